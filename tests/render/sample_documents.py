"""Documents for the tests of the writers: a realistic brief of the sample article, and one of each kind of block."""

from __future__ import annotations

import io
import re
from dataclasses import replace

from PIL import Image

from briefer.model.chart import Bar, BarPanel, Bars, Tick, Timeline, TimelineEvent
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
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
    PageBreak,
    Paragraph,
    PlaceLink,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
)
from briefer.model.lexicon import Marking
from briefer.model.style import StyleSheet
from briefer.model.template import NoteNumbering, PageSpec
from briefer.storage.styles import load_style

FURNITURE = Furniture(
    organisation="South Caucasus Desk",
    short_title="Azerbaijan–Russia",
    date="29 August 2025",
    page_label="Page {page} of {pages}",
    marking=Marking("TLP:AMBER", 2, "#FFC000", "#000000"),
)
BARE = Furniture("", "", "", "", None)
SUMMER = Timeline(
    (
        TimelineEvent(739_100, 739_100, "4 July", "Moscow protests"),
        TimelineEvent(739_105, 739_112, "9–16 July", "Exercise"),
        TimelineEvent(739_120, 739_150, "August", "Trade falls", exact=False),
    ),
    (Tick(739_120, "August", True),),
    739_090,
    739_160,
)
OUTLETS = Bars((BarPanel("References", (Bar("Turan", 3), Bar("EDM", 1))), BarPanel("Age", (Bar("a week", 4),))))


def house_style() -> StyleSheet:
    """The shipped identity."""
    return load_style("briefer")


def t(text: str) -> tuple[Inline, ...]:
    """Plain inlines."""
    return (Text(text),)


def p(text: str, role: str = "body", *more: Inline) -> Paragraph:
    """A paragraph of text with further inlines after it."""
    return Paragraph((Text(text), *more), role)


def h(text: str, level: int = 1) -> Heading:
    """A heading."""
    return Heading(t(text), level)


def items(*texts: str, role: str = "bullet") -> tuple[ListItem, ...]:
    """List items of one paragraph each."""
    return tuple(ListItem((p(text, role),)) for text in texts)


def document(*blocks: Block, notes: tuple[Note, ...] = (), **changes: object) -> Document:
    """A document of these blocks in the sample's furniture."""
    whole = Document(
        title="Azerbaijan–Russia relations continue to deteriorate",
        language="en-GB",
        author="South Caucasus Desk",
        subject="Intelligence assessment",
        keywords=("Azerbaijan", "Russia"),
        created="2025-08-29",
        page=PageSpec(),
        furniture=FURNITURE,
        blocks=blocks,
        notes=notes,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def picture(format: str = "PNG", size: tuple[int, int] = (60, 30)) -> bytes:
    """A small red picture."""
    target = io.BytesIO()
    Image.new("RGB", size, "#B03030").save(target, format)
    return target.getvalue()


def judgment(statement: str, band: int, likelihood: str, level: str, basis: str) -> ListItem:
    """A key judgment with its two lines."""
    return ListItem(
        (
            p(statement, "judgment"),
            Paragraph((Scale(7, band), Tab(), Strong(t(likelihood))), "judgment-basis"),
            Paragraph((Text("Confidence"), Tab(), Strong(t(level)), Text(f": {basis}")), "judgment-basis"),
        )
    )


def link(address: str) -> Link:
    """An address that shows itself."""
    return Link(t(address), address)


def assessment() -> Document:
    """A brief of the sample article as an editor would hand it on, with footnotes."""
    return document(
        p("Intelligence assessment", "kind"),
        p("Azerbaijan–Russia relations continue to deteriorate", "title"),
        p("29 August 2025  ·  For the Director, Eurasia  ·  EA-2025-041", "meta"),
        Box(
            (
                p("Executive summary", "box-label"),
                BulletList(
                    items(
                        "Relations between Russia and Azerbaijan have degenerated over several months.",
                        "Moscow’s rhetoric has turned into action, including the bombing of Azerbaijani oil depots.",
                        "The Kremlin wins insignificant concessions and loses leverage.",
                        role="box-bullet",
                    )
                ),
            ),
            "summary",
        ),
        h("Key judgments"),
        OrderedList(
            (
                judgment(
                    "Russian strikes on Azerbaijani energy property will very likely continue through 2025.",
                    6,
                    "very likely (80–95 %)",
                    "moderate",
                    "two strikes in five days",
                ),
                judgment(
                    "Baku is unlikely to supply weapons to Ukraine openly in the same period.",
                    3,
                    "unlikely (20–45 %)",
                    "low",
                    "one public threat, no preparation reported",
                ),
            ),
            "judgment",
        ),
        h("The crisis left the channels that contained it"),
        p(
            "At the end of June, arrests of members of the Azerbaijani diaspora left two people dead.",
            "body",
            NoteRef(1),
            Text(" Baku arrested two employees of Sputnik-Azerbaijan;"),
            NoteRef(2),
            Text(" specialists were detained soon after."),
            NoteRef(3),
        ),
        h("Chronology"),
        Table(
            (Column(0.2, nowrap=True), Column(0.52), Column(0.28)),
            Row((t("Date"), t("Event"), t("Source"))),
            (
                Row((t("26 June 2025"), (Text("Coup plan revealed in Yerevan"), NoteRef(4)), t("Eurasianet"))),
                Row((t("18 August 2025"), t("Depot near Odesa struck, 17 tanks destroyed"), t("Currenttime.tv"))),
            ),
            description="Events in the order of their dates",
        ),
        h("Sources"),
        OrderedList(
            (
                ListItem((p("Deutsche Welle–Russian Service, 30 June, 3 and 4 July 2025", "source-entry"),)),
                ListItem((p("Eurasianet, 9 July 2025, ", "source-entry", link("https://example.org/eurasianet")),)),
            ),
            "source-entry",
        ),
        Rule(),
        Paragraph((Strong(t("Confidence: moderate.")), Text(" Fourteen outlets, dated.")), "confidence-line"),
        notes=(
            Note((Text("Deutsche Welle, 3 July 2025, "), link("https://example.org/a?b=1&c=2"), Text("."))),
            Note(t("Deutsche Welle, 30 June 2025.")),
            Note(t("Deutsche Welle, 4 July 2025.")),
            Note((Text("See "), Emph(t("EDM")), Text(", 10 July 2025."))),
        ),
    )


def every_block() -> Document:
    """One of each block and inline, some within others."""
    odd = (Strong((Text("both "), Emph(t("at once")))), Text(" & <angle> \"quotes\" 'single' "), Emph(t("slanted")))
    return document(
        p("Background paper", "kind"),
        p("Everything at once", "title"),
        p("A dek under the title", "subtitle"),
        Contents("Contents", 2),
        h("First heading"),
        Paragraph((*odd, Link((Strong(t("a link")),), "https://example.org/ə?q=a b"), NoteRef(1))),
        Paragraph((Link(t("not a link"), "javascript:alert(1)"), Text(" "), Link(t("mail"), "mailto:a@example.org"))),
        h("Second level", 2),
        p("ქართული Հայերեն Русский Azərbaycan ışıq"),
        h("Third level", 3),
        BulletList(
            (
                ListItem(
                    (p("outer", "bullet"), BulletList(items("inner one", "inner two")), p("after the inner list"))
                ),
                ListItem((p("outer again", "bullet"),)),
            )
        ),
        OrderedList(items("one", "two", role="numbered")),
        p("Between two lists."),
        OrderedList(items("three", "four", role="numbered"), start=3),
        BlockQuote((p("A quotation of words."), p("Its second paragraph.", "quote"))),
        Box((p("Bottom line", "box-label"), p("The line.", "bottom-line"), p("A text.", "box-text")), "bottom-line"),
        Box((h("In a box", 2), p("Words explained.", "box-text"), p("small print", "remark")), "language"),
        Table(
            (Column(0.5), Column(0.5, "right")),
            Row((t("Name"), t("Figure"))),
            (Row((t("alpha"), t("12"))), Row(((), (Text("3"), NoteRef(2))))),
            caption=t("A caption over the table"),
            description="Names and figures",
        ),
        Table((Column(1),), Row((t("Head of another"),)), (Row((t("cell"),)),), description="One column"),
        Figure(picture(), "image/png", "A red field", t("A caption under the picture")),
        Figure(picture("JPEG"), "image/jpeg", "Another red field"),
        Figure(b"no picture", "image/png", "Lost", t("Its caption")),
        Chart(SUMMER, "Timeline of 3 events", t("Events by date")),
        Chart(OUTLETS, "Bars: Turan 3, EDM 1"),
        PageBreak(),
        h("On a new page"),
        p("Drafted from the body", "remark"),
        p("Label", "judgment-basis", Tab(), Text("said beside it")),
        Rule(),
        p("The end."),
        notes=(Note((Text("First note "), link("https://example.org/1"))), Note(t("Second note"))),
    )


def places() -> Document:
    """Words that lead to a paragraph, from beside a text and from within one, and some that lead nowhere."""
    beside = Paragraph((PlaceLink("Paragraph", "i7"), Tab(), *t("leads to it; "), PlaceLink("so does this", "i7")))
    nowhere = Paragraph((PlaceLink("Nothing", "i99"), Tab(), *t("leads nowhere")))
    target = replace(p("Drones burned the depot."), key="i7")
    judged = (replace(beside, role="judgment-basis"), replace(nowhere, role="judgment-basis"))
    return document(h("Text"), target, PageBreak(), h("Annex"), p("A judgment", "judgment"), *judged)


def with_endnotes(whole: Document) -> Document:
    """The same document with its notes at the end."""
    return replace(whole, note_placement="endnotes", blocks=(*whole.blocks, NotesHere("Notes")))


def with_section_endnotes(whole: Document, numbering: NoteNumbering = "section") -> Document:
    """The same document with notes at the end of every section that has any."""
    blocks: list[Block] = []
    printed = 0
    for block, following in zip(whole.blocks, (*whole.blocks[1:], None), strict=True):
        blocks.append(block)
        if following is None or (isinstance(following, Heading) and following.level == 1):
            marks = {int(number) for number in re.findall(r"NoteRef\(number=(\d+)\)", repr(blocks))}
            if marks and max(marks) > printed:
                blocks.append(NotesHere("", printed + 1, max(marks)))
                printed = max(marks)
    return replace(whole, note_placement="endnotes", note_numbering=numbering, blocks=tuple(blocks))


def samples() -> dict[str, Document]:
    """All by name."""
    return {
        "assessment": assessment(),
        "assessment-endnotes": with_endnotes(assessment()),
        "assessment-section-endnotes": with_section_endnotes(assessment(), "document"),
        "every-block": every_block(),
        "every-block-endnotes": with_endnotes(every_block()),
        "places": places(),
        "letter-without-notes": document(h("Only text"), p("One paragraph."), page=PageSpec("Letter")),
    }
