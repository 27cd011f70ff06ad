"""What becomes of a brief when a source is withdrawn or corrected, and the marks of it in a register."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefer.compose.ledger import EvidenceLine, JudgmentLine, ledger_of
from briefer.compose.source_register import with_known_sources
from briefer.model.article import ArticleId
from briefer.model.brief import Brief, ItemId
from briefer.model.rich import Cite
from briefer.model.source_base import SourceUse
from briefer.model.sourcing import SourceRegister, Withdrawal
from briefer.model.withdrawals import Resting, resting_on


@dataclass(frozen=True, slots=True)
class Loss:
    """What a brief loses without a source: the uses of it, the judgments that rest on them, those that fall."""

    uses: tuple[Resting, ...]
    judgments: tuple[JudgmentLine, ...]
    falls: tuple[ItemId, ...]


def rests_on(brief: Brief, withdrawal: Withdrawal) -> tuple[Resting, ...]:
    """The citations and articles of the brief that are what was withdrawn, with the items that rest on them."""
    return tuple(resting_on(brief, (withdrawal,)))


def loss_of(brief: Brief, withdrawals: Iterable[Withdrawal], register: SourceRegister | None = None) -> Loss | None:
    """What a brief loses by withdrawals; none when nothing in it rests on what they mean.

    ``register`` knows other names of outlets than the brief does. A judgment falls when nothing else supports it.
    """
    named = with_known_sources(brief, register) if register else brief
    uses = tuple(resting_on(named, withdrawals))
    if not uses:
        return None
    resting = {item for use in uses for item in use.items}
    lines = tuple(line for line in ledger_of(named).judgments if line.item in resting)
    gone = _Gone.of(uses)
    return Loss(uses, lines, tuple(line.item for line in lines if gone.fells(line)))


@dataclass(frozen=True, slots=True)
class _Gone:
    """What supports nothing any more: outlets of citations, and articles that stood for themselves."""

    outlets: frozenset[tuple[Cite, str]]
    articles: frozenset[ArticleId]

    @classmethod
    def of(cls, uses: Iterable[Resting]) -> _Gone:
        cited = frozenset((use.cite, use.outlet.casefold()) for use in uses if use.cite is not None)
        return cls(cited, frozenset(use.article for use in uses if use.cite is None))

    def fells(self, line: JudgmentLine) -> bool:
        """Whether all that supports a judgment is gone."""
        standing = [piece for piece in line.evidence if piece.sources]
        return bool(standing) and all(self._is_gone(piece, use) for piece in standing for use in piece.sources)

    def _is_gone(self, piece: EvidenceLine, use: SourceUse) -> bool:
        if use.cite is None:
            return piece.article in self.articles
        return (use.cite, use.outlet.casefold()) in self.outlets


def with_withdrawal(register: SourceRegister, withdrawal: Withdrawal) -> SourceRegister:
    """The register with that mark, in place of one of the same source, date and address."""
    rest = tuple(one for one in register.withdrawals if _meant(one) != _meant(withdrawal))
    return replace(register, withdrawals=(*rest, withdrawal))


def without_withdrawal(register: SourceRegister, withdrawal: Withdrawal) -> SourceRegister:
    """The register without that mark."""
    return replace(register, withdrawals=tuple(one for one in register.withdrawals if one != withdrawal))


def _meant(withdrawal: Withdrawal) -> tuple[str, object, str]:
    return withdrawal.source.casefold(), withdrawal.date, withdrawal.url


__all__ = ["Loss", "loss_of", "rests_on", "with_withdrawal", "without_withdrawal"]
