"""PDFium is never called by two threads at once: reading, drawing and searching all hold its one lock."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2.raw
import pytest

from briefer import pipeline
from briefer.app.pages.paper import Paper, search_pattern
from briefer.app.thumbnails import first_page
from briefer.errors import BrieferError
from briefer.pdfium import PDFIUM
from briefer.pipeline import Work


@pytest.fixture
def unlocked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The functions of PDFium that were called by a thread without the lock."""
    calls: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watch(*arguments: Any) -> Any:
            if not PDFIUM._is_owned():  # type: ignore[attr-defined]
                calls.append(name)
            return call(*arguments)

        return watch

    for name in dir(pypdfium2.raw):
        found = getattr(pypdfium2.raw, name)
        if name.startswith("FPDF") and hasattr(found, "argtypes"):
            monkeypatch.setattr(pypdfium2.raw, name, watched(name, found))
    return calls


@pytest.fixture(scope="module")
def pdf(sample_work: Work, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "article.pdf"
    path.write_bytes(pipeline.render(sample_work, ("pdf",))["pdf"])
    return path


def test_the_watch_sees_calls_without_the_lock(pdf: Path, unlocked: list[str]) -> None:
    document = pypdfium2.PdfDocument(pdf)
    document.close()
    assert unlocked


def test_all_that_calls_pdfium_holds_its_lock(pdf: Path, sample_work: Work, unlocked: list[str]) -> None:
    assert pipeline.read(pdf).sections
    paper = Paper(pdf.read_bytes())
    paper.image(0, 100)
    pattern = search_pattern("the")
    assert pattern is not None
    assert paper.find(0, pattern)
    paper.close()
    assert not first_page(sample_work).isNull()
    assert unlocked == []


def test_a_damaged_pdf_is_refused_under_the_lock(tmp_path: Path, unlocked: list[str]) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    with pytest.raises(BrieferError):
        pipeline.read(damaged)
    assert unlocked == []


def test_an_article_is_read_while_pages_are_drawn(pdf: Path) -> None:
    """Both went down together before they shared a lock."""
    paper = Paper(pdf.read_bytes())
    failures: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(4):
                pipeline.read(pdf)
        except Exception as error:  # whatever it is, the test must tell it
            failures.append(error)

    reading = threading.Thread(target=read)
    reading.start()
    while reading.is_alive():
        assert paper.image(0, 120).width() == 120
    reading.join()
    paper.close()
    assert failures == []
