"""Drafts the source summary statement (ICD 206): how broad the source base is and where it is thin."""

from __future__ import annotations

from collections import Counter

from briefer.compose.dates import format_date
from briefer.compose.ledger import ledger_of
from briefer.compose.register import RegisterEntry, resolve_sources
from briefer.model.brief import Brief
from briefer.model.outlets import Outlets
from briefer.model.rich import RichText, rich
from briefer.model.sourcing import RELIABILITIES, SourceEntry
from briefer.model.template import BriefTemplate

_BREADTH = "{outlets} with {citations}, dated {first} to {last}."
_CONCENTRATION = "The most used, {largest}, carries {share} of them. {once} cited once."
_EVEN = "Each is cited once."
_KINDS = "By kind: {kinds}."
_GRADES = "Reliability: {grades}."
_SINGLE = "Key judgments that rest on one outlet: {numbers}."


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
    more = (_kinds(brief, entries, template), _grades(brief, entries, template), _single(brief, template))
    return rich(" ".join(filter(None, (said, *more))))


def _kinds(brief: Brief, entries: tuple[RegisterEntry, ...], template: BriefTemplate) -> str:
    """How many outlets are of which kind, as far as the register says so of any."""
    counts = Counter(entry.kind if entry else None for entry in _described(brief, entries))
    known = {kind: count for kind, count in counts.most_common() if kind}
    if not known:
        return ""
    told = [f"{template.labels.get('kind_' + kind.replace('-', '_'), kind)} {count}" for kind, count in known.items()]
    told += [f"{template.labels.get('kind_unknown', 'not described')} {counts[None]}"] if counts[None] else []
    return template.labels.get("source_kinds", _KINDS).replace("{kinds}", ", ".join(told))


def _grades(brief: Brief, entries: tuple[RegisterEntry, ...], template: BriefTemplate) -> str:
    """How reliable the outlets are, as far as anybody graded them."""
    counts = Counter(entry.reliability if entry else None for entry in _described(brief, entries))
    told = [f"{letter} {counts[letter]}" for letter in RELIABILITIES if counts[letter]]
    if not told:
        return ""
    ungraded = template.labels.get("not_graded", "not graded {n}").replace("{n}", str(counts[None]))
    told += [ungraded] if counts[None] else []
    return template.labels.get("source_grades", _GRADES).replace("{grades}", ", ".join(told))


def _single(brief: Brief, template: BriefTemplate) -> str:
    """The numbers of the judgments that rest on one outlet."""
    numbers = [str(line.number) for line in ledger_of(brief).judgments if line.one_outlet]
    if not numbers:
        return ""
    return template.labels.get("source_single", _SINGLE).replace("{numbers}", ", ".join(numbers))


def _described(brief: Brief, entries: tuple[RegisterEntry, ...]) -> list[SourceEntry | None]:
    outlets = Outlets.of(brief)
    return [outlets.entry(entry.name) for entry in entries]


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
