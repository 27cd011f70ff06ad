"""Templates: the shipped ones hold to the standards, extending joins them, and mistakes are told by line."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from briefer import assets
from briefer.errors import ExportError, TemplateError
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from briefer.storage.template_file import PageFile, PartFile, TemplateFile
from briefer.storage.template_new import new_template, template_id
from briefer.storage.templates import check_template, list_templates, load_template

SHIPPED = (
    "background-chronology",
    "decision-memo",
    "executive-read-ahead",
    "intelligence-assessment",
    "options-memo",
    "policy-brief",
    "situation-brief",
    "source-digest",
    "warning-notice",
)
ALONE = """\
template: 1
id: alone
name: Alone
kind: Note
description: A note.
parts:
  - {role: one, heading: One, content: summary, layout: bullets, limits: {max_items: 3, max_words: 90}}
  - {role: two, heading: Two, content: sections, layout: paragraphs}
  - {role: three, content: sources, layout: numbered}
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def child(folder: Path, rest: str, base: str = "alone") -> Path:
    return write(folder, "child", f"template: 1\nid: child\nname: Child\nextends: {base}\n{rest}")


def said(path: Path) -> list[str]:
    return [str(problem).removeprefix(f"{path.parent}/") for problem in check_template(path)]


@pytest.mark.parametrize("id", SHIPPED)
def test_the_shipped_templates_have_no_problems_and_a_hint_for_every_part(id: str) -> None:
    template = load_template(id)
    assert check_template(assets.templates() / f"{id}.yaml") == ()
    assert template.id == id
    assert all(part.hint and part.heading for part in template.parts)
    assert set(template.markings) == {f"TLP:{n}" for n in ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")}


def test_the_situation_brief_keeps_the_order_and_limits_of_its_kind() -> None:
    template = load_template("situation-brief")
    assert [part.role for part in template.parts] == [
        "bottom-line",
        "what-happened",
        "why-it-matters",
        "what-to-watch",
        "confidence-line",
    ]
    assert template.limits.max_pages == 1
    assert template.citation_style == "footnotes"
    bounds = {part.role: (part.limits.min_items, part.limits.max_items) for part in template.parts}
    assert bounds["what-happened"] == (3, 5)
    assert bounds["why-it-matters"] == bounds["what-to-watch"] == (2, 4)


def test_the_intelligence_assessment_puts_three_to_seven_judgments_on_its_first_page() -> None:
    template = load_template("intelligence-assessment")
    judgments = template.part("key-judgments")
    assert judgments is not None
    assert (judgments.limits.min_items, judgments.limits.max_items, judgments.limits.max_pages) == (3, 7, 1)
    assert template.citation_style == "endnotes"
    assert [part.role for part in template.parts][:2] == ["scope-note", "key-judgments"]


def test_the_policy_brief_keeps_its_limits() -> None:
    template = load_template("policy-brief")
    assert (template.limits.max_pages, template.limits.max_words) == (8, 3000)
    summary = template.part("executive-summary")
    assert summary is not None
    assert (summary.limits.min_items, summary.limits.max_items) == (3, 5)


def test_the_file_classes_have_exactly_the_keys_of_the_model() -> None:
    def keys(record: type) -> set[str]:
        return {f.name for f in fields(record)}

    assert keys(TemplateFile) == keys(BriefTemplate) | {"extends", "order"}
    assert keys(PartFile) == keys(PartSpec) | {"remove"}
    assert keys(PageFile) == keys(PageSpec)


def test_a_child_takes_all_it_does_not_say(tmp_path: Path) -> None:
    write(tmp_path, "alone", ALONE)
    base, own = load_template("alone", [tmp_path]), load_template(child(tmp_path, ""))
    assert own == replace(base, id="child", name="Child")


def test_a_child_changes_parts_by_role_adds_at_the_end_and_removes(tmp_path: Path) -> None:
    write(tmp_path, "alone", ALONE)
    path = child(
        tmp_path,
        "page: {left_mm: 40}\nlabels: {notes: Endnotes}\nparts:\n"
        "  - {role: two, heading: Second}\n"
        "  - {role: one, limits: {max_items: 5}}\n"
        "  - {role: four, content: editor, layout: paragraphs}\n"
        "  - {role: three, remove: true}\n",
    )
    template = load_template(path)
    assert [part.role for part in template.parts] == ["one", "two", "four"]
    assert template.parts[0] == PartSpec("one", "One", "summary", "bullets", limits=Limits(max_items=5))
    assert template.parts[1].heading == "Second"
    assert template.page == PageSpec(left_mm=40)
    assert (template.labels["notes"], template.labels["date"]) == ("Endnotes", "Date")


def test_order_puts_all_parts_in_another_order(tmp_path: Path) -> None:
    write(tmp_path, "alone", ALONE)
    template = load_template(child(tmp_path, "order: [three, one, two]\n"))
    assert [part.role for part in template.parts] == ["three", "one", "two"]
    assert said(child(tmp_path, "order: [three, one, one, tow]\n")) == [
        "child.yaml:5: 'order' names 'one' more than once.",
        "child.yaml:5: 'order' names 'tow', which is no part. Did you mean 'two'?",
        "child.yaml:5: 'order' leaves out two. Name every part once.",
    ]


def test_extending_goes_over_several_files_and_into_the_shipped_ones(tmp_path: Path) -> None:
    child(tmp_path, "kind: Flash\n", "situation-brief")
    path = write(tmp_path, "third", "template: 1\nid: third\nname: Third\nextends: child\nlanguage: de\n")
    template = load_template(path)
    assert (template.kind, template.language, template.labels["page"]) == ("Flash", "de", "Seite {page} von {pages}")
    assert template.parts == load_template("situation-brief").parts


def test_a_circle_and_an_unknown_base_are_polite_errors(tmp_path: Path) -> None:
    write(tmp_path, "a", "template: 1\nid: a\nname: A\nextends: b\n")
    write(tmp_path, "b", "template: 1\nid: b\nname: B\nextends: a\n")
    (problem,) = check_template(tmp_path / "a.yaml")
    assert "in a circle: a → b → a" in problem.message
    assert said(child(tmp_path, "", "situaton-brief")) == [
        "child.yaml:4: There is no template 'situaton-brief' to extend. Did you mean 'situation-brief'?"
    ]
    assert "circle" in said(write(tmp_path, "own", "template: 1\nid: own\nname: O\nextends: own\n"))[0]


def test_a_base_is_a_name_and_never_a_path(tmp_path: Path) -> None:
    (problem,) = check_template(child(tmp_path, "", "../../etc/passwd"))
    assert "'extends' must be a short name" in problem.message


def test_problems_of_a_base_are_told_with_the_file_they_are_in(tmp_path: Path) -> None:
    write(tmp_path, "alone", ALONE.replace("layout: bullets", "layout: bulets"))
    assert said(child(tmp_path, "")) == ["alone.yaml:7: 'layout' cannot be 'bulets'. Did you mean 'bullets'?"]


def test_every_problem_of_a_file_comes_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "bad",
        "template: 1\nid: Bad Id\nname: Bad\nlanguage: english language\ndate_format: dd.NN.yyyy\n"
        "page: {size: A5, left_mm: 400}\nmeta: [date, datum]\nparts:\n  - headng: x\n    limits: {max_items: 0}\n",
    )
    problems = said(path)
    assert [text.split(":")[1] for text in problems] == ["2", "4", "5", "6", "6", "7", "9", "10", "9"]
    assert "Unknown key 'headng'. Did you mean 'heading'?" in problems[6]
    with pytest.raises(TemplateError) as caught:
        load_template(path)
    assert len(caught.value.problems) == len(problems)


def test_what_only_the_whole_shows_is_told_at_its_line(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "alone",
        ALONE.replace("layout: bullets", "layout: judgments").replace("max_items: 3", "min_items: 9, max_items: 3")
        + "  - {role: four, layout: line}\n"
        "page: {left_mm: 90, right_mm: 90, top_mm: 100, bottom_mm: 100, size: Letter}\n"
        "style: breifer\nlexicon: icd\nmarking: TLP:BLUE\nmarkings: [TLP:RED]\nmeta: [date, date]\n"
        "labels: {page: seite, nots: x, notes: '{n}', note_again: ibid.}\n",
    )
    assert said(path) == [
        "alone.yaml:7: The part 'one' cannot have at least 9 and at most 3 items.",
        "alone.yaml:17: The label 'page' must contain '{page}'.",
        "alone.yaml:17: Unknown label 'nots'. Did you mean 'notes'?",
        "alone.yaml:17: The label 'notes' cannot fill in '{n}'. It can fill in nothing.",
        "alone.yaml:17: The label 'note_again' must contain '{n}'.",
        "alone.yaml:10: The new part 'four' needs 'content'.",
        "alone.yaml:11: The margins leave less than 60 mm for the text's width.",
        "alone.yaml:11: The margins leave less than 80 mm for the text's height.",
        "alone.yaml:12: There is no style 'breifer'. Did you mean 'briefer'?",
        "alone.yaml:13: There is no lexicon 'icd'. Known: icd203-a, icd203-b, phia.",
        "alone.yaml:14: The marking 'TLP:BLUE' is not among those allowed. Did you mean 'TLP:RED'? "
        "'markings' lists them.",
        "alone.yaml:7: The part 'one' has the layout 'judgments', but its content is 'summary'. "
        "Let its content be 'judgments' or 'editor', or choose another layout.",
        "alone.yaml:16: 'meta' names something twice.",
    ]


def test_what_only_the_whole_shows_is_told_together_with_what_cannot_be_read(tmp_path: Path) -> None:
    """An unknown key hides no other problem, and what was left out for it is not missed."""
    write(tmp_path, "alone", ALONE)
    rest = (
        "headng: x\nmarkings: 5\nmarking: TLP:RED\nstyle: breifer\npage: {left_mm: 90, right_mm: 90}\n"
        "limits: {min_items: 5, max_items: 2, max_pages: many}\n"
        "order: [two, one]\nparts:\n  - {role: one, limits: {min_items: 4, max_items: 3}, colour: red}\n"
    )
    problems = said(child(tmp_path, rest))
    told = sorted(int(text.split(":")[1]) for text in problems)
    assert told == [5, 6, 8, 9, 10, 10, 13, 13]
    assert not any("'order'" in text or "is missing" in text or "allowed" in text for text in problems)


def test_a_part_that_stands_twice_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "alone", ALONE + "  - {role: one, content: editor, layout: line}\n")
    assert said(path) == ["alone.yaml:10: The part 'one' stands here a second time. Give it another role."]


def test_newer_older_and_missing_numbers_of_the_format_are_told(tmp_path: Path) -> None:
    newer = said(write(tmp_path, "a", ALONE.replace("template: 1", "template: 99")))
    assert newer == [
        "a.yaml:1: This file has format 99; this version of briefer reads up to 1. Update briefer to open it."
    ]
    assert "There never was a format 0" in said(write(tmp_path, "a", ALONE.replace("template: 1", "template: 0")))[0]
    assert "Write 'template: 1'" in said(write(tmp_path, "a", ALONE.replace("template: 1\n", "")))[0]
    assert "Write 'template: 1'" in said(write(tmp_path, "a", ALONE.replace("template: 1", "template: one")))[0]
    assert "must begin with keys" in said(write(tmp_path, "a", "- a\n"))[0]


def test_a_missing_file_or_a_folder_is_no_traceback(tmp_path: Path) -> None:
    assert said(tmp_path / "none.yaml") == ["none.yaml: There is no such file."]
    assert "cannot be read" in str(check_template(tmp_path)[0])


def test_templates_are_found_by_id_by_file_name_and_by_path(tmp_path: Path) -> None:
    path = write(tmp_path, "other-name", ALONE)
    by_path = load_template(str(path))
    assert by_path == load_template("alone", [tmp_path]) == load_template("other-name", [tmp_path])
    with pytest.raises(TemplateError, match="There is no template 'alon'"):
        load_template("alon")


def test_the_list_has_every_template_once_the_users_own_first(tmp_path: Path, own_folder: Path) -> None:
    (own_folder / "templates").mkdir()
    mine = write(own_folder / "templates", "situation-brief", ALONE.replace("id: alone", "id: situation-brief"))
    write(tmp_path, "broken", "template: 1\nid: broken\n")
    entries = {entry.id: entry for entry in list_templates([tmp_path])}
    assert sorted(entries) == sorted(["broken", *SHIPPED])
    assert entries["situation-brief"].path == mine
    assert entries["broken"].problems
    assert not entries["policy-brief"].problems
    assert load_template("situation-brief").kind == "Note"


@pytest.mark.parametrize("base", SHIPPED)
def test_a_new_template_equals_its_base_and_so_do_its_comments_uncommented(base: str, tmp_path: Path) -> None:
    path = new_template("My desk’s brief", base, tmp_path / "templates")
    assert path.name == "my-desks-brief.yaml"
    expected = replace(load_template(base), id="my-desks-brief", name="My desk’s brief")
    assert load_template(path) == expected
    lines = path.read_text(encoding="utf-8").splitlines()
    about = [line for line in lines[:3] if line.startswith("# ")]
    opened = [line.removeprefix("# ") for line in lines[len(about) :]]
    assert load_template(write(tmp_path, "opened", "\n".join(opened))) == expected


def test_a_new_template_replaces_nothing_and_needs_a_name(tmp_path: Path) -> None:
    new_template("Mine", "policy-brief", tmp_path)
    with pytest.raises(ExportError, match="already"):
        new_template("mine", "policy-brief", tmp_path)
    with pytest.raises(TemplateError, match="Use letters"):
        new_template("漢字", "policy-brief", tmp_path)
    with pytest.raises(TemplateError, match="own id"):
        new_template("Policy brief", "policy-brief", tmp_path)
    with pytest.raises(TemplateError, match="Did you mean 'policy-brief'"):
        new_template("x", "policybrief", tmp_path)


def test_names_become_ids() -> None:
    assert template_id("Gündəlik İcmal 2") == "gundelik-icmal-2"
    assert len(template_id("a" * 500)) == 60
