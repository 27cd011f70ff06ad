"""What judgments lose when sources are pulled."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefer.compose.ledger import JudgmentLine, Ledger, is_pulled
from briefer.model.brief import ItemId


@dataclass(frozen=True, slots=True)
class Effect:
    """What a judgment loses: ``lost`` of the ``of`` pieces of its evidence that cite a source.

    ``outlets`` are those that still support it, where the news comes from (``roots``) counted once.
    """

    judgment: ItemId
    lost: int
    of: int
    outlets: tuple[str, ...]

    @property
    def falls(self) -> bool:
        """Whether nothing supports it any more."""
        return self.lost == self.of


def effects_of(ledger: Ledger, outlets: Collection[str]) -> tuple[Effect, ...]:
    """The judgments that lose something without those outlets, in printed order.

    A piece of evidence is lost when every outlet behind it is pulled, or the one that it has the news from. One that
    keeps another outlet is not lost, but its judgment is told all the same, since it rests on less. Case does not
    matter in names.
    """
    pulled = {name.casefold() for name in outlets}
    effects = (_effect(line, pulled) for line in ledger.judgments if pulled)
    return tuple(effect for effect in effects if effect is not None)


def _effect(line: JudgmentLine, pulled: Collection[str]) -> Effect | None:
    standing = [piece.sources for piece in line.evidence if piece.sources]
    if not any(is_pulled(use, pulled) for uses in standing for use in uses):
        return None
    kept = [[use for use in uses if not is_pulled(use, pulled)] for uses in standing]
    left: dict[str, str] = {}
    for use in (use for uses in kept for use in uses):
        left.setdefault(use.root.casefold(), use.root)
    return Effect(line.item, sum(not uses for uses in kept), len(standing), tuple(left.values()))


__all__ = ["Effect", "effects_of"]
