"""What a resting item shows, worked out once and painted often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from briefer.app.brief.arranging import is_edited
from briefer.app.brief.context import BriefContext
from briefer.app.brief.finding_marks import Mark, marks_of
from briefer.app.brief.role_menu import said_of
from briefer.app.brief.words import words
from briefer.app.core_words import finding_in_words
from briefer.app.spelling.tokens import flat
from briefer.compose.dates import format_date
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, Part, TableItem, TextItem, text_of
from briefer.model.lexicon import CONFIDENCE_LEVELS
from briefer.model.rich import RichText, Run, plain, rich
from briefer.model.style import LIST_MARKS

Tone = Literal["chip", "accent", "error", "warning", "link"]
COMPARE = "compare"
LINK_EVIDENCE = "evidence"
DESCRIBE = "describe"
COMMENT = "comment"
MARKING = "marking"
TEXTS = "texts"
_COMMENT_LETTERS = 40  # of a comment on its chip
STATE_BASIS = "basis"
_ANSWERS = {"SR01": LINK_EVIDENCE, "SR02": LINK_EVIDENCE, "SR07": LINK_EVIDENCE, "EL09": STATE_BASIS, "AX01": DESCRIBE}
_TOLD: dict[str, tuple[str, Tone]] = {"warning": ("triangle-alert", "warning"), "error": ("circle-x", "error")}


@dataclass(frozen=True, slots=True)
class Chip:
    """A small labelled piece under an item; ``action`` names what a click on it does, empty for nothing."""

    text: str
    strong: str = ""
    tone: Tone = "chip"
    icon: str = ""
    scale: tuple[int, int] | None = None
    bars: int = -1
    action: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A resting item. ``faint`` content is a hint that stands where nothing was written yet."""

    key: str
    marker: str
    content: RichText
    chips: tuple[Chip, ...]
    edited: bool
    faint: bool
    name: str
    description: str
    table: TableItem | None = None
    figure: FigureItem | None = None
    marks: tuple[Mark, ...] = ()


def face_of(context: BriefContext, part: Part, item: Item, number: int, short: bool) -> Face:
    """How an item of a part looks at rest; ``number`` counts from 1, ``short`` is a narrow pane."""
    content = _content(context, item)
    faint = not content and isinstance(item, TextItem | Judgment | EventItem)
    chips = tuple(_chips(context, part, item, short))
    return Face(
        key=item.id,
        marker=_marker(context, part, item, number),
        content=rich(QCoreApplication.translate("BriefItem", "Press Enter to write")) if faint else content,
        chips=chips,
        edited=is_edited(item),
        faint=faint,
        name=words.spoken(item, number),
        description=", ".join(f"{c.strong} {c.text}".strip() for c in chips if c.tone != "link"),
        table=item if isinstance(item, TableItem) else None,
        figure=item if isinstance(item, FigureItem) else None,
        marks=() if faint else _marks(context, item, content),
    )


def _marks(context: BriefContext, item: Item, shown: RichText) -> tuple[Mark, ...]:
    """What checks are about in the item's words, which may stand after its date."""
    content = text_of(item)
    return marks_of(content, context.findings(item.id), len(flat(shown)) - len(flat(content)))


def _content(context: BriefContext, item: Item) -> RichText:
    if not isinstance(item, EventItem):
        return text_of(item)
    template = context.template
    date = format_date(item.date, template.date_format, template.language)
    if item.end_date:
        date += f" – {format_date(item.end_date, template.date_format, template.language)}"
    return (Run(f"{date}  ", strong=True), *item.content)


def _marker(context: BriefContext, part: Part, item: Item, number: int) -> str:
    if isinstance(item, TableItem | FigureItem):
        return ""
    layout = context.spec(part).layout
    return "•" if layout in ("bullets", "box-bullets") else LIST_MARKS.get(layout, str(number))


def _chips(context: BriefContext, part: Part, item: Item, short: bool) -> list[Chip]:
    chips = _marking_chips(item)
    chips += _judgment_chips(context, item, short) if isinstance(item, Judgment) else []
    chips += _role_chips(context, part, item) if isinstance(item, TextItem) else []
    if is_edited(item):
        chips.append(Chip(QCoreApplication.translate("BriefItem", "Edited"), tone="accent", icon="pencil"))
        chips.append(Chip(QCoreApplication.translate("BriefItem", "Compare with source"), tone="link", action=COMPARE))
    if item.comment:
        said = " ".join(item.comment.split())
        short_said = said if len(said) <= _COMMENT_LETTERS else f"{said[:_COMMENT_LETTERS].rstrip()}…"
        chips.append(Chip(short_said, icon="message-square-text", action=COMMENT, tip=item.comment))
    return [*chips, *_finding_chips(context, item)]


def _role_chips(context: BriefContext, part: Part, item: TextItem) -> list[Chip]:
    """What a text states where an editor said so, and the judgments that it bears on."""
    role, bears = said_of(context.brief, part, item)
    return [Chip(text, icon=icon) for text, icon in ((role, "tag"), (bears, "scale")) if text]


def _marking_chips(item: Item) -> list[Chip]:
    """The item's own marking, and for whom there is another text."""
    chips = []
    if item.marking:
        tip = QCoreApplication.translate("BriefItem", "The item's own marking")
        chips.append(Chip(item.marking, icon="shield", action=MARKING, tip=tip))
    if item.substitutes:
        said = ", ".join(one.marking for one in item.substitutes)
        text = QCoreApplication.translate("BriefItem", "Other text for {markings}").format(markings=said)
        chips.append(Chip(text, icon="users", action=TEXTS, tip="\n".join(plain(s.content) for s in item.substitutes)))
    return chips


def _finding_chips(context: BriefContext, item: Item) -> list[Chip]:
    """What the checks say of the item, in the same words; notes stand in Checks only."""
    chips = []
    for finding in map(finding_in_words, context.findings(item.id)):
        if finding.severity in _TOLD:
            icon, tone = _TOLD[finding.severity]
            tip = " ".join(filter(None, (finding.message, finding.hint)))
            message = finding.message.removesuffix(".")
            chips.append(Chip(message, tone=tone, icon=icon, action=_ANSWERS.get(finding.check, ""), tip=tip))
    return chips


def _judgment_chips(context: BriefContext, item: Judgment, short: bool) -> list[Chip]:
    chips = []
    lexicon = context.lexicon
    term = lexicon.term(item.likelihood) if lexicon and item.likelihood else None
    if lexicon and term:
        name = term.term[:1].upper() + term.term[1:]
        chips.append(Chip(term.range_text, name, scale=(lexicon.bands, term.band - 1)))
    if item.confidence:
        bars = CONFIDENCE_LEVELS.index(item.confidence) + 1
        chips.append(Chip(words.confidence(item.confidence), bars=bars, tip=item.basis))
    if item.evidence:
        outlets = context.outlets(item.evidence)
        said = words.evidence(len(item.evidence), len(outlets), short)
        chips.append(Chip(said, icon="link", action=LINK_EVIDENCE, tip=", ".join(outlets)))
    if item.offered:
        said, tip = words.offered(len(item.offered))
        chips.append(Chip(said, icon="search", action=LINK_EVIDENCE, tip=tip))
    return chips
