"""Word files beside templates: found there and nowhere else, and taken along wherever a template goes."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from briefer.errors import BriefFileError, ExportError, TemplateError
from briefer.model.template import BriefTemplate
from briefer.model.word_base import MAX_BASE_BYTES, WordBase
from briefer.storage import places
from briefer.storage.package import pack_brief, unpack_brief
from briefer.storage.package_zip import unzip_members, zip_members
from briefer.storage.template_new import new_template
from briefer.storage.template_save import export_template, import_template, save_template
from briefer.storage.templates import check_template, load_template
from briefer.storage.word_bases import load_base, with_base_beside
from tests.storage.sample_brief import SAMPLE_BRIEF, SAMPLE_TEMPLATE

HEAD = "template: 1\nid: house\nname: House\nextends: policy-brief\n"
WORD = b"PK\x03\x04 as Word files begin"


def house(folder: Path, keys: str = "docx_base: house.dotx\n", word: bytes = WORD) -> Path:
    """A template with a Word file beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "house.dotx").write_bytes(word)
    (folder / "house.yaml").write_text(HEAD + keys)
    return folder / "house.yaml"


def problems(path: Path) -> str:
    return "\n".join(map(str, check_template(path)))


def test_a_template_has_the_word_file_that_lies_beside_it(tmp_path: Path) -> None:
    template = load_template(house(tmp_path, "docx_base: house.dotx\ndocx_styles: {quote: Haus Zitat}\n"))
    assert template.docx_base == WordBase("house.dotx", WORD)
    assert dict(template.docx_styles) == {"quote": "Haus Zitat"}


def test_it_may_lie_in_the_users_folder_too(tmp_path: Path) -> None:
    path = house(tmp_path / "desk")
    own = places.user_template_folder()
    own.mkdir(parents=True)
    (tmp_path / "desk" / "house.dotx").rename(own / "house.dotx")
    assert load_template(path).docx_base == WordBase("house.dotx", WORD)


@pytest.mark.parametrize(
    "name", ["../secret.docx", "/etc/x.docx", "a/b.docx", "'a\\b.docx'", "'C:x.docx'", ".docx", "notes.txt", "..docx"]
)
def test_a_name_that_leads_anywhere_else_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.docx").write_bytes(WORD)
    assert "'docx_base' must be the name of a .docx or .dotx file" in problems(
        house(tmp_path / "desk", f"docx_base: {name}\n")
    )


def test_all_that_is_wrong_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    path = house(tmp_path, "docx_base: hous.dotx\ndocx_styles: {headng-1: A, quote: B}\n")
    told = problems(path).splitlines()
    assert "house.yaml:5: There is no Word file 'hous.dotx' beside the template." in told[0]
    assert "house.yaml:6: 'docx_styles' names 'headng-1'" in told[1]
    assert "Did you mean 'heading-1'?" in told[1]


def test_a_template_that_extends_takes_the_file_and_adds_to_the_styles(tmp_path: Path) -> None:
    house(tmp_path, "docx_base: house.dotx\ndocx_styles: {quote: A, table: T}\n")
    (tmp_path / "desk.yaml").write_text("template: 1\nid: desk\nname: Desk\nextends: house\ndocx_styles: {quote: B}\n")
    (tmp_path / "bare.yaml").write_text("template: 1\nid: bare\nname: Bare\nextends: house\ndocx_base: ''\n")
    desk = load_template(tmp_path / "desk.yaml")
    assert desk.docx_base == WordBase("house.dotx", WORD)
    assert dict(desk.docx_styles) == {"quote": "B", "table": "T"}
    assert load_template(tmp_path / "bare.yaml").docx_base is None


def test_a_saved_brief_carries_the_file_and_gives_it_back() -> None:
    brief, template = SAMPLE_BRIEF, SAMPLE_TEMPLATE
    given = replace(template, docx_base=WordBase("house.dotx", WORD), docx_styles=MappingProxyType({"quote": "A"}))
    content = pack_brief(brief, given)
    assert unpack_brief(content) == (brief, given)
    assert [name for name in unzip_members(content, "x") if name.startswith("bases/")] != []


def test_a_file_in_a_brief_that_is_not_the_saved_one_is_told() -> None:
    brief, template = SAMPLE_BRIEF, SAMPLE_TEMPLATE
    members = unzip_members(pack_brief(brief, replace(template, docx_base=WordBase("house.dotx", WORD))), "x")
    name = next(name for name in members if name.startswith("bases/"))
    with pytest.raises(BriefFileError, match="The Word base is not the one that was saved"):
        unpack_brief(zip_members({**members, name: b"PK another"}))


def test_a_saved_template_has_its_file_beside_it(tmp_path: Path) -> None:
    template = replace(load_template("policy-brief"), id="mine", docx_base=WordBase("house.dotx", WORD))
    save_template(template, tmp_path / "mine.yaml", overwrite=False)
    assert (tmp_path / "house.dotx").read_bytes() == WORD
    assert load_template(tmp_path / "mine.yaml") == template


def test_another_file_of_the_same_name_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "house.dotx").write_bytes(b"PK of somebody else")
    template = replace(load_template("policy-brief"), id="mine", docx_base=WordBase("house.dotx", WORD))
    save_template(template, tmp_path / "mine.yaml", overwrite=False)
    assert (tmp_path / "house.dotx").read_bytes() == b"PK of somebody else"
    assert load_template(tmp_path / "mine.yaml").docx_base == WordBase("house 2.dotx", WORD)


def test_a_file_that_was_changed_in_word_since_stays_when_its_template_is_saved(tmp_path: Path) -> None:
    template = load_template(house(tmp_path))
    (tmp_path / "house.dotx").write_bytes(b"PK changed since")
    save_template(replace(template, name="Other"), tmp_path / "house.yaml", overwrite=True)
    assert load_template(tmp_path / "house.yaml").docx_base == WordBase("house.dotx", b"PK changed since")


def test_a_name_from_a_brief_that_no_file_can_have_is_replaced(tmp_path: Path) -> None:
    template = replace(load_template("policy-brief"), id="mine", docx_base=WordBase("../../x.docx", WORD))
    save_template(template, tmp_path / "sub" / "mine.yaml", overwrite=False)
    assert sorted(path.name for path in tmp_path.rglob("*.docx")) == ["word-base.docx"]


def test_templates_are_taken_in_and_out_with_their_files(tmp_path: Path) -> None:
    path = import_template(house(tmp_path / "desk"))
    assert path.parent == places.user_template_folder()
    assert (path.parent / "house.dotx").read_bytes() == WORD
    (tmp_path / "stick").mkdir()
    export_template(load_template(path), tmp_path / "stick" / "house.yaml")
    assert load_template(tmp_path / "stick" / "house.yaml").docx_base == WordBase("house.dotx", WORD)


def test_a_template_taken_in_beside_another_file_of_the_name_keeps_its_own(tmp_path: Path) -> None:
    own = places.user_template_folder()
    own.mkdir(parents=True)
    (own / "house.dotx").write_bytes(b"PK of another template")
    path = import_template(house(tmp_path / "desk"))
    assert load_template(path).docx_base == WordBase("house 2.dotx", WORD)


def test_a_template_begun_from_one_with_a_file_names_it_in_its_comments(tmp_path: Path) -> None:
    house(tmp_path, "docx_base: house.dotx\ndocx_styles: {quote: A}\n")
    path = new_template("Desk note", "house", tmp_path, [tmp_path])
    assert "# docx_base: house.dotx" in path.read_text(encoding="utf-8")
    assert load_template(path).docx_base == WordBase("house.dotx", WORD)


def test_a_file_that_is_too_large_is_read_no_further(tmp_path: Path) -> None:
    (tmp_path / "large.docx").write_bytes(b"PK" + bytes(MAX_BASE_BYTES + 100))
    assert len(load_base(tmp_path / "large.docx").content) == MAX_BASE_BYTES + 1


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.odt").write_bytes(b"PK")
    with pytest.raises(TemplateError, match="no Word file"):
        load_base(tmp_path / "notes.odt")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    template = BriefTemplate("x", "X", "", "", (), docx_base=WordBase("house.dotx", WORD))
    with pytest.raises(ExportError):
        export_template(template, tmp_path / "nowhere" / "x.yaml")
    assert with_base_beside(template, tmp_path / "nowhere") == template
    assert not zipfile.is_zipfile(tmp_path / "nowhere")
