"""What is told of a base when it is chosen, and what is filled in on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.word_base import WORD_ROLES, WordBase
from briefer.render.docx.base.check import BaseReport, examine
from briefer.render.docx.base.clean import clean
from briefer.render.docx.base.fill import fill, values_of
from briefer.render.docx.base.parts import read_parts
from tests.render.docx.base import bases
from tests.render.sample_documents import document, house_style, p

MADE = bases.styles(
    bases.style("Normal", "Normal", attributes=bases.DEFAULT),
    bases.style("Heading1", "heading 1", based_on="Normal"),
)


def report(body: str, chosen: dict[str, str] | None = None, **parts: str) -> BaseReport:
    """What is told of a base with this body."""
    return examine(WordBase("x.docx", bases.package(body, {"styles": MADE, **parts})), house_style(), chosen)


def messages(told: BaseReport) -> str:
    return "\n".join(problem.message for problem in told.problems)


def test_a_sound_base_has_no_problems() -> None:
    marked = bases.paragraph(inside=bases.control("marking", "Marking", 1))
    told = report(bases.paragraph("{{brief}}") + bases.section("default header rIdheader1"), header1=marked)
    assert told.problems == ()
    assert told.remarks[0] == "The brief goes to its marked place."


def test_every_role_is_told_with_what_stands_for_it() -> None:
    told = examine(bases.german(), house_style(), {"quote": "Titel", "table": "NormaleTabelle"})
    by_role = {role.role: role for role in told.roles}
    assert set(by_role) == set(WORD_ROLES)
    assert (by_role["heading-1"].id, by_role["heading-1"].how) == ("berschrift1", "same name")
    assert (by_role["quote"].name, by_role["quote"].how) == ("Title", "chosen")
    assert (by_role["table"].id, by_role["table"].how) == ("NormaleTabelle", "chosen")
    assert (by_role["judgment"].id, by_role["judgment"].how) == ("", "made to fit")


def test_names_of_other_languages_are_known() -> None:
    by_role = {role.role: role for role in examine(bases.french(), house_style()).roles}
    assert {role: by_role[role].id for role in ("heading-1", "title", "body", "bullet", "note", "link")} == {
        "heading-1": "P2", "title": "P3", "body": "P4", "bullet": "P5", "note": "P6", "link": "T1",
    }  # fmt: skip
    assert by_role["heading-1"].how == "name in its language"


def test_the_styles_to_choose_from_are_those_of_the_kind() -> None:
    styles = examine(bases.english(), house_style()).styles
    assert ("HouseTable", "House Table") in styles["table"]
    assert all(name != "House Table" for _, name in styles["paragraph"])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (bases.paragraph("Sample.") + bases.section(), "the brief takes the place of all text"),
        (bases.paragraph("{{brief}}") + '<w:sectPr><w:cols w:num="2"/></w:sectPr>', "set in columns"),
        (
            bases.control("department", "Department", 1, block=True) + bases.paragraph("{{brief}}"),
            "“Department” is not",
        ),
        ('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "tracked changes"),
    ],
)
def test_each_thing_that_is_wrong_is_told(body: str, said: str) -> None:
    told = report(body)
    assert said in messages(told)
    assert all(problem.hint for problem in told.problems)


def test_a_style_that_is_not_there_comes_with_the_nearest() -> None:
    told = report(bases.paragraph("{{brief}}"), {"quote": "heading1x", "table": "House"})
    hints = {problem.message: problem.hint for problem in told.problems}
    assert hints["There is no paragraph style “heading1x”, which “quote” shall have."] == "Did you mean “heading 1”?"
    assert "There is no table style “House”, which “table” shall have." in hints


def test_what_the_file_itself_says_is_remarked() -> None:
    compat = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="15"/></w:compat>'
    assert "older Word" in "".join(report("", settings="<w:zoom/>").remarks)
    assert "older Word" not in "".join(report("", settings=compat).remarks)
    assert "its theme" not in "".join(examine(bases.english(), house_style()).remarks)
    assert "Caladea, Carlito" in "".join(examine(bases.english(), house_style()).remarks)


def filled(inside: str, **changes: object) -> str:
    """The text of a body whose places were filled in."""
    whole = replace(document(p("Text.")), **changes)  # type: ignore[arg-type]
    file = read_parts(WordBase("x.docx", bases.package(inside, {"styles": MADE})))
    clean(file)
    fill(file.document.tree, values_of(whole))
    return "".join(text.text or "" for text in file.document.tree.iter("{*}t", "{*}instrText"))


def bound(xpath: str) -> str:
    """A control as Word's own cover pages have it: without a tag, bound to a property of the file."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Titel"/><w:id w:val="3"/><w:dataBinding w:xpath="{xpath}" w:storeItemID="x"/>'
        "<w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>[Titel]</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )


def field(instruction: str) -> str:
    """A field over several runs."""
    kinds = ("begin", "separate", "end")
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    asked = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return f"<w:p>{begin}{asked}{middle}<w:r><w:t>old</w:t></w:r><w:r><w:t>er</w:t></w:r>{end}</w:p>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (bound("/ns1:coreProperties[1]/ns0:title[1]"), "The title"),
        (bound("/ns0:Properties[1]/ns0:Company[1]"), "South Caucasus Desk"),
        (bound("/ns0:CoverPageProperties[1]/ns0:Abstract[1]"), "[Titel]"),
        (bases.control("Classification", "?", 1, block=True), "TLP:AMBER"),
        (bases.control("author", "Name", 1, block=True), "A. Author"),
        (bases.paragraph("{{title}}, {{ date }}; {{unknown}}"), "The title, 29 August 2025; {{unknown}}"),
        (field("TITLE \\* MERGEFORMAT"), " TITLE \\* MERGEFORMAT The title"),
        (field('SAVEDATE \\@ "d. MMMM yyyy"'), "29 August 2025"),
        (field("FILENAME \\p"), "older"),
        (field("PAGE"), " PAGE older"),
        ('<w:p><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>old</w:t></w:r></w:fldSimple></w:p>', "A. Author"),
        ('<w:p><w:fldSimple w:instr=" INCLUDETEXT x "><w:r><w:t>old</w:t></w:r></w:fldSimple></w:p>', "old"),
    ],
)
def test_places_are_filled_in_and_fields_that_reach_outside_become_text(inside: str, text: str) -> None:
    assert filled(inside, title="The title", author="A. Author") == text


def test_a_control_without_text_is_filled_in_too() -> None:
    empty = '<w:sdt><w:sdtPr><w:tag w:val="title"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    assert filled(empty, title="T & <t>") == "T & <t>"


def test_the_roles_that_can_be_mapped_are_those_of_documents() -> None:
    assert "note-number" in WORD_ROLES
    assert "judgment-number" not in WORD_ROLES
    assert set(WORD_ROLES.values()) == {"paragraph", "character", "table"}
