"""Whose words the checks of estimative language read, how grave they are, and what they offer to put them right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.app.core_words import is_known
from briefer.compose.edits import set_content
from briefer.compose.fixes import apply_fix
from briefer.compose.words import item_words
from briefer.model.article import ArticleId, ParagraphId
from briefer.model.brief import Brief, EventItem, Item, ItemId, Judgment, Origin, Part, PartId, TextItem, text_of
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Lexicon, LikelihoodTerm
from briefer.model.rich import plain, rich
from briefer.model.template import BriefTemplate, ContentSource, PartSpec
from briefer.review.case import Case
from briefer.review.checks import check_brief
from briefer.review.findings import Finding
from briefer.storage.lexicons import load_lexicon, shipped_lexicons
from tests.review.labelled import labelled

ORIGIN = Origin(ArticleId("a"), ParagraphId("p"))
CONTENTS: tuple[ContentSource, ...] = (
    "judgments",
    "summary",
    "implications",
    "outlook",
    "sections",
    "events",
    "editor",
    "source-summary",
)
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (
        *(PartSpec(content, content.capitalize(), content, "paragraphs") for content in CONTENTS),
        PartSpec("language", "Estimative language", "lexicon", "table"),
    ),
)
BOX = Part(PartId("box"), "language", "Estimative language")


def brief_of(*items: Item, content: str = "judgments", box: bool = True) -> Brief:
    part = Part(PartId("p1"), content, content.capitalize(), items)
    return Brief("t", (), "Title", (part, BOX) if box else (part,))


def told(brief: Brief, lexicon: Lexicon | None = None) -> list[Finding]:
    own = lexicon or load_lexicon("icd203-a")
    case = Case(brief, TEMPLATE, None, item_words, lexicon=own, scales=shipped_lexicons())
    return [f for f in check_brief(case) if f.check.startswith("EL") and f.check not in ("EL08", "EL09")]


def judgment(text: str, **fields: object) -> Judgment:
    return replace(Judgment(ItemId("j1"), rich(text)), **fields)  # type: ignore[arg-type]


def fixed(text: str, number: int = 0, lexicon: str = "icd203-a", **fields: object) -> Judgment:
    brief = brief_of(judgment(text, **fields))
    fix = told(brief, load_lexicon(lexicon))[0].fixes[number]
    after = apply_fix(brief, TEMPLATE, fix.edit).parts[0].items[0]
    assert isinstance(after, Judgment)
    return after


# Whose words


@pytest.mark.parametrize("content", ["judgments", "summary", "implications", "outlook"])
def test_what_the_editor_makes_of_the_facts_is_read(content: str) -> None:
    item = TextItem(ItemId("t1"), rich("The truce may fail."))
    (finding,) = told(brief_of(item, content=content))
    assert (finding.check, finding.severity, finding.where, finding.span) == ("EL04", "warning", "t1", (10, 13))
    assert finding.place == f"{content.capitalize()} 1"


@pytest.mark.parametrize("content", ["sections", "events", "editor"])
def test_what_tells_the_facts_is_not(content: str) -> None:
    items = (
        TextItem(ItemId("t1"), rich("The truce may fail.")),
        EventItem(ItemId("e1"), PartialDate(2025), rich("Talks might resume.")),
    )
    assert told(brief_of(*items, content=content)) == []


def test_a_judgment_is_read_wherever_it_stands() -> None:
    assert [f.check for f in told(brief_of(judgment("The truce may fail."), content="editor"))] == ["EL04"]


@pytest.mark.parametrize(
    "text",
    [
        "It is likely, we say with low confidence, that it rains.",
        "It will probably rain.",
        "It may rain.",
        "It is likely (20 %) to rain.",
        "It may possibly rain.",
        "We say with medium confidence that it rains.",
    ],
)
def test_the_authors_own_wording_is_never_more_than_information(text: str) -> None:
    findings = told(brief_of(judgment(text, origin=ORIGIN)))
    assert findings
    assert {finding.severity for finding in findings} == {"information"}
    assert {f.severity for f in told(brief_of(judgment(text)))} <= {"error", "warning"}


def test_only_the_sentences_that_the_editor_changed_are_the_editors() -> None:
    before = brief_of(judgment("It may rain. Wind might follow.", origin=ORIGIN))
    after = set_content(before, ItemId("j1"), rich("It may rain. Snow might follow."))
    assert [(f.span, f.severity) for f in told(after)] == [((18, 23), "warning"), ((3, 6), "information")]


def test_a_drafted_text_is_the_authors() -> None:
    item = TextItem(ItemId("t1"), rich("The truce may fail."), origin=ORIGIN, drafted=True)
    assert [f.severity for f in told(brief_of(item, content="summary"))] == ["information"]


# What is offered


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("Floods in the delta may follow.", 2, "Floods in the delta are likely to follow."),
        ("A flood in the deltas could follow.", 4, "A flood in the deltas is unlikely to follow."),
        ("The truce may not hold.", 0, "The truce is almost certain not to hold."),
        ("Floods may follow.", 3, "Floods have a roughly even chance to follow."),
        ("Perhaps, it will rain.", 2, "It is likely that it will rain."),
        ("It will perhaps rain.", 1, "It will very likely rain."),
        ("It appears that he left.", 6, "There is almost no chance that he left."),
        ("They seem ready.", 2, "They are likely to be ready."),
        ("We cannot rule out that it rains.", 4, "It is unlikely that it rains."),
        ("Rain cannot be ruled out.", 3, "Rain is unlikely."),
        ("Moscow will probably leave.", 0, "Moscow will likely leave."),
        ("Moscow is certain to leave.", 0, "Moscow is almost certain to leave."),
        ("There is a good chance that it rains.", 0, "It is likely that it rains."),
        ("Moscow certainly will leave.", 0, "Moscow is almost certain to leave."),
        ("It seems likely that it rains.", 0, "It is likely that it rains."),
        ("It may possibly rain.", 2, "It is likely to rain."),
        ("It is possible that it may rain.", 2, "It is likely that it will rain."),
        ("It is likely (20–45 %) to rain.", 0, "It is unlikely (20–45 %) to rain."),
        ("It is likely (20–45 %) to rain.", 1, "It is likely (55–80\u00a0%) to rain."),
        ("There is a 100 % chance of rain.", 0, "There is a 95–99\u00a0% chance of rain."),
        ("Our confidence is medium.", 0, "Our confidence is moderate."),
        ("We say with low-to-moderate confidence that it rains.", 1, "We say with moderate confidence that it rains."),
    ],
)
def test_a_fix_makes_a_sentence(text: str, number: int, said: str) -> None:
    assert plain(fixed(text, number).content) == said


def test_other_scales_speak_in_their_own_words() -> None:
    assert plain(fixed("Moscow is likely to leave.", 0, "icd203-b").content) == "Moscow will probably leave."
    assert plain(fixed("There is almost no chance that it rains.", 0, "phia").content) == (
        "There is a remote chance that it rains."
    )


def test_a_scale_of_the_house_needs_to_give_no_forms_of_plain_adjectives() -> None:
    """Of "an open question" briefer cannot know how it takes the place of a verb."""
    terms = (("quite unlikely", 10, 40), ("an open question", 40, 60), ("likely", 60, 90))
    scale = tuple(LikelihoodTerm(t, t, n, low, high, "") for n, (t, low, high) in enumerate(terms, 1))
    brief = brief_of(judgment("Rain may fall. Snow will probably follow."))
    other, hedge = told(brief, Lexicon("house", "House", "", scale))
    assert [fix.label for fix in hedge.fixes] == ["Replace by “is likely to”", "Replace by “is quite unlikely to”"]
    assert [fix.label for fix in other.fixes] == ["Replace by “is likely to”"]


def test_the_term_that_is_chosen_for_the_judgment_is_offered_first() -> None:
    assert plain(fixed("It may rain.", 0, likelihood="unlikely").content) == "It is unlikely to rain."


@pytest.mark.parametrize(
    ("text", "said", "level"),
    [
        ("We say with high confidence that rain is likely.", "We say that rain is likely.", "high"),
        ("With low confidence, we say that rain is likely.", "We say that rain is likely.", "low"),
        ("We have medium confidence that rain is likely.", "We assess that rain is likely.", "moderate"),
        ("Rain is likely (low confidence).", "Rain is likely.", "low"),
        ("High confidence: rain is likely.", "Rain is likely.", "high"),
        ("Rain is likely; our confidence is low.", "Rain is likely. Our confidence is low.", None),
    ],
)
def test_a_mixed_sentence_is_split_and_its_confidence_kept(text: str, said: str, level: str | None) -> None:
    after = fixed(text)
    assert (plain(after.content), after.confidence) == (said, level)


def test_a_confidence_that_the_judgment_has_already_is_not_overwritten() -> None:
    after = fixed("We say with high confidence that rain is likely.", confidence="low")
    assert after.confidence == "low"
    assert plain(after.content) == "We say that rain is likely. Our confidence in this judgment is high."


def test_a_summary_has_the_confidence_in_a_sentence_of_its_own() -> None:
    brief = brief_of(TextItem(ItemId("t1"), rich("Rain is likely (low confidence). So be it.")), content="summary")
    after = apply_fix(brief, TEMPLATE, told(brief)[0].fixes[0].edit)
    said = plain(text_of(after.parts[0].items[0]))
    assert said == "Rain is likely. Our confidence in this judgment is low. So be it."


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "It will probably rain, and it could perhaps snow.",
        "We say with high confidence that rain is likely. It might snow.",
        "Rain is very likely (20 %), and snow cannot be ruled out.",
    ],
)
def test_taking_every_first_fix_leaves_nothing_to_find(text: str) -> None:
    """No fix makes a finding that another fix takes back."""
    brief = brief_of(judgment(text))
    for _ in range(10):
        fixes = [finding.fixes[0] for finding in told(brief) if finding.fixes]
        if not fixes:
            break
        brief = apply_fix(brief, TEMPLATE, fixes[0].edit)
    assert told(brief) == []


def test_all_that_is_said_can_be_said_in_the_language_of_the_window() -> None:
    briefs = (one.brief for part in ("first", "second", "third", "fourth") for one in labelled(part))
    found = [finding for brief in briefs for finding in told(brief)]
    said = {words for f in found for words in (f.message, f.hint, *(fix.label for fix in f.fixes))}
    assert len(said) > 100
    assert [words for words in sorted(said) if not is_known(words)] == []


# The whole paper


def test_terms_of_the_other_row_alone_are_only_of_another_scale() -> None:
    assert [f.check for f in told(brief_of(judgment("It will probably rain.")))] == ["EL03"]
    mixed = brief_of(judgment("It will probably rain.", likelihood="likely"))
    assert [f.check for f in told(mixed)] == ["EL02"]


def test_the_running_text_of_the_author_mixes_no_rows() -> None:
    body = Part(PartId("p2"), "sections", "Body", (TextItem(ItemId("t1"), rich("It is probable."), ORIGIN),))
    brief = brief_of(judgment("Rain is likely."))
    assert told(replace(brief, parts=(*brief.parts, body))) == []


def test_what_is_on_the_scale_and_what_the_words_say_can_be_made_one() -> None:
    brief = brief_of(judgment("The army is likely to leave the town of Kati.", likelihood="unlikely"))
    (finding,) = told(brief)
    assert finding.message == "“likely” in its words, but “unlikely” on the scale."
    assert [fix.label for fix in finding.fixes] == ["Choose “likely” on the scale", "Replace by “unlikely”"]
    for fix in finding.fixes:
        assert told(apply_fix(brief, TEMPLATE, fix.edit)) == []


@pytest.mark.parametrize(
    "title", ["Army unlikely to leave Kati", "Army Unlikely to Leave Kati", "ARMY UNLIKELY TO LEAVE KATI"]
)
def test_a_title_is_held_against_the_judgments_however_it_is_spelt(title: str) -> None:
    brief = brief_of(judgment("The army is very likely to leave Kati."))
    (finding,) = told(replace(brief, title=title))
    assert (finding.check, finding.where, finding.span) == ("EL10", "title", (5, 13))


def test_how_sure_a_paper_is_as_a_whole_is_read_for_levels_only() -> None:
    text = "The sources may be few. We have medium confidence in this assessment."
    brief = brief_of(TextItem(ItemId("t1"), rich(text)), content="source-summary")
    assert [f.check for f in told(brief)] == ["EL07"]


def test_what_the_author_says_elsewhere_is_only_information() -> None:
    text = "The army is very likely to leave the town of Kati."
    body = Part(PartId("p2"), "sections", "Body", (TextItem(ItemId("t1"), rich(text), ORIGIN),))
    brief = brief_of(judgment("The army is unlikely to leave the town of Kati."))
    (finding,) = told(replace(brief, parts=(*brief.parts, body)))
    assert (finding.check, finding.severity) == ("EL10", "information")
    assert finding.message == "“unlikely” here, but “very likely” in Body 1."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The army is likely to leave Kati in June.", "The army is unlikely to leave Kati in October."),
        ("The army is likely to leave Kati.", "The army is unlikely not to leave Kati."),
        ("The army is likely to leave the town of Kati.", "The army is likely to leave the town of Kati soon."),
    ],
)
def test_other_times_denials_and_the_same_likelihood_contradict_nothing(first: str, second: str) -> None:
    other = replace(judgment(second), id=ItemId("j2"))
    assert told(brief_of(judgment(first), other)) == []


def test_the_box_is_wanted_once_terms_are_used_and_is_added() -> None:
    brief = brief_of(judgment("Rain is likely."), box=False)
    (finding,) = told(brief)
    assert (finding.check, finding.severity) == ("EL11", "information")
    assert told(apply_fix(brief, TEMPLATE, finding.fixes[0].edit)) == []
    assert told(brief_of(judgment("It rains."), box=False)) == []
    assert [f.check for f in told(brief_of(judgment("It rains.", confidence="low"), box=False))] == ["EL11"]
    assert told(brief_of(judgment("Rain is likely.", origin=ORIGIN), box=False)) == []


# Languages and hostile texts

GERMAN = Lexicon(
    "haus",
    "Hausskala",
    "",
    (
        LikelihoodTerm("nein", "unwahrscheinlich", 1, 5, 45, "5–45 %"),
        LikelihoodTerm("ja", "wahrscheinlich", 2, 55, 95, "55–95 %"),
    ),
)


def test_a_scale_of_the_house_works_in_a_language_without_a_table() -> None:
    """Its terms are known and held against each other; hedges and levels are not."""
    brief = brief_of(
        judgment("Die Truppen ziehen wahrscheinlich aus Kati ab.", likelihood="nein"),
        TextItem(ItemId("t1"), rich("Es kann may regnen, we have medium confidence.")),
    )
    assert [f.check for f in told(replace(brief, language="de"), GERMAN)] == ["EL10"]


@pytest.mark.parametrize(
    "piece",
    [
        "may ",
        "it is possible that ",
        "said ",
        "“",
        "‘may",
        "likely (",
        "the chance of ",
        "1–",
        "with high to low ",
        "we have ",
        "a, b said, ",
        ". May",
        "that and of ",
    ],
)
def test_a_text_made_to_be_slow_is_read_all_the_same(piece: str) -> None:
    """100,000 characters of the same beginning; that it ends within the suite's patience is the test."""
    told(brief_of(judgment((piece * 100_000)[:100_000])))


PIECES = st.sampled_from(
    [
        "may ",
        "likely",
        " (30 %)",
        "“",
        "”",
        "said ",
        ". ",
        "May",
        "İ",
        "ß",
        "we have high confidence",
        " that ",
        "0 %",
        "\u00a0",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=30).map("".join))
def test_any_text_is_read_and_every_span_and_fix_fits_it(text: str) -> None:
    brief = brief_of(judgment(text))
    for finding in told(brief):
        if finding.span is not None:
            assert 0 <= finding.span[0] < finding.span[1] <= len(text)
        for fix in finding.fixes:
            assert apply_fix(brief, TEMPLATE, fix.edit) is not brief


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled that ministers may not appoint judges themselves.",
        "Under the treaty, either side may inspect four sites a year.",
        "Citizens may vote from the age of 18.",
        "No one may enter the zone without a permit.",
        "Ships may not pass without the consent of the port.",
        "The port can and may be used by both fleets.",
        "Regulators will ask who may work on the core.",
        "The talks could have ended the war but failed.",
    ],
)
def test_what_rules_allow_and_what_failed_is_no_hedge(text: str) -> None:
    assert told(brief_of(judgment(text))) == []


@pytest.mark.parametrize(
    "text",
    ["After the treaty the front may move.", "Those who may attack are near.", "The strike could have hit a depot."],
)
def test_what_stands_near_such_words_is_one(text: str) -> None:
    assert [finding.check for finding in told(brief_of(judgment(text)))] == ["EL04"]


def test_a_likelihood_chosen_on_another_scale_is_told() -> None:
    """It would not be printed, since the scale of the paper does not know it."""
    chosen = brief_of(judgment("The truce will fail.", likelihood="highly-probable"))
    (finding,) = told(chosen)
    assert (finding.check, finding.where) == ("EL03", "j1")
    assert finding.message == "“highly probable” is not a term of ICD 203, row A."
    assert told(chosen, load_lexicon("icd203-b")) == []
