"""Likelihood scales: ``resources/lexicons/<id>.yaml`` or a folder of the user's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from briefer import assets
from briefer.errors import Problem, TemplateError
from briefer.model.lexicon import Lexicon
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.files import content_by_id, read_bytes, read_small, stop_if_any
from briefer.storage.template_file import SLUG
from briefer.storage.template_save import make_folder
from briefer.storage.writing import record_to_plain
from briefer.yaml_files.nodes import Mapping, ProblemLog, Sequence
from briefer.yaml_files.yaml_writing import write_yaml


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A file of a scale; ``lexicon`` is none when it has ``problems``."""

    id: str
    path: Path
    lexicon: Lexicon | None
    problems: tuple[Problem, ...]

    @property
    def name(self) -> str:
        """What the scale is called; its id as long as it cannot be read."""
        return self.lexicon.name if self.lexicon else self.id


def load_lexicon(id: str, folder: Path | None = None) -> Lexicon:
    """The scale of that id: one in ``folder``, else the user's own, else the shipped one.

    Raises:
        TemplateError: there is none, or its terms repeat, overlap or leave the scale.
    """
    return _lexicon_of(*content_by_id(id, "lexicon", (folder, *_folders()) if folder else _folders()))


def list_lexicons() -> tuple[LexiconEntry, ...]:
    """Every scale, the user's own and the shipped ones, by id; of one id the user's own. Broken ones with problems."""
    found: dict[str, LexiconEntry] = {}
    for folder in _folders():
        for path in sorted(folder.glob("*.yaml")):
            found.setdefault(path.stem, LexiconEntry(path.stem, path, *_tried(path)))
    return tuple(found[id] for id in sorted(found))


def check_lexicon(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the file of a scale, by line."""
    return _tried(path)[1]


def add_lexicon(path: Path, *, overwrite: bool) -> Path:
    """The file among the user's own scales, where templates and briefs find it by its id.

    Raises:
        TemplateError: it breaks its format.
        ExportError: there is one of that id already and ``overwrite`` is false, or it cannot be written.
    """
    lexicon, problems = _tried(path)
    if lexicon is None:
        raise TemplateError(problems)
    target = places.user_lexicon_folder() / f"{lexicon.id}.yaml"
    make_folder(target.parent)
    write_atomically(target, path.read_bytes(), overwrite=overwrite)
    return target


def new_lexicon(id: str, base: str) -> Path:
    """A scale of the user's own to begin with: another one under a new id.

    Raises:
        TemplateError: the id is none, or there is no usable scale ``base``.
        ExportError: there is one of that id already, or it cannot be written.
    """
    if not re.fullmatch(SLUG, id):
        hint = "Write small letters, digits and hyphens, such as 'our-scale'."
        raise TemplateError(Problem("", f"'{id[:60]}' is no id of a scale.", hint))
    lexicon = replace(load_lexicon(base), id=id, name=id, source="", family="")
    target = places.user_lexicon_folder() / f"{id}.yaml"
    make_folder(target.parent)
    content = write_yaml({"lexicon": 1, **record_to_plain(lexicon)}).encode("utf-8")
    write_atomically(target, content, overwrite=False)
    return target


@lru_cache(maxsize=1)
def shipped_lexicons() -> tuple[Lexicon, ...]:
    """All scales that ship with briefer, by id."""
    files = sorted((assets.resources() / "lexicons").glob("*.yaml"))
    return tuple(_lexicon_of(file.read_bytes(), file.name) for file in files)


def _folders() -> tuple[Path, ...]:
    return places.user_lexicon_folder(), assets.resources() / "lexicons"


def _tried(path: Path) -> tuple[Lexicon | None, tuple[Problem, ...]]:
    log = ProblemLog(path.name)
    content = read_bytes(path, log)
    if log.found:
        return None, log.all()
    try:
        return _lexicon_of(content, path.name), ()
    except TemplateError as error:
        return None, error.problems


@lru_cache(maxsize=8)  # as for style sheets
def _lexicon_of(content: bytes, name: str) -> Lexicon:
    lexicon, node, log = read_small(content, name, "lexicon", Lexicon)
    if lexicon.id != name.removesuffix(".yaml"):
        log.add(node.line, f"The id '{lexicon.id[:60]}' is not the name of the file.", "Let the two be the same.")
    _check_terms(lexicon, node, log)
    stop_if_any(log, TemplateError)
    return lexicon


def _check_terms(lexicon: Lexicon, node: Mapping, log: ProblemLog) -> None:
    """Bands count up from 1, ranges rise without overlap, no wording stands for two bands (ICD 203, PHIA)."""
    terms = lexicon.terms
    listed = node.get("terms")
    lines = [item.line for item in listed.items] if isinstance(listed, Sequence) else []
    seen: dict[str, str] = {}
    for number, (term, line) in enumerate(zip(terms, lines, strict=True), 1):
        if term.band != number:
            log.add(line, f"'{term.term}' has band {term.band}, but is number {number} of the scale.")
        if not (term.id.strip() and term.term.strip() and term.range_text.strip()):
            log.add(line, f"Term {number} needs an id, its words and the range that is printed.")
        if not 0 <= term.low < term.high <= 100:
            log.add(line, f"The range of '{term.term}' must rise and lie within 0 and 100.")
        for word in (term.id, *{term.term, *term.also} - {term.id}):
            if seen.setdefault(word.casefold(), term.id) != term.id:
                log.add(line, f"'{word}' stands for two bands, '{seen[word.casefold()]}' and '{term.id}'.")
    for (lower, upper), line in zip(pairwise(terms), lines[1:], strict=True):
        if upper.low < lower.high:
            log.add(line, f"The range of '{upper.term}' overlaps that of '{lower.term}'.")
    if len(terms) < 2:
        log.add(node.line, "A scale needs at least two terms.")
