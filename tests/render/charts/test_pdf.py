"""Holds that a chart in a PDF is a figure with words, drawn by lines and letters, at its place in the structure."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from briefer.errors import ExportError
from briefer.model.chart import Timeline
from briefer.model.document import Chart, Column, Row, Table
from briefer.render.pdf import write_pdf
from tests.render.charts.samples import sources, summer
from tests.render.pdf.reading import elements, open_pdf, page_texts, sheet
from tests.render.sample_documents import BARE, document, h, p, t

CHART = Chart(summer(), "Timeline of 7 events", t("Events by date"), "chronology")


def test_it_is_a_figure_with_its_words_and_its_caption_beside_it() -> None:
    pdf = open_pdf(write_pdf(document(h("Annex"), CHART, p("After")), sheet()).content)
    (figure,) = elements(pdf, "Figure")
    (caption,) = elements(pdf, "Caption")
    assert str(figure.Alt) == "Timeline of 7 events"
    assert caption.P.objgen == figure.P.objgen
    left, bottom, right, top = map(float, figure.A.BBox)
    assert 70 < left < right < 530
    assert 400 < bottom < top < 780


def test_its_labels_are_text_that_can_be_found() -> None:
    (text,) = page_texts(write_pdf(document(CHART, Chart(sources(), "Bars")), sheet()).content)
    for said in ("Joint exercise in the Caspian", "July 2025", "The Moscow Times", "Age on 29 August 2025"):
        assert said in text


def test_it_is_drawn_and_not_a_picture() -> None:
    pdf = pypdfium2.PdfDocument(write_pdf(document(CHART), sheet()).content)
    kinds = {type(found).__name__: found.type for found in pdf[0].get_objects()}
    assert "PdfImage" not in kinds
    pdf.close()


def test_its_place_is_told_by_its_key() -> None:
    result = write_pdf(document(p("Before"), CHART), sheet())
    assert [place.key for place in result.places] == ["chronology"]
    assert result.places[0].bottom_pt - result.places[0].top_pt > 80


def test_words_that_no_font_can_draw_are_told_like_any_other() -> None:
    one = summer().events[0]
    tamil = Timeline((replace(one, label="அமைச்சகம்"),), (), one.first - 3, one.first + 3)
    with pytest.raises(ExportError, match="Tamil"):
        write_pdf(document(Chart(tamil, "x")), sheet())


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert write_pdf(document(CHART), sheet()).content == write_pdf(document(CHART), sheet()).content


def test_a_heading_is_content_with_a_chart_for_company_and_needs_no_rows_of_the_table_below() -> None:
    table = Table((Column(1.0),), Row((t("Head"),)), tuple(Row((t("A row of many words " * 40),)) for _ in range(3)))
    fill = [p("Text")] * 23
    result = write_pdf(document(*fill, h("Annex"), CHART, table), sheet())
    assert result.pages == 2
    assert [place.page for place in result.places if place.key == "chronology"] == [1]


def test_words_from_the_right_stand_beside_their_pole() -> None:
    events = tuple(replace(event, label="وزارت خارجه ایران") for event in summer().events)
    content = write_pdf(document(Chart(replace(summer(), events=events), "x"), furniture=BARE), sheet()).content
    with pypdfium2.PdfDocument(content) as pdf:
        text = pdf[0].get_textpage()
        assert "خارجه" in text.get_text_range()
        edges = [text.get_charbox(i) for i in range(text.count_chars())]
    assert all(75 < left <= right < 520 for left, _, right, _ in edges)
