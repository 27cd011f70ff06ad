"""LibreOffice opens the copy and saves it again: anchors, record, looks and notes survive, and so do changes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.compose.begin import begin_brief
from briefer.model.rich import plain
from briefer.pipeline import Work
from tests.returned.reviewer import AUTHOR, Reviewer
from tests.returned.works import all_kinds, opened, work

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of its own, so that no window of the user's is disturbed."""
    return tmp_path_factory.mktemp("libreoffice")


def saved_again(files: dict[str, bytes], home: Path, folder: Path) -> dict[str, bytes]:
    """The files as LibreOffice writes them."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    out = folder / "out"
    command = [str(SOFFICE), f"-env:UserInstallation={home.as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    subprocess.run([*command, *map(str, folder.glob("*.docx"))], check=True, capture_output=True, timeout=100)
    return {name: (out / f"{name}.docx").read_bytes() for name in files}


def test_every_kind_of_item_comes_back_unchanged_and_edits_come_back_as_they_were_made(
    home: Path, tmp_path: Path, sample_article: Path
) -> None:
    template = pipeline.find_template("intelligence-assessment")
    sample = Work(begin_brief((pipeline.read(sample_article),), template).brief, template)
    works = {"endnotes": work("endnotes"), "kinds": all_kinds(), "words": work("author-date"), "sample": sample}
    files = {name: opened(one).saved() for name, one in works.items()}
    edited = edits(opened(work("endnotes")))
    again = saved_again(files | {"edited": edited}, home, tmp_path)
    for name, one in works.items():
        found = pipeline.returned_from(again[name], f"{name}.docx", one)
        assert found.base_known
        assert found.changes == ()
    before = pipeline.returned_from(edited, "edited.docx", work("endnotes"))
    after = pipeline.returned_from(again["edited"], "edited.docx", work("endnotes"))
    assert [(c.kind, c.item, plain(c.now), c.author) for c in after.changes] == [
        (c.kind, c.item, plain(c.now), c.author) for c in before.changes
    ]
    assert AUTHOR in {c.author for c in after.changes}


def edits(reviewer: Reviewer) -> bytes:
    """Some of each, recorded and plain."""
    reviewer.reword(reviewer.find("Alpha"), "northern", "southern", tracked=True)
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.delete(reviewer.find("Delta"), tracked=True)
    reviewer.insert(reviewer.find("Charlie"), "A new thought of the reviewer.", tracked=True)
    reviewer.move(reviewer.find("Bravo"), reviewer.find("Foxtrot"))
    return reviewer.saved()
