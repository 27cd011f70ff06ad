"""The editor's register of sources: read back as it was, and every mistake of a file told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer import pipeline
from briefer.errors import ExportError, RegisterError
from briefer.model.dates import PartialDate
from briefer.model.sourcing import RELIABILITIES, SOURCE_KINDS, SourceEntry, SourceRegister, Withdrawal
from briefer.storage import places
from briefer.storage.register import load_register, read_register, save_register, write_register

TASS = SourceEntry(
    "TASS",
    ("ТАСС", "ITAR-TASS"),
    "state-media",
    "D",
    "ru",
    "RU",
    "Owned by the state; first with official news: no more.",
    "Kremlin",
    "TLP:GREEN",
)
REGISTER = SourceRegister((TASS, SourceEntry("Meduza")), (Withdrawal("TASS", "withdrawn", PartialDate(2025, 7, 4)),))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the editor's own register stands in this test."""
    path = tmp_path / "data" / "sources.yaml"
    monkeypatch.setattr(places, "user_register_file", lambda: path)
    return path


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        read_register(path)
    return [str(problem) for problem in caught.value.problems]


def test_a_register_is_kept_and_read_back_as_it_was(own: Path) -> None:
    assert load_register() == SourceRegister()
    assert save_register(REGISTER) == own
    assert load_register() == REGISTER
    first = own.read_bytes()
    save_register(REGISTER)
    assert own.read_bytes() == first


def test_people_can_read_and_write_it(own: Path) -> None:
    save_register(SourceRegister((SourceEntry("TASS", ("ТАСС",), "state-media", "D", "ru", "RU"),)))
    assert own.read_text(encoding="utf-8").splitlines() == [
        "register: 1",
        "entries:",
        "- name: TASS",
        "  also:",
        "  - ТАСС",
        "  kind: state-media",
        "  reliability: D",
        "  language: ru",
        "  country: RU",
    ]


def test_a_file_that_exists_is_kept_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "team.yaml"
    write_register(REGISTER, path, overwrite=False)
    with pytest.raises(ExportError):
        write_register(SourceRegister(), path, overwrite=False)
    assert read_register(path) == REGISTER


def test_all_mistakes_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = (
        "register: 1\nentries:\n- name: TASS\n  kind: state\n- name: ТАСС\n  relyability: B\n"
        "- name: Meduza\n  reliability: G\n"
    )
    told = problems(tmp_path, text)
    assert [problem.partition(": ")[0] for problem in told] == ["sources.yaml:4", "sources.yaml:6", "sources.yaml:8"]
    assert "Did you mean 'reliability'?" in told[1]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("- name: ''", "An entry has no name."),
        ("- name: A\n- name: B\n  also: [a]", "'a' is a name of 'A' in line 3 already."),
        ("- name: A\n  language: Russian!", "'Russian!' is no language."),
        ("- name: A\n  country: Russia", "'Russia' is no country."),
    ],
)
def test_a_name_stands_for_one_outlet_and_codes_keep_their_form(tmp_path: Path, entry: str, said: str) -> None:
    (told,) = problems(tmp_path, f"register: 1\nentries:\n{entry}\n")
    assert said in told


@pytest.mark.parametrize("text", ["", "[]", "register: 2\n", "register: 1\nentries: {a: 1}\n", "entries: []\n", "\x00"])
def test_what_is_no_register_is_refused(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text)


def test_what_cannot_be_read_again_is_not_written(own: Path) -> None:
    save_register(REGISTER)
    with pytest.raises(RegisterError):
        save_register(SourceRegister((SourceEntry("A"), SourceEntry("a"))))
    assert load_register() == REGISTER


NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12).filter(
    lambda name: bool(name.strip())
)
ENTRIES = st.builds(
    SourceEntry,
    name=NAMES,
    kind=st.none() | st.sampled_from(SOURCE_KINDS),
    reliability=st.none() | st.sampled_from(RELIABILITIES),
    descriptor=st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=20),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.name.casefold()))
def test_every_register_is_read_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, entries: list[SourceEntry]
) -> None:
    path = tmp_path_factory.mktemp("registers") / "one.yaml"
    write_register(SourceRegister(tuple(entries)), path, overwrite=True)
    assert read_register(path).entries == tuple(entries)


def test_a_brief_begins_with_what_the_register_knows_of_its_outlets(own: Path, sample_article: Path) -> None:
    save_register(
        SourceRegister((SourceEntry("topwar.RU", kind="other", upstream="TASS"), TASS, SourceEntry("Xinhua")))
    )
    begun = pipeline.begin([pipeline.read(sample_article)], pipeline.find_template("situation-brief"))
    assert [entry.name for entry in begun.brief.register] == ["topwar.RU", "TASS"]


def test_a_register_that_cannot_be_read_stops_nobody_but_is_told(own: Path, sample_article: Path) -> None:
    own.parent.mkdir()
    own.write_text("register: 1\nentrys: []\n", encoding="utf-8")
    begun = pipeline.begin([pipeline.read(sample_article)], pipeline.find_template("situation-brief"))
    assert begun.brief.register == ()
    assert any("Your register of sources was not used: sources.yaml:2" in remark for remark in begun.remarks)
