"""Running heads go aside; sentences never do, however alike they are."""

from __future__ import annotations

from briefer.ingest.readers.text import read_text
from briefer.ingest.structure import build_article


def test_sentences_that_differ_only_in_their_numbers_stay_in_the_body() -> None:
    lines = [
        f"On July {i}, {i + 2} soldiers were wounded near Pokrovsk (Reuters, July {i}, 2025)." for i in range(1, 9)
    ]
    article = build_article(read_text("\n\n".join(["Title of the log", *lines]), "log.txt"))
    assert [p.text for p in article.body_paragraphs()] == lines
    assert len(article.citations) == 8
