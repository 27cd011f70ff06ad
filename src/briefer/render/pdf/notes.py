"""Notes as strips, at the foot of a page or in a list at the end of a section or of the document."""

from __future__ import annotations

from briefer.model.document import Document, printed_numbers
from briefer.model.style import StyleSheet
from briefer.render.numbers import note_style
from briefer.render.pdf.flow import Node, Rect, Strip, Target
from briefer.render.pdf.frame import Frame
from briefer.render.pdf.note_numbers import MOST_FIGURES
from briefer.render.pdf.typeset import Label, Typesetter

_MM = 72 / 25.4
_MOST_LINES_KEPT = 6  # of the last note but one


class NoteSetter:
    """Sets the notes of one document."""

    def __init__(self, document: Document, typesetter: Typesetter) -> None:
        self.document, self.typesetter = document, typesetter
        self.style = note_style(typesetter.sheet, _greatest_number(document))
        self.number_style = typesetter.style("note-number")

    def lines(self, number: int, frame: Frame, *, apart: bool = False) -> list[Strip]:
        """The lines of a note, its number hanging before it and leading back to its mark.

        It belongs to the element with its mark, unless the notes stand ``apart`` at the end.
        """
        parent = frame.node if apart else self.typesetter.marking.get(number, frame.node)
        node = Node("Note", parent, id=f"note-{number}")
        label = Label(self.typesetter.number(number), self.number_style, Target("mark", number=number))
        strips = self.typesetter.set_lines(
            self.document.notes[number - 1].inlines,
            self.style,
            frame.left,
            frame.right,
            node,
            label=label,
            label_node=Node("Lbl", node),
            where=f"note {number}",
        )
        for strip in strips:
            strip.notes, strip.of_note = (), number
        strips[0].note = number
        return strips


def _greatest_number(document: Document) -> int:
    """The greatest number that a note can have."""
    count = len(document.notes)
    if document.note_numbering == "page":
        most: int = 10**MOST_FIGURES - 1
        return min(count, most)
    return max(printed_numbers(document).values(), default=count)


def note_rule(sheet: StyleSheet, frame: Frame) -> Strip:
    """The short rule over the notes of a section, as over those at the foot of a page."""
    length = min(sheet.note_rule_mm * _MM, frame.right - frame.left)
    strip = Strip(sheet.rule_pt, left=frame.left, right=frame.right)
    strip.rects.append(Rect(frame.right - length if frame.rtl else frame.left, 0, length, sheet.rule_pt, sheet.soft))
    return strip


def keep_last_two(notes: list[list[Strip]]) -> None:
    """No list of notes ends with a page of one: the last stays with the one before it, and with its beginning."""
    for lines in notes[-2:-1] if len(notes) > 1 else ():
        for strip in lines[-_MOST_LINES_KEPT:]:
            strip.keep = True
