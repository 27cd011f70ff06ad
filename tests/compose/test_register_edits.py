"""The editor's own register stays one in which every name stands for one outlet."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.register_edits import forget_entries, keep_entries, merge_entries
from briefer.compose.source_register import names_of
from briefer.model.dates import PartialDate
from briefer.model.sourcing import SourceEntry, SourceRegister, Withdrawal
from briefer.storage.register import read_register, write_register

TASS = SourceEntry("TASS", ("ТАСС",), "state-media", "D")
MEDUZA = SourceEntry("Meduza", (), "independent", "B")
MARK = Withdrawal("TASS", "corrected", PartialDate(2025))
REGISTER = SourceRegister((TASS, MEDUZA), (MARK,))


def test_an_entry_takes_the_place_of_the_one_of_its_name() -> None:
    changed = SourceEntry("tass", (), "state-media", "E")
    assert keep_entries(REGISTER, [changed]).entries == (changed, MEDUZA)
    new = SourceEntry("Reuters")
    assert keep_entries(REGISTER, [new]).entries == (TASS, MEDUZA, new)
    assert keep_entries(REGISTER, [new]).withdrawals == (MARK,)


def test_another_entry_that_shares_a_name_is_taken_into_it() -> None:
    agency = SourceEntry("ITAR-TASS", ("тасс",), country="RU")
    (kept, other) = keep_entries(REGISTER, [agency]).entries
    assert {kept.name, other.name} == {"ITAR-TASS", "Meduza"}
    named = kept if kept.name == "ITAR-TASS" else other
    assert (named.country, named.kind, named.reliability) == ("RU", "state-media", "D")
    assert {"тасс", "tass"} <= {name.casefold() for name in names_of(named)}


def test_entries_are_merged_and_forgotten() -> None:
    (merged,) = merge_entries(REGISTER, "Meduza", ["TASS"]).entries
    assert (merged.name, merged.kind, merged.also) == ("Meduza", "independent", ("TASS", "ТАСС"))
    assert forget_entries(REGISTER, ["tass"]) == SourceRegister((MEDUZA,), (MARK,))


NAMES = st.sampled_from(["A", "a", "B", "C", "D"])
ENTRIES = st.builds(SourceEntry, NAMES, st.lists(NAMES, max_size=2).map(tuple))


@given(st.lists(ENTRIES, max_size=5))
def test_whatever_is_kept_no_name_stands_for_two(entries: list[SourceEntry]) -> None:
    register = SourceRegister()
    for entry in entries:
        also = tuple(dict.fromkeys(n for n in entry.also if n.casefold() != entry.name.casefold()))
        register = keep_entries(register, [SourceEntry(entry.name, also)])
    owners = [(name.casefold(), one.name) for one in register.entries for name in names_of(one)]
    assert len({name for name, _ in owners}) == len({(name, owner) for name, owner in owners})


def test_what_is_kept_can_be_read_again(tmp_path: Path) -> None:
    register = keep_entries(REGISTER, [SourceEntry("ITAR-TASS", ("ТАСС",))])
    write_register(register, tmp_path / "sources.yaml", overwrite=False)
    assert read_register(tmp_path / "sources.yaml") == register
