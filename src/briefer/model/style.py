"""How things look: values only. One file in ``resources/styles`` holds them all, so an organisation replaces one file.

Lengths are points, colours ``#RRGGBB``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Face = Literal["serif", "sans"]
Align = Literal["left", "right", "center", "justify"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a paragraph role (see ``PARAGRAPH_ROLES``).

    ``indent_pt`` moves the whole paragraph in; ``hanging_pt`` is how far its first line (number, bullet, label)
    stands out to the left of that. ``tracking_em`` is letter-spacing; ``caps`` prints capitals without changing the
    text. ``keep_next_lines``: how many lines of what follows must be on the same page. ``balance`` makes lines of
    like length. ``word_style`` is the built-in or own style name in Word.
    """

    word_style: str
    face: Face = "serif"
    size_pt: float = 9.7
    leading_pt: float = 14.0
    weight: int = 400
    italic: bool = False
    colour: str = "#1B2430"
    caps: bool = False
    tracking_em: float = 0.0
    align: Align = "left"
    indent_pt: float = 0.0
    hanging_pt: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    keep_next_lines: int = 0
    keep_together: bool = False
    balance: bool = False
    hyphenate: bool = False


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """A tinted box with a bar at its left (``bar_pt`` wide)."""

    word_style: str
    background: str
    bar_colour: str
    bar_pt: float
    padding_pt: float
    before_pt: float
    after_pt: float


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """The look of charts, in the colours of the sheet and the face of its captions.

    A timeline has a tinted band ``band_pt`` high, and over and under it up to ``lanes`` rows of labels, each at most
    ``label_width_pt`` wide and ``label_lines`` long. Bars are ``bar_pt`` thick.
    """

    size_pt: float = 7.2
    leading_pt: float = 9.2
    band_pt: float = 13.0
    band: str = "#E3E9F0"
    dot_pt: float = 4.6
    lanes: int = 3
    label_width_pt: float = 102.0
    label_lines: int = 3
    most_labels: int = 14
    bar_pt: float = 7.0


@dataclass(frozen=True, slots=True)
class Logo:
    """An organisation's sign at the head of every page.

    ``file`` is a PNG beside the style sheet, ``content`` its bytes. ``alt`` says in words what it shows, where a format
    has room for them.
    """

    file: str
    alt: str
    height_pt: float = 20.0
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """All looks. ``text`` maps paragraph roles, ``boxes`` box roles. Both have an entry for every known role.

    ``organisation`` is named at the head of pages where neither brief nor template names another. ``band_pt`` is a band
    of the accent across the top of the paper, ``header_rule_pt`` the line under the header in ``header_rule``,
    ``footer_note`` a line of small print under the footer, such as an address.
    """

    id: str
    name: str
    ink: str
    accent: str
    soft: str
    line: str
    text: Mapping[str, TextStyle]
    boxes: Mapping[str, BoxStyle]
    bullet_pt: float = 4.0
    rule_pt: float = 0.4
    table_rule_pt: float = 0.8
    cell_padding_pt: float = 4.0
    note_rule_mm: float = 35.0
    scale_cell: str = "#C9D1DA"
    organisation: str = ""
    logo: Logo | None = None
    band_pt: float = 0.0
    header_rule_pt: float = 0.4
    header_rule: str = "#C9D1DA"
    footer_note: str = ""
    chart: ChartStyle = ChartStyle()

    @property
    def scale_before(self) -> str:
        """The cell where a judgment stood before: midway between a full and an empty one, told apart in grey, too."""
        pairs = ((self.accent[n : n + 2], self.scale_cell[n : n + 2]) for n in (1, 3, 5))
        return "#" + "".join(f"{(int(full, 16) + int(empty, 16)) // 2:02X}" for full, empty in pairs)


# Running text, which a template may set in lines of one length.
JUSTIFIED_ROLES = ("body", "bullet", "numbered", "quote", "box-text", "box-bullet")


def justified(sheet: StyleSheet) -> StyleSheet:
    """The style sheet with running text in lines of one length, and words parted where lines would be loose."""
    looks = {role: replace(sheet.text[role], align="justify", hyphenate=True) for role in JUSTIFIED_ROLES}
    return replace(sheet, text={**sheet.text, **looks})


# Every role a block of a document may have; style sheets must cover them, writers may rely on them.
PARAGRAPH_ROLES = (
    "kind",  # letter-spaced kind of paper above the title
    "title",
    "subtitle",  # dek under the title
    "meta",  # date and people line
    "heading-1",
    "heading-2",
    "heading-3",
    "body",
    "bullet",
    "numbered",
    "quote",
    "box-label",  # letter-spaced label inside a box
    "box-text",
    "box-bullet",
    "bottom-line",
    "judgment",  # the statement
    "judgment-number",  # its hanging number
    "judgment-basis",  # likelihood and confidence lines, label column by one tab
    "confidence-line",
    "table-head",
    "table-text",
    "caption",
    "source-entry",
    "note",
    "note-number",  # the hanging number of a note or of a source
    "contents-1",
    "contents-2",
    "header",
    "footer",
    "marking",
    "remark",  # small print: "Drafted from the body", what was left out
    "banner",  # the kind of a memo, large
    "alert",  # the kind of a warning, larger
    "subject",  # a memo's title, its label hanging
    "field",  # a label and what it says
    "decision",  # a numbered recommendation
    "approval",  # the line to decide on it
    "point",  # a numbered point to speak from
    "ticked",  # an item of a list of what is there, a ticked box before it
    "unticked",  # an item of a list of what is not there yet, an open box before it
    "entry",  # the text of an entry of a digest, kept with the fields under it
)
BOX_ROLES = ("summary", "bottom-line", "language", "alert")
# A style sheet made before a role was known gives it the look of another.
STAND_INS = {
    "banner": "heading-1",
    "alert": "heading-1",
    "subject": "heading-1",
    "field": "judgment-basis",
    "decision": "numbered",
    "approval": "judgment-basis",
    "point": "numbered",
    "entry": "body",
    "ticked": "bullet",
    "unticked": "bullet",
}
# What stands before the items of a list in place of the bullet, by the role of their first paragraphs.
LIST_MARKS = {"ticked": "☑", "unticked": "☐"}
BOX_STAND_INS = {"alert": "bottom-line"}
# The roles a paper's title can have.
TITLE_ROLES = ("title", "subject")
