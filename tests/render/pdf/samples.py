"""Documents like those that the shipped templates give for the sample article, composed by hand for the PDF tests."""

from __future__ import annotations

import struct
import zlib

from briefer.model.document import (
    Box,
    BulletList,
    Column,
    Contents,
    Document,
    Emph,
    Figure,
    Furniture,
    Heading,
    Inline,
    Link,
    ListItem,
    Note,
    NoteRef,
    NotesHere,
    OrderedList,
    Paragraph,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
)
from briefer.model.lexicon import Marking
from briefer.model.template import PageSpec

AMBER = Marking("TLP:AMBER", 3, "#FFC000", "#000000")
GREEN = Marking("TLP:GREEN", 2, "#33FF00", "#000000")


def rich(*parts: str | int | Inline) -> tuple[Inline, ...]:
    """Strings are text, numbers note marks."""
    return tuple(Text(p) if isinstance(p, str) else NoteRef(p) if isinstance(p, int) else p for p in parts)


def bullets(role: str, *items: tuple[Inline, ...]) -> BulletList:
    return BulletList(
        tuple(ListItem((Paragraph(item, role, f"{role}-{i}"),), f"{role}-{i}") for i, item in enumerate(items))
    )


def judgment(key: str, said: str, band: int, term: str, level: str, basis: str) -> ListItem:
    return ListItem(
        (
            Paragraph(rich(said), "judgment", key),
            Paragraph((Scale(7, band), Tab(), Strong(rich(term))), "judgment-basis"),
            Paragraph((Text("Confidence"), Tab(), Strong(rich(level)), Text(f": {basis}")), "judgment-basis"),
        ),
        key,
    )


def document(
    *blocks: object,
    notes: tuple[str | tuple[Inline, ...], ...] = (),
    title: str = "Azerbaijan–Russia relations continue to deteriorate",
    marking: Marking | None = AMBER,
    placement: str = "footnotes",
    language: str = "en",
    page: PageSpec | None = None,
) -> Document:
    return Document(
        title=title,
        language=language,
        author="South Caucasus Desk",
        subject="Azerbaijan and Russia",
        keywords=("Azerbaijan", "Russia"),
        created="2025-08-29",
        page=page or PageSpec(),
        furniture=Furniture(
            "South Caucasus Desk", "Azerbaijan–Russia", "29 August 2025", "Page {page} of {pages}", marking
        ),
        blocks=blocks,  # type: ignore[arg-type]
        notes=tuple(Note(n if isinstance(n, tuple) else rich(n)) for n in notes),
        note_placement=placement,  # type: ignore[arg-type]
    )


SITUATION_NOTES = (
    "Deutsche Welle–Russian Service, 30 June and 3 July 2025.",
    "EDM Strategic Snapshot, 13 August 2025.",
    "Currenttime.tv, 18 August 2025.",
    "Radio Svoboda, 23 August 2025.",
    "Carnegie Politika, 4 July 2025; EDM, 7 June 2023, 6 September 2024 and 6 February 2025.",
    "President of Azerbaijan; The Moscow Times, 10 August 2025. RIA Novosti, 26 August 2025.",
    "Deutsche Welle–Russian Service, 25 August 2025.",
)


def situation_brief() -> Document:
    return document(
        Paragraph(rich("Situation brief"), "kind"),
        Paragraph(rich("Moscow answers Baku with strikes and has little else left to answer with"), "title"),
        Paragraph(
            rich(
                "As of 29 August 2025 \u2003 Information cut-off 27 August 2025 \u2003 Based on one article, 14 outlets"
            ),
            "meta",
        ),
        Box(
            (
                Paragraph(rich("Bottom line"), "box-label"),
                Paragraph(
                    rich(
                        "Relations have moved from arrests and rhetoric to Russian strikes on Azerbaijani oil depots in "
                        "Ukraine. Moscow retains force and threat in the South Caucasus, and is losing the leverage that "
                        "once made force unnecessary."
                    ),
                    "bottom-line",
                    "bl",
                ),
            ),
            "bottom-line",
            "bottom",
        ),
        Heading(rich("What happened"), 1, "what"),
        bullets(
            "bullet",
            rich(
                Strong(rich("Late June.")),
                " Two members of the Azerbaijani diaspora died in mass arrests in Yekaterinburg; "
                "Baku searched Sputnik-Azerbaijan and arrested two employees as FSB officers.",
                1,
            ),
            rich(
                Strong(rich("August.")),
                " Armenia and Azerbaijan signed a peace declaration in Washington with no Russian part in it.",
                2,
            ),
            rich(
                Strong(rich("18 August.")),
                " Drones struck a SOCAR depot near Odesa and destroyed 17 storage tanks; the Kremenchuk refinery followed.",
                3,
            ),
            rich(
                Strong(rich("23 August.")),
                " Moscow named Sergey Markov, a loyalist who had spoken for Baku, a foreign agent.",
                4,
            ),
        ),
        Heading(rich("Why it matters"), 1, "why"),
        bullets(
            "bullet",
            rich(
                "Azerbaijan carries Russia’s route to Iran and India and sells itself to the West as an energy partner; each "
                "strike weakens the first and strengthens the second.",
                5,
            ),
            rich(
                "President Aliyev has threatened to arm Ukraine, and is building an investment platform with the United States.",
                6,
            ),
        ),
        Heading(rich("What to watch"), 1, "watch"),
        bullets(
            "bullet",
            rich("Deliveries of Azerbaijani weapons to Ukraine, announced or found."),
            rich("Further strikes on SOCAR property outside Russia."),
            rich("Armenian–Russian exchange of financial data from September: a concession, and a small one.", 7),
        ),
        Rule(),
        Paragraph(
            rich(
                Strong(rich("Confidence: moderate.")),
                " Fourteen outlets, dated and mostly independent of each other; motives in "
                "Moscow are inferred from state-aligned commentary.",
            ),
            "confidence-line",
        ),
        title="Moscow answers Baku with strikes and has little else left to answer with",
        marking=GREEN,
        notes=SITUATION_NOTES,
    )


BODY = (
    ("The crisis left the channels that contained it", (
        rich("At the end of June, arrests of members of the Azerbaijani diaspora in Yekaterinburg on long-standing cases left "
             "two people dead.", 1, " Baku searched the office of Sputnik-Azerbaijan and arrested two employees, reporting that "
             "they were officers of the Russian Federal Security Service (FSB) under cover;", 2, " Russian specialists in "
             "information technology with no formal tie to the authorities were detained soon after.", 3),
        rich("Berlin’s Carnegie Center held that the conflict was under control: since the full-scale invasion Moscow has invested "
             "in Azerbaijan’s transport infrastructure and in routes between Russia, Iran and India, which made Baku an important "
             "logistical partner.", 4, " The confrontation also serves Azerbaijan, which presents itself in the West as a ",
             Emph(rich("reliable partner")), " in energy.", 5),
    )),
    ("Rhetoric turned into strikes", (
        rich("On 18 August Russian drones struck an oil depot of the State Oil Company of Azerbaijan (SOCAR) near Odesa and "
             "destroyed 17 storage tanks; the refinery at Kremenchuk followed.", 6, " Pro-Kremlin analysts called the strikes a hint. "
             "President Aliyev answered that Baku could lift its embargo on weapons for Ukraine, and the investment platform "
             "agreed with the United States in Washington gives that threat more weight than it had in the spring."),
        rich("Sergey Markov, a loyalist who had spoken for Baku in public, was named a foreign agent on 23 August.", 7,
             " That a supporter of the war should be named for his closeness to Azerbaijan shows how far the dispute has gone."),
    )),
    ("Armenia: insignificant concessions", (
        rich("Armenian law enforcement revealed an attempted coup by pro-Russian forces at the end of June, a step-by-step plan "
             "from strike groups to the undermining of key infrastructure.", 8, " Prime Minister Pashinyan stayed in power and in "
             "mid-August signed a peace declaration with Azerbaijan, mediated by the United States.", 9),
        rich("Yerevan and Moscow begin to exchange financial data in September, and Armenia stays in the Eurasian Economic Union for "
             "now. Both are concessions to Moscow, and small ones: neither touches the transit corridor, the border guards or the "
             "peace treaty, on which the Kremlin was not asked."),
    )),
)  # fmt: skip

ASSESSMENT_NOTES: tuple[str | tuple[Inline, ...], ...] = (
    "Deutsche Welle–Russian Service, 3 July 2025.",
    "Deutsche Welle–Russian Service, 30 June 2025.",
    "Deutsche Welle–Russian Service, 4 July 2025.",
    "EDM, 7 June 2023, 6 September 2024 and 6 February 2025; Carnegie Politika, 4 July 2025.",
    "Carnegie Politika, 4 July 2025.",
    "Currenttime.tv, 18 August 2025; The Moscow Times, 20 August 2025.",
    "Radio Svoboda, 23 August 2025.",
    (Text("Eurasianet, 9 July 2025; see EDM, 10 July 2025. Deutsche Welle–Russian Service, 26 June 2025, "),
     Link(rich("https://www.dw.com/ru/armenia-popytka-perevorota/a-73041234"), "https://www.dw.com/ru/armenia-popytka-perevorota/a-73041234"),
     Text(".")),
    "See EDM Strategic Snapshot, 13 August 2025.",
)  # fmt: skip

CHRONOLOGY = Table(
    (Column(0.2, nowrap=True), Column(0.5), Column(0.3)),
    Row((rich("Date"), rich("Event"), rich("Source"))),
    tuple(
        Row((rich(date), rich(event), rich(source)), f"e{i}")
        for i, (date, event, source) in enumerate((
            ("26 June 2025", "Coup plan revealed in Yerevan", "Deutsche Welle–Russian Service"),
            ("30 June 2025", "Sputnik-Azerbaijan searched, two employees arrested", "Deutsche Welle–Russian Service"),
            ("13 August 2025", "Peace declaration signed without Russia", "EDM Strategic Snapshot"),
            ("18 August 2025", "SOCAR depot near Odesa struck, 17 tanks destroyed", "Currenttime.tv"),
            ("23 August 2025", "Sergey Markov named a foreign agent", "Radio Svoboda"),
        ))
    ),
    description="Events in the order of their dates",
    key="chronology",
)  # fmt: skip


def _front(kind: str) -> tuple[object, ...]:
    return (
        Paragraph(rich(kind), "kind"),
        Paragraph(rich("Azerbaijan–Russia relations continue to deteriorate"), "title"),
        Paragraph(
            rich(
                "29 August 2025 \u2003 For the Director, Eurasia \u2003 Prepared by the South Caucasus Desk \u2003 EA-2025-041"
            ),
            "meta",
        ),
        Box(
            (
                Paragraph(rich("Executive summary"), "box-label"),
                bullets(
                    "box-bullet",
                    rich(
                        "Relations between Russia and Azerbaijan have degenerated over several months, though until recently both aimed to keep the crisis under control."
                    ),
                    rich(
                        "Moscow’s rhetoric has turned into action, including the bombing of Azerbaijani oil depots in Ukraine."
                    ),
                    rich(
                        "The Kremlin tries to keep its influence in the South Caucasus by force or threat, wins insignificant concessions, and loses leverage."
                    ),
                ),
            ),
            "summary",
            "summary",
        ),
    )


def assessment() -> Document:
    body = [
        block
        for head, paragraphs in BODY
        for block in (Heading(rich(head), 1, head), *(Paragraph(p) for p in paragraphs))
    ]
    return document(
        *_front("Intelligence assessment"),
        Heading(rich("Key judgments"), 1, "kj"),
        OrderedList(
            (
                judgment("j1", "Russian strikes on Azerbaijani energy property outside Azerbaijan will very likely continue through the end of 2025.",
                         6, "very likely (80–95 %)", "moderate", "two strikes in five days, pro-Kremlin analysts call them a hint"),
                judgment("j2", "Baku is unlikely to supply weapons to Ukraine openly in the same period.", 3, "unlikely (20–45 %)", "low",
                         "one public threat, no preparation reported"),
                judgment("j3", "It is almost certain that Moscow stays outside the Armenian–Azerbaijani peace process this year.", 7,
                         "almost certain (95–99 %)", "high", "the August declaration left it out; no party asks for it"),
            ),
            "judgment",
        ),
        *body,
        Heading(rich("Chronology"), 1, "chron"),
        CHRONOLOGY,
        Heading(rich("Sources and their limits"), 1, "limits"),
        Paragraph(rich(
            "Fourteen outlets with eighteen citations, dated 7 June 2023 to 26 August 2025. One outlet, Deutsche Welle–Russian "
            "Service, carries five of them. State-aligned Russian outlets (RIA Novosti, Sputnik Armenia, Topwar.ru) are cited for "
            "what Moscow says, not for what happened. Judgment 2 rests on one outlet.")),
        Box(
            (
                Paragraph(rich("Estimative language"), "box-label"),
                Paragraph(rich("Likelihood is about the event, confidence about the basis of the judgment."), "remark"),
                Table(
                    (Column(0.3, nowrap=True), Column(0.45), Column(0.25, nowrap=True)),
                    Row((rich("Scale"), rich("Term"), rich("Likelihood"))),
                    tuple(Row(((Scale(7, i),), rich(t), rich(r))) for i, (t, r) in enumerate((
                        ("almost no chance", "1–5 %"), ("very unlikely", "5–20 %"), ("unlikely", "20–45 %"), ("roughly even chance", "45–55 %"),
                        ("likely", "55–80 %"), ("very likely", "80–95 %"), ("almost certain", "95–99 %")), 1)),
                ),
            ),
            "language",
            "lang",
        ),
        notes=ASSESSMENT_NOTES,
    )  # fmt: skip


def policy_brief() -> Document:
    body = [
        block
        for head, paragraphs in BODY * 2
        for block in (
            Heading(rich(head), 1, head),
            Paragraph(paragraphs[0]),
            Heading(rich("What follows from it"), 2),
            *(Paragraph(p) for p in paragraphs[1:]),
        )
    ]
    return document(
        *_front("Policy brief"),
        Contents("Contents", 2),
        *body,
        Heading(rich("Recommendations"), 1, "rec"),
        OrderedList(tuple(ListItem((Paragraph(rich(t), "numbered"),)) for t in (
            "The European Commission offers Azerbaijan a protected route for oil products through the Danube ports before winter.",
            "Member states share with Yerevan what they know about financial data that leaves the country for Moscow.",
            "The Minsk Group is closed in form as it is in fact.")), "numbered"),
        Figure(png(), "image/png", "A chart of strikes by month", rich("Strikes on depots and refineries by month, 2025")),
        Heading(rich("Sources"), 1, "src"),
        OrderedList(tuple(ListItem((Paragraph(rich(t), "source-entry"),)) for t in (
            "Carnegie Politika, 4 July 2025", "Currenttime.tv, 18 August 2025", "Deutsche Welle–Russian Service, 26 and 30 June, 3 and 4 July 2025")), "source-entry"),
        NotesHere("Notes"),
        notes=ASSESSMENT_NOTES,
        placement="endnotes",
    )  # fmt: skip


def png(width: int = 600, height: int = 200) -> bytes:
    """A picture of plain bars."""
    rows = b"".join(
        b"\0"
        + b"".join(
            (b"\x1f\x4e\x79" if (x // 40) % 2 and y > (x * 7919 // 40) % height else b"\xee\xf3\xf8")
            for x in range(width)
        )
        for y in range(height)
    )

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    head = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")  # fmt: skip
