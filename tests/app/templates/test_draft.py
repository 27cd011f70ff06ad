"""A template being edited: every step is taken back and made again, and typing is one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefer.app.templates.draft import Draft, Edit
from briefer.compose.template_edits import add_spec, blank_template
from briefer.model.template import BriefTemplate


def fresh() -> Draft:
    return Draft(blank_template("mine", "Mine"), Path("mine.yaml"))


def naming(name: str) -> Edit:
    return lambda template: replace(template, name=name)


def test_typing_in_one_field_is_one_step_and_ends_when_the_field_is_left() -> None:
    draft = fresh()
    for name in ("A", "Ab", "Abc"):
        draft.apply(naming(name), "name")
    draft.end_typing()
    draft.apply(naming("Abcd"), "name")
    draft.undo()
    assert draft.template.name == "Abc"
    draft.undo()
    assert (draft.template.name, draft.can_undo, draft.is_changed) == ("Mine", False, False)
    draft.redo()
    assert draft.template.name == "Abc"


def test_a_new_edit_forgets_what_was_undone_and_reverting_is_a_step() -> None:
    draft = fresh()
    draft.apply(naming("A"))
    draft.undo()
    draft.apply(naming("B"))
    assert not draft.can_redo
    draft.revert()
    assert not draft.is_changed
    draft.undo()
    assert draft.template.name == "B"


def test_saving_keeps_the_steps_so_that_what_was_saved_can_be_undone() -> None:
    draft = fresh()
    draft.apply(naming("A"))
    draft.mark_saved(draft.template)
    draft.undo()
    assert draft.is_changed
    assert draft.template.name == "Mine"


@given(st.lists(st.sampled_from(["name", "part", "undo", "redo"]), max_size=30))
def test_undo_back_to_the_start_and_forward_again_gives_the_same_states(actions: list[str]) -> None:
    draft = fresh()
    for number, action in enumerate(actions):
        match action:
            case "name":
                draft.apply(naming(f"N{number}"))
            case "part":
                draft.apply(lambda template: add_spec(template, "Part"))
            case "undo":
                draft.undo()
            case "redo":
                draft.redo()
    states: list[BriefTemplate] = [draft.template]
    while draft.can_undo:
        draft.undo()
        states.append(draft.template)
    assert draft.template == draft.saved
    for state in reversed(states[:-1]):
        draft.redo()
        assert draft.template == state
