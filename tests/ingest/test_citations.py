"""Citations are read as the table of cases says, and on any text whatever the reading keeps its laws."""

from __future__ import annotations

import cProfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefer.assets import sample_article
from briefer.ingest.citations import CitationReading, Dating, read_citations
from briefer.model.article import Citation, Paragraph, ParagraphId
from briefer.model.dates import PartialDate

CASES: list[dict[str, Any]] = [
    case
    for file in sorted((Path(__file__).parent / "citation_cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def read(*texts: str, date: str = "2025-08-28", volume: str = "", publication: str = "") -> CitationReading:
    paragraphs = [Paragraph(ParagraphId(f"p{number}"), text) for number, text in enumerate(texts, 1)]
    return read_citations(paragraphs, Dating(PartialDate.from_iso(date) if date else None, volume, publication))


def shown(citation: Citation) -> list[str]:
    """The references as the cases write them."""
    return [
        f"{ref.signal} | {ref.source} | "
        + " ".join(one.date.iso + "a" * one.accessed + "i" * one.inferred for one in ref.dates)
        for ref in citation.references
    ]


def plain(reference: str) -> str:
    return " | ".join(part.strip() for part in f" {reference} ".split("|"))


@pytest.mark.parametrize("case", CASES, ids=[case["shows"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    reading = read(case["text"], date=str(case.get("date", "2025-08-28")))
    got = [(one.text, [plain(ref) for ref in shown(one)]) for one in reading.citations]
    wanted = [(text, [plain(ref) for ref in refs]) for text, refs in case.get("cites", {}).items()]
    assert got == wanted
    assert [one.text for one in reading.not_citations] == case.get("none", [])


def test_the_sample_is_read_exactly() -> None:
    """The sample article gives what its expected file says: 18 citations, 21 references, 4 brackets that are none."""
    lines = [line for line in sample_article().read_text(encoding="utf-8").splitlines() if line.strip()]
    reading = read(*lines[3:], date="", volume="22", publication="Eurasia Daily Monitor")
    assert len(reading.citations) == 18
    assert sum(len(one.references) for one in reading.citations) == 21
    assert [one.text for one in reading.not_citations] == ["(FSB)", "(IT)", "(HUR)", "(SOCAR)"]
    assert (reading.year, reading.year_inferred) == (2025, True)
    assert shown(reading.citations[5]) == [
        "see | EDM | 2023-06-07 2024-09-06 2025-02-06i",
        " | Carnegie Politika | 2025-07-04i",
    ]


# --- years -----------------------------------------------------------------------------------------------------------


def test_the_volume_of_a_known_publication_tells_the_year() -> None:
    reading = read("It began (TASS, May 5).", date="", volume="22", publication="EDM")
    assert shown(reading.citations[0]) == [" | TASS | 2025-05-05i"]
    assert [notice.code for notice in reading.notices] == ["year-inferred"]
    assert "volume" in reading.notices[0].message


def test_the_order_of_a_list_tells_the_year() -> None:
    reading = read("It began (EDM, September 6, 2024, February 6; TASS, May 5).", date="")
    assert (reading.year, reading.year_inferred) == (2025, True)
    assert shown(reading.citations[0]) == [" | EDM | 2024-09-06 2025-02-06i", " | TASS | 2025-05-05i"]


def test_explicit_years_of_the_text_tell_the_year_but_goals_do_not() -> None:
    reading = read("In 2023 the plan, to be met by 2030, was agreed (TASS, May 5).", date="")
    assert (reading.year, reading.year_inferred) == (2023, True)


@pytest.mark.parametrize(
    ("texts", "year", "basis"),
    [
        pytest.param(
            [
                "The Treaty of Lome (May 3, 1975) and a law (Act 12, June 4, 2009) hold.",
                "In 2024 prices fell (AFP, May 5).",
            ],
            2024,
            "text",
            id="the latest year of the text, not that of a law",
        ),
        pytest.param(
            ["The pact (Treaty of Foo, May 3, 2015) stands (AFP, May 5; BTA, June 6, 2024; AP, June 7)."],
            2024,
            "citations",
            id="a year in a citation, not that of a treaty",
        ),
        pytest.param(
            ["It rose (AFP, March 5; Reuters, April 7) and fell (BTA, December 3, 2022)."],
            2023,
            "2022 beside",
            id="a date later in the year than the latest news is of the year before",
        ),
        pytest.param(
            ["It rose (AFP, March 5, June 9; AP, June 7) and fell (BTA, May 3, 2022)."],
            2023,
            "2022 beside",
            id="one day with its year among many without",
        ),
        pytest.param(
            ["It rose (AFP, May 5, 2023; BTA, May 6, 2023; AP, May 7, 2023; DPA, May 8)."],
            2023,
            "printed",
            id="years printed as a matter of course",
        ),
        pytest.param(["It rose (AFP, May 5; Statbank, accessed June 7, 2022)."], 2022, "accessed", id="accessed"),
        pytest.param(["It rose (AFP, May 5, https://afp.com/2021/05/05/x)."], 2021, "addresses", id="an address"),
        pytest.param(
            ["Parliament will meet in 2031 and expects 2 percent by 2040. Since 2019 it fell (AFP, May 5)."],
            2019,
            "text",
            id="what will be tells nothing",
        ),
        pytest.param(["В 2024 году выросло; к 2030 году вырастет (ТАСС, 5 мая)."], 2024, "text", id="Russian"),
        pytest.param(["2023-cü ildə artdı. 2035-ci ilədək artacaq (APA, 5 may)."], 2023, "text", id="Azerbaijani"),
        pytest.param(["The plan (2024–2037) is new. It rose (AFP, May 5)."], 2024, "text", id="the start of a plan"),
        pytest.param(
            ["In 2025 the port plans to grow (AFP, May 5)."], 2025, "text", id="a plan if there is nothing else"
        ),
    ],
)
def test_the_year_is_told_by_all_the_evidence_together(texts: list[str], year: int, basis: str) -> None:
    reading = read(*texts, date="")
    assert (reading.year, reading.year_inferred) == (year, True)
    assert basis in reading.notices[0].message


def test_a_byline_without_a_year_still_bounds_the_inferred_one() -> None:
    paragraphs = [Paragraph(ParagraphId("p1"), "It began (TASS, December 28).")]
    reading = read_citations(paragraphs, Dating(PartialDate(None, 1, 10), "22", "EDM"))
    assert shown(reading.citations[0]) == [" | TASS | 2024-12-28i"]


def test_nothing_known_leaves_the_year_open_with_one_notice() -> None:
    reading = read("It began (TASS, May 5; RBC, June 6).", date="")
    assert (reading.year, reading.year_inferred) == (None, False)
    assert shown(reading.citations[0]) == [" | TASS | --05-05", " | RBC | --06-06"]
    assert [notice.code for notice in reading.notices] == ["year-unknown"]


def test_a_given_date_infers_nothing() -> None:
    reading = read("It began (TASS, May 5).")
    assert (reading.year, reading.year_inferred, reading.notices) == (2025, False, ())
    assert not reading.citations[0].references[0].dates[0].inferred


# --- what stands beside source and date -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("(World Bank, 2024, p. 12)", "locator", "p. 12"),
        ("(SIPRI, May 2024, pp. 3–4)", "locator", "pp. 3–4"),
        ("(Resource Digest, May 5, para. 5)", "locator", "para. 5"),
        ("(Reuters, May 5, https://reuters.com/2024/07/09/a.)", "url", "https://reuters.com/2024/07/09/a"),
        ("(T.me/rybar, May 5)", "url", "T.me/rybar"),
        ("(Kommersant, May 5, in Russian)", "remark", "in Russian"),
        ("(EDM, May 5; see Part One)", "remark", "see Part One"),
        ("(EDM, May 5, Part Two)", "remark", "Part Two"),
        ("(the FSB’s successor; see EDM, May 5)", "remark", "the FSB’s successor"),
        ("(Eurasianet, “Armenia agrees,” July 9)", "remark", "“Armenia agrees”"),
        ("(RBC [in Russian], May 5)", "remark", "in Russian"),
        ("(TASS, May 5, updated May 9)", "remark", "May 9"),
    ],
)
def test_what_stands_beside_is_kept(text: str, field: str, value: str) -> None:
    (citation,) = read(f"So {text}.").citations
    assert citation.text == text
    assert getattr(citation.references[0], field) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("So (, May 5).", "citation-without-source"),
        ("So (Interfax).", "citation-without-date"),
        ("So Reuters (May 5) said.", "citation-source-assumed"),
        ("So (TASS, May 5. Then it ended.", "bracket-missing"),
    ],
)
def test_an_incomplete_citation_is_kept_with_a_doubt_and_a_notice(text: str, code: str) -> None:
    reading = read(text)
    assert reading.citations[0].doubt
    assert [(notice.code, notice.where) for notice in reading.notices] == [(code, "c1")]


def test_a_date_beside_an_outlet_outside_of_brackets_is_noticed() -> None:
    reading = read("Reuters, May 5, reported it, and on May 6, 17 tanks burned.")
    assert reading.citations == ()
    assert [(notice.code, notice.where) for notice in reading.notices] == [("date-beside-outlet", "p1")]


# --- the register ----------------------------------------------------------------------------------------------------


def test_the_register_merges_spellings_and_keeps_them() -> None:
    reading = read(
        "One (see EDM, July 7; Moscow Times, July 8).",
        "Two (Eurasia Daily Monitor, May 5; The Moscow Times, July 9; Unknown Gazeta, accessed July 1; , May 2).",
    )
    assert [(one.name, one.printed, one.citations) for one in reading.sources] == [
        ("Eurasia Daily Monitor", ("EDM", "Eurasia Daily Monitor"), ("c1", "c2")),
        ("The Moscow Times", ("Moscow Times", "The Moscow Times"), ("c1", "c2")),
        ("Unknown Gazeta", ("Unknown Gazeta",), ("c2",)),
    ]
    assert [date.iso for date in reading.sources[0].dates] == ["2025-07-07", "2025-05-05"]
    assert len({one.id for one in reading.sources}) == 3


def test_a_source_cited_elsewhere_settles_a_doubtful_place() -> None:
    reading = read("One (Zorkiy, June 3–5).", "Two (Zorkiy, May 5).")
    assert [shown(one) for one in reading.citations] == [
        [" | Zorkiy | 2025-06-03 2025-06-05"],
        [" | Zorkiy | 2025-05-05"],
    ]


# --- laws ------------------------------------------------------------------------------------------------------------

BITS = [
    "(",
    ")",
    "[",
    "]",
    "（",
    "）",
    ",",
    ";",
    ":",
    ".",
    "–",
    "—",
    "“",
    "”",
    "«",
    "»",
    '"',
    "see",
    "EDM",
    "Reuters",
    "May",
    "5",
    "7",
    "2024",
    "July",
    "3–5",
    "см.",
    "bax",
    "https://a.b/c_(d)",
    "accessed",
    "in",
    "the",
    "Ministry",
    "of",
    "and",
    "p.",
    "12",
    "[1]",
    "²",
    "\xa0",
    "Victory",
    "Day",
    "Samarkand",
    "(FSB)",
    "24.kg",
    "iyulun",
    "@x",
    "12:30",
    "Part",
    "One",
    "Law",
    "No.",
    "5",
]
PROSE = st.lists(st.sampled_from(BITS)).map(" ".join)


@given(st.lists(st.one_of(PROSE, st.text(), PROSE.map("({})".format)), max_size=3), st.booleans())
def test_any_text_keeps_the_laws(texts: list[str], dated: bool) -> None:
    """Never raises; citations are slices of their paragraphs, apart, in order and numbered; all ids exist."""
    reading = read(*texts, date="2025-08-28" if dated else "")
    paragraphs = {f"p{number}": text for number, text in enumerate(texts, 1)}
    assert [one.id for one in reading.citations] == [f"c{number}" for number in range(1, len(reading.citations) + 1)]
    end = (0, 0)
    for one in reading.citations:
        assert one.text == paragraphs[one.paragraph][one.start : one.end]
        place = int(one.paragraph[1:])
        assert end <= (place, one.start) < (place, one.end)
        end = (place, one.end)
        assert one.references
    for other in reading.not_citations:
        assert other.text == paragraphs[other.paragraph][other.start : other.end]
    ids = {source.id for source in reading.sources}
    assert all(ref.source_id in ids or not ref.source for one in reading.citations for ref in one.references)


@given(PROSE)
def test_every_date_is_of_the_calendar_and_dated_ones_have_a_year(text: str) -> None:
    for one in read(text).citations:
        for reference in one.references:
            for cited in reference.dates:
                assert cited.date.year is not None
                assert PartialDate.from_iso(cited.date.iso) == cited.date


HOSTILE = {
    "open brackets": "(",
    "closed brackets": ")",
    "mixed brackets": "([",
    "nest": "",
    "unclosed citations": "(EDM, May 5. ",
    "names": "Ministry of A, ",
    "numbers": "7, ",
    "signals": "a see b ",
    "addresses": "http://a(",
    "quotes": "“",
    "semicolons": "EDM, July 7; ",
    "spaces": " ",
    "one word": "x",
    "document numbers": "HC/12/2024, ",
    "symbols": "A/",
    "case names": "A v. B ",
    "years": "In 2024 it will ",
    "courts": "High Court, Eldoret, ",
    "small letters": "portside, May 5; ",
    "articles of names": "al-",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_with_the_text_only(unit: str) -> None:
    """Calls are counted, not seconds: four times the text makes at most six times the calls."""

    def calls(count: int) -> int:
        text = "(" + unit * count + ", May 5)" if unit else "(" * count + "EDM, May 5" + ")" * count
        profile = cProfile.Profile()
        profile.runcall(read, text, date="")
        return sum(entry.callcount for entry in profile.getstats())

    read("(EDM, May 5)")
    assert calls(800) <= 6 * calls(200) + 5000
