"""Another template for an open brief: nothing is dropped, and the old template brings everything back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from briefer.compose.apply_template import apply_template, newly_aside
from briefer.compose.begin import begin_brief
from briefer.compose.edits import rename_part, set_content
from briefer.model.brief import Brief, TextItem
from briefer.model.rich import Run, plain
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEXTS = (
    "On 18 August drones struck a depot near Odesa (Reuters, 2025-08-18). The depot burned for a day and a night.",
    "Azerbaijan sells energy to the West, which weakens the leverage that Russia had over it (EDM, 2025-07-10).",
)
BODY = PartSpec("body", "Body", "sections", "paragraphs")
SUMMARY = PartSpec("summary", "Summary", "summary", "bullets")
OUTLOOK = PartSpec("outlook", "Outlook", "editor", "paragraphs")
LONG = BriefTemplate("long", "Long", "", "assessment", (SUMMARY, BODY))
SHORT = BriefTemplate("short", "Short", "", "brief", (OUTLOOK, SUMMARY), language="de")


def begun() -> Brief:
    return begin_brief((article(*TEXTS),), LONG).brief


def test_what_has_no_place_is_set_aside_and_what_is_missing_is_there() -> None:
    before = begun()
    after = apply_template(before, SHORT)
    assert [part.role for part in after.parts] == ["outlook", "summary"]
    assert {part.role for part in after.set_aside} == {"body"}
    assert newly_aside(before, after) == after.set_aside
    assert (after.template, after.language) == ("short", "de")


def test_the_old_template_brings_every_part_back_as_it_was() -> None:
    before = begun()
    before = rename_part(before, before.parts[-1].id, "A heading of the editor's own")
    again = apply_template(apply_template(before, SHORT), LONG)
    assert again.parts == before.parts
    assert {part.role for part in again.set_aside} == {"outlook"}
    assert replace(again, set_aside=()) == before


def test_the_same_template_changes_nothing() -> None:
    assert apply_template(begun(), LONG) == begun()


def test_no_id_stands_for_two_things_however_often_templates_change() -> None:
    brief = begun()
    for template in (SHORT, LONG, SHORT, replace(SHORT, parts=(BODY, OUTLOOK)), LONG):
        brief = apply_template(brief, template)
        parts = (*brief.parts, *brief.set_aside)
        ids = sorted([part.id for part in parts] + [item.id for part in parts for item in part.items])
        assert all(one != other for one, other in pairwise(ids))


def test_words_that_the_editor_never_touched_become_those_of_the_new_template_and_the_marking_stays() -> None:
    note = PartSpec("note", "Note", "editor", "paragraphs", text=("For the desk.",))
    old = replace(LONG, parts=(note, SUMMARY, BODY), marking="TLP:AMBER")
    new_parts = (
        replace(note, heading="Handling", text=("For all desks.",)),
        replace(SUMMARY, heading="In short"),
        BODY,
    )
    new = replace(old, parts=new_parts, marking="TLP:CLEAR")
    begun_by_old = begin_brief((article(*TEXTS),), old).brief
    after = apply_template(begun_by_old, new, old)
    assert [part.heading for part in after.parts[:2]] == ["Handling", "In short"]
    assert [plain(item.content) for item in after.parts[0].items if isinstance(item, TextItem)] == ["For all desks."]
    assert after.marking == "TLP:AMBER"
    own = rename_part(begun_by_old, begun_by_old.parts[0].id, "My note")
    own = set_content(own, own.parts[0].items[0].id, (Run("For me."),))
    kept = apply_template(own, new, old).parts[0]
    assert (kept.heading, kept.items) == ("My note", own.parts[0].items)
