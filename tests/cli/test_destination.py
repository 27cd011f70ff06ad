"""``--out`` names a folder, or the one file to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer.cli.destination import Destination, destination
from briefer.errors import UsageError


@pytest.mark.parametrize(
    ("out", "formats", "expected"),
    [
        (Path("briefs"), None, Destination(Path("briefs"), ("docx", "pdf"))),
        (Path("briefs"), "html", Destination(Path("briefs"), ("html",))),
        (Path("a/Brief 1.PDF"), None, Destination(Path("a"), ("pdf",), "Brief 1")),
        (Path("brief.docx"), "docx", Destination(Path(), ("docx",), "brief")),
        (Path("week.37"), None, Destination(Path("week.37"), ("docx", "pdf"))),
    ],
)
def test_an_ending_of_ours_names_a_file_and_all_else_a_folder(
    out: Path, formats: str | None, expected: Destination
) -> None:
    assert destination(out, formats, named=False, briefs=1) == expected


def test_a_folder_that_is_there_stays_a_folder_whatever_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "odd.pdf"
    folder.mkdir()
    assert destination(folder, None, named=False, briefs=3) == Destination(folder, ("docx", "pdf"))


def test_all_that_disagrees_with_a_named_file_is_said_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        destination(Path("one.pdf"), "docx", named=True, briefs=2)
    assert [problem.where for problem in caught.value.problems] == ["--to", "--name", "--out"]
