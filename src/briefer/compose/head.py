"""How a paper begins: with its title and a line, with a memo's to and from, or with a warning's band."""

from __future__ import annotations

from typing import assert_never

from briefer.compose.dates import format_date
from briefer.compose.house import House
from briefer.compose.layouts.fields import field_of
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.document import Block, Box, Inline, Paragraph, Rule, Strong, Tab, Text
from briefer.model.template import BriefTemplate, MetaField


def head_blocks(brief: Brief, house: House, title: str) -> list[Block]:
    """Kind, title, subtitle and what the paper says of itself, as the template's head sets them."""
    match house.template.head:
        case "title":
            return _titled(brief, house, title)
        case "memo":
            return _memo(brief, house, title)
        case "warning":
            return _warning(brief, house, title)
        case _:
            assert_never(house.template.head)


def _titled(brief: Brief, house: House, title: str) -> list[Block]:
    said = [text for field in house.template.meta if (text := _sentence(field, brief, house))]
    line = [Paragraph((Text("  ·  ".join(said)),), "meta", "meta")] if said else []
    return [*_kind(house, "kind"), Paragraph((Text(title),), "title", "title"), *_subtitle(brief), *line]


def _memo(brief: Brief, house: House, title: str) -> list[Block]:
    """The lines of a memo, its title the last of them: the subject."""
    subject = (Strong((Text(house.label("subject", "Subject")),)), Tab(), Text(title))
    blocks = [*_kind(house, "banner"), *_fields(brief, house), Paragraph(subject, "subject", "title")]
    return [*blocks, *_subtitle(brief), Rule()]


def _warning(brief: Brief, house: House, title: str) -> list[Block]:
    """A band that cannot be overlooked, from the word to the day on which it expires."""
    inside = [*_kind(house, "alert"), Paragraph((Text(title),), "title", "title"), *_subtitle(brief)]
    return [Box((*inside, *_fields(brief, house)), "alert")]


def _kind(house: House, role: str) -> list[Block]:
    return [Paragraph((Text(house.template.kind),), role)] if house.template.kind else []


def _subtitle(brief: Brief) -> list[Block]:
    return [Paragraph((Text(brief.subtitle),), "subtitle", "subtitle")] if brief.subtitle else []


def _fields(brief: Brief, house: House) -> list[Block]:
    """What is known, a line each; the whole head is one place for the reader of findings."""
    lines = ((field, meta_value(field, brief, house)) for field in house.template.meta)
    return [field_of(_label(field, house), _value(field, value), "meta") for field, value in lines if value]


def _value(field: MetaField, value: str) -> tuple[Inline, ...]:
    """The day after which a paper no longer holds stands out."""
    return (Strong((Text(value),)),) if field == "expires" else (Text(value),)


def _label(field: MetaField, house: House) -> str:
    match field:
        case "date":
            warns = house.template.head == "warning"
            return house.label("issued", "Issued") if warns else house.label("date", "Date")
        case "prepared-for":
            return house.label("memo_to", "To")
        case "prepared-by":
            return house.label("memo_from", "From")
        case "reference":
            return house.label("reference", "Reference")
        case "expires":
            return house.label("expires", "Expires")
        case "based-on":
            return house.label("sources", "Sources")
        case "as-of" | "cut-off":
            said = house.label(field.replace("-", "_"), "As of {value}" if field == "as-of" else "Cut-off {value}")
            return said.replace("{value}", "").strip(" :")
        case _:
            assert_never(field)


def _sentence(field: MetaField, brief: Brief, house: House) -> str:
    """A field as it is said in a line with others: "As of 29 August 2025"."""
    defaults: dict[MetaField, tuple[str, str]] = {
        "expires": ("expires_on", "Expires {value}"),
        "as-of": ("as_of", "As of {value}"),
        "cut-off": ("cut_off", "Information cut-off {value}"),
        "prepared-for": ("prepared_for", "For {value}"),
        "prepared-by": ("prepared_by", "Prepared by {value}"),
    }
    value = meta_value(field, brief, house)
    key, default = defaults.get(field, ("", "{value}"))
    return (house.label(key, default) if key else default).replace("{value}", value) if value else ""


def meta_value(field: MetaField, brief: Brief, house: House) -> str:
    """What the brief says of itself in a field, empty when it says nothing."""
    template = house.template
    match field:
        case "date" | "as-of":
            return _date(brief.date, template)
        case "expires":
            return _date(brief.expires, template)
        case "cut-off":
            return _date(brief.cut_off, template)
        case "prepared-for":
            return brief.prepared_for
        case "prepared-by":
            return brief.prepared_by
        case "reference":
            return brief.reference
        case "based-on":
            return _based_on(brief, house)
        case _:
            assert_never(field)


def _based_on(brief: Brief, house: House) -> str:
    """ "Based on 1 article, 14 outlets", counted over the whole articles, not only what is printed."""
    outlets = {source.name.casefold() for article in brief.articles for source in article.sources}
    said = house.label("based_on", "Based on {articles}, {outlets}")
    said = said.replace("{articles}", house.counted("article", len(brief.articles)))
    return said.replace("{outlets}", house.counted("outlet", len(outlets)))


def _date(date: PartialDate | None, template: BriefTemplate) -> str:
    return format_date(date, template.date_format, template.language) if date else ""
