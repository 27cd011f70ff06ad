"""The .brief package: lossless, the same bytes for the same content, safe against bad files, open for ever."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from briefer.errors import BriefFileError, ExportError
from briefer.model.article import Article
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate
from briefer.storage import package, package_zip
from briefer.storage.migrations import migrate
from briefer.storage.package import open_brief, pack_brief, save_brief, unpack_brief
from briefer.storage.package_zip import zip_members
from briefer.storage.shapes import Elsewhere, Many, Maybe, OneOf, Record, Shape, Table, fields_of
from briefer.storage.templates import load_template
from tests.storage.sample_brief import PIXEL, SAMPLE_ARTICLE, SAMPLE_BRIEF, SAMPLE_TEMPLATE
from tests.strategies import briefs, templates

BRIEFS = Path(__file__).parent.parent / "data" / "briefs"
SAMPLE = pack_brief(SAMPLE_BRIEF, SAMPLE_TEMPLATE)


def members_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def changed(**members: bytes | None) -> bytes:
    """The sample with members replaced; a name is written with two underscores for its dot."""
    named = {name.replace("__", "."): content for name, content in members.items()}
    return zip_members({n: c for n, c in {**members_of(SAMPLE), **named}.items() if c is not None})


def refusal(content: bytes) -> str:
    with pytest.raises(BriefFileError) as caught:
        unpack_brief(content, "x.brief")
    assert all(problem.where.startswith("x.brief") for problem in caught.value.problems)
    return str(caught.value)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs, templates)
def test_any_brief_reads_back_equal_and_is_written_the_same_again(brief: Brief, template: BriefTemplate) -> None:
    content = pack_brief(brief, template)
    opened = unpack_brief(content)
    assert opened == (brief, template)
    assert pack_brief(*opened) == content


def test_a_brief_is_saved_and_opened_and_saved_over(tmp_path: Path) -> None:
    path = tmp_path / "a.brief"
    save_brief(SAMPLE_BRIEF, SAMPLE_TEMPLATE, path)
    assert open_brief(path) == (SAMPLE_BRIEF, SAMPLE_TEMPLATE)
    renamed = replace(SAMPLE_BRIEF, title="Another")
    save_brief(renamed, SAMPLE_TEMPLATE, path)
    assert open_brief(path) == (renamed, SAMPLE_TEMPLATE)
    assert list(tmp_path.iterdir()) == [path]


def test_the_first_format_opens_for_ever() -> None:
    """The file was saved when format 1 was new, and is never written again."""
    assert open_brief(BRIEFS / "v1.brief") == (SAMPLE_BRIEF, SAMPLE_TEMPLATE)


def test_there_is_a_sample_of_every_format() -> None:
    assert sorted(path.name for path in BRIEFS.glob("v*.brief")) == [
        f"v{n}.brief" for n in range(1, package.SCHEMA + 1)
    ]


def records_in(shape: Shape, found: set[type]) -> set[type]:
    """Every dataclass that a package may hold."""
    match shape:
        case Record(record) if record not in found:
            found.add(record)
            for field in fields_of(record):
                records_in(field.shape, found)
        case Maybe(inner) | Many(inner) | Table(inner):
            records_in(inner, found)
        case OneOf(members):
            for member in members:
                records_in(Record(member), found)
        case Elsewhere(kind) if kind is Article:
            records_in(Record(Article), found)
    return found


def test_what_absent_fields_mean_in_old_files_has_not_changed() -> None:
    """A field at its default is not written, so a changed default or name would change what old files say.

    If this fails, write a step in ``storage/migrations/briefs.py``; new fields with a default need none, only a line.
    """
    records = records_in(Record(Brief), set())
    now = {f"{r.__name__}.{f.name} = {f.default!r}" for r in records for f in fields(r) if f.default is not MISSING}
    then = set((BRIEFS / "v1-defaults.txt").read_text(encoding="utf-8").splitlines())
    assert then <= now
    assert len(then) > 60


def test_the_members_are_readable_sorted_and_of_one_date() -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as opened:
        infos = opened.infolist()
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    members = members_of(SAMPLE)
    assert members["manifest.yaml"].startswith(b"brief: 1\n")
    assert 'title: "Ferries are back: what it means"' in members["brief.yaml"].decode()
    assert "«normal»" in members["articles/strait-transit.yaml"].decode()
    assert [content for name, content in members.items() if name.startswith("images/")] == [PIXEL]


def test_the_template_inside_is_a_template_file_of_its_own(tmp_path: Path) -> None:
    template = load_template("policy-brief")
    content = members_of(pack_brief(SAMPLE_BRIEF, template))["template.yaml"]
    (tmp_path / "policy-brief.yaml").write_bytes(content)
    assert load_template(tmp_path / "policy-brief.yaml") == template


def test_articles_whose_ids_look_alike_are_kept_apart() -> None:
    ids = ("../../etc", "etc", "ETC", "", "漢字", "a" * 300)
    brief = replace(SAMPLE_BRIEF, articles=tuple(replace(SAMPLE_ARTICLE, id=id) for id in ids))  # type: ignore[arg-type]
    content = pack_brief(brief, SAMPLE_TEMPLATE)
    assert unpack_brief(content)[0] == brief
    assert {name for name in members_of(content) if name.startswith("articles/")} == {
        "articles/etc.yaml",
        "articles/etc-2.yaml",
        "articles/etc-3.yaml",
        "articles/article.yaml",
        "articles/article-2.yaml",
        f"articles/{'a' * 60}.yaml",
    }


def test_a_save_that_does_not_read_back_equal_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.brief"
    save_brief(SAMPLE_BRIEF, SAMPLE_TEMPLATE, path)
    old = path.read_bytes()
    other = pack_brief(replace(SAMPLE_BRIEF, title="Lost on the way"), SAMPLE_TEMPLATE)
    for written, words in ((other, "did not read back"), (other[:-30], "damaged")):
        monkeypatch.setattr(package, "pack_brief", lambda *_, content=written: content)
        with pytest.raises(BriefFileError, match=words):
            save_brief(SAMPLE_BRIEF, SAMPLE_TEMPLATE, path)
        assert path.read_bytes() == old
        assert list(tmp_path.iterdir()) == [path]


def test_a_text_that_no_file_can_hold_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BriefFileError, match="half of a character"):
        save_brief(replace(SAMPLE_BRIEF, title="a\ud83d"), SAMPLE_TEMPLATE, tmp_path / "a.brief")
    assert not list(tmp_path.iterdir())


def test_an_impossible_place_is_an_export_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="folder does not exist"):
        save_brief(SAMPLE_BRIEF, SAMPLE_TEMPLATE, tmp_path / "none" / "a.brief")


def test_a_missing_file_is_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(BriefFileError, match="no such file"):
        open_brief(tmp_path / "none.brief")
    with pytest.raises(BriefFileError, match="cannot be read"):
        open_brief(tmp_path)


def test_a_newer_package_is_refused_politely() -> None:
    said = refusal(changed(manifest__yaml=b"brief: 2\nprogram: 9.0\nwhatever: new\n"))
    assert said == (
        "x.brief/manifest.yaml:1: This file has format 2; this version of briefer reads up to 1. "
        "Update briefer to open it."
    )


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"PK\x05\x06" + bytes(18), b"%PDF-1.7", bytes(100)])
def test_what_is_no_package_is_said_to_be_none(content: bytes) -> None:
    assert "is not a .brief package" in (said := refusal(content)) or "is empty" in said


def test_every_truncation_is_told_as_damage() -> None:
    for length in range(4, len(SAMPLE), 97):
        assert "damaged or not whole" in refusal(SAMPLE[:length])


def test_a_flipped_byte_is_an_error_or_changes_nothing() -> None:
    """Check sums hold the content, the list of members the rest; nothing else than our own error may come out."""
    for place in range(0, len(SAMPLE), 41):
        content = bytearray(SAMPLE)
        content[place] ^= 0xFF
        try:
            opened = unpack_brief(bytes(content))
        except BriefFileError:
            continue
        assert opened == (SAMPLE_BRIEF, SAMPLE_TEMPLATE)


def test_an_encrypted_package_is_named_so() -> None:
    content = bytearray(SAMPLE)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(signature, at + 4)
    assert "is encrypted" in refusal(bytes(content))


@pytest.mark.parametrize(
    "name",
    ["../evil.yaml", "/etc/passwd", "articles/../../x.yaml", "C:\\x.yaml", "articles/a/b.yaml", "images/x.png", "x\n"],
)
def test_members_that_do_not_belong_are_refused(name: str) -> None:
    assert "does not belong" in refusal(zip_members({**members_of(SAMPLE), name: b"x"}))


def test_a_member_twice_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as twice:
        twice.writestr("manifest.yaml", "brief: 1\nprogram: one\n")
        with pytest.warns(UserWarning, match="Duplicate name"):
            twice.writestr("manifest.yaml", "brief: 1\nprogram: two\n")
    assert "twice" in refusal(target.getvalue())


def test_members_that_nobody_names_or_that_are_missing_are_told() -> None:
    said = refusal(zip_members({**members_of(SAMPLE), "articles/stray.yaml": b"id: a\n"}))
    assert "'articles/stray.yaml' is in the package, but the brief does not name it" in said
    assert "lacks brief.yaml, template.yaml" in refusal(changed(brief__yaml=None, template__yaml=None))
    image = next(name for name in members_of(SAMPLE) if name.startswith("images/"))
    without = {n: c for n, c in members_of(SAMPLE).items() if n not in (image, "articles/strait-transit.yaml")}
    said = refusal(zip_members(without))
    assert "names 'articles/strait-transit.yaml', which is not there" in said
    assert f"names '{image[:57]}" in said
    assert "The picture is not the one that was saved" in refusal(zip_members({**members_of(SAMPLE), image: b"other"}))


def test_all_problems_of_all_members_come_at_once() -> None:
    members = members_of(SAMPLE)
    said = refusal(
        changed(
            brief__yaml=members["brief.yaml"].replace(b"subtitle:", b"subtitel:"),
            template__yaml=members["template.yaml"].replace(b"contents: true", b"contents: yes"),
        )
    )
    assert "Unknown key 'subtitel'. Did you mean 'subtitle'?" in said
    assert "'contents' must be true or false, but is 'yes'" in said


def test_yaml_with_tags_or_depth_inside_a_package_is_refused() -> None:
    said = refusal(changed(brief__yaml=b"a: !!python/name:os.system x\n", template__yaml=b"[" * 3000))
    assert "tag" in said
    assert "levels deep" in said


def bomb(size: int) -> bytes:
    return zip_members({**members_of(SAMPLE), "brief.yaml": b"title: " + b"a" * size})


def test_a_zip_bomb_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_zip, "ALWAYS_ALLOWED_BYTES", 2**20)
    assert "unpacks to far more" in refusal(bomb(2**21))


def test_yaml_has_a_smaller_bound_than_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_zip, "MAX_YAML_BYTES", 2**20)
    assert "unpacks to far more" in refusal(bomb(2**21))


def with_end(change: Callable[[list[int]], None]) -> bytes:
    """The sample with another last record: disk, disk, entries, entries, size, offset, comment."""
    numbers = list(struct.unpack("<4H2LH", SAMPLE[-18:]))
    change(numbers)
    return SAMPLE[:-18] + struct.pack("<4H2LH", *numbers)


def test_a_list_of_members_that_announces_too_much_is_not_read() -> None:
    assert "holds more than" in refusal(with_end(lambda numbers: numbers.__setitem__(3, 65535)))
    assert "holds more than" in refusal(with_end(lambda numbers: numbers.__setitem__(4, 2**31)))
    assert "damaged" in refusal(with_end(lambda numbers: numbers.__setitem__(4, 1)))


def test_migrations_run_one_step_after_the_other_from_the_files_format() -> None:
    steps = (lambda text: f"{text}→2", lambda text: f"{text}→3", lambda text: f"{text}→4")
    assert migrate("1", 1, steps) == "1→2→3→4"
    assert migrate("3", 3, steps) == "3→4"
    assert migrate("4", 4, steps) == "4"
