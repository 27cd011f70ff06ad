"""What rests on a source that was withdrawn or corrected: by name, by day, by address, and through judgments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.fixes import apply_fix
from briefer.compose.withdrawals import loss_of, rests_on, with_withdrawal, without_withdrawal
from briefer.compose.words import item_words
from briefer.model.brief import Brief, Correction, ItemId, Judgment, Origin, Part, PartId
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceEntry, SourceRegister, Withdrawal
from briefer.model.template import BriefTemplate, PartSpec
from briefer.model.withdrawals import address
from briefer.review.checks import Case, check_brief
from briefer.review.findings import Finding
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = replace(
    article("One (TASS, 2025-07-04). Two (Meduza, 2025-07-05).", "Three (TASS, 2025-08-01).", "Four."),
    publication="Eurasia Daily Monitor",
    date=PartialDate(2025, 8, 29),
)
TASS, MEDUZA, LATER = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
UNCITED = Origin(ARTICLE.id, list(ARTICLE.body_paragraphs())[2].id)
ONLY = Judgment(ItemId("j1"), rich("It burns."), evidence=(TASS,))
BOTH = Judgment(ItemId("j2"), rich("It will burn."), evidence=(TASS, MEDUZA))
ITSELF = Judgment(ItemId("j3"), rich("It has burnt."), evidence=(UNCITED,))


def withdrawn(source: str = "TASS", date: str = "", url: str = "") -> Withdrawal:
    return Withdrawal(source, "withdrawn", PartialDate.from_iso(date) if date else None, url)


def brief_with(*judgments: Judgment) -> Brief:
    part = Part(PartId("p"), "own", "Key judgments", judgments)
    return replace(begin_brief((ARTICLE,), TEMPLATE).brief, parts=(part,))


def with_address(brief: Brief, cite: Cite, url: str) -> Brief:
    citation = brief.citations()[cite]
    reference = replace(citation.references[0], url=url)
    return replace(brief, corrections=(Correction(cite.article, replace(citation, references=(reference,))),))


def cites(brief: Brief, withdrawal: Withdrawal) -> list[Cite | None]:
    return [use.cite for use in rests_on(brief, withdrawal)]


def test_only_what_something_rests_on_is_told() -> None:
    """The article cites TASS twice, but the brief rests on one of them."""
    (use,) = rests_on(brief_with(ONLY, BOTH), withdrawn())
    assert (use.cite, use.outlet, use.text) == (TASS, "TASS", "(TASS, 2025-07-04)")
    assert use.items == ("j1", "j2")
    assert rests_on(brief_with(ITSELF), withdrawn()) == ()


def test_a_citation_in_the_words_of_an_item_counts_and_one_that_is_excluded_does_not() -> None:
    worded = Judgment(ItemId("j1"), (*rich("It burns."), LATER))
    assert cites(brief_with(worded), withdrawn()) == [LATER]
    assert cites(replace(brief_with(worded), excluded=frozenset({LATER})), withdrawn()) == []


def test_an_outlet_is_meant_by_all_its_names() -> None:
    """Those of the brief's register, and those that only the editor's own knows."""
    brief = brief_with(ONLY)
    known = SourceEntry("TASS", ("ТАСС", "ITAR-TASS"))
    assert cites(replace(brief, register=(known,)), withdrawn("тасс")) == [TASS]
    assert rests_on(brief, withdrawn("ITAR-TASS")) == ()
    loss = loss_of(brief, [withdrawn("ITAR-TASS")], SourceRegister((known,)))
    assert loss is not None
    assert [use.cite for use in loss.uses] == [TASS]


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2025-07-04", True),
        ("2025-07", True),
        ("2025", True),
        ("--07-04", True),
        ("2025-07-05", False),
        ("2024", False),
    ],
)
def test_a_day_means_what_is_cited_for_it_and_a_part_of_a_date_what_may_be(date: str, found: bool) -> None:
    assert bool(rests_on(brief_with(ONLY), withdrawn(date=date))) is found


def test_an_address_means_what_is_cited_by_it_whoever_is_named() -> None:
    """Spellings of one address are one; another address is another text, even of that day."""
    brief = with_address(brief_with(ONLY), TASS, "https://www.tass.com/world/1#top")
    assert cites(brief, withdrawn("Somebody", url="http://tass.com/world/1/")) == [TASS]
    assert cites(brief, withdrawn("TASS", "2025-07-04", "https://tass.com/world/2")) == []
    assert cites(brief_with(ONLY), withdrawn("TASS", "2025-07-04", "https://tass.com/world/2")) == [TASS]
    assert cites(brief_with(ONLY), withdrawn("TASS", url="https://tass.com/world/2")) == []
    assert address("tass.com") == address("HTTPS://www.tass.com/") != address("tass.ru")


def test_an_article_itself_can_be_withdrawn() -> None:
    """What cites nothing rests on its article."""
    brief = brief_with(ITSELF, ONLY)
    (use,) = rests_on(brief, withdrawn("eurasia daily monitor", "2025-08-29"))
    assert (use.cite, use.text, use.items) == (None, ARTICLE.title, ("j3",))
    assert rests_on(brief, withdrawn("Eurasia Daily Monitor", "2025-08-30")) == ()


def test_judgments_fall_that_nothing_else_supports() -> None:
    loss = loss_of(brief_with(ONLY, BOTH, ITSELF), [withdrawn()])
    assert loss is not None
    assert [line.item for line in loss.judgments] == ["j1", "j2"]
    assert loss.falls == ("j1",)
    loss = loss_of(brief_with(BOTH, ITSELF), [withdrawn(), withdrawn("Meduza"), withdrawn("Eurasia Daily Monitor")])
    assert loss is not None
    assert loss.falls == ("j2", "j3")
    assert loss_of(brief_with(ONLY), [withdrawn("Nobody")]) is None
    assert loss_of(brief_with(ONLY), []) is None


def test_a_register_has_one_mark_for_one_thing() -> None:
    first = withdrawn(date="2025-07-04")
    changed = replace(first, source="tass", status="corrected", note="A name was wrong.")
    register = with_withdrawal(with_withdrawal(SourceRegister(), first), withdrawn())
    assert with_withdrawal(register, changed).withdrawals == (withdrawn(), changed)
    assert without_withdrawal(register, first).withdrawals == (withdrawn(),)


def told(brief: Brief, *withdrawals: Withdrawal) -> list[Finding]:
    case = Case(brief, TEMPLATE, None, item_words, withdrawals=withdrawals)
    return [finding for finding in check_brief(case) if finding.check == "SR09"]


def test_the_check_tells_withdrawn_sources_as_errors_and_corrected_ones_as_warnings() -> None:
    brief = brief_with(ONLY)
    (finding,) = told(brief, replace(withdrawn(), note="Taken down."))
    assert (finding.severity, finding.where) == ("error", TASS.citation)
    assert finding.message == "TASS in (TASS, 2025-07-04) was withdrawn: Taken down."
    (finding,) = told(brief, replace(withdrawn(), status="corrected"))
    assert (finding.severity, finding.message) == ("warning", "TASS in (TASS, 2025-07-04) was corrected.")
    (finding,) = told(brief_with(ITSELF), withdrawn("Eurasia Daily Monitor"))
    assert (finding.where, finding.fixes) == (ARTICLE.id, ())
    assert told(brief) == []


def test_its_fix_leaves_the_citation_out() -> None:
    brief = brief_with(ONLY)
    (finding,) = told(brief, withdrawn())
    after = apply_fix(brief, TEMPLATE, finding.fixes[0].edit)
    assert after.excluded == {TASS}
    assert told(after, withdrawn()) == []
    assert apply_fix(after, TEMPLATE, finding.fixes[0].edit) is after


def test_a_register_that_cannot_be_read_is_told() -> None:
    """Silence would say that nothing was withdrawn."""
    case = Case(brief_with(ONLY), TEMPLATE, None, item_words, withdrawals=None)
    (finding,) = (finding for finding in check_brief(case) if finding.check == "SR09")
    assert finding.severity == "information"
