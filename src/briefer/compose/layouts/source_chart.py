"""The sources as a chart and a table: how often each outlet is cited, and how old the references are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefer.compose.citing import CitationPrinter
from briefer.compose.dates import format_date
from briefer.compose.house import House
from briefer.compose.item_blocks import words
from briefer.compose.register import RegisterEntry
from briefer.model.brief import PartId
from briefer.model.chart import Bar, BarPanel, Bars
from briefer.model.dates import PartialDate
from briefer.model.day_numbers import day_range
from briefer.model.document import Block, Chart, Column, Row, Table, Text
from briefer.text.direction import language_direction

# Each band of age: its label's key, its words in English, and the greatest number of days in it.
_BANDS = (
    ("age_week", "up to a week", 7),
    ("age_month", "up to a month", 31),
    ("age_quarter", "up to 3 months", 92),
    ("age_year", "up to a year", 366),
    ("age_older", "older", 10**7),
)
_UNDATED = ("age_none", "no date")
_MOST_BARS = 8
_NAME_SHARE = 0.28  # at least, of the table's width
_LEAST_COLUMNS = 5  # with fewer, numbers stand no farther apart and names have more room


def source_chart(key: PartId, house: House, printer: CitationPrinter) -> list[Block]:
    """The chart and its table; nothing while nothing is cited."""
    entries = sorted(printer.sources.register, key=lambda entry: (-entry.uses, entry.number))
    if not entries:
        return []
    as_of = printer.sources.as_of
    graded = printer.template.show_grades
    names = [f"{entry.name}{printer.sources.graded(entry)}" if graded else entry.name for entry in entries]
    ranges = [Counter(_band(date, as_of) for date in entry.newest) for entry in entries]
    counts = list(zip(names, ranges, strict=True))
    ages = _ages(counts, as_of is not None, house)
    outlets = _outlets(entries, house)
    panels = (outlets, _age_panel(counts, ages, as_of, house)) if as_of else (outlets,)
    said = house.label(
        "source_chart_caption",
        "The sources of the table below, by how often they are cited and how old they are.",
    )
    caption = said if as_of else outlets.title
    content = Bars(panels, language_direction(house.template.language) == "rtl")
    return [Chart(content, _alt(content), (Text(caption),), key), _table(key, counts, ages, house)]


def _band(date: PartialDate | None, as_of: PartialDate | None) -> str:
    """The band that a reference is in; of a day that is not known the last one possible is taken."""
    days, until = (day_range(date) if date else None), (day_range(as_of) if as_of else None)
    if not days or not until:
        return _UNDATED[0]
    age = until[1] - days[1]
    return next(key for key, _, most in _BANDS if age <= most)


def _ages(counts: Sequence[tuple[str, Counter[str]]], known: bool, house: House) -> list[tuple[str, str]]:
    """Keys and words of the bands: all, but for the one without a date where every reference has one."""
    undated = any(counted[_UNDATED[0]] for _, counted in counts)
    bands = [(key, word) for key, word, _ in _BANDS] + ([_UNDATED] if undated else [])
    return [(key, house.label(key, word)) for key, word in bands] if known else []


def _outlets(entries: Sequence[RegisterEntry], house: House) -> BarPanel:
    """The outlets by how often they are cited; the rest of many in one bar."""
    shown = entries if len(entries) <= _MOST_BARS else entries[: _MOST_BARS - 1]
    bars = [Bar(entry.name, entry.uses) for entry in shown]
    rest = entries[len(shown) :]
    if rest:
        bars.append(Bar(house.counted("other_outlet", len(rest)), sum(entry.uses for entry in rest), quiet=True))
    return BarPanel(house.label("references_by_outlet", "References by outlet"), tuple(bars))


def _age_panel(
    counts: Iterable[tuple[str, Counter[str]]], ages: list[tuple[str, str]], as_of: PartialDate, house: House
) -> BarPanel:
    total = sum((counted for _, counted in counts), Counter[str]())
    day = format_date(as_of, house.template.date_format, house.template.language)
    title = house.label("age_on", "Age on {value}").replace("{value}", day)
    return BarPanel(title, tuple(Bar(word, total[key]) for key, word in ages))


def _alt(content: Bars) -> str:
    """Every bar in words."""
    return " ".join(
        f"{panel.title}: {', '.join(f'{bar.label} {bar.value}' for bar in panel.bars)}." for panel in content.panels
    )


def _table(key: PartId, counts: Sequence[tuple[str, Counter[str]]], ages: list[tuple[str, str]], house: House) -> Table:
    """A row an outlet, a column each age that occurs, and the sums of both."""
    shown = [(band, word) for band, word in ages if any(counted[band] for _, counted in counts)]
    numbers = len(shown) + 1
    share = (1 - _NAME_SHARE) / max(numbers, _LEAST_COLUMNS)
    columns = (Column(1 - share * numbers), *(Column(share, "right") for _ in range(numbers)))
    heads = (house.label("source", "Source"), *(word for _, word in shown), house.label("total", "Total"))
    rows = [_row(name, counted, shown) for name, counted in counts]
    total = sum((counted for _, counted in counts), Counter[str]())
    if len(rows) > 1:
        rows.append(_row(house.label("total", "Total"), total, shown))
    description = house.label(
        "source_chart_description", "How often each outlet is cited, and how old the references are"
    )
    return Table(columns, Row(tuple(map(words, heads))), tuple(rows), description=description, key=key)


def _row(name: str, counted: Counter[str], shown: list[tuple[str, str]]) -> Row:
    numbers = [str(counted[band]) if counted[band] else "–" for band, _ in shown]
    return Row(tuple(map(words, (name, *numbers, str(counted.total())))))
