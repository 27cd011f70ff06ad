"""What the rules look at, and the few words they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from briefer.model.brief import Brief, Item, Judgment, Part, text_of
from briefer.model.lexicon import Lexicon, Marking
from briefer.model.rich import plain
from briefer.model.sourcing import Withdrawal
from briefer.model.template import BriefTemplate
from briefer.review.findings import Finding


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at. Measures come from the finished pages and are empty before they are drawn.

    ``words`` counts an item's words. ``pages`` is the length of the PDF, its last page as far as it is filled, and
    ``part_pages`` what each part takes of it, ``part_lines`` how many lines its items take.
    ``picture_faults`` says of items what is wrong with their pictures.
    ``missing_characters`` are those that no shipped font can draw. ``lexicon`` is the brief's scale of likelihood,
    ``scales`` are the others that a writer may take terms from. ``markings`` are the known ones in the brief, by how
    they are written there, with their ranks. ``withdrawals`` are those of the editor's register, none where it cannot
    be read.
    """

    brief: Brief
    template: BriefTemplate
    marking: Marking | None
    words: Callable[[Item], int]
    pages: float | None = None
    part_pages: Mapping[str, float] = field(default_factory=dict)
    missing_characters: tuple[str, ...] = ()
    lexicon: Lexicon | None = None
    picture_faults: Mapping[str, str] = field(default_factory=dict)
    part_lines: Mapping[str, int] = field(default_factory=dict)
    scales: tuple[Lexicon, ...] = ()
    markings: Mapping[str, Marking] = field(default_factory=dict)
    withdrawals: tuple[Withdrawal, ...] | None = ()


Rule = Callable[[Case], Iterator[Finding]]


def judgments(brief: Brief) -> Iterator[tuple[str, Judgment]]:
    """Every judgment that was written, with its place in words: "Key judgments 2"."""
    for part in brief.parts:
        own = (item for item in part.items if isinstance(item, Judgment))
        for number, judgment in enumerate(own, 1):
            if judgment.content:
                yield f"{part_name(part)} {number}", judgment


def part_name(part: Part) -> str:
    """What a part is called: its heading, else its role."""
    return part.heading or part.role


def first_words(item: Item, most: int) -> str:
    """The first words of an item, so that a person knows which text is meant."""
    words = plain(text_of(item)).split()
    return " ".join(words[:most]) + ("…" if len(words) > most else "")


__all__ = ["Case", "Rule", "first_words", "judgments", "part_name"]
