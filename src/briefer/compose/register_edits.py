"""Edits of the editor's own register: entries kept, forgotten and merged, so that every name stands for one outlet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.compose.source_register import merged_entries, names_of
from briefer.model.sourcing import SourceEntry, SourceRegister


def keep_entries(register: SourceRegister, entries: Iterable[SourceEntry]) -> SourceRegister:
    """The register with those entries, each in place of the one of its name.

    Another entry that shares a name with it is taken into it: what both say of the outlet is said by the new one.
    """
    for entry in entries:
        register = _kept(register, entry)
    return register


def forget_entries(register: SourceRegister, names: Iterable[str]) -> SourceRegister:
    """The register without the entries of those names; its withdrawals stay."""
    folded = {name.casefold() for name in names}
    return replace(register, entries=tuple(e for e in register.entries if e.name.casefold() not in folded))


def merge_entries(register: SourceRegister, name: str, also: Iterable[str]) -> SourceRegister:
    """Several names as one outlet, as ``merge_outlets`` does in a brief."""
    return replace(register, entries=merged_entries(register.entries, name, also))


def _kept(register: SourceRegister, entry: SourceEntry) -> SourceRegister:
    own = {name.casefold() for name in names_of(entry)}
    others = [
        one.name
        for one in register.entries
        if one.name.casefold() != entry.name.casefold() and own & {name.casefold() for name in names_of(one)}
    ]
    entries = tuple(entry if one.name.casefold() == entry.name.casefold() else one for one in register.entries)
    if entry not in entries:
        entries = (*entries, entry)
    return replace(register, entries=merged_entries(entries, entry.name, others) if others else entries)


__all__ = ["forget_entries", "keep_entries", "merge_entries"]
