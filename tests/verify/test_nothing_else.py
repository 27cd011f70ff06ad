"""Finished files hold nothing of the writer's machine, person, programs or moment, and are the same every time."""

from __future__ import annotations

import getpass
import io
import os
import platform
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from briefer import pipeline
from briefer.verify import Kind
from tests.verify.made import finished

KINDS: tuple[Kind, ...] = ("docx", "pdf", "html")
LIBRARIES = (b"python-docx", b"reportlab", b"lxml", b"pillow", b"openxmlformats-officedocument-default")
ARTICLE = Path(__file__).parent.parent / "data" / "articles" / "comma_outlets.txt"


def contents(kind: Kind) -> Iterator[tuple[str, bytes]]:
    """Everything in a file, unpacked, with its place."""
    content = finished(kind)
    if kind == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from ((name, archive.read(name)) for name in archive.namelist())
    elif kind == "pdf":
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for number, thing in enumerate(pdf.objects):
                inside = thing.read_bytes() if isinstance(thing, pikepdf.Stream) and _is_packed(thing) else b""
                yield f"object {number}", thing.unparse() + inside
    else:
        yield "page", content


def _is_packed(stream: pikepdf.Stream) -> bool:
    return stream.get("/Filter") in (None, pikepdf.Name.FlateDecode) and "/Width" not in stream


def strange_words() -> list[bytes]:
    """Names of this machine and person, as far as they are long enough to be told from words."""
    known = (getpass.getuser(), platform.node(), str(Path.home()), str(Path.cwd()), tempfile.gettempdir())
    return [word.encode() for word in known if len(word) > 3 and word != "root"] + [b"/root", b"/home/"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_part_names_the_machine_the_person_or_a_library(kind: Kind) -> None:
    wide = [word.decode().encode("utf-16-be") for word in strange_words()]
    for place, content in contents(kind):
        for word in (*strange_words(), *wide, *LIBRARIES):
            assert word.lower() not in content.lower(), f"{word!r} in {place}"


@pytest.mark.parametrize("kind", KINDS)
def test_no_part_holds_another_date_than_the_brief_s(kind: Kind) -> None:
    dates = re.compile(rb"20\d\d-\d\d-\d\dT[\d:]+|D:20\d{12}")
    found = {date for _, content in contents(kind) for date in dates.findall(content)}
    assert found <= {b"2025-08-29T00:00:00", b"D:20250829000000"}


def test_the_archive_of_a_word_file_tells_nothing_but_names() -> None:
    with zipfile.ZipFile(io.BytesIO(finished("docx"))) as archive:
        for member in archive.infolist():
            told = (member.date_time, member.create_system, member.extra, member.comment)
            assert told == ((1980, 1, 1, 0, 0, 0), 0, b"", b"")
        assert archive.comment == b""


_EXPORT = """
import sys
from pathlib import Path
from briefer import pipeline
template = pipeline.find_template("intelligence-assessment")
work = pipeline.Work(pipeline.begin([pipeline.read(Path(sys.argv[1]))], template).brief, template)
work = pipeline.with_values(work, {"marking": "TLP:AMBER", "date": "2025-08-29"})
import hashlib
for format, content in pipeline.render(work, pipeline.FORMATS).items():
    print(format, hashlib.sha256(content).hexdigest())
"""


@pytest.mark.slow
def test_bytes_are_the_same_in_any_process_zone_language_and_folder(tmp_path: Path) -> None:
    places = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "USER": "jdoe", "HOME": str(tmp_path)},
    ]
    said = []
    for number, changes in enumerate(places):
        folder = tmp_path / str(number)
        folder.mkdir()
        environment = {**os.environ, **changes}
        done = subprocess.run(
            [sys.executable, "-c", _EXPORT, str(ARTICLE)], env=environment, cwd=folder, capture_output=True, check=True
        )
        said.append(done.stdout)
    assert said[0].count(b"\n") == len(pipeline.FORMATS)
    assert said[0] == said[1]


def test_the_reader_of_these_tests_sees_inside_streams() -> None:
    """What is looked for would be found: the words of the brief are."""
    assert any("Prices".encode("utf-16-be") in content for _, content in contents("pdf"))
