"""What is sound is called sound: on every sample, template, script and document that can be made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks import content, ours
from hypothesis import HealthCheck, given, settings

from briefer import assets, pipeline
from briefer.model.document import Block, Box, BulletList, Document, ListItem, Note, NoteRef, Text
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from briefer.storage.templates import list_templates
from briefer.verify import Kind, compare, prove, prove_all
from tests.render.parity.documents import documents
from tests.render.sample_documents import document, h, house_style, p, samples

KINDS: tuple[Kind, ...] = ("docx", "pdf", "html")
ARTICLES = Path(__file__).parent.parent / "data" / "articles"
SCRIPTS = {
    "Latin": "Łódź, İstanbul, ışıq, naïve, Đà Nẵng, ﬁnal ﬂow – “quoted”… 1½ m² №5",
    "Cyrillic": "Объём, Київ, Србија – «цитата»",
    "Greek": "Ελλάδα, Ἀθῆναι",
    "Georgian": "საქართველო, ქართული ენა",
    "Armenian": "Հայաստան, «մեջբերում»",
    "composed": "e\u0301le\u0300ve, ə\u0301, non\u00a0breaking, soft\u00adhyphen, zero\u200bwidth",
}


def files(whole: Document) -> dict[Kind, bytes]:
    """The document in every format."""
    style = house_style()
    return {
        "docx": write_docx(whole, style),
        "pdf": write_pdf(whole, style).content,
        "html": write_html(whole, style),
    }


def assert_sound(whole: Document) -> None:
    proved = prove_all(files(whole), whole)
    assert {kind: one.report.defects for kind, one in proved.items()} == dict.fromkeys(KINDS, ())
    for first, second in (("docx", "pdf"), ("pdf", "html")):
        assert [check.defects for check in compare(proved[first], proved[second])] == [(), (), (), ()]  # type: ignore[index]


@pytest.mark.parametrize("name", samples())
def test_samples_are_sound(name: str) -> None:
    assert_sound(samples()[name])


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_read_as_it_was_written(name: str) -> None:
    text = SCRIPTS[name]
    assert_sound(document(h(text), p(text * 9), p(text, "kind")))


def test_what_is_ticked_is_read_and_missed() -> None:
    seen = BulletList((ListItem((p("Seen", "ticked", NoteRef(1)),)),))
    missing, wrongly = (BulletList((ListItem((p("Not seen", role),)),)) for role in ("unticked", "ticked"))
    notes = (Note((Text("By whom"),)),)
    whole, wrong = (document(p("Signs"), seen, p("And"), one, notes=notes) for one in (missing, wrongly))
    assert_sound(whole)
    for kind, file in files(wrong).items():
        (defect,) = prove(file, kind, whole).report.defects
        assert defect == ("words", "“☑” stands at the beginning of “☑ Not seen”; the brief has “☐”.")


def test_one_list_may_have_bullets_and_boxes() -> None:
    """In and out of a box, on any level, whatever its first item has."""

    def item(role: str, text: str, *more: Block) -> ListItem:
        return ListItem((p(text, role), *more))

    inner = BulletList((item("unticked", "a"), item("ticked", "b"), item("bullet", "c")))
    mixed = BulletList(
        (item("ticked", "One"), item("unticked", "Two"), item("body", "Three", inner), item("ticked", "4"))
    )
    boxed = BulletList((item("box-bullet", "Five"), item("ticked", "Six"), item("unticked", "Seven")))
    assert_sound(document(h("Signs"), mixed, Box((boxed,), "summary")))


def test_the_deepest_lists_are_sound() -> None:
    nested: Block = p("innermost")
    for level in range(59):
        nested = BulletList((ListItem((p(f"level {level}"), nested)),))
    assert_sound(document(nested))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_document_is_sound(whole: Document) -> None:
    assert_sound(whole)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(endnotes=True))
def test_any_document_with_endnotes_is_sound(whole: Document) -> None:
    assert_sound(whole)


@pytest.mark.parametrize("article", ["comma_outlets.txt", "russian_article.txt", "azerbaijani_article.txt"])
@pytest.mark.parametrize("template", [entry.id for entry in list_templates()])
def test_first_briefs_of_every_template_are_sound(template: str, article: str) -> None:
    chosen = pipeline.find_template(template)
    work = pipeline.Work(pipeline.begin([pipeline.read(ARTICLES / article)], chosen).brief, chosen)
    assert set(pipeline.render(work, KINDS, proved=True)) == set(KINDS)


@pytest.mark.slow
def test_three_hundred_pages_are_sound() -> None:
    whole = ours.document(content.compendium(75))
    assert prove(write_pdf(whole, house_style()).content, "pdf", whole).report.defects == ()


@pytest.mark.parametrize("style", ["briefer", "meridian"])
@pytest.mark.parametrize("name", [path.stem for path in sorted((assets.resources() / "samples").glob("*.brief"))])
def test_finished_samples_are_sound_in_every_identity(name: str, style: str) -> None:
    work = pipeline.open_work(assets.resources() / "samples" / f"{name}.brief")
    styled = pipeline.Work(work.brief, replace(work.template, style=style))
    assert set(pipeline.render(styled, KINDS, proved=True)) == set(KINDS)
