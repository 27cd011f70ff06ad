"""What a judgment needs beside its words: evidence, likelihood, a time frame, a basis; with what comes nearest to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.fixes import apply_fix
from briefer.compose.words import item_words
from briefer.model.brief import Brief, ItemId, Judgment, Offer, Origin, Part, PartId, SourceName
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceDescriptor, SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from briefer.review.checks import Case, check_brief
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = replace(
    article("One (Reuters, 2025-08-18). Two (EDM, 2025-07-10).", "Three (EDM, 2025-07-11).", "Four."),
    publication="Eurasia Daily Monitor",
)
REUTERS, EDM, EDM_AGAIN = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
FIRST, SECOND, UNCITED = (Origin(ARTICLE.id, p.id) for p in ARTICLE.body_paragraphs())
SOUND = Judgment(ItemId("j1"), rich("The depot will burn."), "likely", "low", "two outlets", "by 2026", (REUTERS, EDM))

# How a judgment is worded, which tests/review/test_wording.py is about.
WORDING = {"EL01", "EL02", "EL03", "EL04", "EL05", "EL06", "EL07", "EL10", "EL11"}


def brief_with(*judgments: Judgment) -> Brief:
    part = Part(PartId("p"), "own", "Key judgments", judgments)
    return replace(begin_brief((ARTICLE,), TEMPLATE).brief, parts=(part,))


def told(brief: Brief, lexicon: str = "icd203-a") -> list[tuple[str, str]]:
    case = Case(brief, TEMPLATE, None, item_words, lexicon=load_lexicon(lexicon))
    return [(f.check, f.message) for f in check_brief(case) if f.check not in WORDING]


def checks(judgment: Judgment, lexicon: str = "icd203-a") -> list[str]:
    return [check for check, _ in told(brief_with(judgment), lexicon)]


def test_a_sound_judgment_has_no_findings() -> None:
    assert checks(SOUND) == []


def test_without_evidence_is_an_error_at_the_judgment() -> None:
    brief = brief_with(SOUND, replace(SOUND, id=ItemId("j2"), evidence=()))
    finding, box = check_brief(Case(brief, TEMPLATE, None, item_words))
    assert box.check == "EL11"
    assert (finding.check, finding.severity) == ("SR01", "error")
    assert (finding.where, finding.place) == ("j2", "Key judgments 2")


def test_what_its_own_words_cite_is_evidence() -> None:
    cited = replace(SOUND, content=(*SOUND.content, REUTERS, EDM), evidence=())
    assert checks(cited) == []


def test_a_judgment_not_yet_written_is_not_asked_for_anything() -> None:
    assert checks(Judgment(ItemId("j1"), ())) == []


def test_one_outlet_is_a_warning_that_names_it() -> None:
    message = "All evidence is from one outlet, EDM."
    assert told(brief_with(replace(SOUND, evidence=(EDM, EDM_AGAIN)))) == [("SR02", message)]
    assert told(brief_with(replace(SOUND, evidence=(EDM,)))) == [("SR02", message)]


def test_a_paragraph_brings_the_outlets_it_cites() -> None:
    assert checks(replace(SOUND, evidence=(FIRST,))) == []
    assert checks(replace(SOUND, evidence=(SECOND,))) == ["SR02"]
    assert checks(replace(SOUND, evidence=(SECOND, REUTERS))) == []


def test_a_stretch_of_a_paragraph_brings_only_what_stands_in_it() -> None:
    assert checks(replace(SOUND, evidence=(replace(FIRST, end=26),))) == ["SR02"]


def test_a_paragraph_that_cites_nothing_rests_on_its_article() -> None:
    said = told(brief_with(replace(SOUND, evidence=(UNCITED,))))
    assert said == [("SR02", "All evidence is from one outlet, Eurasia Daily Monitor.")]
    assert checks(replace(SOUND, evidence=(UNCITED, EDM))) == []


def test_two_names_that_the_editor_merged_are_one_outlet() -> None:
    names = tuple(SourceName(ARTICLE.id, c.references[0].source_id, "Jamestown") for c in ARTICLE.citations)
    assert checks(SOUND) == []
    assert told(replace(brief_with(SOUND), source_names=names)) == [
        ("SR02", "All evidence is from one outlet, Jamestown.")
    ]


def test_confidence_wants_a_basis_but_a_judgment_may_go_without_confidence() -> None:
    assert checks(replace(SOUND, basis=" ")) == ["EL09"]
    assert checks(replace(SOUND, basis="", confidence=None)) == []


@pytest.mark.parametrize(
    ("likelihood", "frame", "message"),
    [
        ("", "", "Neither likelihood nor time frame is given."),
        ("", "by 2026", "No likelihood is given."),
        ("likely", " ", "No time frame is given."),
    ],
)
def test_what_is_missing_of_likelihood_and_time_frame_is_said(likelihood: str, frame: str, message: str) -> None:
    judgment = replace(SOUND, likelihood=likelihood, time_frame=frame)
    assert told(brief_with(judgment)) == [("EL08", message)]


@pytest.mark.parametrize(
    ("words", "lexicon", "said"),
    [
        ("Baku will very likely hold.", "icd203-a", True),
        ("It is almost certain that Baku holds.", "icd203-a", True),
        ("Baku is Unlikely to yield.", "icd203-a", True),
        ("The chance of war is remote.", "icd203-b", True),
        ("Strikes will probably go on.", "icd203-b", True),
        ("Baku is likely to yield.", "icd203-b", False),  # of the other row
        ("Drones strike remote villages.", "icd203-b", False),
        ("Police had probable cause.", "icd203-b", False),
        ("Its likelihood is not known.", "icd203-a", False),
        ("Baku may yield.", "icd203-a", False),
    ],
)
def test_a_term_of_the_scale_in_its_words_is_a_likelihood(words: str, lexicon: str, said: bool) -> None:
    judgment = replace(SOUND, content=rich(words), likelihood="")
    assert (checks(judgment, lexicon) == []) == said


@pytest.mark.parametrize(
    "words",
    [
        "Strikes will go on through the end of 2025.",
        "Talks resume within six to nine months.",
        "Baku is unlikely to yield in the next six months.",
        "Moscow will lose leverage this winter.",
        "Relations will stay cold for the foreseeable future.",
        "Trade falls next year.",
        "Courts will rule by May.",
        "Before the end of the year Baku leaves.",
    ],
)
def test_by_when_may_stand_in_its_words(words: str) -> None:
    assert checks(replace(SOUND, content=rich(words), time_frame="")) == []


@pytest.mark.parametrize(
    "words",
    [
        "Relations have degenerated over the past several months.",
        "In 2024 Baku left.",
        "Strikes may go on.",
        "Baku is in the lead and Moscow by far behind.",
        "It began a year ago.",
    ],
)
def test_what_lies_behind_and_what_only_sounds_like_it_is_no_time_frame(words: str) -> None:
    assert checks(replace(SOUND, content=rich(words), time_frame="")) == ["EL08"]


def test_evidence_found_and_not_confirmed_is_a_warning_instead_of_the_error() -> None:
    offered = replace(SOUND, evidence=(), offered=(Offer(FIRST, 0.4), Offer(SECOND, 0.2)))
    finding, _box = check_brief(Case(brief_with(offered), TEMPLATE, None, item_words))
    assert (finding.check, finding.severity, finding.where) == ("SR07", "warning", "j1")
    assert [fix.label for fix in finding.fixes] == ["Link the best", "Link all"]
    for fix, linked in zip(finding.fixes, ((FIRST,), (FIRST, SECOND)), strict=True):
        mended = apply_fix(brief_with(offered), TEMPLATE, fix.edit).parts[0].items[0]
        assert isinstance(mended, Judgment)
        assert (mended.evidence, len(mended.offered)) == (linked, 2 - len(linked))


def test_an_offer_beside_evidence_that_is_linked_is_not_asked_for() -> None:
    assert checks(replace(SOUND, offered=(Offer(FIRST, 0.4),))) == []


def test_outlets_that_have_all_their_news_from_one_are_one() -> None:
    register = (SourceEntry("Reuters", upstream="EDM"),)
    said = told(replace(brief_with(SOUND), register=register))
    assert said == [("SR02", "All evidence goes back to one outlet, EDM.")]


def test_two_names_for_one_piece_of_news_beside_another_outlet_are_circular_reporting() -> None:
    three = replace(SOUND, evidence=(REUTERS, EDM, UNCITED))
    register = (SourceEntry("Reuters", upstream="EDM"),)
    message = "News from one outlet, EDM, stands here under several names: Reuters."
    assert told(replace(brief_with(three), register=register)) == [("SR08", message)]
    assert told(brief_with(three)) == []
    descriptors = tuple(SourceDescriptor(cite, upstream="TASS") for cite in (REUTERS, EDM))
    message = "News from one outlet, TASS, stands here under several names: Reuters, EDM."
    assert told(replace(brief_with(three), descriptors=descriptors)) == [("SR08", message)]


def test_spellings_that_the_register_merges_are_no_circle() -> None:
    register = (SourceEntry("Reuters", ("EDM",)),)
    three = replace(SOUND, evidence=(REUTERS, EDM, UNCITED))
    assert told(replace(brief_with(three), register=register)) == []
