"""Room for remarks beside the text."""

from __future__ import annotations

import pytest

from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.brief import Brief
from briefer.model.lexicon import Lexicon
from briefer.model.template import BriefTemplate, PageSpec
from tests.compose.articles import article


@pytest.mark.parametrize(("language", "margins"), [("en", (20.0, 60.0)), ("ar", (55.0, 25.0))])
def test_it_is_where_lines_end(language: str, margins: tuple[float, float]) -> None:
    page = PageSpec(left_mm=20, right_mm=25, review_margin_mm=35)
    template = BriefTemplate("t", "T", "", "T", (), language=language, page=page)
    printed = compose_document(Brief("t", (article("A."),), "T", ()), House(template, Lexicon("l", "L", "", ()))).page
    assert (printed.left_mm, printed.right_mm, printed.review_margin_mm) == (*margins, 0.0)
