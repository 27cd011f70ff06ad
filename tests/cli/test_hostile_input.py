"""Hostile and huge input through the whole way: bounded, told plainly, no half file, no connection (see conftest)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.cli.main import main

Export = Callable[..., tuple[int, str]]

SENTENCE = "It happened on a cold day and nobody had expected it (Reuters, May 5, 2024). "


@pytest.fixture
def export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Export:
    """Exports a text as an article; gives the exit code and what was said on standard error."""

    def run(text: str | bytes, *options: str, name: str = "article.txt") -> tuple[int, str]:
        article = tmp_path / name
        article.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        code = 0
        try:
            main(["export", str(article), "-t", "policy-brief", "-o", str(tmp_path / "out"), "--force", *options])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        return code, capsys.readouterr().err

    return run


def written(tmp_path: Path) -> list[str]:
    """The endings of the files that were written."""
    return sorted(path.suffix for path in (tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a megabyte", "\n\n".join(SENTENCE * 10 for _ in range(1_300))),
        ("ten thousand citations", "\n\n".join("So (AFP, May 5, 2024). " * 50 for _ in range(200))),
        ("a word of a hundred thousand characters", f"Some words.\n\n{'x' * 100_000}\n\nMore words."),
        ("a hundred thousand characters of one line", "(a, July 5 " * 9_000),
        ("a hundred thousand open brackets", f"Some words.\n\n{'(' * 100_000}\n\nMore words."),
        (
            "markup and scripts",
            "A <b>bold</b> & <script>alert(1)</script> [x](javascript:alert(1)) day (AFP, May 5, 2024).",
        ),
        ("control characters and lone surrogates", "Some \x00 words \x07 and \ud800 more (AFP, May 5, 2024)."),
        ("unbalanced brackets", "So ((AFP, May 5, 2024) it was )) and ((( went on [see AFP, May 6 2024."),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 50 else "",
)
def test_huge_and_odd_articles_become_whole_files(export: Export, tmp_path: Path, name: str, body: str) -> None:
    code, said = export(f"A title\n\nAn ordinary first paragraph of some length.\n\n{body}\n", "--to", "docx,pdf,html")
    assert code == 0, said[:500]
    assert written(tmp_path) == [".docx", ".html", ".pdf"]
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "article.txt", "article.txt"),
        (b"   \n\n ", "article.txt", "article.txt"),
        (bytes(range(256)) * 40, "article.txt", "article.txt"),
        (b"PK\x03\x04 not really a package", "article.docx", "article.docx"),
        (b"%PDF-1.7\nnothing more", "article.pdf", "article.pdf"),
        ("title: " + "[" * 3000, "article.yaml", "article.yaml"),
        ("[" * 3000 + "]" * 3000, "article.json", "article.json"),
        ("briefer_article: 1\ntitle: !!python/object:os.system x\n", "article.yaml", "article.yaml"),
        ("briefer_article: 1\ntitle: a\ntitle: b\n", "article.yaml", "title"),
    ],
)
def test_what_is_no_article_is_refused_with_its_name_and_leaves_no_file(
    export: Export, tmp_path: Path, content: str | bytes, name: str, said: str
) -> None:
    code, error = export(content, name=name)
    assert code == 1
    assert said in error
    assert "Traceback" not in error
    assert not (tmp_path / "out").exists() or written(tmp_path) == []


def test_characters_that_no_font_draws_stop_the_pdf_and_are_named(export: Export, tmp_path: Path) -> None:
    text = f"A title\n\nAn ordinary paragraph with नमस्ते in it. {SENTENCE * 4}\n"
    code, error = export(text, "--to", "docx,pdf")
    assert code == 1
    assert "devanagari" in error.lower()
    assert written(tmp_path) == []
    assert export(text, "--to", "docx,html")[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="error numbers of POSIX")
@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "only be read"), (errno.EACCES, "may not write")]
)
def test_a_disk_that_takes_nothing_is_told_and_leaves_no_half_file(
    export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    code, error = export(f"A title\n\n{SENTENCE * 4}\n", "--to", "docx")
    assert code == 1
    assert said in error
    assert written(tmp_path) == []


def test_an_output_folder_that_is_a_file_is_wrong_usage(export: Export, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    code, error = export(f"A title\n\n{SENTENCE * 4}\n")
    assert code == 2
    assert "out" in error
