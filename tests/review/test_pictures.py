"""AX03: a picture that cannot be printed is told, and nothing else is lost for it."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from briefer import pipeline
from briefer.compose import edits
from briefer.model.brief import FigureItem, ItemId
from briefer.pipeline import Work


def with_picture(sample_article: Path, content: bytes) -> Work:
    template = pipeline.find_template("policy-brief")
    brief = pipeline.begin([pipeline.read(sample_article)], template).brief
    brief = edits.add_part(brief, "editor", "Maps")
    return Work(
        edits.add_item(brief, brief.parts[-1].id, FigureItem(ItemId(""), "image/png", content, "A map")), template
    )


def test_a_bad_picture_is_a_warning_and_every_format_is_written(sample_article: Path) -> None:
    work = with_picture(sample_article, b"no picture")
    (found,) = (finding for finding in pipeline.check(work) if finding.check == "AX03")
    assert (found.severity, found.message[:28]) == ("warning", "The picture is not printed: ")
    assert isinstance(edits.find_item(work.brief, ItemId(found.where))[1], FigureItem)
    files = pipeline.render(work, ("docx", "pdf", "html"), proved=True)
    assert b"A map: not printed" in files["html"]


def test_a_sound_picture_is_none(sample_article: Path) -> None:
    target = io.BytesIO()
    Image.new("RGB", (30, 20)).save(target, "PNG")
    found = pipeline.check(with_picture(sample_article, target.getvalue()))
    assert not [finding for finding in found if finding.check == "AX03"]
