"""Likelihood scales: ``resources/lexicons/<id>.yaml`` or a folder of the user's own."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from briefer import assets
from briefer.errors import TemplateError
from briefer.model.lexicon import Lexicon
from briefer.storage import places
from briefer.storage.files import content_by_id, read_small, stop_if_any
from briefer.yaml_files.nodes import Mapping, ProblemLog, Sequence


def load_lexicon(id: str, folder: Path | None = None) -> Lexicon:
    """The scale of that id: one in ``folder``, else the user's own, else the shipped one.

    Raises:
        TemplateError: there is none, or its terms repeat, overlap or leave the scale.
    """
    folders = (places.user_lexicon_folder(), assets.resources() / "lexicons")
    return _lexicon_of(*content_by_id(id, "lexicon", (folder, *folders) if folder else folders))


@lru_cache(maxsize=1)
def shipped_lexicons() -> tuple[Lexicon, ...]:
    """All scales that ship with briefer, by id."""
    files = sorted((assets.resources() / "lexicons").glob("*.yaml"))
    return tuple(_lexicon_of(file.read_bytes(), file.name) for file in files)


@lru_cache(maxsize=8)  # as for style sheets
def _lexicon_of(content: bytes, name: str) -> Lexicon:
    lexicon, node, log = read_small(content, name, "lexicon", Lexicon)
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
