"""What changed since the edition before: a row a judgment, with where it stood and where it stands on one scale."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from briefer.compose.dates import format_date
from briefer.compose.editions import changes_since_previous
from briefer.compose.house import House
from briefer.compose.item_blocks import words
from briefer.compose.what_changed import ChangeKind, EditionChanges, JudgmentChange
from briefer.model.brief import Brief, Judgment, Part, PartId
from briefer.model.document import Block, Column, Emph, Heading, Inline, Paragraph, Row, Scale, Strong, Table, Text
from briefer.model.lexicon import LikelihoodTerm
from briefer.model.rich import wording
from briefer.text.direction import base_direction, language_direction

_SHARES = {"change": 0.20, "key_judgment": 0.40, "scale": 0.17, "likelihood": 0.23}
_HEADS = {"change": "Change", "key_judgment": "Key judgment", "scale": "Scale", "likelihood": "Likelihood"}
_KINDS: Final[dict[ChangeKind, str]] = {
    "new": "New",
    "dropped": "Dropped",
    "reworded": "Reworded",
    "likelier": "More likely",
    "less-likely": "Less likely",
    "likelihood": "Likelihood restated",
    "more-confident": "More confident",
    "less-confident": "Less confident",
    "confidence": "Confidence restated",
    "basis": "Basis restated",
    "time-frame": "Time frame restated",
}
_MOST_NAMED = 12  # outlets named in a sentence; the source list has them all


def with_changes(brief: Brief, house: House) -> House:
    """The house with what changed since the edition before; nothing in a first edition."""
    found = changes_since_previous(brief, house.lexicon)
    return replace(house, changes=found) if found is not None else house


def changes(part: Part, house: House) -> list[Block]:
    """The changes as a table, then the sources that came and went; nothing in a first edition.

    Nothing either where there is nothing to say: no judgment now or before, and the same sources.
    """
    found = house.changes
    if found is None or not (found or found.unchanged):
        return []
    heading: list[Block] = [Heading((Text(part.heading),), 1, part.id)] if part.heading else []
    table = [_table(part.id, found, house)] if found.judgments else []
    return [*heading, Paragraph(words(_since(found, house)), "body"), *table, *_sources(found, house)]


def _since(found: EditionChanges, house: House) -> str:
    previous = found.then
    when = format_date(previous.date, house.template.date_format, house.template.language) if previous.date else ""
    if found.judgments or not found.unchanged:
        said = house.label("changed_since", "Since the edition of {date}:")
        plain_said = house.label("changed_since_number", "Since edition {number}:")
    else:
        said = house.label("unchanged_since", "No key judgment has changed since the edition of {date}.")
        plain_said = house.label("unchanged_since_number", "No key judgment has changed since edition {number}.")
    return said.replace("{date}", when) if when else plain_said.replace("{number}", str(previous.number))


def _table(key: PartId, found: EditionChanges, house: House) -> Table:
    columns = tuple(Column(share, nowrap=name == "scale") for name, share in _SHARES.items())
    head = Row(tuple(words(house.label(name, _HEADS[name])) for name in _SHARES))
    rows = tuple(_row(change, house) for change in found.judgments)
    return Table(columns, head, rows, description=house.label("what_changed", "What changed"), key=key)


def _row(change: JudgmentChange, house: House) -> Row:
    kinds = [house.label(f"change_{kind.replace('-', '_')}", _KINDS[kind]) for kind in change.kinds]
    said = ", ".join([kinds[0], *(kind[:1].lower() + kind[1:] for kind in kinds[1:])])
    cells = (words(said), _wording(change, house), _strip(change, house), _likelihood(change, house))
    return Row(cells)


def _wording(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    """The words as they are now, what they were where they changed, and the editor's reason; notes stand above."""
    text = words(wording(change.judgment.content))
    if change.then is not None and "reworded" in change.kinds:
        text = (*text, *_aside(house.label("change_before", "Before: {text}"), "text", wording(change.then.content)))
    if change.reason:
        text = (*text, *_aside(house.label("change_why", "Why: {reason}"), "reason", change.reason))
    return text


def _aside(pattern: str, slot: str, value: str) -> tuple[Inline, ...]:
    return (Text(" "), Emph((Text(pattern.replace(f"{{{slot}}}", value)),)))


def _strip(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    """Where it stands full, where it stood half full; nothing where only the one or none is on this scale."""
    now, then = _term_now(change.now, house), _term_then(change, house)
    cells = house.lexicon.bands
    if now is None:
        return (Scale(cells, 0, then.band),) if then else ()
    return (Scale(cells, now.band, then.band if then and then.band != now.band else 0),)


def _likelihood(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    """ "unlikely (20–45 %) → likely (55–80 %)", then confidence and time frame, each in a sentence of its own."""
    then = _said(_former_term(change, house), house)
    now = _said(_term_now(change.now, house), house)
    said: tuple[Inline, ...] = ()
    if then and now and then != now:
        said = (*_move(then, now, house), *_by(change, house))
    elif then or now:
        said = (Strong((Text(now),)) if now else Text(then),)
    told = [sentence for sentence in (said, _confidence(change, house), _time_frame(change, house)) if sentence]
    return tuple(inline for n, sentence in enumerate(told) for inline in ((Text(". "),) if n else ()) + sentence)


def _move(then: str, now: str, house: House) -> tuple[Inline, ...]:
    """From then to now, in the way the words run."""
    way = base_direction(now, language_direction(house.template.language))
    return (Text(f"{then} {'←' if way == 'rtl' else '→'} "), Strong((Text(now),)))


def _by(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    if not change.bands:
        return ()
    key = "band_up" if change.bands > 0 else "band_down"
    said = house.label(key, "{n} up" if change.bands > 0 else "{n} down")
    count = abs(change.bands)
    noun = house.label("band_one" if count == 1 else "band_other", "{n} band" if count == 1 else "{n} bands")
    return words(f" ({said.replace('{n}', noun.replace('{n}', str(count)))})")


def _confidence(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    then, now = change.then, change.now
    if then is None or now is None or then.confidence == now.confidence:
        return ()
    levels = [house.label(f"confidence_{j.confidence}", j.confidence) if j.confidence else "–" for j in (then, now)]
    label = house.label("confidence", "Confidence")
    return (Text(f"{label}: "), *_move(levels[0], levels[1], house))


def _time_frame(change: JudgmentChange, house: House) -> tuple[Inline, ...]:
    then, now = change.then, change.now
    if then is None or now is None or "time-frame" not in change.kinds:
        return ()
    label = house.label("time_frame", "Time frame")
    return (Text(f"{label}: "), *_move(then.time_frame.strip() or "–", now.time_frame.strip() or "–", house))


def _sources(found: EditionChanges, house: House) -> list[Block]:
    named = (
        (found.sources_added, "sources_added", "Sources added: {names}."),
        (found.sources_gone, "sources_gone", "Sources no longer cited: {names}."),
    )
    return [
        Paragraph(words(house.label(key, default).replace("{names}", _names(names, house))), "remark")
        for names, key, default in named
        if names
    ]


def _names(names: tuple[str, ...], house: House) -> str:
    rest = len(names) - _MOST_NAMED
    if rest <= 1:
        return ", ".join(names)
    more = house.label("and_more", "and {n} more").replace("{n}", str(rest))
    return f"{', '.join(names[:_MOST_NAMED])} {more}"


def _term_now(judgment: Judgment | None, house: House) -> LikelihoodTerm | None:
    return house.lexicon.term(judgment.likelihood) if judgment and judgment.likelihood else None


def _former_term(change: JudgmentChange, house: House) -> LikelihoodTerm | None:
    if house.changes is None or change.then is None:
        return None
    return house.changes.then.lexicon.term(change.then.likelihood)


def _term_then(change: JudgmentChange, house: House) -> LikelihoodTerm | None:
    """Where it stood, on the scale of this edition: only where that has a band of the same range."""
    term = _former_term(change, house)
    ranges = {(t.low, t.high): t for t in house.lexicon.terms}
    return ranges.get((term.low, term.high)) if term else None


def _said(term: LikelihoodTerm | None, house: House) -> str:
    if term is None:
        return ""
    return f"{term.term} ({term.range_text})" if house.template.show_ranges else term.term
