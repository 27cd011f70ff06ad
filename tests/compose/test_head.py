"""Holds how the three heads of papers begin: by title, as a memo, as a warning."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.head import head_blocks
from briefer.compose.house import House
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.document import Block, Box, Paragraph, Rule, Strong, Tab, inline_text, walk
from briefer.model.template import BriefTemplate, MetaField
from briefer.storage.labels import load_labels
from briefer.storage.lexicons import load_lexicon

LEXICON = load_lexicon("icd203-a")
BRIEF = Brief(
    "t",
    (),
    "Strikes on depots",
    date=PartialDate(2025, 8, 29),
    prepared_for="The Minister",
    prepared_by="The Desk",
    reference="X/1",
    expires=PartialDate(2025, 9, 26),
)
META: tuple[MetaField, ...] = ("prepared-for", "prepared-by", "date", "expires", "reference")
TEMPLATE = BriefTemplate("t", "T", "", "Memorandum", (), meta=META)


def plain(paragraph: Paragraph) -> str:
    return "".join(" " if isinstance(one, Tab) else inline_text((one,)) for one in paragraph.inlines)


def lines(template: BriefTemplate, brief: Brief = BRIEF) -> list[tuple[str, str]]:
    blocks = tuple(head_blocks(brief, House(template, LEXICON), brief.title))
    return [(b.role, plain(b)) for b in walk(blocks) if isinstance(b, Paragraph)]


def head(template: BriefTemplate) -> list[Block]:
    return head_blocks(BRIEF, House(template, LEXICON), BRIEF.title)


def test_a_paper_with_a_title_says_the_rest_in_one_line() -> None:
    assert lines(TEMPLATE) == [
        ("kind", "Memorandum"),
        ("title", "Strikes on depots"),
        ("meta", "For The Minister  ·  Prepared by The Desk  ·  29 August 2025  ·  Expires 26 September 2025  ·  X/1"),
    ]


def test_a_memo_has_to_from_and_date_and_its_title_last_as_the_subject() -> None:
    assert lines(replace(TEMPLATE, head="memo")) == [
        ("banner", "Memorandum"),
        ("field", "To The Minister"),
        ("field", "From The Desk"),
        ("field", "Date 29 August 2025"),
        ("field", "Expires 26 September 2025"),
        ("field", "Reference X/1"),
        ("subject", "Subject Strikes on depots"),
    ]
    assert isinstance(head(replace(TEMPLATE, head="memo"))[-1], Rule)


def test_a_warning_is_one_band_in_which_its_expiry_stands_out() -> None:
    """Its date is when it was issued."""
    (band,) = head(replace(TEMPLATE, head="warning"))
    assert isinstance(band, Box)
    assert band.role == "alert"
    said = lines(replace(TEMPLATE, head="warning"))
    assert said[:2] == [("alert", "Memorandum"), ("title", "Strikes on depots")]
    assert ("field", "Issued 29 August 2025") in said
    expiry = next(b for b in band.blocks if isinstance(b, Paragraph) and plain(b).startswith("Expires"))
    assert isinstance(expiry.inlines[-1], Strong)


def test_what_a_brief_does_not_know_is_left_out_of_every_head() -> None:
    """No label stands without its text."""
    bare = Brief("t", (), "Strikes")
    for kind in ("memo", "warning"):
        assert [role for role, _ in lines(replace(TEMPLATE, head=kind), bare)][1:] in (["subject"], ["title"])


def test_the_labels_of_a_memo_speak_the_language_of_the_paper() -> None:
    german = replace(TEMPLATE, head="memo", language="de", labels=load_labels("de"))
    assert [text.split()[0] for _, text in lines(german)][1:] == [
        "An",
        "Von",
        "Datum",
        "Gültig",
        "Aktenzeichen",
        "Betreff",
    ]
