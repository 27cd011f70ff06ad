"""Whatever is marked how: no finished file of a release holds a run of words that it withholds, in any format."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefer import assets, pipeline
from briefer.compose import edits
from briefer.compose import release as release_module
from briefer.compose.marking_edits import mark_items, mark_part
from briefer.errors import ExportError
from briefer.model.brief import EventItem, FigureItem, ItemId, Judgment, TextItem, text_of
from briefer.model.rich import plain
from briefer.pipeline import Format, Work
from briefer.verify import Kind, prove
from briefer.verify.withheld import leaks
from briefer.verify.withheld_places import places_of

TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED")
FORMATS: tuple[Format, ...] = ("docx", "pdf", "html", "md", "brief")


@cache
def sample(name: str) -> Work:
    """A shipped sample."""
    return pipeline.open_work(assets.resources() / "samples" / f"{name}.brief")


def told(format: Format, content: bytes) -> str:
    """All that can be read in a file, one blank between words; written here anew, not as the proof has it."""
    if format == "brief":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            texts = [archive.read(name).decode() for name in archive.namelist() if name != "template.yaml"]
    elif format == "md":
        texts = [content.decode()]
    else:
        kind: Kind = format
        reading = prove(content, kind).reading
        assert reading is not None
        texts = [
            *reading.passages,
            *reading.notes.values(),
            reading.title,
            *(place.text for place in places_of(content)),
        ]
    return " ".join(" ".join(texts).split())


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_no_file_of_a_release_holds_a_sentence_that_it_withholds(data: st.DataObject) -> None:
    """Markings at random on the items and parts of a sample, one line, every format."""
    work = sample(data.draw(st.sampled_from(("situation-brief", "warning-notice", "background-chronology"))))
    markings = st.sampled_from(("", "", *TLP))
    brief = replace(work.brief, marking=data.draw(st.sampled_from(TLP[1:])))
    for part in brief.parts:
        brief = mark_part(brief, part.id, data.draw(markings))
        for item in part.items:
            brief = mark_items(brief, (item.id,), data.draw(markings))
    line = data.draw(st.sampled_from(TLP))
    release = pipeline.release(Work(brief, work.template), line)
    files = pipeline.render_release(release, FORMATS)
    ranks = {marking: rank for rank, marking in enumerate(TLP)}
    shown: list[str] = []
    hidden: list[str] = []
    for part, item in brief.items():
        if isinstance(item, TextItem | Judgment | EventItem) and part.role != "source-summary":
            above = ranks[item.marking or part.marking or brief.marking] > ranks[line]
            (hidden if above else shown).append(" ".join(plain(text_of(item)).split())[:60])
    readable = {format: told(format, content) for format, content in files.items()}
    for text in hidden:
        if len(text.split()) >= 5 and not any(text in other for other in shown):
            assert not [format for format, said in readable.items() if text in said], text


def test_a_release_that_was_made_wrongly_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof does not believe what was left out: here every item stays."""
    work = sample("warning-notice")
    monkeypatch.setattr(release_module, "_item", lambda item, *_: replace(item, comment=""))
    wrong = pipeline.release(work, "TLP:CLEAR")
    with pytest.raises(ExportError, match="would hold what it withholds"):
        pipeline.render_release(wrong, ("html",))


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_a_withheld_picture_is_in_no_file_and_would_be_found_in_each(format: str) -> None:
    """However the writers pack it: the whole paper has it everywhere, the release nowhere."""
    image = Image.linear_gradient("L").resize((60, 40)).convert("RGB")
    image.paste((200, 30, 30), (10, 10, 30, 20))
    target = io.BytesIO()
    image.save(target, format)
    figure = FigureItem(ItemId("f"), f"image/{format.lower()}", target.getvalue(), "A red field", marking="TLP:RED")
    work = sample("warning-notice")
    brief = replace(work.brief, marking="TLP:AMBER")
    whole = Work(edits.add_item(brief, brief.parts[-1].id, figure), work.template)
    release = pipeline.release(whole, "TLP:AMBER")
    document = pipeline.compose(release.work)
    for name, content in pipeline.render(whole, FORMATS).items():
        assert "a picture" in {leak.said for leak in leaks({name: content}, release.withheld, document)}, name
    assert set(pipeline.render_release(release, FORMATS)) == set(FORMATS)
