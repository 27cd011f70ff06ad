"""The list of what differs between two briefs, grouped by part: two lines a difference, its icon says what kind."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from briefer.app.differences_items import Difference, Kind
from briefer.app.theme.look import Look
from briefer.app.two_line_list import Line, TwoLineList
from briefer.model.rich import plain

translate = QCoreApplication.translate

_ICONS: Final[dict[Kind, str]] = {
    "field": "type",
    "reworded": "pencil",
    "likelihood": "gauge",
    "lowered": "scale",
    "raised": "scale",
    "weighed": "scale",
    "evidence": "link",
    "changed": "settings-2",
    "added": "plus",
    "removed": "trash-2",
    "moved": "chevrons-up-down",
}
_MOST_WORDS = 12


class DifferencesList(TwoLineList):
    """Rows of differences under the headings of their parts."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(self.tr("Differences"))

    def show_differences(self, found: tuple[Difference, ...]) -> None:
        """In the order they come; the first is chosen."""
        self.show_lines(
            Line(one.place or self.tr("Document"), said(one), _beginning(one), _ICONS[one.kind]) for one in found
        )
        if found:
            self.choose(0)


def said(found: Difference) -> str:
    """ "Judgment 2: reworded, confidence lowered"."""
    if found.kinds == ("field",):
        return translate("Differences", "{name} changed").format(name=found.name)
    verbs = {
        "field": translate("Differences", "changed"),
        "reworded": translate("Differences", "reworded"),
        "likelihood": translate("Differences", "likelihood changed"),
        "lowered": translate("Differences", "confidence lowered"),
        "raised": translate("Differences", "confidence raised"),
        "weighed": translate("Differences", "confidence changed"),
        "evidence": translate("Differences", "evidence changed"),
        "changed": translate("Differences", "details changed"),
        "added": translate("Differences", "added"),
        "removed": translate("Differences", "removed"),
        "moved": translate("Differences", "moved"),
    }
    name, verb = found.name, ", ".join(verbs[kind] for kind in found.kinds)
    if name == found.place:
        name = translate("Differences", "Part")
    return f"{name}: {verb}"


def _beginning(found: Difference) -> str:
    side = found.after or found.before
    words = plain(side.content).split(maxsplit=_MOST_WORDS) if side else []
    return " ".join(words[:_MOST_WORDS])
