"""Sentences, events, acronyms, language, proposed sections and drafted summaries."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.assets import sample_article
from briefer.ingest.readers.text import read_text
from briefer.ingest.structure import build_article
from briefer.ingest.structure.acronyms import find_acronyms, usual_form
from briefer.ingest.structure.events import Year, find_events
from briefer.ingest.structure.language import tell_language
from briefer.ingest.structure.sections import FEWEST, MOST, cut_points
from briefer.model.article import Acronym, Article, Paragraph, ParagraphId
from briefer.model.dates import PartialDate
from briefer.text.sentences import sentences
from tests.ingest.structure import layouts

DATA = Path(__file__).parents[2] / "data"
Read = Callable[[str], Article]


def test_sample_article_is_read_as_expected() -> None:
    """The sample gives exactly the structure that its labels name."""
    path = sample_article()
    article = build_article(read_text(path.read_text(encoding="utf-8"), path.name))
    expected = json.loads((DATA / "sample.expected.json").read_text(encoding="utf-8"))
    assert article.title == expected["title"]
    assert (article.publication, article.volume, article.issue) == (expected["publication"], expected["volume"], "")
    assert (article.authors, article.date, article.year, article.year_inferred) == ((), None, 2025, True)
    assert [p.paragraph.text for p in article.summary] == expected["summary"]
    assert not any(s.heading for s in article.sections if not s.proposed)
    assert len(list(article.body_paragraphs())) == expected["paragraph_count"]
    assert {a.short: a.expansion for a in article.acronyms} == expected["acronyms"]
    assert [c.text for c in article.citations] == [c["text"] for c in expected["citations"]]
    assert {"issue-empty", "authors-empty", "sections-proposed"} <= {n.code for n in article.notices}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The U.S. Army moved. It stopped.", 2),
        ("Lt. Gen. J. F. Smith met Dr. Orlov at 8 a.m. on Monday. They talked.", 2),
        ("He left the U.S. The door closed.", 2),
        ("Prices rose by 3.5 percent vs. 2.1 percent a year ago.", 1),
        ("“We will see.” He left.", 2),
        ("Did it help? Nobody knows! Perhaps…", 3),
        ("В 2025 г. Путин приехал, т. е. прилетел. Потом уехал.", 2),
        ("See Turan.az and e.g. Interfax. Then act.", 2),
        ("One sentence (Interfax, July 3).", 1),
        ("It ended (Interfax, July 3). Another began.", 2),
        ("Yahoo! said nothing.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """A full stop ends a sentence, not an abbreviation, an initial or a number."""
    spans = sentences(text)
    assert len(spans) == count
    assert "".join(text[s.start : s.end] for s in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North Atlantic Treaty Organization (NATO) met.", {"NATO": "North Atlantic Treaty Organization"}),
        ("NATO (North Atlantic Treaty Organization) met.", {"NATO": "North Atlantic Treaty Organization"}),
        ("He used unmanned aerial vehicles (UAVs) twice.", {"UAVs": "unmanned aerial vehicles"}),
        ("They bought liquefied natural gas (LNG) there.", {"LNG": "liquefied natural gas"}),
        ("Федеральная служба безопасности (ФСБ) молчит.", {"ФСБ": "Федеральная служба безопасности"}),
        ("Russia’s Main Intelligence Directorate (GRU) denied it.", {"GRU": "Russia’s Main Intelligence Directorate"}),
        ("The Ministry of Defense (MoD) agreed.", {"MoD": "Ministry of Defense"}),
        ("Collective Security Treaty Organization (CSTO; Russian: ОДКБ) met.", {"CSTO": "Collective Security Treaty Organization"}),
        ("He met Vladimir Putin (KGB) there.", {}),
        ("They moved to Boston (USA) then.", {}),
        ("World War (II) ended.", {}),
        ("The plan failed (see below) again.", {}),
        ("He called it late (sic) and left.", {}),
        ("They arrived (Reuters, July 3).", {}),
    ],
)  # fmt: skip
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    """An acronym has the long form before it or in its brackets; places, people and glosses are none."""
    found = find_acronyms([Paragraph(ParagraphId("p1"), text)])
    assert {a.short: a.expansion for a in found} == expected


@pytest.mark.parametrize(
    ("short", "printed", "listed"),
    [
        ("IT", "internet technology", "information technology"),
        ("IT", "information technology", "information technology"),
        ("CIS", "Center for Islamic Studies", "Center for Islamic Studies"),
        ("UAV", "unmanned aerial vehicles", "unmanned aerial vehicles"),
        ("IMO", "International Maritime Organisation", "International Maritime Organisation"),
    ],
)
def test_only_a_slip_of_a_well_known_acronym_is_put_right(short: str, printed: str, listed: str) -> None:
    """One wrong word with the right initial is a slip; another body, a plural or a spelling is none."""
    assert usual_form(Acronym(short, printed, ParagraphId("p1"))) == listed


def test_a_slip_of_an_acronym_is_said(read: Read) -> None:
    """Nothing is put right in silence."""
    article = read(f"Title\n\nBy Pavel Orlov\n\nInternet technology (IT) firms left. {layouts.BODY}")
    assert [n.message for n in article.notices if n.code == "acronym-slip"] == [
        "The article expands IT as “Internet technology”; the list of acronyms has the usual “information technology”."
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On August 18, Russian drones struck a depot.", ["2025-08-18"]),
        ("At the end of June, arrests began.", ["2025-06"]),
        ("He signed it in mid-August.", ["2025-08"]),
        ("On December 28, the talks failed.", ["2024-12-28"]),
        ("Elections will be held on November 3.", ["2025-11-03"]),
        ("In 2020, the war resumed.", ["2020"]),
        ("From July 3 to July 5 the port was closed.", ["2025-07-03"]),
        ("7 июля порт закрыли.", ["2025-07-07"]),
        ("Nothing happened at all.", []),
    ],
)
def test_events(text: str, dates: list[str]) -> None:
    """The dates of running text are events, with years by the article's date."""
    paragraph = Paragraph(ParagraphId("p1"), text)
    found = find_events([paragraph], [], Year(PartialDate(2025, 9, 1), 2025, False))
    assert [e.date.iso for e in found] == dates
    assert all(e.sentence == text for e in found)


def test_dates_of_citations_are_no_events() -> None:
    """A date that a citation holds says when something was printed, not when it happened."""
    text = "On August 18, drones struck (Turan, August 19)."
    start = text.index("(")
    paragraph = Paragraph(ParagraphId("p1"), text)
    found = find_events([paragraph], [(paragraph.id, start, len(text) - 1)], Year(None, 2025, True))
    assert [(e.date.iso, e.inferred) for e in found] == [("2025-08-18", True)]


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        (layouts.BODY, "", ("en", False)),
        (layouts.BODY, "en-GB", ("en-GB", False)),
        (layouts.BODY, "ru", ("en", False)),
        ("Москва закрыла северные рейды для иностранных судов, и никто не объяснил, почему это было сделано теперь.", "", ("ru", False)),
        ("Moskva şimal limanlarını bağladı və bu qərarın nə üçün verildiyini heç kim izah etmədi, lakin tacirlər bilirdi.", "", ("az", False)),
        ("Moskau hat die Häfen im Norden geschlossen, und niemand hat erklärt, warum das nicht früher geschehen ist.", "", ("de", False)),
        ("Moscou a fermé les ports du nord et personne n’a expliqué pourquoi cela n’avait pas été fait plus tôt.", "", ("fr", False)),
        ("მოსკოვმა ჩრდილოეთის პორტები დახურა და არავის აუხსნია, რატომ.", "", ("ka", False)),
        ("Кратко.", "", ("ru", True)),
        ("", "", ("en", True)),
    ],
)  # fmt: skip
def test_language(text: str, stated: str, told: tuple[str, bool]) -> None:
    """The text tells its language; what is too short goes by its script and is said to be a guess."""
    assert tell_language(text, stated) == told


def test_proposed_sections_have_two_to_four_paragraphs() -> None:
    """The cut keeps to its bounds for any number of paragraphs."""
    for count in range(4, 40):
        cuts = cut_points([f"word{n // 3} other{n} thing{n // 5} Baku port" for n in range(count)], "en")
        lengths = [b - a for a, b in zip(cuts, [*cuts[1:], count], strict=True)]
        assert all(FEWEST <= length <= MOST for length in lengths)


def test_sections_are_cut_where_the_words_change() -> None:
    """Two topics of three paragraphs each are cut between them."""
    ports = ["The port of Kaspiysk closed its northern roads to foreign vessels and harbor pilots stayed ashore."] * 3
    courts = ["Judges in Baku heard lawyers argue whether the journalists arrested in spring had broken any law."] * 3
    assert cut_points(ports + courts, "en") == (0, 3)


def test_drafted_summary_points_to_its_sentences(read: Read) -> None:
    """A drafted point is a sentence of the body, in text order, marked as drafted and said in a notice."""
    article = read(f"{layouts.TITLE}\nBy Pavel Orlov\nJuly 7, 2025\n\n{layouts.BODY}")
    bodies = {p.id: p.text for p in article.body_paragraphs()}
    places = [(point.origin, point.start) for point in article.summary]
    assert 3 <= len(article.summary) <= 5
    assert all(point.drafted and point.origin for point in article.summary)
    assert places == sorted(places)
    assert all(bodies[p.origin][p.start : p.end] == p.paragraph.text for p in article.summary if p.origin)
    assert "summary-drafted" in {n.code for n in article.notices}


def test_file_name_is_bare_and_id_follows_the_text(read: Read) -> None:
    """The id changes with the text and not with the folder."""
    one = build_article(read_text(layouts.BODY, "/some/where/My Article.txt"))
    two = build_article(read_text(layouts.BODY, "My Article.txt"))
    assert (one.file_name, one.id) == ("My Article.txt", two.id)
    assert one.id.startswith("my-article-")
    assert one.id != build_article(read_text(layouts.BODY + "More.", "My Article.txt")).id
