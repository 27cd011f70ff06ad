"""The block of YAML between lines of dashes that may open a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefer.ingest.raw import RawBlock
from briefer.model.article import Notice
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, Sequence, shortened
from briefer.yaml_files.yaml_reading import parse_yaml_text

_FENCED = re.compile(
    r"\ufeff?---[ \t]*\n((?:(?!---[ \t]*\n|\.\.\.[ \t]*\n)[^\n]*\n){0,400}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
# Names that site generators and journals use, in order of preference.
_NAMES = {
    "title": ("title",),
    "publication": ("publication", "journal", "site", "site_name", "publisher", "source"),
    "authors": ("authors", "author", "by", "byline"),
    "date": ("date", "published", "publish_date", "date_published"),
    "language": ("language", "lang"),
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "summary": ("summary", "executive_summary", "key_takeaways", "takeaways"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says; empty where it says nothing."""

    title: str = ""
    publication: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    volume: str = ""
    issue: str = ""
    summary: tuple[str, ...] = ()
    summary_line: int = 0
    notices: tuple[Notice, ...] = field(default=())

    def summary_blocks(self) -> tuple[RawBlock, ...]:
        """The summary as it would stand in the text: a heading and its points."""
        if not self.summary:
            return ()
        heading = RawBlock("heading", "Executive Summary", level=2, line=self.summary_line)
        return (heading, *(RawBlock("bullet", point, line=self.summary_line) for point in self.summary))


def split_front_matter(text: str, file_name: str) -> tuple[FrontMatter, str]:
    """The front matter and the text after it, with empty lines in its place so that line numbers hold.

    Dashes around what is no mapping are two rules of the text, and stay there. A mapping with what YAML allows but
    briefer does not (tags, aliases, repeated keys) is left in the text too, with a notice.
    """
    found = _FENCED.match(text)
    if not found or not found[1].strip():
        return FrontMatter(), text
    log = ProblemLog(file_name)
    node = parse_yaml_text(found[1], log)
    if log.found:
        reason = f"The lines between --- at the top were read as text: {log.found[0].message}"
        return FrontMatter(notices=(Notice("front-matter", reason),)), text
    if not isinstance(node, Mapping):
        return FrontMatter(), text
    return _front_matter(node), "\n" * found[0].count("\n") + text[found.end() :]


def _front_matter(node: Mapping) -> FrontMatter:
    values = {key.text.strip().lower().replace("-", "_"): value for key, value in node.entries}
    used: dict[str, tuple[str, Node]] = {}
    for field_name, names in _NAMES.items():
        name = next((name for name in names if name in values and _texts(values[name])), "")
        if name:
            used[field_name] = (name, values[name])

    def texts(field_name: str) -> tuple[str, ...]:
        return _texts(used[field_name][1]) if field_name in used else ()

    def text(field_name: str) -> str:
        return ", ".join(texts(field_name))

    taken = {name for name, _ in used.values()}
    return FrontMatter(
        title=text("title"), publication=text("publication"), authors=_authors(texts("authors")), date=text("date"),
        language=text("language"), volume=text("volume"), issue=text("issue"), summary=texts("summary"),
        summary_line=used["summary"][1].line + 1 if "summary" in used else 0,
        notices=_unused({name: value for name, value in values.items() if name not in taken}),
    )  # fmt: skip


def _texts(node: Node) -> tuple[str, ...]:
    """The words of a value: one of a scalar, several of a list; names inside mappings (``name: …``) count too."""
    if isinstance(node, Scalar):
        text = " ".join(node.text.split())
        return (text,) if text and not (node.plain and text in ("null", "~")) else ()
    if isinstance(node, Sequence):
        return tuple(text for item in node.items if not isinstance(item, Sequence) for text in _texts(item))
    return tuple(
        text
        for key, value in node.entries
        if key.text == "name" and isinstance(value, Scalar)
        for text in _texts(value)
    )


def _authors(texts: tuple[str, ...]) -> tuple[str, ...]:
    """One line may name several authors."""
    if len(texts) != 1:
        return texts
    return tuple(name.strip() for name in re.split(r"\s*[;,&]\s*|\s+and\s+", texts[0]) if name.strip())


def _unused(values: dict[str, Node]) -> tuple[Notice, ...]:
    said = "; ".join(
        f"{name}: {shortened(', '.join(_texts(value)), 120)}" for name, value in values.items() if _texts(value)
    )
    if not said:
        return ()
    return (Notice("front-matter", f"The file also says of itself, and briefer leaves out: {shortened(said, 600)}."),)
