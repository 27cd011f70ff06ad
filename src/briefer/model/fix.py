"""How a finding can be put right, as data: a check offers it, ``compose.fixes`` carries it out.

A fix is made for the brief that was checked. Where the brief has changed meanwhile so that a fix no longer fits, it
does nothing; it never guesses.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.article import ArticleId
from briefer.model.brief import ItemId, Origin, PartId
from briefer.model.lexicon import Confidence
from briefer.model.rich import Cite


@dataclass(frozen=True, slots=True)
class Replace:
    """Other words for a stretch of an item's plain text (``model.rich.plain``), end exclusive.

    ``was`` is what stood there; where it no longer does, nothing is replaced. Citations and marks stay.
    """

    item: ItemId
    start: int
    end: int
    text: str
    was: str


@dataclass(frozen=True, slots=True)
class SetLikelihood:
    """A judgment's term on the scale, by its id."""

    item: ItemId
    term: str


@dataclass(frozen=True, slots=True)
class SetConfidence:
    """A judgment's confidence; ``basis`` replaces its basis unless it is empty."""

    item: ItemId
    level: Confidence
    basis: str = ""


@dataclass(frozen=True, slots=True)
class StateOutlets:
    """The number of outlets as the basis of a judgment's confidence, in the words of the template's language."""

    item: ItemId
    outlets: int


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """A paragraph, or a stretch of one, as evidence of a judgment."""

    item: ItemId
    evidence: Origin


@dataclass(frozen=True, slots=True)
class KeepText:
    """A drafted text confirmed as it stands."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class KeepHeading:
    """A proposed heading confirmed as it stands."""

    part: PartId


@dataclass(frozen=True, slots=True)
class ConfirmCitation:
    """A citation in doubt confirmed as it was read."""

    cite: Cite


@dataclass(frozen=True, slots=True)
class ExcludeCitation:
    """A citation printed nowhere, and supporting nothing."""

    cite: Cite


@dataclass(frozen=True, slots=True)
class ConfirmYears:
    """All inferred years of an article's citations confirmed."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class SetMarking:
    """The paper's marking."""

    marking: str


@dataclass(frozen=True, slots=True)
class MarkItem:
    """An item's own marking; an empty one is that of its part or paper."""

    item: ItemId
    marking: str


@dataclass(frozen=True, slots=True)
class MarkPart:
    """A part's own marking; an empty one is the paper's."""

    part: PartId
    marking: str


@dataclass(frozen=True, slots=True)
class HeadTable:
    """A table's first row as its header row."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class AddPart:
    """A part of the template at its place, where the brief has none of that role."""

    role: str


OneEdit = (
    Replace
    | SetLikelihood
    | SetConfidence
    | StateOutlets
    | LinkEvidence
    | KeepText
    | KeepHeading
    | ConfirmCitation
    | ConfirmYears
    | ExcludeCitation
    | SetMarking
    | MarkItem
    | MarkPart
    | HeadTable
    | AddPart
)


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits as one step, in order; all of them or none."""

    edits: tuple[OneEdit, ...]


Edit = OneEdit | Together


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right. ``label`` says what it does, in a few plain words: "Add part"."""

    label: str
    edit: Edit

    @property
    def steps(self) -> tuple[OneEdit, ...]:
        """Its edits in order."""
        return self.edit.edits if isinstance(self.edit, Together) else (self.edit,)


__all__ = [
    "AddPart",
    "ConfirmCitation",
    "ConfirmYears",
    "Edit",
    "ExcludeCitation",
    "Fix",
    "HeadTable",
    "KeepHeading",
    "KeepText",
    "LinkEvidence",
    "MarkItem",
    "MarkPart",
    "OneEdit",
    "Replace",
    "SetConfidence",
    "SetLikelihood",
    "SetMarking",
    "StateOutlets",
    "Together",
]
