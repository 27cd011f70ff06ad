"""Findings that an editor accepts, each with its reason. They are kept in the brief and printed nowhere."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.brief import Brief, Waiver


def waive(brief: Brief, check: str, where: str, reason: str) -> Brief:
    """With the finding of that check at that place accepted; a new reason takes the place of an older one.

    Raises:
        ValueError: the reason is empty: what nobody gives a reason for is not accepted, but overlooked.
    """
    if not reason.strip():
        raise ValueError("a waiver needs a reason")
    waiver = Waiver(check, where, reason.strip())
    others = _without(brief, check, where)
    return brief if waiver in brief.waivers else replace(brief, waivers=(*others, waiver))


def take_back(brief: Brief, check: str, where: str) -> Brief:
    """With the finding no longer accepted."""
    others = _without(brief, check, where)
    return brief if others == brief.waivers else replace(brief, waivers=others)


def _without(brief: Brief, check: str, where: str) -> tuple[Waiver, ...]:
    return tuple(waiver for waiver in brief.waivers if (waiver.check, waiver.where) != (check, where))
