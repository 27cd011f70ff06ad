"""What leaves: all files or none, never over a file that nobody agreed to replace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.app.export_job import Cancelled, ExportPlan, Running, Step, export, outgoing, preview_names, said_size
from briefer.errors import BrieferError, ExportError, UsageError
from briefer.pipeline import Format, Work


def plan_of(work: Work, folder: Path, *formats: Format) -> ExportPlan:
    return ExportPlan(work, formats or ("docx", "pdf"), folder, "paper")


def test_all_files_are_written_in_a_folder_that_is_made(sample_work: Work, tmp_path: Path) -> None:
    written = export(plan_of(sample_work, tmp_path / "a" / "b", "docx", "pdf", "html"), Running())
    assert not isinstance(written, Cancelled)
    assert [w.path.name for w in written] == ["paper.docx", "paper.pdf", "paper.html"]
    assert written[1].path.read_bytes() == pipeline.render(sample_work, ("pdf",))["pdf"]
    assert all(w.size == w.path.stat().st_size for w in written)


def test_a_file_that_exists_stops_all_of_them(sample_work: Work, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_text("mine")
    with pytest.raises(ExportError, match="exists already"):
        export(plan_of(sample_work, tmp_path), Running())
    assert (tmp_path / "paper.pdf").read_text() == "mine"
    assert not (tmp_path / "paper.docx").exists()


def test_a_file_that_may_be_replaced_is(sample_work: Work, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_text("old")
    plan = plan_of(sample_work, tmp_path, "pdf")
    written = export(replace(plan, replacing=frozenset(plan.existing())), Running())
    assert not isinstance(written, Cancelled)
    assert written[0].path.read_bytes().startswith(b"%PDF")


def test_a_file_that_appears_meanwhile_is_not_replaced(sample_work: Work, tmp_path: Path) -> None:
    """Between the look and the writing somebody else saved under that name."""

    def appear(_step: Step) -> None:
        (tmp_path / "paper.pdf").write_text("theirs")

    with pytest.raises(ExportError, match="exists already"):
        export(plan_of(sample_work, tmp_path, "pdf"), Running(appear))
    assert (tmp_path / "paper.pdf").read_text() == "theirs"


def test_cancelled_nothing_is_written(sample_work: Work, tmp_path: Path) -> None:
    running = Running(lambda step: running.cancel() if step.kind == "made" else None)
    assert isinstance(export(plan_of(sample_work, tmp_path / "out"), running), Cancelled)
    assert not (tmp_path / "out").exists()


def test_keeping_both_takes_one_number_for_all_formats(sample_work: Work, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").touch()
    (tmp_path / "paper-2.docx").touch()
    plan = plan_of(sample_work, tmp_path).beside()
    assert plan.stem == "paper-3"


def test_each_format_may_cite_in_its_own_way(sample_work: Work, tmp_path: Path) -> None:
    plan = replace(plan_of(sample_work, tmp_path, "html"), styles={"html": "parenthesis"})
    as_usual = pipeline.render(sample_work, ("html",))["html"]
    export(plan, Running())
    assert (tmp_path / "paper.html").read_bytes() != as_usual


def test_a_folder_that_cannot_be_made_is_told(sample_work: Work, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BrieferError, match="folder"):
        export(plan_of(sample_work, tmp_path / "file" / "out", "html"), Running())


def test_a_written_file_that_somebody_changed_is_not_untouched(sample_work: Work, tmp_path: Path) -> None:
    written = export(plan_of(sample_work, tmp_path, "html"), Running())
    assert not isinstance(written, Cancelled)
    assert written[0].is_untouched()
    written[0].path.write_text("changed")
    assert not written[0].is_untouched()
    written[0].path.unlink()
    assert not written[0].is_untouched()


def test_what_goes_out_is_counted(sample_work: Work) -> None:
    found = outgoing(sample_work, 60)
    assert found.pages == len(found.pictures) + found.pages - 2
    assert found.notes == len(pipeline.compose(sample_work).notes)
    assert {image.width() for image in found.pictures} == {60}


def test_names_come_from_the_pattern(sample_work: Work) -> None:
    work = Work(replace(sample_work.brief, title="Two Views"), sample_work.template)
    assert preview_names("{title}-x", work, ("docx", "pdf")) == ("two-views-x.docx", "two-views-x.pdf")
    with pytest.raises(UsageError):
        preview_names("{colour}", work, ("pdf",))


def test_sizes_are_said_in_words() -> None:
    assert [said_size(n) for n in (1, 46_200, 2_340_000)] == ["1 kB", "46 kB", "2.3 MB"]
