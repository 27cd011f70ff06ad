"""Edits of what judgments rest on: evidence linked and unlinked, offers taken, refused and made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefer.compose.content import ArticleText
from briefer.compose.edits import change_item, change_judgment
from briefer.compose.support import Support
from briefer.model.brief import Brief, Item, ItemId, ItemRole, Judgment, Offer, Origin, TextItem
from briefer.model.rich import Cite


def link_evidence(brief: Brief, judgment: ItemId, evidence: Iterable[Origin | Cite]) -> Brief:
    """The judgment with that evidence too, each piece once; what was offered of it is an offer no more."""
    pieces = tuple(evidence)

    def change(j: Judgment) -> Judgment:
        linked = tuple(dict.fromkeys((*j.evidence, *pieces)))
        return replace(j, evidence=linked, offered=tuple(o for o in j.offered if o.origin not in pieces))

    return change_judgment(brief, judgment, change)


def unlink_evidence(brief: Brief, judgment: ItemId, evidence: Origin | Cite) -> Brief:
    """The judgment without that evidence."""
    return change_judgment(
        brief, judgment, lambda j: replace(j, evidence=tuple(e for e in j.evidence if e != evidence))
    )


def accept_offer(brief: Brief, judgment: ItemId, origin: Origin) -> Brief:
    """An offer confirmed: from now on it is evidence. What is not offered changes nothing."""
    return _take(brief, judgment, lambda offer: offer.origin == origin)


def accept_all(brief: Brief, judgment: ItemId | None = None, least: float = 0.0) -> Brief:
    """All offers of a judgment confirmed, or those of every judgment, that have at least that score."""
    wanted = [judgment] if judgment is not None else [item.id for item in _judgments(brief)]
    for id in wanted:
        brief = _take(brief, id, lambda offer: offer.score >= least)
    return brief


def refuse_offer(brief: Brief, judgment: ItemId, origin: Origin) -> Brief:
    """Without that offer."""
    return change_judgment(
        brief, judgment, lambda j: replace(j, offered=tuple(o for o in j.offered if o.origin != origin))
    )


def refuse_all(brief: Brief, judgment: ItemId) -> Brief:
    """Without any offer for that judgment."""
    return change_judgment(brief, judgment, lambda j: replace(j, offered=()))


def offer_evidence(brief: Brief, judgment: ItemId) -> Brief:
    """Offers looked for anew, for the judgment's words as they are now; what is linked is not offered."""
    support = Support.of(tuple(ArticleText.of(article) for article in brief.articles))
    return change_judgment(brief, judgment, lambda j: replace(support.supported(j), evidence=j.evidence))


def set_role(brief: Brief, item: ItemId, role: ItemRole) -> Brief:
    """What a text states; empty is running text. Only an indicator can have been seen.

    Raises:
        KeyError: the brief has no such item, or it is not text.
    """
    return _change_text(brief, item, lambda i: replace(i, role=role, seen=i.seen and role == "indicator"))


def set_seen(brief: Brief, item: ItemId, seen: bool) -> Brief:
    """An indicator seen, or not yet seen."""
    return _change_text(brief, item, lambda i: replace(i, seen=seen))


def set_bears_on(brief: Brief, item: ItemId, judgments: Iterable[ItemId]) -> Brief:
    """The judgments that an assumption, alternative, gap or indicator belongs to, each once."""
    named = tuple(dict.fromkeys(judgments))
    return _change_text(brief, item, lambda i: replace(i, bears_on=named))


def _take(brief: Brief, judgment: ItemId, wanted: Callable[[Offer], bool]) -> Brief:
    def change(j: Judgment) -> Judgment:
        taken = [offer.origin for offer in j.offered if wanted(offer)]
        linked = tuple(dict.fromkeys((*j.evidence, *taken)))
        return replace(j, evidence=linked, offered=tuple(o for o in j.offered if not wanted(o)))

    return change_judgment(brief, judgment, change)


def _judgments(brief: Brief) -> list[Judgment]:
    return [item for _, item in brief.items() if isinstance(item, Judgment)]


def _change_text(brief: Brief, item: ItemId, change: Callable[[TextItem], TextItem]) -> Brief:
    def checked(i: Item) -> Item:
        if not isinstance(i, TextItem):
            raise KeyError(item)
        return change(i)

    return change_item(brief, item, checked)


__all__ = [
    "accept_all",
    "accept_offer",
    "link_evidence",
    "offer_evidence",
    "refuse_all",
    "refuse_offer",
    "set_bears_on",
    "set_role",
    "set_seen",
    "unlink_evidence",
]
