"""What a review copy said when it was sent: every line as it was printed, and which text of the brief it printed.

The Word file carries it, so that a returned copy can be read without the brief as it was then.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.rich import Cite, RichText, Run

OBJECT = "\ufffc"  # stands for a picture among printed characters
CHECKS, SOURCE = "briefer checks", "briefer source"  # who says what a review copy adds to the editor's comments
FIELDS = ("basis", "time_frame", "significance", "caption")  # what an item says beside its wording
RATINGS = ("likelihood", "confidence")  # of a judgment: printed as words, kept as the id of a term or level
TEXTS = ("wording", "heading", "title", "subtitle", "cell", *FIELDS, *RATINGS)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of note ``number`` (1-based)."""

    number: int


Printed = tuple[Run | NoteMark, ...]


@dataclass(frozen=True, slots=True)
class SentText:
    """A text of the brief that is printed somewhere: which one of its item (of ``TEXTS``), and what it said."""

    of: str
    value: RichText


@dataclass(frozen=True, slots=True)
class SentCell:
    """A paragraph or cell as it was printed, with the brief's texts in it; none in what only the template says."""

    printed: Printed
    texts: tuple[SentText, ...] = ()

    @property
    def of(self) -> str:
        """The first text's name, empty for none."""
        return self.texts[0].of if self.texts else ""

    @property
    def value(self) -> RichText:
        """The first text."""
        return self.texts[0].value if self.texts else ()


@dataclass(frozen=True, slots=True)
class SentLine:
    """A paragraph, or the row of a table (``row`` counts from 0, -1 in a paragraph).

    ``key`` is the id of the item or part it comes from, empty for furniture; ``part`` the part it stands in.
    """

    key: str
    cells: tuple[SentCell, ...]
    part: str = ""
    row: int = -1


@dataclass(frozen=True, slots=True)
class SentNote:
    """A note as it was printed, and the citations it stands for."""

    text: str
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class SentComment:
    """A comment that the copy had."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class SentCopy:
    """The whole copy. ``on_base``: text of an organisation's Word file stands around it."""

    lines: tuple[SentLine, ...] = ()
    notes: tuple[SentNote, ...] = ()
    comments: tuple[SentComment, ...] = ()
    on_base: bool = False
