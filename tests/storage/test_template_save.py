"""What is written as a template reads back as the same template, and passes the check of any template file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefer import assets
from briefer.errors import ExportError, TemplateError
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from briefer.storage.labels import load_labels
from briefer.storage.template_labels import own_labels, with_label, with_language
from briefer.storage.template_save import (
    export_template,
    free_id,
    import_template,
    own_path,
    parse_template,
    problems_of,
    save_template,
    template_yaml,
)
from briefer.storage.templates import check_template, load_template
from tests.strategies import templates, texts

SHIPPED = sorted(assets.templates().glob("*.yaml"))
ROLES = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
LINES = texts.filter(lambda text: not set(text) & set("\n\r\u0085\u2028\u2029"))
LIMITS = st.builds(
    Limits,
    min_items=st.none() | st.integers(0, 3),
    max_items=st.none() | st.integers(3, 9),
    max_words=st.none() | st.integers(1, 900),
    max_pages=st.none() | st.floats(0.5, 20),
)


@st.composite
def usable(draw: st.DrawFn) -> BriefTemplate:
    """Templates that may be saved, of any words."""
    parts = tuple(
        PartSpec(
            role,
            draw(LINES),
            "editor",
            draw(st.sampled_from(("paragraphs", "bullets", "box", "judgments"))),
            required=draw(st.booleans()),
            limits=draw(LIMITS),
            hint=draw(texts),
            page_break=draw(st.booleans()),
            text=tuple(draw(st.lists(texts, max_size=3))),
        )
        for role in draw(st.lists(ROLES, min_size=1, max_size=4, unique=True))
    )
    language = draw(st.sampled_from(("en", "de", "az", "zu")))
    own = {"notes": draw(LINES), "see": draw(LINES)} if draw(st.booleans()) else {}
    assume(not any("{" in word for word in own.values()))
    return BriefTemplate(
        draw(ROLES),
        draw(LINES.filter(bool)),
        draw(texts),
        draw(LINES),
        parts,
        language=language,
        page=PageSpec(draw(st.sampled_from(("A4", "Letter"))), top_mm=draw(st.floats(5, 60))),
        citation_style=draw(st.sampled_from(("footnotes", "endnotes", "author-date", "parenthesis"))),
        marking="",
        organisation=draw(LINES),
        meta=tuple(draw(st.lists(st.sampled_from(("date", "as-of", "reference")), unique=True))),
        contents=draw(st.booleans()),
        limits=draw(LIMITS),
        labels=MappingProxyType({**load_labels(language), **own}),
    )


@given(usable())
def test_a_template_written_and_read_is_the_same(template: BriefTemplate) -> None:
    assume(not problems_of(template))
    assert parse_template(template_yaml(template), "t.yaml") == template


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_template_written_whole_is_the_same_and_passes_the_check(path: Path, tmp_path: Path) -> None:
    template = load_template(path)
    export_template(template, tmp_path / path.name)
    assert check_template(tmp_path / path.name) == ()
    assert load_template(tmp_path / path.name) == template


@given(templates)
def test_whatever_is_wrong_with_a_template_is_said_and_never_raised(template: BriefTemplate) -> None:
    problems = problems_of(template)
    if not problems:
        assert parse_template(template_yaml(template), "t.yaml").parts == template.parts


def test_a_template_that_breaks_the_format_is_not_written(tmp_path: Path) -> None:
    template = load_template("situation-brief")
    broken = replace(template, id="mine", lexicon="nowhere", page=PageSpec(left_mm=90, right_mm=90))
    with pytest.raises(TemplateError) as error:
        save_template(broken, tmp_path / "mine.yaml", overwrite=False)
    assert len(error.value.problems) == 2
    assert not (tmp_path / "mine.yaml").exists()
    assert len(problems_of(broken)) == 2
    assert not any(problem.where for problem in problems_of(broken))


def test_a_template_of_that_name_is_replaced_only_when_asked(tmp_path: Path) -> None:
    template = load_template("situation-brief")
    path = tmp_path / "folder" / "mine.yaml"
    save_template(template, path, overwrite=False)
    with pytest.raises(ExportError):
        save_template(template, path, overwrite=False)
    save_template(replace(template, kind="Other"), path, overwrite=True)
    assert load_template(path).kind == "Other"


def test_an_imported_template_keeps_its_file_as_it_was(tmp_path: Path, own_folder: Path) -> None:
    text = "# A comment.\ntemplate: 1\nid: desk\nname: Desk\nextends: situation-brief\n"
    (tmp_path / "x.yaml").write_text(text)
    path = import_template(tmp_path / "x.yaml")
    assert path == own_path("desk")
    assert path.read_text() == text
    assert free_id("desk") == "desk-2"
    again = import_template(tmp_path / "x.yaml")
    assert (load_template(again).id, load_template(again).name) == ("desk-2", "Desk 2")


def test_an_imported_template_stands_without_the_one_that_lay_beside_it(tmp_path: Path, own_folder: Path) -> None:
    export_template(replace(load_template("situation-brief"), id="base", kind="Base"), tmp_path / "base.yaml")
    (tmp_path / "x.yaml").write_text("template: 1\nid: desk\nname: Desk\nextends: base\n")
    path = import_template(tmp_path / "x.yaml")
    assert check_template(path) == ()
    assert load_template("desk").kind == "Base"


def test_a_broken_file_is_not_imported(tmp_path: Path, own_folder: Path) -> None:
    (tmp_path / "x.yaml").write_text("template: 1\nid: desk\nname: Desk\nheadng: x\n")
    with pytest.raises(TemplateError):
        import_template(tmp_path / "x.yaml")
    assert not own_path("desk").exists()


def test_words_of_its_own_stay_in_another_language_and_an_empty_one_goes() -> None:
    template = load_template("situation-brief")
    german = with_language(with_label(template, "notes", "Remarks"), "de")
    assert own_labels(german) == {"notes": "Remarks"}
    assert german.labels["sources"] == load_labels("de")["sources"]
    assert with_language(with_label(german, "notes", ""), "en") == template


def test_fixed_words_belong_to_parts_of_the_editor() -> None:
    template = load_template("situation-brief")
    part = next(part for part in template.parts if part.content != "editor")
    changed = replace(template, parts=(replace(part, text=("Words.",)),))
    (problem,) = problems_of(changed)
    assert f"'{part.role}' has a 'text' of its own" in problem.message
