"""What the window shows of a brief: a row for each part and item, with what it takes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from briefer.compose.document import spec_of
from briefer.compose.fit_figures import Use
from briefer.compose.fit_order import GENERATED, priority_of
from briefer.compose.words import item_words
from briefer.model.brief import FigureItem, Item, ItemId, PartId, Priority, TableItem, text_of
from briefer.model.lengths import Lengths
from briefer.model.rich import plain
from briefer.pipeline import Fit, Work

_MOST_CHARACTERS = 300  # more than any column shows; an item may be a whole page


@dataclass(frozen=True, slots=True)
class Figures:
    """Lines of text and of notes, pages with the notes, words."""

    lines: int = 0
    note_lines: int = 0
    pages: float = 0.0
    words: int = 0


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item. ``said`` is the priority that an editor gave to it itself."""

    id: ItemId
    kind: type[Item]
    text: str
    priority: Priority
    said: Priority
    figures: Figures


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part, its heading counted with its items. ``uses`` are its limits; those it shares with others of its role.

    ``filled`` is one that briefer fills and that may go as a whole.
    """

    id: PartId
    heading: str
    priority: Priority
    figures: Figures
    items: tuple[ItemRow, ...]
    uses: tuple[Use, ...] = ()
    filled: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of what can be left out of it."""
        return (self.id,) if self.filled else tuple(item.id for item in self.items)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A work, what is proposed for it, its rows, and the pages that no part takes."""

    work: Work
    found: Fit
    parts: tuple[PartRow, ...]
    rest: float


def fitted(work: Work, found: Fit) -> Fitted:
    """The rows of a work that was fitted."""
    lengths, roles = found.proposal.lengths, set[str]()
    parts = []
    for part in work.brief.parts:
        items = tuple(
            ItemRow(
                item.id,
                type(item),
                _text(item),
                priority_of(part, item, spec_of(part, work.template)),
                item.priority,
                _figures(item, lengths),
            )
            for item in part.items
        )
        # The limits of a role stand beside the first of its parts.
        uses = () if part.role in roles else tuple(u for u in found.proposal.before if u.role == part.role)
        roles.add(part.role)
        heading = lengths.of(part.id)
        own = Figures(heading.lines, heading.note_lines, lengths.share(part.id))
        figures = _sum((own, *(row.figures for row in items)))
        if figures != Figures() or items:  # empty parts are not printed
            spec = spec_of(part, work.template)
            filled = not items and spec.content in GENERATED and not spec.required
            priority = part.priority or ("keep" if filled else "")
            parts.append(PartRow(part.id, part.heading or part.role, priority, figures, items, uses, filled))
    return Fitted(work, found, tuple(parts), max(lengths.pages - sum(row.figures.pages for row in parts), 0.0))


def _figures(item: Item, lengths: Lengths) -> Figures:
    taken = lengths.of(item.id)
    return Figures(taken.lines, taken.note_lines, lengths.share(item.id), item_words(item))


def _sum(figures: tuple[Figures, ...]) -> Figures:
    return Figures(
        sum(f.lines for f in figures),
        sum(f.note_lines for f in figures),
        sum(f.pages for f in figures),
        sum(f.words for f in figures),
    )


def _text(item: Item) -> str:
    text = item.caption if isinstance(item, TableItem | FigureItem) else plain(text_of(item))
    return " ".join(text[:_MOST_CHARACTERS].split())
