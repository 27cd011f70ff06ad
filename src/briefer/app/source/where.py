"""What a row says about where its piece is used: at its end, in its tooltip, and to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from briefer.app.source.nodes import Node
from briefer.app.source.words import Places, translate
from briefer.compose.uses import Use

_LONGEST = 600


def place_of(node: Node, uses: Sequence[Use], places: Places) -> str:
    """For the end of a row: "Strikes, J2"; what is not ticked although it is used says why."""
    if not uses:
        return ""
    if _is_silent(node):
        return translate("Source", "not printed")
    short = places.short(uses)
    return translate("Source", "supports {0}").format(short) if all(use.evidence for use in uses) else short


def spoken_place(node: Node, uses: Sequence[Use], places: Places) -> str:
    """In full, for a screen reader."""
    if not uses:
        return translate("Source", "not in the brief")
    said = translate("Source", "used in {0}").format(places.full(uses))
    return f"{translate('Source', 'not printed')}, {said}" if _is_silent(node) else said


def tip_of(node: Node, uses: Sequence[Use], places: Places | None) -> str:
    """The whole words, then where they are used, one place a line, and what a tick does where that is not plain."""
    is_citation = node.piece is not None and node.piece.kind == "citation"
    lines = [_shortened(node.tip if is_citation else node.text)]
    if uses and places is not None:
        lines += ["", translate("Source", "Used in:"), *(f"\N{EN DASH} {place}" for place in places.each(uses))]
    if is_citation:
        lines += ["", _citation_hint(node, bool(uses))]
    return "\n".join(lines)


def _citation_hint(node: Node, used: bool) -> str:
    if not used:
        return translate("Source", "Its sentence is not in the brief. A tick adds it.")
    if _is_silent(node):
        return translate("Source", "Its sentence is in the brief, but the citation is not printed. A tick prints it.")
    return translate("Source", "Printed with its sentence. Without the tick the sentence stays and it is not printed.")


def _is_silent(node: Node) -> bool:
    return node.piece is not None and node.piece.kind == "citation" and not node.tick


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
