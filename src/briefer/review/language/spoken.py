"""The texts of a brief that the checks of estimative language read, and whose each sentence is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from briefer.model.brief import Item, Judgment, TextItem, text_of
from briefer.model.rich import plain
from briefer.model.template import ContentSource
from briefer.review.case import Case, part_name
from briefer.review.findings import Severity
from briefer.review.language.mentions import Reading
from briefer.review.language.reader import Reader, reader_of
from briefer.text.sentences import Span

# Parts that say what the editor makes of the facts.
JUDGING: Final[frozenset[ContentSource]] = frozenset({"summary", "judgments", "implications", "outlook"})
# Where a paper says how sure it is as a whole.
CONFIDENCE: Final[frozenset[ContentSource]] = frozenset({"source-summary"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """An item's text as it was read. ``judges`` is whether it is a judgment or stands in a part of the summary.

    ``source`` is the wording of the article where the item comes from one, else none.
    """

    item: Item
    place: str
    text: str
    reading: Reading
    judges: bool
    source: str | None

    def is_authors(self, sentence: Span) -> bool:
        """Whether a sentence stands word for word in the source, so that it is the source's estimate."""
        return self.source is not None and self.text[sentence.start : sentence.end] in self.source

    def severity(self, sentence: Span, own: Severity) -> Severity:
        """What the author said is never more than information."""
        return "information" if self.is_authors(sentence) else own

    def words(self, start: int, end: int) -> str:
        """A stretch of the text."""
        return self.text[start:end]


def reader(case: Case) -> Reader:
    """The reader for the brief's scale and language."""
    return reader_of(case.lexicon, case.scales, case.brief.language)


def spoken(case: Case, *, everywhere: bool = False, also: frozenset[ContentSource] = frozenset()) -> Iterator[Spoken]:
    """The editor's judgments and summary, parts that hold ``also`` these, or ``everywhere`` all text, in order."""
    read = reader(case).read
    contents = {spec.role: spec.content for spec in case.template.parts}
    for part in case.brief.parts:
        content_source = contents.get(part.role)
        judging = content_source in JUDGING
        wanted = judging or everywhere or content_source in also
        name = part_name(part)
        for number, item in enumerate(part.items, 1):
            judges = isinstance(item, Judgment) or judging
            if (judges or wanted) and (content := text_of(item)):
                text = plain(content)
                yield Spoken(item, f"{name} {number}", text, read(text), judges, _source(item, text))


def _source(item: Item, text: str) -> str | None:
    original = getattr(item, "original", None)
    if original is not None:
        return plain(original)
    drafted = isinstance(item, TextItem) and item.drafted
    return text if drafted or item.origin is not None else None
