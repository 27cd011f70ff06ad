"""Chinese and Japanese quotations: lines end between characters, not before what closes nor after what opens."""

from __future__ import annotations

from briefer.model.document import Paragraph, Text
from briefer.render.pdf import write_pdf
from briefer.render.pdf.write import lay_out
from tests.render.pdf.reading import line, page_texts, sheet
from tests.render.pdf.samples import document

CHINESE = (
    "中国外交部发言人表示，“双方应当保持克制（EDM 2024）”，避免局势进一步升级。「共同维护」地区和平与稳定、发展。" * 4
)


def test_lines_are_filled_and_begin_and_end_with_what_may_stand_there() -> None:
    strips = lay_out(document(Paragraph((Text("He said: " + CHINESE),))), sheet()).builder.strips
    lines = [line(strip) for strip in strips]
    assert len(lines) > 3
    widths = [sum(segment.width_pt for piece in strip.texts for segment in piece.segments) for strip in strips[:-1]]
    room = strips[0].right - strips[0].left
    assert min(widths) > room * 0.9
    assert not any(text[0] in "，。、」）" for text in lines)
    assert not any(text[-1] in "「（" for text in lines)


def test_what_is_copied_is_what_was_written() -> None:
    (copied,) = page_texts(write_pdf(document(Paragraph((Text(CHINESE),))), sheet()).content)
    assert CHINESE.replace(" ", "") in "".join(copied.split())
