"""Heads, summaries and bodies in the layouts that articles come in, with what is to be read from them."""

from __future__ import annotations

from typing import NamedTuple

TITLE = "Moscow Tightens Its Grip on the Caspian Ports"
BODY = (
    "Moscow has moved two frigates to the port of Kaspiysk and closed the northern roads to foreign vessels, "
    "which local captains say had not happened for eleven years (Interfax, July 3). The governor called it routine.\n\n"
    "Officials in Baku saw it otherwise. They asked for an explanation through the embassy and received none "
    "(Turan, July 4). Traders moved their cargo to the southern terminal within the week, at a cost they pass on.\n\n"
    "The pattern repeats an earlier one, in which a closure that was announced for days lasted for months. This time "
    "the season of storms is near, and the fleets of both sides will have to choose a harbor before it begins.\n"
)


class Head(NamedTuple):
    """A head and what it says."""

    name: str
    text: str
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    title: str = TITLE


EDM = "Eurasia Daily Monitor"
DAY = "2025-07-07"

HEADS = (
    Head(
        "labels on one line",
        f"{TITLE}\nPublication: {EDM} Volume: 22 Issue: 101\nBy: Pavel Orlov\n\nJuly 7, 2025 04:12 PM Age: 3 days",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "labels on own lines",
        f"{TITLE}\n\nPublication: {EDM}\nVolume: 22\nIssue: 101\nAuthor: Pavel Orlov\nDate: 7 July 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "labels before the title",
        f"Publication: {EDM}\nVolume: 22\nIssue: 101\nDate: July 7, 2025\nTitle: {TITLE}\nAuthors: Pavel Orlov, Anna Reis",
        EDM,
        "22",
        "101",
        ("Pavel Orlov", "Anna Reis"),
        DAY,
    ),
    Head("empty fields", f"{TITLE}\nPublication: {EDM} Volume: 22 Issue:\nBy:\n", EDM, "22"),
    Head("all empty", f"{TITLE}\nPublication:\nVolume:\nIssue:\nBy:\nDate:\n"),
    Head(
        "placeholders",
        f"{TITLE}\nPublication: {EDM}\nVolume: N/A\nIssue: —\nAuthor: n/a\nDate: July 7, 2025",
        EDM,
        date=DAY,
    ),
    Head("name and date in bars", f"{TITLE}\nPavel Orlov | July 7, 2025", authors=("Pavel Orlov",), date=DAY),
    Head(
        "all in bars",
        f"{TITLE}\n\n{EDM} | Volume 22 | Issue 101 | Pavel Orlov | July 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "vol no",
        f"{TITLE}\n{EDM}, Vol. 22, No. 101\nBy Pavel Orlov\nJuly 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "volume issue bar",
        f"{TITLE}\n{EDM}\nVolume 22 | Issue 101\nPavel Orlov\nJuly 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "volume with parenthesis",
        f"{TITLE}\n{EDM} 22(101), July 7, 2025\nby Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "vol colon",
        f"{TITLE}\n{EDM}, Vol. 22:101\nBy Pavel Orlov, 7 July 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "issue before volume",
        f"{TITLE}\n{EDM}, Issue 101, Volume 22\nBy Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
    ),
    Head(
        "dash between",
        f"{TITLE}\n{EDM} — Volume 22, Issue 101 — July 7, 2025\nPavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "date in parenthesis",
        f"{TITLE}\n{EDM}, Volume 22, Issue 101 (July 7, 2025)\nBy Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "published in",
        f"{TITLE}\nBy Pavel Orlov\nPublished in {EDM}, Vol. 22, No. 101, July 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "capitals",
        f"{TITLE.upper()}\n\nEURASIA DAILY MONITOR VOLUME 22 ISSUE 101\nBY PAVEL ORLOV\nJULY 7, 2025",
        EDM.upper(),
        "22",
        "101",
        ("PAVEL ORLOV",),
        DAY,
        TITLE.upper(),
    ),
    Head("roman volume", f"{TITLE}\n{EDM}, Volume XXII, Number 5\nBy Pavel Orlov", EDM, "XXII", "5", ("Pavel Orlov",)),
    Head(
        "double issue",
        f"{TITLE}\nCaucasus Review, Vol. 4, No. 2–3, Spring 2025\nBy Pavel Orlov",
        "Caucasus Review",
        "4",
        "2–3",
        ("Pavel Orlov",),
        "2025",
    ),
    Head(
        "abbreviated outlet",
        f"{TITLE}\nPublication: {EDM} (EDM)\nVol: 22 No: 101\nBy: Pavel Orlov",
        f"{EDM} (EDM)",
        "22",
        "101",
        ("Pavel Orlov",),
    ),
    Head(
        "tabs",
        f"Title\t{TITLE}\nPublication\t{EDM}\nVolume\t22\nIssue\t101\nAuthor\tPavel Orlov\nDate\t2025-07-07",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "colons missing",
        f"{TITLE}\nPublication {EDM} Volume 22 Issue 101\nBy Pavel Orlov\nDate July 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "labels in capitals",
        f"TITLE: {TITLE}\nPUBLICATION: {EDM}\nVOLUME: 22\nISSUE: 101\nBY: Pavel Orlov\nDATE: 7 July 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "values below labels",
        f"{TITLE}\nPublication:\n{EDM}\nVolume:\n22\nIssue:\n101\nBy:\nPavel Orlov\nDate:\nJuly 7, 2025",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "equals signs", f"title = {TITLE}\nauthor = Pavel Orlov\ndate = 2025-07-07", authors=("Pavel Orlov",), date=DAY
    ),
    Head("kicker", f"ANALYSIS\n\n{TITLE}\n\nBy Pavel Orlov\nJuly 7, 2025", authors=("Pavel Orlov",), date=DAY),
    Head(
        "outlet over title",
        f"CASPIAN AFFAIRS QUARTERLY\nVol. 3, No. 2 • July 2025\n\n{TITLE}\n\nPavel Orlov",
        "CASPIAN AFFAIRS QUARTERLY",
        "3",
        "2",
        ("Pavel Orlov",),
        "2025-07",
    ),
    Head(
        "outlet with number over title",
        f"Caspian Briefing No. 14\n\n{TITLE}\nPavel Orlov and Anna Reis\n7 July 2025",
        "Caspian Briefing",
        "",
        "14",
        ("Pavel Orlov", "Anna Reis"),
        DAY,
    ),
    Head(
        "unknown outlet over volume",
        f"Littoral\nVolume 3, Issue 2\n{TITLE}\nBy Pavel Orlov",
        "Littoral",
        "3",
        "2",
        ("Pavel Orlov",),
    ),
    Head(
        "subtitle before byline",
        f"{TITLE}\nA closure announced for days may last for months\nBy Pavel Orlov\nJuly 7, 2025",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "standfirst before byline",
        f"{TITLE}\n\nThe closing of the northern roads to foreign vessels is the third in as many years, and the traders of the coast have stopped believing in dates.\n\nBy Pavel Orlov\nJuly 7, 2025",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "three authors",
        f"{TITLE}\nBy Pavel Orlov, Anna Reis, and Rza Quliyev",
        authors=("Pavel Orlov", "Anna Reis", "Rza Quliyev"),
    ),
    Head(
        "ampersand", f"{TITLE}\nPavel Orlov & Anna Reis\nJuly 7, 2025", authors=("Pavel Orlov", "Anna Reis"), date=DAY
    ),
    Head(
        "affiliation after comma",
        f"{TITLE}\nBy Dr. A. B. Orlov, Institute of Oriental Studies\nJuly 7, 2025",
        authors=("Dr. A. B. Orlov",),
        date=DAY,
    ),
    Head(
        "affiliations in parentheses",
        f"{TITLE}\nBy Pavel Orlov (Chatham House) and Anna Reis (Oslo)",
        authors=("Pavel Orlov", "Anna Reis"),
    ),
    Head(
        "affiliation on next line",
        f"{TITLE}\nPavel Orlov\nSenior Fellow, Center for Caspian Studies\nJuly 7, 2025",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head("footnote mark on name", f"{TITLE}\nBy Pavel Orlov*\nJuly 7, 2025", authors=("Pavel Orlov",), date=DAY),
    Head("authors by semicolon", f"{TITLE}\nAuthor(s): Pavel Orlov; Anna Reis", authors=("Pavel Orlov", "Anna Reis")),
    Head("suffix", f"{TITLE}\nBy Pavel Orlov, Jr.\nJuly 7, 2025", authors=("Pavel Orlov, Jr.",), date=DAY),
    Head(
        "particles",
        f"{TITLE}\nBy Ludwig von der Heide and Maria de la Cruz",
        authors=("Ludwig von der Heide", "Maria de la Cruz"),
    ),
    Head("from a place", f"{TITLE}\nBy Pavel Orlov in Baku\nJuly 7, 2025", authors=("Pavel Orlov",), date=DAY),
    Head("e-mail", f"{TITLE}\nBy Pavel Orlov (p.orlov@example.org)\nJuly 7, 2025", authors=("Pavel Orlov",), date=DAY),
    Head(
        "weekday and clock",
        f"{TITLE}\nBy Pavel Orlov\nMonday, July 7, 2025 at 4:12 p.m. EDT",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "published and updated",
        f"{TITLE}\nBy Pavel Orlov\nPublished: 7 July 2025 | Updated: 9 July 2025",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head("updated first", f"{TITLE}\nLast updated: July 9, 2025\nPublished on July 7, 2025", date=DAY),
    Head("iso stamp", f"{TITLE}\nPublished: 2025-07-07T16:12:00Z", date=DAY),
    Head("dotted date", f"{TITLE}\nPavel Orlov, 07.07.2025", authors=("Pavel Orlov",), date=DAY),
    Head("ordinal date", f"{TITLE}\nBy Pavel Orlov, July 7th, 2025", authors=("Pavel Orlov",), date=DAY),
    Head("byline before the title", f"By Pavel Orlov\nJuly 7, 2025\n\n{TITLE}", authors=("Pavel Orlov",), date=DAY),
    Head(
        "other labels",
        f"{TITLE}\nBy Pavel Orlov\nDate: July 7, 2025\nCategory: Energy, Russia\nReading time: 4 min\nTags: Caspian, ports",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "title with colon and number",
        "Caspian 2030: Four Ports and a Plan\nBy Pavel Orlov\nJuly 7, 2025",
        authors=("Pavel Orlov",),
        date=DAY,
        title="Caspian 2030: Four Ports and a Plan",
    ),
    Head(
        "title as question",
        "Who Needs the Northern Roads?\nBy Pavel Orlov",
        authors=("Pavel Orlov",),
        title="Who Needs the Northern Roads?",
    ),
    Head(
        "title with part",
        f"{TITLE} (Part Two)\nPublication: {EDM} Volume: 22 Issue: 101",
        EDM,
        "22",
        "101",
        title=f"{TITLE} (Part Two)",
    ),
    Head(
        "title on two lines",
        "Moscow Tightens Its Grip on\nthe Caspian Ports\nBy Pavel Orlov",
        authors=("Pavel Orlov",),
    ),
    Head("only a title", TITLE),
    Head(
        "memorandum",
        f"POLICY MEMO\n\nTO: The Minister\nFROM: Pavel Orlov\nDATE: July 7, 2025\nSUBJECT: {TITLE}",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "series under the publisher",
        f"Foreign Policy Research Institute\nE-Notes\nMarch 2025\n\n{TITLE}\n\nby Pavel Orlov",
        "Foreign Policy Research Institute",
        authors=("Pavel Orlov",),
        date="2025-03",
    ),
    Head("rubric", f"Контекст\n\n{TITLE}\n\nАвтор Павел Орлов\n7 июля 2025, 14:30", authors=("Павел Орлов",), date=DAY),
    Head(
        "biography under the byline",
        f"{TITLE}\nBy Pavel Orlov\n\nPavel Orlov is a fellow at the Center for Caspian Studies.\n\nJuly 7, 2025",
        authors=("Pavel Orlov",),
        date=DAY,
    ),
    Head(
        "masthead over a date",
        f"The Littoral\n7 July 2025\n\n{TITLE}\nPavel Orlov, Anna Reis",
        "The Littoral",
        authors=("Pavel Orlov", "Anna Reis"),
        date=DAY,
    ),
    Head(
        "rule under the masthead",
        f"CASPIAN BULLETIN\nVolume 3 | Issue 14 | July 7, 2025\n____________________\n\n{TITLE}\n\nBy Pavel Orlov, Senior Analyst",
        "CASPIAN BULLETIN",
        "3",
        "14",
        ("Pavel Orlov",),
        DAY,
    ),
    Head(
        "decorated labels",
        f"{TITLE}\n* Publication: {EDM}\n* Volume: 22\n* Issue: 101\n* By: Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
    ),
    Head("numero sign", f"{TITLE}\n{EDM}, Vol. 22, № 101\nBy Pavel Orlov", EDM, "22", "101", ("Pavel Orlov",)),
    Head(
        "volume slash issue",
        f"{TITLE}\nPublication: {EDM}\nVolume/Issue: 22/101\nBy: Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
    ),
    Head("date first line", f"July 7, 2025\n{TITLE}\nPavel Orlov, {EDM}", EDM, authors=("Pavel Orlov",), date=DAY),
    Head("for an outlet", f"{TITLE}\nBy Pavel Orlov for {EDM}\nJuly 7, 2025", EDM, authors=("Pavel Orlov",), date=DAY),
    Head(
        "source label",
        f"{TITLE}\nSource: {EDM}, Volume 22, Issue 101\nBy Pavel Orlov",
        EDM,
        "22",
        "101",
        ("Pavel Orlov",),
    ),
    Head(
        "hyphenated outlet",
        f"{TITLE}\nPublication: Central Asia-Caucasus Analyst, Vol. 22 No. 5\nAuthor: Pavel Orlov",
        "Central Asia-Caucasus Analyst",
        "22",
        "5",
        ("Pavel Orlov",),
    ),
    Head("staff byline", f"{TITLE}\nBy: Editorial Staff\nDate: July 7, 2025", authors=("Editorial Staff",), date=DAY),
    Head(
        "russian labels",
        "Каспийские порты снова закрыты\nИздание: Каспийское обозрение\nТом: 22\nВыпуск: 101\nАвтор: Павел Орлов\nДата: 7 июля 2025 г.",
        "Каспийское обозрение",
        "22",
        "101",
        ("Павел Орлов",),
        DAY,
        "Каспийские порты снова закрыты",
    ),
    Head(
        "russian line",
        "Каспийские порты снова закрыты\nКаспийское обозрение, т. 22, № 101, 7 июля 2025 года\nПавел Орлов и Анна Рейс",
        "Каспийское обозрение",
        "22",
        "101",
        ("Павел Орлов", "Анна Рейс"),
        DAY,
        "Каспийские порты снова закрыты",
    ),
    Head(
        "azerbaijani labels",
        "Xəzər limanları yenidən bağlandı\nNəşr: Xəzər icmalı\nCild: 22\nBuraxılış: 101\nMüəllif: Elxan Quliyev və Anna Reis\nTarix: 7 iyul 2025",
        "Xəzər icmalı",
        "22",
        "101",
        ("Elxan Quliyev", "Anna Reis"),
        DAY,
        "Xəzər limanları yenidən bağlandı",
    ),
    Head(
        "german labels",
        "Häfen am Kaspischen Meer wieder geschlossen\nPublikation: Kaspische Blätter\nJahrgang: 22, Heft: 5\nVon Anna Müller und Jörg Schmidt\nDatum: 7. Juli 2025",
        "Kaspische Blätter",
        "22",
        "5",
        ("Anna Müller", "Jörg Schmidt"),
        DAY,
        "Häfen am Kaspischen Meer wieder geschlossen",
    ),
    Head(
        "french labels",
        "Les ports de la Caspienne ferment encore\nRevue : Cahiers de la Caspienne\nVolume : 22\nNuméro : 5\nPar Jean-Luc Dupont et Anne Roy\nDate : 7 juillet 2025",
        "Cahiers de la Caspienne",
        "22",
        "5",
        ("Jean-Luc Dupont", "Anne Roy"),
        DAY,
        "Les ports de la Caspienne ferment encore",
    ),
)


class SummaryCase(NamedTuple):
    """A summary as printed between the title and the body, and its points."""

    name: str
    text: str
    points: tuple[str, ...]


P1 = "Moscow closed the northern roads to foreign vessels for the third time in as many years."
P2 = "Baku asked for reasons and received none, and its traders have moved south."
P3 = "The season of storms will decide sooner than either capital."
THREE = (P1, P2, P3)


def _bulleted(mark: str) -> str:
    return "\n".join(f"{mark} {p}" for p in THREE)


BULLETS = ("-", "*", "•", "–", "—", "▪", "·", "‣", "●", "\uf0b7", "➢", "◦", "■", "+", "o\t")
SUMMARIES = (
    *(SummaryCase(f"bullet {mark!r}", f"Executive Summary:\n{_bulleted(mark)}", THREE) for mark in BULLETS),
    SummaryCase("numbered", f"Key Takeaways\n1. {P1}\n2. {P2}\n3. {P3}", THREE),
    SummaryCase("numbered in brackets", f"Key Points:\n(1) {P1}\n(2) {P2}\n(3) {P3}", THREE),
    SummaryCase("bullets after a blank line", f"SUMMARY\n\n{_bulleted('•')}\n", THREE),
    SummaryCase(
        "bullets with blank lines between", "Highlights\n\n" + "\n\n".join(f"• {p}" for p in THREE) + "\n", THREE
    ),
    SummaryCase("inline", f"Summary: {P1} {P2}\n", (f"{P1} {P2}",)),
    SummaryCase("inline with a dash", f"Bottom line — {P1} {P2}\n", (f"{P1} {P2}",)),
    SummaryCase("inline with a stop", f"Abstract. {P1} {P2}\n", (f"{P1} {P2}",)),
    SummaryCase("bold in stars", f"**Key Takeaways:**\n{_bulleted('-')}\n", THREE),
    SummaryCase("running sentences", f"Executive Summary\n\n{P1} {P2}\n\nIntroduction\n", (f"{P1} {P2}",)),
    SummaryCase(
        "two paragraphs before a heading", f"Executive Summary\n\n{P1} {P3}\n\n{P2}\n\nBackground\n", (f"{P1} {P3}", P2)
    ),
    SummaryCase("lines right under the label", f"Key Takeaways\n{P1}\n{P2}\n{P3}\n", THREE),
    SummaryCase("short paragraphs without bullets", f"Key Takeaways\n\n{P1}\n\n{P2}\n\n{P3}\n", THREE),
    SummaryCase("bullets on one line", f"Executive Summary: • {P1} • {P2} • {P3}\n", THREE),
    SummaryCase("ends with a rule", f"In Brief\n\n{P1}\n\n{P2}\n\n***\n", (P1, P2)),
    SummaryCase("hashes", f"## Key Findings\n\n{_bulleted('-')}\n", THREE),
    SummaryCase("underlined", f"Executive Summary\n-----------------\n\n{_bulleted('*')}\n", THREE),
    SummaryCase("bluf", f"BLUF: {P1}\n", (P1,)),
    SummaryCase("bullet under bullet", f"Key Points\n• {P1}\n    ◦ {P2}\n• {P3}\n", THREE),
    SummaryCase("russian", f"Основные выводы:\n{_bulleted('—')}", THREE),
    SummaryCase("azerbaijani", f"Xülasə:\n{_bulleted('•')}", THREE),
    SummaryCase("german", f"Zusammenfassung\n{_bulleted('–')}", THREE),
    SummaryCase("french", f"Résumé :\n{_bulleted('-')}", THREE),
)


class Body(NamedTuple):
    """A body, its headings and how many paragraphs it has."""

    name: str
    text: str
    headings: tuple[str, ...]
    paragraphs: int


L1, L2, L3 = BODY.strip().split("\n\n")

BODIES = (
    Body("none", BODY, (), 3),
    Body("a paragraph a line", f"{L1}\n{L2}\n{L3}", (), 3),
    Body(
        "short lines",
        f"The Closure\n\n{L1}\n\n{L2}\n\nWhat the Traders Do\n\n{L3}",
        ("The Closure", "What the Traders Do"),
        3,
    ),
    Body(
        "short lines without blanks",
        f"The Closure\n{L1}\n{L2}\nWhat the Traders Do\n{L3}",
        ("The Closure", "What the Traders Do"),
        3,
    ),
    Body(
        "sentence case",
        f"{L1}\n\nThe traders move south\n\n{L2}\n\nA season of storms\n\n{L3}",
        ("The traders move south", "A season of storms"),
        3,
    ),
    Body("capitals", f"THE CLOSURE\n\n{L1}\n\nTHE TRADERS\n\n{L2}\n\n{L3}", ("THE CLOSURE", "THE TRADERS"), 3),
    Body(
        "numbered",
        f"1. The Closure\n\n{L1}\n\n2. The Traders\n\n{L2}\n\n3. The Storms\n\n{L3}",
        ("1. The Closure", "2. The Traders", "3. The Storms"),
        3,
    ),
    Body(
        "numbered twice",
        f"1. The Closure\n\n1.1 Two Frigates\n\n{L1}\n\n1.2 The Governor\n\n{L2}\n\n2. The Storms\n\n{L3}",
        ("1. The Closure", "1.1 Two Frigates", "1.2 The Governor", "2. The Storms"),
        3,
    ),
    Body(
        "roman", f"I. The Closure\n\n{L1}\n\nII. The Traders\n\n{L2}\n\n{L3}", ("I. The Closure", "II. The Traders"), 3
    ),
    Body(
        "colon",
        f"Background:\n\n{L1}\n\nWhat the Traders Do:\n\n{L2}\n\n{L3}",
        ("Background:", "What the Traders Do:"),
        3,
    ),
    Body("questions", f"Why Now?\n\n{L1}\n\nWho Pays?\n\n{L2}\n\n{L3}", ("Why Now?", "Who Pays?"), 3),
    Body("hashes", f"## The Closure\n\n{L1}\n\n### The Traders\n\n{L2}\n\n{L3}", ("The Closure", "The Traders"), 3),
    Body(
        "underlined",
        f"The Closure\n===========\n\n{L1}\n\nThe Traders\n-----------\n\n{L2}\n\n{L3}",
        ("The Closure", "The Traders"),
        3,
    ),
    Body("short sentence", f"{L1}\n\nNobody in Baku was surprised.\n\n{L2}\n\n{L3}", (), 4),
    Body("short question in the text", f"{L1}\n\nBut what does Moscow want?\n\n{L2}\n\n{L3}", (), 4),
    Body("quotation", f"{L1}\n\n“We have been here before,” one captain says.\n\n{L2}\n\n{L3}", (), 4),
    Body(
        "lead-in to a list",
        f"{L1}\n\nThe closure has the following reasons:\n- The fleet needs the roads for exercises.\n- The port authority wants higher fees.\n\n{L3}",
        (),
        5,
    ),
    Body(
        "heading over a list",
        f"{L1}\n\nRecommendations\n- Open the southern terminal to all flags.\n- Publish the closures in advance.\n\n{L3}",
        ("Recommendations",),
        4,
    ),
    Body(
        "quote in heading",
        f"“The Third Closure”\n\n{L1}\n\n{L2}\n\nA “Routine” Exercise\n\n{L3}",
        ("“The Third Closure”", "A “Routine” Exercise"),
        3,
    ),
    Body(
        "heading with a dash",
        f"Moscow and Baku — A Quarrel in the Roads\n\n{L1}\n\n{L2}\n\nConclusion\n\n{L3}",
        ("Moscow and Baku — A Quarrel in the Roads", "Conclusion"),
        3,
    ),
    Body(
        "numbered list in the text",
        f"{L1}\n\n1. The fleet needs the roads for exercises.\n2. The port authority wants higher fees.\n3. The governor wants to be asked.\n\n{L3}",
        (),
        5,
    ),
    Body(
        "bold lines", f"**The Closure**\n\n{L1}\n\n**The Traders**\n\n{L2}\n\n{L3}", ("The Closure", "The Traders"), 3
    ),
    Body(
        "russian headings",
        f"Введение\n\n{L1}\n\nЧто делают торговцы\n\n{L2}\n\nЗаключение\n\n{L3}",
        ("Введение", "Что делают торговцы", "Заключение"),
        3,
    ),
    Body(
        "table",
        f"{L1}\n\nTable 1. Closures by year\n\n| Year | Days |\n|---|---|\n| 2023 | 11 |\n| 2024 | 40 |\n\n{L3}",
        (),
        2,
    ),
    Body("tabs table", f"{L1}\n\nYear\tDays\n2023\t11\n2024\t40\n\n{L3}", (), 2),
    Body("figure caption", f"{L1}\n\nFigure 1. The northern roads\n\n{L2}\n\n{L3}", (), 3),
    Body("page numbers", f"{L1}\n\n{L2[:88]}\n\n- 2 -\n\n{L2[89:]}\n\n{L3}", (), 3),
)


class Tail(NamedTuple):
    """What follows the body, and what it becomes."""

    name: str
    text: str
    notes: tuple[tuple[str, str], ...] = ()
    asides: tuple[str, ...] = ()


TAILS = (
    Tail(
        "notes in brackets",
        "Notes\n\n[1] Interfax, July 3, 2025.\n[2] Turan, July 4, 2025.",
        (("1", "Interfax, July 3, 2025."), ("2", "Turan, July 4, 2025.")),
        ("label",),
    ),
    Tail(
        "endnotes numbered",
        "ENDNOTES\n1. Interfax, July 3, 2025.\n2. Turan, July 4, 2025.",
        (("1", "Interfax, July 3, 2025."), ("2", "Turan, July 4, 2025.")),
        ("label",),
    ),
    Tail(
        "references unnumbered",
        "References:\n\nInterfax. “Roads closed.” July 3, 2025.\n\nTuran. “No answer.” July 4, 2025.",
        (("", "Interfax. “Roads closed.” July 3, 2025."), ("", "Turan. “No answer.” July 4, 2025.")),
        ("label",),
    ),
    Tail("russian notes", "Примечания\n1. Интерфакс, 3 июля 2025.", (("1", "Интерфакс, 3 июля 2025."),), ("label",)),
    Tail("azerbaijani notes", "Qeydlər\n1. Turan, 4 iyul 2025.", (("1", "Turan, 4 iyul 2025."),), ("label",)),
    Tail("biography", "Pavel Orlov is a senior fellow at the Center for Caspian Studies in Oslo.", (), ("biography",)),
    Tail(
        "about the author",
        "About the Author\n\nPavel Orlov writes on ports and the people who run them.",
        (),
        ("label", "biography"),
    ),
    Tail("part one", "To read Part One, click here.", (), ("related",)),
    Tail("part one in stars", "*To read Part One, please click here.", (), ("related",)),
    Tail("read more", "Read more: Storms on the Caspian", (), ("related",)),
    Tail(
        "related articles", "Related Articles\n• Storms on the Caspian\n• The Third Closure", (), ("label", "related")
    ),
    Tail("copyright", "© 2025 Eurasia Daily Monitor. All rights reserved.", (), ("related",)),
    Tail(
        "notes, then biography",
        "Notes\n[1] Interfax, July 3, 2025.\n\nAbout the author\nPavel Orlov writes on ports.",
        (("1", "Interfax, July 3, 2025."),),
        ("label", "label", "biography"),
    ),
    Tail(
        "biography, then link",
        "Pavel Orlov is an independent analyst based in Oslo.\n\nTo read Part One, click here.",
        (),
        ("biography", "related"),
    ),
)


_J, _B, _D = "Jana Kovač", "Balkan Signals", "2025-02-17"

# A line under the title: text, publication, volume, issue, authors, date.
LINES: tuple[tuple[str, str, str, str, tuple[str, ...], str], ...] = (
    ("*Balkan Signals*, vol. 1, issue 5 · 17 February 2025 · Jana Kovač", _B, "1", "5", (_J,), _D),
    ("By Jana Kovač | Balkan Signals, Vol. 1, No. 5 | 17 February 2025", _B, "1", "5", (_J,), _D),
    ("By Jana Kovač, Balkan Signals, Volume 1, Issue 5, February 17, 2025", _B, "1", "5", (_J,), _D),
    ("Jana Kovač, February 17, 2025, Balkan Signals", _B, "", "", (_J,), _D),
    ("Balkan Signals, February 17, 2025. By Jana Kovač.", _B, "", "", (_J,), _D),
    ("Balkan Signals · Vol. 1 · No. 5", _B, "1", "5", (), ""),
    ("Balkan Signals / Volume 1 / Issue 5 / February 17, 2025", _B, "1", "5", (), _D),
    ("Vol. 1, No. 5, Balkan Signals", _B, "1", "5", (), ""),
    ("17 February 2025, Belgrade", "", "", "", (), _D),
    ("Belgrade, 17 February 2025", "", "", "", (), _D),
    ("Belgrade — 17 February 2025 — Jana Kovač", "", "", "", (_J,), _D),
    ("Interview by Jana Kovač", "", "", "", (_J,), ""),
    ("Jana Kovač (Belgrade), 17 February 2025", "", "", "", (_J,), _D),
    ("Posted by Jana Kovač on 17 February 2025", "", "", "", (_J,), _D),
    ("Posted on February 17, 2025 by Jana Kovač", "", "", "", (_J,), _D),
    ("Published February 17, 2025 · Updated February 19, 2025", "", "", "", (), _D),
    ("Written by Jana Kovač | Edited by Petra Novak", "", "", "", (_J,), ""),
    ("Jana Kovač for Balkan Signals, 17 February 2025", _B, "", "", (_J,), _D),
    ("Analysis by Jana Kovač", "", "", "", (_J,), ""),
    ("February 17, 2025 | By Jana Kovač | Balkan Signals", _B, "", "", (_J,), _D),
    ("Balkan Signals (Vol. 1, No. 5)", _B, "1", "5", (), ""),
    ("Balkan Signals, 1 (5), 17.02.2025", _B, "1", "5", (), _D),
    ("Balkan Signals Vol.1 No.5", _B, "1", "5", (), ""),
    ("Balkan Signals Volume 1 Number 5 February 17, 2025", _B, "1", "5", (), _D),
    ("Balkan Signals - Volume 1 - Issue 5", _B, "1", "5", (), ""),
    ("Balkan Signals: Volume 1, Issue 5", _B, "1", "5", (), ""),
    ("By JANA KOVAČ\nFebruary 17, 2025", "", "", "", ("JANA KOVAČ",), _D),
    ("By: Jana Kovač\nPublished: Feb 17, 2025", "", "", "", (_J,), _D),
    ("by Jana Kovač\n17 Feb. 2025", "", "", "", (_J,), _D),
    ("Jana Kovač\nBalkan Signals\n17 February 2025", _B, "", "", (_J,), _D),
    ("Balkan Signals\n17 February 2025\nJana Kovač", _B, "", "", (_J,), _D),
    ("By Jana Kovač\nBalkan Signals, Issue 5, 17 February 2025", _B, "", "5", (_J,), _D),
    ("Jana Kovač, Senior Fellow\nFebruary 17, 2025", "", "", "", (_J,), _D),
    (
        "Jana Kovač, Institute for Peace, and Petra Novak, Oslo University\nFebruary 17, 2025",
        "",
        "",
        "",
        (_J, "Petra Novak"),
        _D,
    ),
    (
        "By Jana Kovač and Petra Novak, with Ivo Babić\nFebruary 17, 2025",
        "",
        "",
        "",
        (_J, "Petra Novak", "Ivo Babić"),
        _D,
    ),
    ("February 17, 2025 - Volume: 1 Issue: 5\nBy: Jana Kovač", "", "1", "5", (_J,), _D),
    (
        "Publication: Balkan Signals, Volume: 1, Issue: 5, Date: February 17, 2025, By: Jana Kovač",
        _B,
        "1",
        "5",
        (_J,),
        _D,
    ),
    ("Publication: Balkan Signals; Volume: 1; Issue: 5; Author: Jana Kovač; Date: 17.02.2025", _B, "1", "5", (_J,), _D),
    ("[Publication: Balkan Signals] [Volume: 1] [Issue: 5]", _B, "1", "5", (), ""),
    ("**Publication:** Balkan Signals **Volume:** 1 **Issue:** 5\n**By:** Jana Kovač", _B, "1", "5", (_J,), ""),
    ("Author: Dr Jana Kovač (Belgrade)\nDate: 17 February 2025", "", "", "", ("Dr Jana Kovač",), _D),
    ("Byline: Jana Kovač", "", "", "", (_J,), ""),
    ("Volume: 1\tIssue: 5\tPublication: Balkan Signals", _B, "1", "5", (), ""),
    ("Publication: Balkan Signals Volume: Issue: 5", _B, "", "5", (), ""),
    ("Publication: Balkan Signals Volume: 1 Issue: 5 By: Jana Kovač February 17, 2025", _B, "1", "5", (_J,), _D),
    ("By Jana Kovač  February 17, 2025", "", "", "", (_J,), _D),
    ("Feb 17, 2025, 9:30am EST | By Jana Kovač", "", "", "", (_J,), _D),
    (
        "Tarix: 17.02.2025\nMüəlliflər: Elnur Məmmədov, Aynur Əliyeva",
        "",
        "",
        "",
        ("Elnur Məmmədov", "Aynur Əliyeva"),
        _D,
    ),
    ("Von Jana Kovač, Belgrad\n17. Februar 2025", "", "", "", (_J,), _D),
    ("Par Jana Kovač, le 17 février 2025", "", "", "", (_J,), _D),
    ("Publié le 17 février 2025 par Jana Kovač", "", "", "", (_J,), _D),
)
