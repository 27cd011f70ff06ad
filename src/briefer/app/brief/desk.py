"""Every command of the pane on what is selected. Changes go through the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from briefer.app.brief import adding, arranging, outline
from briefer.app.brief.evidence_finder import EvidenceFinder
from briefer.app.brief.rich_document import normal
from briefer.app.brief.selection import Selection
from briefer.app.mime import BriefDrag, SourceItem
from briefer.app.session import Session
from briefer.app.spelling.speller import Speller
from briefer.app.theme.look import Look
from briefer.compose import edits, evidence_edits, marking_edits
from briefer.model.brief import Brief, EventItem, Item, ItemId, Judgment, Part, PartId, Substitute, TextItem
from briefer.model.rich import Cite, RichText, citations_of, plain


class BriefDesk(Selection):
    """The pane's commands: its widgets show the selection's state and call these. Changes go through the session."""

    citation_opened = Signal(str, str)
    link_wanted = Signal()
    citation_wanted = Signal()
    evidence_wanted = Signal(str)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(look, parent)
        self.caret = -1
        self.speller: Speller | None = None
        self.finder = EvidenceFinder(self)
        self._typing = 0

    def set_session(self, session: Session | None) -> None:
        """Work on another brief; what was looked for in the last one is not wanted any more."""
        self.finder.finish()
        super().set_session(session)

    # Editing

    def edit(self, key: str = "", caret: int = -1) -> None:
        """Edit an item in place with the caret at that place of its text (-1: the end), or rename a part."""
        key = key or self.current
        if not key or not arranging.part_of(self.brief, key):
            return
        self.done()
        if not arranging.part_of(self.brief, key):
            return  # an empty paragraph, which leaving it took away
        self._typing += 1
        self.caret = caret
        if self._is_part(key):
            self.renaming = key
        else:
            self.editing = key
        self.choose(key)
        self.arranged.emit()
        self.revealed.emit(key)

    def leave_editor(self) -> None:
        """Done, with the focus on the item that was edited."""
        was = self.editing or self.comparing
        self.done()
        if was and arranging.part_of(self.brief, was):
            self.revealed.emit(was)

    def type_text(self, item: ItemId, content: RichText) -> None:
        """New wording while typing; one step of the history until the editor is left."""
        found = edits.find_item(self.brief, item)[1]
        if not isinstance(found, TextItem | Judgment | EventItem) or normal(found.content) == content:
            return
        source = found.original if found.original is not None else found.content if found.origin else None
        exact = source if source is not None and normal(source) == content else content
        self.session.apply(lambda b: edits.set_content(b, item, exact), self.tr("Edit text"), f"{item}:{self._typing}")

    def correct_text(self, item: ItemId, content: RichText) -> None:
        """A word spelled otherwise: a step of its own between two stretches of typing."""
        self._typing += 1
        self.type_text(item, content)
        self._typing += 1

    def split(self, item: ItemId, before: RichText, after: RichText) -> None:
        """The text after the caret becomes a paragraph of its own."""
        self._apply(lambda b: arranging.split_item(b, item, before, after), self.tr("Split paragraph"))
        self.edit(arranging.neighbour(self.brief, item, 1))

    def rename(self, part: PartId, heading: str) -> None:
        """A part's new heading."""
        self.renaming = ""
        if heading != edits.find_part(self.brief, part).heading:
            self._apply(lambda b: edits.rename_part(b, part, heading), self.tr("Rename part"))
        self.arranged.emit()

    def compare(self, key: str = "") -> None:
        """The wording beside its source's, or no longer."""
        key = key or self.current
        item = next((i for _, i in self.brief.items() if i.id == key), None)
        if item is None or not arranging.is_edited(item):
            return
        shown = self.comparing == key
        self.done()
        self.comparing = "" if shown else key
        self.choose(key)
        self.arranged.emit()
        self.revealed.emit(key)

    def restore(self, key: str = "") -> None:
        """The source's wording again."""
        item = ItemId(key or self.current)
        if item not in arranging.differing(self.brief):
            return
        self.comparing = ""
        self._apply(lambda b: edits.restore_source(b, item), self.tr("Back to the source"))
        self.arranged.emit()

    def next_difference(self, step: int = 1) -> None:
        """Compare the next item whose wording differs from its source."""
        found = arranging.differing(self.brief)
        if not found:
            return
        at = found.index(ItemId(self.current)) + step if self.current in found else 0 if step > 0 else -1
        self.comparing = ""
        self.compare(found[at % len(found)])

    def change_judgment(
        self, item: ItemId, change: Callable[[Judgment], Judgment], label: str, merge: str = ""
    ) -> None:
        """A judgment's likelihood, confidence, basis, time frame or evidence."""
        key = f"{item}:{merge}:{self._typing}" if merge else ""
        self.session.apply(lambda b: edits.change_judgment(b, item, change), label, key)

    def change_item(self, item: ItemId, change: Callable[[Item], Item], label: str, merge: str = "") -> None:
        """Another change of an item, such as a table's cells; ``merge`` names the field that is typed in."""
        key = f"{item}:{merge}:{self._typing}" if merge else ""
        self.session.apply(lambda b: edits.change_item(b, item, change), label, key)

    # Adding

    def add_part(self, role: str, heading: str) -> None:
        """A new part after the one worked on, with a first paragraph to write."""
        current = self.current_part()
        to = arranging.part_place(self.brief, current.id) + 1 if current else len(self.brief.parts)

        def edit(brief: Brief) -> Brief:
            brief = edits.add_part(brief, role, heading, to)
            part = brief.parts[to]
            return edits.add_item(brief, part.id, adding.new_item(part, self.context.template))

        self._apply(edit, self.tr("Add part"))
        part = self.brief.parts[to]
        self.edit(part.items[0].id if heading else part.id)

    def add_item(
        self, item: Item | None = None, part: PartId | None = None, label: str = "", place: int | None = None
    ) -> None:
        """A new item after the one worked on, or at the end of a part; without one an empty paragraph to write."""
        target = edits.find_part(self.brief, part) if part else self.current_part() or self.brief.parts[-1]
        ids = [i.id for i in target.items]
        to = ids.index(ItemId(self.current)) + 1 if self.current in ids else len(ids)
        to = to if place is None else place
        new = item or adding.new_item(target, self.context.template)
        self._unfold(target.id)
        self._apply(lambda b: edits.add_item(b, target.id, new, to), label or self.tr("Add paragraph"))
        added = edits.find_part(self.brief, target.id).items[to]
        if item is None:
            self.edit(added.id)
        else:
            self.choose(added.id)
            self.revealed.emit(added.id)

    def add_judgment(self) -> None:
        """A new judgment where the template has them."""
        for part in self.brief.parts:
            if self.context.spec(part).judges:
                self.add_item(part=part.id, label=self.tr("Add judgment"))
                return
        spec = next((s for s in self.context.template.parts if s.judges), None)
        if spec:
            self.add_part(spec.role, spec.heading)

    def add_sources(self, pieces: tuple[SourceItem, ...], part: PartId, to: int | None) -> None:
        """Dropped pieces of the articles as items."""
        template = self.context.template
        before = {item.id for _, item in self.brief.items()}
        self._apply(lambda b: adding.add_sources(b, template, pieces, part, to), self.tr("Add from the source"))
        added = [item.id for _, item in self.brief.items() if item.id not in before]
        if added:
            self.chosen, self._anchor = tuple(added), added[0]
            self._make_current(added[0])

    def link_evidence(self, judgment: ItemId, pieces: tuple[SourceItem, ...]) -> None:
        """Dropped pieces of the articles as evidence of a judgment."""
        evidence = adding.evidence_of(self.brief, pieces)
        self._apply(lambda b: evidence_edits.link_evidence(b, judgment, evidence), self.tr("Link evidence"))

    def add_citations(self, item: ItemId, cites: tuple[Cite, ...]) -> None:
        """Dropped citations at the end of a text."""
        found = edits.find_item(self.brief, item)[1]
        if isinstance(found, TextItem | EventItem | Judgment):
            content = adding.cite_in(found.content, cites)
            self._apply(lambda b: edits.set_content(b, item, content), self.tr("Add citation"))

    def comment(self, item: ItemId, comment: str) -> None:
        """What is said of an item to those who work on the brief; empty takes it away."""
        self._apply(lambda b: edits.set_comment(b, item, comment), self.tr("Comment"))

    def mark(self, marking: str) -> None:
        """The marking of the selected parts or items; "" is that of what they stand in."""
        parts, items = self.chosen_parts(), self.chosen_items()

        def edit(brief: Brief) -> Brief:
            for part in parts:
                brief = marking_edits.mark_part(brief, part, marking)
            return brief if parts else marking_edits.mark_items(brief, items, marking)

        self._apply(edit, self.tr("Marking"))

    def texts_for_others(self, item: ItemId, texts: tuple[Substitute, ...]) -> None:
        """What stands for an item in releases that it is withheld from."""
        self._apply(lambda b: marking_edits.set_substitutes(b, item, texts), self.tr("Text for other readers"))

    # Arranging

    def move(self, step: int) -> None:
        """Selected parts or items one place up or down."""
        parts, items = self.chosen_parts(), self.chosen_items()
        if parts:
            self._apply(lambda b: arranging.shift_parts(b, parts, step), self.tr("Move part"))
        elif items:
            self._apply(lambda b: arranging.shift_items(b, items, step), self.tr("Move"))
            for item in items:
                self._unfold(edits.find_item(self.brief, item)[0].id)
        self.revealed.emit(self.current)

    def drop(self, drag: BriefDrag, part: PartId, to: int) -> None:
        """Dragged items into a part, before the item that is now number ``to``."""
        known = {item.id for _, item in self.brief.items()}
        items = tuple(ItemId(i) for i in drag.items if i in known)
        if items:
            self._apply(lambda b: arranging.place_items(b, items, part, to), self.tr("Move"))

    def drop_parts(self, drag: BriefDrag, to: int) -> None:
        """Dragged parts before the part that is now number ``to``."""
        parts = tuple(PartId(p) for p in drag.parts)
        self._apply(lambda b: arranging.place_parts(b, parts, to), self.tr("Move part"))

    def duplicate(self) -> None:
        """A copy of each selected part or item."""
        parts, items = self.chosen_parts(), self.chosen_items()
        if parts:
            self._apply(lambda b: arranging.duplicate_part(b, parts[-1]), self.tr("Duplicate part"))
        elif items:
            self._apply(lambda b: arranging.duplicate_items(b, items), self.tr("Duplicate"))

    def remove(self) -> None:
        """Selected parts or items out of the brief; what follows them is selected."""
        parts, items = self.chosen_parts(), self.chosen_items()
        following = outline.after(self.brief, self.folded, {*parts, *items})
        if parts:
            self._apply(lambda b: arranging.remove_parts(b, parts), self.tr("Remove part"))
        elif items:
            self._apply(lambda b: edits.remove_items(b, items), self.tr("Remove from brief"))
        if (parts or items) and following:
            self.choose(following)
            self.revealed.emit(following)

    def set_aside(self, part: PartId) -> None:
        """A part kept, but not printed."""
        self._apply(lambda b: edits.set_aside(b, part), self.tr("Set part aside"))

    def bring_back(self, part: PartId) -> None:
        """A part that was set aside, printed again."""
        self._apply(lambda b: edits.bring_back(b, part), self.tr("Bring part back"))
        self.choose(part)
        self.revealed.emit(part)

    # Drafting

    def summary_part(self) -> Part | None:
        """The part that holds the summary, added where the template has it; none if it has none."""
        found = next((p for p in self.brief.parts if self.context.spec(p).content == "summary"), None)
        spec = next((s for s in self.context.template.parts if s.content == "summary"), None)
        if found is None and spec is not None:
            self._apply(lambda b: edits.add_part(b, spec.role, spec.heading, 0), self.tr("Add part"))
            found = self.brief.parts[0]
        return found

    def summary_from_judgments(self, part: PartId) -> None:
        """The wording of the judgments (the selected ones, else all) as points of a part."""
        chosen = self.chosen_items()
        self._apply(lambda b: adding.summary_from_judgments(b, part, chosen), self.tr("Summary from the judgments"))

    def summary_from_body(self, part: PartId) -> None:
        """Sentences of the articles as points of a part."""
        template = self.context.template
        self._apply(lambda b: adding.summary_from_body(b, template, part), self.tr("Draft from the body"))

    def draft(self) -> None:
        """A first brief of the summary points."""
        template = self.context.template
        self._apply(lambda b: adding.draft_from_summary(b, template), self.tr("Draft from the summary points"))

    def add_everything(self) -> None:
        """A first brief of all that the articles have."""
        template = self.context.template
        self._apply(lambda b: adding.add_everything(b, template), self.tr("Add everything"))

    def plain_text(self) -> str:
        """The words of what is selected, for other programs."""
        chosen = {*self.chosen_items(), *(i.id for p in self.brief.parts if p.id in self.chosen for i in p.items)}
        items = [item for _, item in self.brief.items() if item.id in chosen]
        return "\n".join(self._words(item) for item in items if isinstance(item, TextItem | Judgment | EventItem))

    # Ours

    def _words(self, item: TextItem | Judgment | EventItem) -> str:
        cites = [f"({self.context.label(cite)})" for cite in citations_of(item.content)]
        return " ".join([plain(item.content), *cites])
