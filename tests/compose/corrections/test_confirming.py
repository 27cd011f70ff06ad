"""What was guessed is confirmed or put right, and is no notice any more."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.corrections import confirm_citation, confirm_notice, put_citation_right
from briefer.model.article import Notice
from tests.compose.corrections.example import ARTICLE, BRIEF, C1, NOTICES, A, codes, dates, read


def test_a_confirmed_citation_has_neither_doubt_nor_inferred_years() -> None:
    brief = confirm_citation(BRIEF, C1)
    confirmed = brief.citations()[C1]
    assert confirmed.doubt == ""
    assert not any(d.inferred for r in confirmed.references for d in r.dates)
    assert "citation-doubt" not in codes(brief)
    assert read(brief).citations == ARTICLE.citations


def test_a_citation_put_right_keeps_what_was_printed() -> None:
    (old,) = ARTICLE.citations[0].references
    brief = put_citation_right(BRIEF, C1, [replace(old, source="AFP"), old])
    fixed = brief.citations()[C1]
    assert [r.source for r in fixed.references] == ["AFP", "Reuters"]
    assert fixed.text == ARTICLE.citations[0].text


@given(st.sampled_from(NOTICES))
def test_a_confirmed_notice_is_gone_and_so_is_its_cause(notice: Notice) -> None:
    brief = confirm_notice(BRIEF, A, notice)
    assert notice not in read(brief).notices
    if notice.code == "year-inferred":
        assert not any(inferred for _, inferred in dates(brief))
    if notice.code == "sections-proposed":
        assert not any(s.proposed for s in read(brief).sections)
    if notice.where == "c1":
        assert brief.citations()[C1].doubt == ""
