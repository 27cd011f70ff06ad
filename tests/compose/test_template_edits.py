"""A template saved from a brief: the same parts for this brief, a finished draft for the next article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.apply_template import apply_template
from briefer.compose.begin import begin_brief
from briefer.compose.edits import add_item, add_part, move_part, rename_part, set_aside, set_content
from briefer.compose.template_edits import (
    Keeping,
    add_spec,
    change_spec,
    free_role,
    groups_of,
    move_spec,
    remove_spec,
    save_as_template,
)
from briefer.model.brief import Brief, ItemId, TableItem, TextItem, text_of
from briefer.model.rich import Cite, Run, plain
from briefer.model.template import BriefTemplate, Limits, PartSpec
from tests.compose.articles import article

TEXTS = (
    "On 18 August drones struck a depot near Odesa (Reuters, 2025-08-18). The depot burned for a day and a night.",
    "Azerbaijan sells energy to the West, which weakens the leverage that Russia had over it (EDM, 2025-07-10).",
    "The talks were put off (BBC, 2025-07-01).",
)
BODY = PartSpec("body", "Body", "sections", "paragraphs")
SUMMARY = PartSpec("summary", "Summary", "summary", "bullets", limits=Limits(max_items=2))
NOTE = PartSpec("scope-note", "Scope note", "editor", "paragraphs", hint="What it covers.")
NOTES = PartSpec("endnotes", "Notes", "notes", "numbered")
TEMPLATE = BriefTemplate("long", "Long", "", "assessment", (NOTE, SUMMARY, BODY, NOTES))
HEADINGS = ("Strikes", "Energy", "Talks")


def begun() -> Brief:
    return begin_brief((article(*TEXTS, summary=("One.", "Two."), headings=HEADINGS),), TEMPLATE).brief


def said(brief: Brief, role: str, *texts: str) -> Brief:
    part = next(part for part in brief.parts if part.role == role)
    for text in texts:
        brief = add_item(brief, part.id, TextItem(ItemId(""), (Run(text),)))
    return brief


def saved(brief: Brief, **keeping: Keeping) -> BriefTemplate:
    by_id = {
        part.id: keeping[part.role.replace("-", "_")] for part in brief.parts if part.role.replace("-", "_") in keeping
    }
    return save_as_template(brief, TEMPLATE, "Mine", "mine", "What for.", by_id).template


@st.composite
def edited(draw: st.DrawFn) -> Brief:
    """The first brief after some edits of its parts."""
    brief = begun()
    for number in range(draw(st.integers(0, 8))):
        if not brief.parts:
            break
        part = draw(st.sampled_from(brief.parts))
        match draw(st.integers(0, 4)):
            case 0:
                brief = move_part(brief, part.id, draw(st.integers(0, len(brief.parts))))
            case 1:
                brief = add_part(
                    brief, draw(st.sampled_from(("own", part.role))), draw(st.sampled_from(("", "Cost", "Summary")))
                )
            case 2:
                brief = rename_part(brief, part.id, f"Heading {number}")
            case 3:
                brief = set_aside(brief, part.id)
            case _:
                brief = add_item(brief, part.id, TextItem(ItemId(""), (Run(f"Words {number}"),)))
    return brief


@given(edited())
def test_a_template_saved_from_a_brief_gives_that_brief_the_same_parts(brief: Brief) -> None:
    made = save_as_template(brief, TEMPLATE, "Mine", "mine", "What for.")
    after = apply_template(made.brief, made.template)
    assert after.parts == made.brief.parts
    assert [(p.id, p.heading, p.items) for p in after.parts] == [(p.id, p.heading, p.items) for p in brief.parts]
    roles = [spec.role for spec in made.template.parts]
    assert len(set(roles)) == len(roles)


@given(edited())
def test_saving_again_changes_nothing(brief: Brief) -> None:
    once = save_as_template(brief, TEMPLATE, "Mine", "mine", "What for.")
    again = save_as_template(once.brief, once.template, "Mine", "mine", "What for.")
    assert again == once


def test_another_article_is_filled_anew_under_the_headings_of_the_editor() -> None:
    brief = begun()
    summary = next(part for part in brief.parts if part.role == "summary")
    template = saved(move_part(rename_part(brief, summary.id, "In short"), summary.id, 0))
    other = begin_brief((article("A thing happened.", summary=("Other.",)),), template).brief
    assert [(p.role, p.heading) for p in other.parts][:2] == [("summary", "In short"), ("scope-note", "Scope note")]
    assert [plain(i.content) for i in other.parts[0].items if isinstance(i, TextItem)] == ["Other."]


def test_fixed_words_stand_in_the_next_brief_without_citations() -> None:
    brief = said(begun(), "scope-note", "For the desk only .", "Second.")
    item, first = brief.parts[0].items[0], brief.articles[0]
    brief = set_content(brief, item.id, (*text_of(item), Cite(first.id, first.citations[0].id)))
    template = saved(brief, scope_note="fixed")
    assert template.parts[0].text == ("For the desk only.", "Second.")
    other = begin_brief((article("Another."),), template).brief
    assert [i.content for i in other.parts[0].items if isinstance(i, TextItem)] == [
        (Run("For the desk only."),),
        (Run("Second."),),
    ]


def test_fixed_words_are_cut_by_no_limit() -> None:
    spec = replace(NOTE, text=("One two three.", "Four five six."), limits=Limits(max_items=1, max_words=2))
    brief = begin_brief((article("Another."),), replace(TEMPLATE, parts=(spec, BODY))).brief
    assert len(brief.parts[0].items) == 2


def test_what_is_left_out_of_the_template_is_set_aside_by_it() -> None:
    brief = begun()
    template = saved(brief, summary="out")
    assert template.part("summary") is None
    assert {part.role for part in apply_template(brief, template).set_aside} == {"summary"}


def test_sections_and_registers_and_tables_cannot_be_fixed() -> None:
    brief = said(begun(), "scope-note", "Words.")
    scope = brief.parts[0].id
    fixable = {group.spec.role: group.can_be_fixed for group in groups_of(brief, TEMPLATE)}
    assert fixable == {"scope-note": True, "summary": True, "body": False, "endnotes": False}
    with_table = add_item(brief, scope, TableItem(ItemId(""), (("a",),)))
    assert not groups_of(with_table, TEMPLATE)[0].can_be_fixed


def test_parts_of_the_editors_own_become_parts_with_names_of_their_own() -> None:
    brief = add_part(add_part(add_part(begun(), "own", "Was es kostet: Größe"), "own", "Body"), "own", "")
    made = save_as_template(brief, TEMPLATE, "Mine", "mine", "")
    assert [spec.role for spec in made.template.parts[-3:]] == ["was-es-kostet-grosse", "body-2", "part"]
    assert [group.own for group in groups_of(brief, TEMPLATE)][-3:] == [True] * 3


def test_a_marking_of_the_editors_own_is_allowed_by_the_template() -> None:
    brief = replace(begun(), marking="FOR THE DESK")
    made = save_as_template(brief, TEMPLATE, "Mine", "mine", "", markings=("TLP:CLEAR",))
    assert (made.template.marking, made.template.markings) == ("FOR THE DESK", ("TLP:CLEAR", "FOR THE DESK"))


def test_a_role_is_a_name_and_free() -> None:
    assert free_role("2 ways out", ()) == "part-2-ways-out"
    assert free_role("Прогноз", ("part",)) == "part-2"
    assert len(free_role("long " * 40, ())) <= 60


def test_parts_of_a_template_are_moved_added_changed_and_removed() -> None:
    roles = [spec.role for spec in TEMPLATE.parts]
    for to in range(-1, 6):
        moved = move_spec(TEMPLATE, "summary", to)
        assert sorted(spec.role for spec in moved.parts) == sorted(roles)
        assert moved.parts[min(max(to, 0), 3)].role == "summary"
    added = add_spec(TEMPLATE, "Body", 1)
    assert (added.parts[1].role, added.parts[1].heading) == ("body-2", "Body")
    assert remove_spec(added, "body-2") == TEMPLATE
    with pytest.raises(KeyError):
        remove_spec(TEMPLATE, "nothing")


def test_another_content_loses_what_it_cannot_have() -> None:
    judged = change_spec(TEMPLATE, "summary", content="judgments", layout="judgments")
    assert change_spec(judged, "summary", content="summary").part("summary") == replace(SUMMARY, layout="paragraphs")
    fixed = change_spec(TEMPLATE, "scope-note", text=("Words.",))
    changed = change_spec(fixed, "scope-note", content="outlook").part("scope-note")
    assert changed is not None
    assert changed.text == ()
