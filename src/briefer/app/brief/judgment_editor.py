"""A key judgment edited in place: its words, likelihood, time frame, confidence with its basis, and evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.basis_toggles import BasisToggles
from briefer.app.brief.confidence_choice import ConfidenceChoice
from briefer.app.brief.evidence_list import EvidenceList
from briefer.app.brief.fields_editor import FieldsEditor
from briefer.app.brief.likelihood_scale import LikelihoodScale
from briefer.app.brief.words import words
from briefer.app.mime import SourceItem
from briefer.app.theme.controls import button, label
from briefer.compose import evidence_edits
from briefer.compose.basis import Ground, grounds_in, phrase, with_ground, without_ground
from briefer.model.brief import Item, Judgment, Origin
from briefer.model.lexicon import Confidence
from briefer.model.rich import Cite


class JudgmentEditor(FieldsEditor):
    """Below the text stand the fields of a judgment; each change is a step of the history of its own."""

    def show_item(self, item: Item, number: int) -> None:
        """The judgment as it is now."""
        super().show_item(item, number)
        if self._fields is None or not isinstance(item, Judgment):
            return
        if self._scale is not None:
            self._scale.show_term(item.likelihood)
        self._confidence.show_level(item.confidence)
        self._grounds.show_grounds(grounds_in(item.basis, self.desk.context.template.language))
        for field, text in ((self._basis, item.basis), (self._frame, item.time_frame)):
            if field.text() != text:
                field.setText(text)
        self._evidence.show_evidence(item.evidence, item.offered)
        outlets = self.desk.context.outlets(item.evidence)
        self._count.setText(words.evidence_count(len(item.evidence), len(outlets)))
        self._count.setToolTip(", ".join(outlets))
        self.resized.emit()

    def _make_fields(self) -> QWidget:
        fields = QWidget(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(8))
        for number, add in enumerate(
            (self._add_likelihood, self._add_time_frame, self._add_confidence, self._add_evidence)
        ):
            if number:
                column.addSpacing(self.look.px(8))
            add(column, fields)
        return fields

    def _add_likelihood(self, column: QVBoxLayout, fields: QWidget) -> None:
        lexicon = self.desk.context.lexicon
        self._scale: LikelihoodScale | None = None
        column.addLayout(self._title(self.tr("Likelihood"), lexicon.name if lexicon else ""))
        if lexicon:
            self._scale = LikelihoodScale(self.look, lexicon, fields)
            self._scale.chosen.connect(self._set_likelihood)
            column.addWidget(self._scale)
        else:
            column.addWidget(label(self.tr("The template's likelihood scale cannot be read."), "error"))

    def _add_time_frame(self, column: QVBoxLayout, _fields: QWidget) -> None:
        column.addLayout(self._title(self.tr("Time frame"), self.tr("printed beside the likelihood")))
        self._frame = self._line(self.tr("Time frame"), self.tr("By when it can be judged, such as: by June 2026"))
        self._frame.textEdited.connect(self._set_frame)
        column.addWidget(self._frame)

    def _add_confidence(self, column: QVBoxLayout, fields: QWidget) -> None:
        printed = self.tr("printed in a sentence of its own")
        column.addLayout(self._title(self.tr("Confidence and its basis"), printed))
        self._confidence = ConfidenceChoice(self.look, fields)
        self._confidence.chosen.connect(self._set_confidence)
        column.addWidget(self._confidence)
        self._grounds = BasisToggles(self.look, fields)
        self._grounds.toggled.connect(self._toggle_ground)
        column.addWidget(self._grounds)
        self._basis = self._line(self.tr("Basis of the confidence"), self.tr("What the confidence rests on"))
        self._basis.textEdited.connect(self._set_basis)
        column.addWidget(self._basis)

    def _add_evidence(self, column: QVBoxLayout, fields: QWidget) -> None:
        self._count = label("", "hint")
        title = self._title(self.tr("Evidence"), self._count)
        self._find = button(self.look, self.tr("Find evidence"), "small", "search")
        self._find.setToolTip(self.tr("Look for sentences of the articles that share the judgment's words"))
        self._find.clicked.connect(self._find_evidence)
        self.desk.finder.found.connect(self._tell_found)
        title.addWidget(self._find)
        column.addLayout(title)
        self._evidence = EvidenceList(self.desk.context, fields)
        self._evidence.removed.connect(self._unlink)
        self._evidence.opened.connect(self._open_evidence)
        self._evidence.dropped.connect(self._link)
        self._evidence.wanted.connect(lambda: self.desk.evidence_wanted.emit(self.item.id))
        self._evidence.accepted.connect(self._accept)
        self._evidence.refused.connect(self._refuse)
        self._evidence.all_accepted.connect(self._accept_all)
        self._evidence.all_refused.connect(self._refuse_all)
        column.addWidget(self._evidence)

    def _title(self, text: str, remark: str | QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(text, "name"))
        row.addStretch(1)
        row.addWidget(label(remark, "hint") if isinstance(remark, str) else remark)
        return row

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        return line

    def _set_likelihood(self, term: str) -> None:
        self._change(lambda j: replace(j, likelihood=term), self.tr("Change likelihood"))

    def _set_confidence(self, level: Confidence | None) -> None:
        self._change(lambda j: replace(j, confidence=level), self.tr("Change confidence"))

    def _set_basis(self, text: str) -> None:
        self._change(lambda j: replace(j, basis=text), self.tr("Edit basis"), "basis")

    def _toggle_ground(self, ground: Ground, wanted: bool) -> None:
        """Add the clause and select it, to be reworded; words of the editor's own are shown, not taken away."""
        language, text = self.desk.context.template.language, self._basis.text()
        outlets = len(self.desk.context.outlets(self._evidence.pieces))
        changed = with_ground(text, ground, language, outlets) if wanted else without_ground(text, ground, language)
        if changed != text:
            self._change(lambda j: replace(j, basis=changed), self.tr("Edit basis"))
        else:
            self._grounds.show_grounds(grounds_in(text, language))
            self._basis.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted:
            said = phrase(ground, language, outlets)
            self._basis.setSelection(changed.rfind(said), len(said))

    def _set_frame(self, text: str) -> None:
        self._change(lambda j: replace(j, time_frame=text), self.tr("Edit time frame"), "frame")

    def _unlink(self, piece: Origin | Cite) -> None:
        self.desk.session.apply(
            lambda b: evidence_edits.unlink_evidence(b, self.item.id, piece), self.tr("Remove evidence")
        )

    def _accept(self, origin: Origin) -> None:
        id = self.item.id
        self.desk.session.apply(lambda b: evidence_edits.accept_offer(b, id, origin), self.tr("Accept evidence"))

    def _refuse(self, origin: Origin) -> None:
        id = self.item.id
        self.desk.session.apply(lambda b: evidence_edits.refuse_offer(b, id, origin), self.tr("Refuse evidence"))

    def _accept_all(self) -> None:
        id = self.item.id
        self.desk.session.apply(lambda b: evidence_edits.accept_all(b, id), self.tr("Accept all evidence"))
        self._evidence.take_focus()

    def _refuse_all(self) -> None:
        id = self.item.id
        self.desk.session.apply(lambda b: evidence_edits.refuse_all(b, id), self.tr("Refuse all evidence"))
        self._evidence.take_focus()

    def _find_evidence(self) -> None:
        """Offers for the words as they are now."""
        self._find.setEnabled(False)
        self.desk.finder.find(self.desk.session, self.item.id)

    def _tell_found(self, id: str, count: int) -> None:
        """It is said when there are none."""
        if id == self.item.id:
            self._find.setEnabled(True)
            if not count:
                self._count.setText(self.tr("Nothing more was found that shares its words."))

    def _open_evidence(self, piece: Origin | Cite) -> None:
        """Show it in the source: a citation itself, a paragraph by the first citation in it."""
        for cite in self.desk.context.cited_by(piece)[:1]:
            self._open(cite)

    def _link(self, pieces: tuple[SourceItem, ...]) -> None:
        self.desk.link_evidence(self.item.id, pieces)

    def _change(self, change: Callable[[Judgment], Judgment], label: str, merge: str = "") -> None:
        self.desk.change_judgment(self.item.id, change, label, merge)
