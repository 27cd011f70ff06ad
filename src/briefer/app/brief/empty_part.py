"""What an empty part says: what belongs here, and what can fill it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.item_view import TEXT_LEFT, TEXT_RIGHT
from briefer.app.brief.words import GENERATED
from briefer.app.theme.controls import button, label
from briefer.model.brief import Part


class EmptyPart(QWidget):
    """The template's hint, and buttons for the drafts that fit."""

    def __init__(self, desk: BriefDesk, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        look, spec = desk.context.look, desk.context.spec(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(TEXT_LEFT), look.px(2), look.px(TEXT_RIGHT), look.px(8))
        column.setSpacing(look.px(4))
        generated = spec.content in GENERATED
        said = self.tr("briefer fills this part when it prints. Text of your own takes its place.")
        hint = label(said if generated else spec.hint or self.tr("Nothing here yet."), "hint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        if generated:
            return
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        write = button(look, self.tr("Write"), "small")
        write.clicked.connect(lambda: desk.add_item(part=part.id))
        row.addWidget(write)
        if spec.content == "summary":
            judgments = button(look, self.tr("Build from the judgments"), "small")
            judgments.clicked.connect(lambda: desk.summary_from_judgments(part.id))
            body = button(look, self.tr("Draft from the body"), "small")
            body.clicked.connect(lambda: desk.summary_from_body(part.id))
            row.addWidget(judgments)
            row.addWidget(body)
        row.addStretch(1)
        column.addLayout(row)

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0
