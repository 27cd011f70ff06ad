"""Heads, tails and summaries as think tanks, newsletters, newspapers, ministries, firms and blogs print them.

The tables under ``cases`` hold the printed text and what is to be read from it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefer.ingest import read_article
from briefer.model.article import Article
from tests.ingest.structure import layouts

Read = Callable[[str], Article]
Case = dict[str, Any]

TITLE = "The Harbor Fees Nobody Planned For"
HEAD = f"{TITLE}\nBy Pavel Orlov\nJuly 7, 2025\n\n"
SENTENCES = {"A": layouts.P1, "B": layouts.P2, "C": layouts.P3}


def _table(name: str) -> list[Case]:
    text = (Path(__file__).parent / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    return list(yaml.load(text, yaml.BaseLoader))  # noqa: S506 (makes strings only)


def _headings(article: Article) -> list[str]:
    return [section.heading for section in article.sections if section.heading and not section.proposed]


def _body(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.body_paragraphs()]


def _spoken(text: str) -> str:
    """The text with its sentences in the place of the letters."""
    return re.sub(r"\b([ABC])(?=\.|$)", lambda letter: SENTENCES[letter[1]].rstrip("."), text)


def _said(article: Article) -> Case:
    return {
        "title": article.title,
        "publication": article.publication,
        "volume": article.volume,
        "issue": article.issue,
        "authors": list(article.authors),
        "date": article.date.iso if article.date else "",
    }


def _wanted(case: Case) -> Case:
    empty: Case = {"title": TITLE, "publication": "", "volume": "", "issue": "", "authors": [], "date": ""}
    return {**empty, **{name: value for name, value in case.items() if name in empty}}


@pytest.mark.parametrize("case", _table("heads"), ids=lambda case: " / ".join(case["head"].split("\n"))[:60])
def test_head(case: Case, read: Read) -> None:
    """Every field is read, and no line of the head becomes body or heading."""
    article = read(f"{case['head']}\n{layouts.BODY}")
    assert _said(article) == _wanted(case)
    assert (_headings(article), len(_body(article))) == (case.get("headings", []), 3)


SET_IN_FORMATS = [
    case
    for case in _table("heads")
    if not case.get("headings") and case.get("title", TITLE) in case["head"].split("\n") and "=====" not in case["head"]
][::5]


@pytest.mark.parametrize("kind", ["markdown", "hard breaks", "html", "html without title"])
@pytest.mark.parametrize("case", SET_IN_FORMATS, ids=lambda case: " / ".join(case["head"].split("\n"))[:60])
def test_head_in_other_formats(case: Case, kind: str, tmp_path: Path) -> None:
    """The same head says the same where the title is marked as one."""
    title = case.get("title", TITLE)
    lines = [line for line in case["head"].split("\n") if line]
    paragraphs = layouts.BODY.strip().split("\n\n")
    match kind:
        case "markdown":
            text = "\n\n".join([*(f"# {line}" if line == title else line for line in lines), *paragraphs])
        case "hard breaks":
            text = "  \n".join(f"\n**{line}**\n" if line == title else line for line in lines)
            text = "\n\n".join([text, *paragraphs])
        case "html":
            text = "".join(f"<h1>{line}</h1>" if line == title else f"<p>{line}</p>" for line in lines)
            text = f"<html><head><title>{title}</title></head><body><article>{text}{_html(paragraphs)}</article></body>"
        case _:
            text = "".join(f"<h2>{line}</h2>" if line == title else f"<div>{line}</div>" for line in lines)
            text = f"<html><body>{text}{_html(paragraphs)}</body></html>"
    path = tmp_path / ("article.html" if "html" in kind else "article.md")
    path.write_text(text, encoding="utf-8")
    article = read_article(path)
    assert _said(article) == _wanted(case)
    assert (_headings(article), len(_body(article))) == ([], 3)


def _html(paragraphs: list[str]) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


# Topics, posts, places and kinds of papers beside a date or a name, which are no publications.
NO_PUBLICATION = (
    "Jane Roe\nNew York, May 7, 2025",
    "Jane Roe\nPort Said, 7 May 2025",
    "Jane Roe\nTel Aviv – 7 May 2025",
    "New York | May 7, 2025 | Jane Roe",
    "Jane Roe | Research Analyst | May 7, 2025",
    "Jane Roe | Maritime Programme | May 7, 2025",
    "May 7, 2025 | Ports and Trade | Jane Roe",
    "May 7, 2025 | Climate Change\nJane Roe",
    "May 7, 2025 • Middle East • Jane Roe",
    "Jane Roe — Energy Security — May 7, 2025",
    "Opinion Piece | Jane Roe | May 7, 2025",
    "Jane Roe, Policy Analyst, May 7, 2025",
    "Part Two\nMay 7, 2025\nJane Roe",
    "First Draft\n7 May 2025\nJane Roe",
    "The Policy Challenge\nMay 7, 2025\nJane Roe",
    "A Review of Port Policy\nJane Roe\nMay 7, 2025",
    "Jane Roe, Black Sea Institute, Oslo\n7 May 2025",
    "Jane Roe\nUniversity of Oslo\n7 May 2025",
    "Jane Roe\nSenior Fellow\n\nPaul Grey\nResearch Analyst\n\n7 May 2025",
)


@pytest.mark.parametrize("lines", NO_PUBLICATION)
def test_topics_posts_and_places_are_no_publication(lines: str, read: Read) -> None:
    """What stands beside a date is the publication only where it reads like a name of one."""
    article = read(f"{TITLE}\n{lines}\n\n{layouts.BODY}")
    assert (article.title, article.publication, article.authors[0]) == (TITLE, "", "Jane Roe")


@pytest.mark.parametrize("case", _table("tails"), ids=lambda case: " / ".join(case["tail"].split("\n"))[:60])
def test_tail(case: Case, read: Read) -> None:
    """What closes a page is set aside; a last paragraph that only begins like it stays in the body."""
    article = read(f"{HEAD}{layouts.BODY}\n{case['tail']}")
    kinds = [aside.kind for aside in article.asides if aside.kind != "front-matter"]
    assert (len(_body(article)), _headings(article)) == (int(case.get("body", 3)), [])
    assert (kinds, [note.label for note in article.notes]) == (case.get("asides", []), case.get("notes", []))
    assert article.authors == ("Pavel Orlov",)


@pytest.mark.parametrize("case", _table("summaries"), ids=lambda case: " / ".join(case["summary"].split("\n"))[:60])
def test_summary(case: Case, read: Read) -> None:
    """The points are those printed, and the body begins where they end."""
    article = read(f"{HEAD}{_spoken(case['summary'])}\n{layouts.BODY}")
    points = [point.paragraph.text.rstrip(".") for point in article.summary if not point.drafted]
    assert points == [_spoken(point) for point in case["points"]]
    assert (len(_body(article)), _headings(article)) == (3, case.get("headings", []))


BODY = (
    "The harbor of Norland has eleven berths, and in the first week of May only four of them were in use, which the port "
    "authority explained by the weather (Norland Post, May 9). Captains gave another reason. They said that the new fee "
    "has made them choose the road across the bay (see Coastal Courier, May 11, 12).",
    "Nobody in the capital will say who ordered it.",
    "Three ministries claim the decision, and none of them has published it. The Ministry of Works says that the law gives "
    "it the right to set all fees north of the lighthouse. The governor has asked the court which of them he should obey, "
    "and the court has taken until autumn to answer (Harbour Times, May 14).",
    "“We will wait,” the captain of the Anna Maria said. “We have waited for worse things than this, and for less money.” "
    "His crew had been at anchor for nine days when a pilot boat brought fresh water and an offer (Agence Nord, May 15).",
)
LINES = (BODY[0], "A Fee Without a Father", *BODY[1:3], "Waiting at Anchor", BODY[3])
FOUND = ["A Fee Without a Father", "Waiting at Anchor"]


@pytest.mark.parametrize("indent", ["", "    ", "\t"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_paragraph_a_line(gap: str, indent: str, read: Read) -> None:
    """Paragraphs of one line each, set in or not, with blank lines between them or none."""
    article = read(HEAD + gap.join(line if line in FOUND else indent + line for line in LINES))
    assert (_body(article), _headings(article)) == (list(BODY), FOUND)


@pytest.mark.parametrize("width", range(56, 101, 4))
@pytest.mark.parametrize("indent", ["", "  "])
def test_wrapped_paragraphs_between_blank_lines(width: int, indent: str, read: Read) -> None:
    """Paragraphs wrapped at any usual width are joined; no wrapped line becomes a heading."""
    article = read(HEAD + "\n\n".join(textwrap.indent(textwrap.fill(line, width), indent) for line in LINES))
    assert (_body(article), _headings(article)) == (list(BODY), FOUND)


@pytest.mark.parametrize("width", range(56, 101, 4))
def test_wrapped_paragraphs_beside_unwrapped_ones(width: int, read: Read) -> None:
    """A text may be pasted together from one that is wrapped and one that is not."""
    mixed = [textwrap.fill(line, width) if number % 2 else line for number, line in enumerate(LINES)]
    article = read(HEAD + "\n\n".join(mixed))
    assert (_body(article), _headings(article)) == (list(BODY), FOUND)


@pytest.mark.parametrize("width", range(60, 101, 4))
def test_a_blank_line_after_every_wrapped_line(width: int, read: Read) -> None:
    """Where an export put a blank line after every line, two of them part the paragraphs."""
    paragraphs = "\n\n\n".join("\n\n".join(textwrap.wrap(line, width)) for line in LINES)
    article = read(HEAD + paragraphs)
    assert (_body(article), _headings(article)) == (list(BODY), FOUND)
