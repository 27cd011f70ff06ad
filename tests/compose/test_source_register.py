"""Registers merge without loss, briefs take what they cite, and edits say one thing of one outlet."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.compose import source_register as edits
from briefer.compose.begin import begin_brief
from briefer.compose.source_register import Conflict, merge_registers, names_of, with_known_sources
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite
from briefer.model.sourcing import SourceDescriptor, SourceEntry, SourceRegister, Withdrawal
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Text", "sections", "paragraphs"),))
ARTICLE = article("Drones burned it (TASS, 2025-08-18).", "It smoked (EDM, 2025-07-10).")
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
CITE = Cite(ARTICLE.id, ARTICLE.citations[0].id)


def register(*entries: SourceEntry) -> SourceRegister:
    return SourceRegister(entries)


def test_what_is_new_is_added_and_blanks_are_filled_in() -> None:
    ours = register(SourceEntry("TASS", ("ТАСС",)))
    other = register(SourceEntry("тасс", ("ITAR-TASS",), "state-media", "D"), SourceEntry("Meduza"))
    merged = merge_registers(ours, other)
    assert merged.register.entries == (
        SourceEntry("TASS", ("ТАСС", "ITAR-TASS"), "state-media", "D"),
        SourceEntry("Meduza"),
    )
    assert (merged.added, merged.completed, merged.conflicts) == (("Meduza",), ("TASS",), ())


def test_where_they_disagree_ours_stays_and_the_other_is_told() -> None:
    merged = merge_registers(
        register(SourceEntry("TASS", reliability="D")), register(SourceEntry("TASS", reliability="B"))
    )
    assert merged.register == register(SourceEntry("TASS", reliability="D"))
    assert merged.conflicts == (Conflict("TASS", "reliability", "D", "B"),)


def test_an_entry_with_names_of_two_of_ours_joins_neither_away() -> None:
    ours = register(SourceEntry("DW"), SourceEntry("DW Russian", language="ru"))
    merged = merge_registers(ours, register(SourceEntry("DW", ("DW Russian", "Deutsche Welle"))))
    assert merged.register == register(SourceEntry("DW", ("Deutsche Welle",)), SourceEntry("DW Russian", language="ru"))
    assert merged.conflicts == (Conflict("DW", "name", "DW", "DW Russian"),)


def test_withdrawals_of_both_are_kept_once() -> None:
    gone = Withdrawal("TASS", "withdrawn", PartialDate(2025, 7, 4))
    more = replace(gone, status="corrected")
    merged = merge_registers(SourceRegister((), (gone,)), SourceRegister((), (gone, more)))
    assert merged.register.withdrawals == (gone, more)


@st.composite
def registers(draw: st.DrawFn) -> list[SourceEntry]:
    """Entries of which no two share a name, as files hold them."""
    names = draw(st.permutations(["TASS", "EDM", "Meduza", "RIA", "DW"]))
    written = [draw(st.sampled_from([name, name.lower()])) for name in names]
    cuts = sorted(draw(st.sets(st.integers(0, len(names)), max_size=3)))
    groups = [written[start:end] for start, end in pairwise((0, *cuts)) if written[start:end]]
    grades = st.none() | st.sampled_from(["A", "B"])
    return [SourceEntry(group[0], tuple(group[1:]), reliability=draw(grades)) for group in groups]


@settings(max_examples=60, deadline=None)
@given(registers(), registers())
def test_merging_loses_no_name_and_changes_nothing_of_ours(ours: list[SourceEntry], other: list[SourceEntry]) -> None:
    merged = merge_registers(register(*ours), register(*other))
    names = {name.casefold() for entry in merged.register.entries for name in names_of(entry)}
    assert names == {name.casefold() for entry in (*ours, *other) for name in names_of(entry)}
    for before, after in zip(ours, merged.register.entries, strict=False):
        assert after.name == before.name
        assert before.reliability in (None, after.reliability)
    assert merge_registers(merged.register, register(*other)).register == merged.register


def test_a_brief_takes_the_entries_it_cites_and_those_upstream_of_them() -> None:
    known = register(
        SourceEntry("Kremlin"),
        SourceEntry("Xinhua"),
        SourceEntry("Russian agencies", ("tass",), upstream="kremlin"),
        SourceEntry("Eurasia Daily Monitor", ("EDM",)),
    )
    taken = with_known_sources(BRIEF, known)
    assert [entry.name for entry in taken.register] == ["Kremlin", "Russian agencies", "Eurasia Daily Monitor"]
    assert with_known_sources(taken, known) is taken


def test_what_the_brief_says_already_stays() -> None:
    own = replace(BRIEF, register=(SourceEntry("TASS", reliability="B"),))
    known = register(SourceEntry("Russian agencies", ("TASS",), reliability="D"), SourceEntry("EDM"))
    assert [entry.name for entry in with_known_sources(own, known).register] == ["TASS", "EDM"]


def test_upstreams_in_a_circle_end() -> None:
    known = register(SourceEntry("TASS", upstream="RIA"), SourceEntry("RIA", upstream="TASS"))
    assert len(with_known_sources(BRIEF, known).register) == 2


def test_an_outlet_is_described_once_and_forgotten_whole() -> None:
    described = edits.describe_outlet(BRIEF, SourceEntry("TASS", reliability="D"))
    again = edits.describe_outlet(described, SourceEntry("tass", reliability="C"))
    assert again.register == (SourceEntry("tass", reliability="C"),)
    assert edits.forget_outlet(again, "TASS").register == ()
    assert edits.forget_outlet(BRIEF, "TASS") is BRIEF


def test_several_names_become_one_outlet_with_all_that_was_said() -> None:
    brief = replace(BRIEF, register=(SourceEntry("TASS"), SourceEntry("EDM", ("Jamestown",), reliability="B")))
    merged = edits.merge_outlets(brief, "TASS", ("EDM", "tass", "ITAR"))
    assert merged.register == (SourceEntry("TASS", ("EDM", "ITAR", "Jamestown"), reliability="B"),)


def test_what_is_said_of_a_citation_is_replaced_and_taken_away() -> None:
    graded = edits.describe_citation(BRIEF, SourceDescriptor(CITE, credibility="2"))
    again = edits.describe_citation(graded, SourceDescriptor(CITE, credibility="3"))
    assert again.descriptors == (SourceDescriptor(CITE, credibility="3"),)
    assert edits.describe_citation(again, SourceDescriptor(CITE)).descriptors == ()
    assert edits.describe_citation(BRIEF, SourceDescriptor(CITE)) is BRIEF
