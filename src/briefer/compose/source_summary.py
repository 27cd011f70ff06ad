"""Drafts the source summary statement (ICD 206): how broad the source base is and where it is thin."""

from __future__ import annotations

from briefer.compose.dates import format_date
from briefer.compose.register import RegisterEntry, resolve_sources
from briefer.model.brief import Brief
from briefer.model.rich import RichText, rich
from briefer.model.template import BriefTemplate

_BREADTH = "{outlets} with {citations}, dated {first} to {last}."
_CONCENTRATION = "The most used, {largest}, carries {share} of them. {once} cited once."
_EVEN = "Each is cited once."


def source_summary(brief: Brief, template: BriefTemplate) -> RichText:
    """The statement as the editor finds it, empty when nothing is cited. Counted over what the brief cites."""
    entries = resolve_sources(brief).register
    dates = sorted(d.iso for e in entries for d in e.dates if d.year)
    if not entries or not dates:
        return ()
    by_iso = {d.iso: d for e in entries for d in e.dates}
    uses = sum(entry.uses for entry in entries)
    largest = max(entries, key=lambda entry: entry.uses)
    said = template.labels.get("source_breadth", _BREADTH)
    if largest.uses > 1:
        said += f" {template.labels.get('source_concentration', _CONCENTRATION)}"
    elif len(entries) > 1:
        said += f" {template.labels.get('source_even', _EVEN)}"
    values = {
        "outlets": _counted(template, "outlet", len(entries)),
        "citations": _counted(template, "reference", uses),
        "first": format_date(by_iso[dates[0]], template.date_format, template.language),
        "last": format_date(by_iso[dates[-1]], template.date_format, template.language),
        "largest": largest.name,
        "share": f"{round(100 * largest.uses / uses)} %",
        "once": _counted(template, "outlet_is", _cited_once(entries)),
    }
    for key, value in values.items():
        said = said.replace(f"{{{key}}}", value)
    return rich(said)


def _cited_once(entries: tuple[RegisterEntry, ...]) -> int:
    return sum(entry.uses == 1 for entry in entries)


def _counted(template: BriefTemplate, key: str, count: int) -> str:
    defaults = {
        "outlet": ("{n} outlet", "{n} outlets"),
        "reference": ("{n} reference", "{n} references"),
        "outlet_is": ("{n} outlet is", "{n} outlets are"),
    }
    form = 0 if count == 1 else 1
    return template.labels.get(f"{key}_{('one', 'other')[form]}", defaults[key][form]).replace("{n}", str(count))
