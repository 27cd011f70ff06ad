"""The pane's words for counts, places and items; each through Qt's translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject

from briefer.app.plural import plural
from briefer.compose.basis import Ground
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, Part, TableItem, TextItem
from briefer.model.lexicon import Confidence
from briefer.model.rich import plain
from briefer.model.template import PartSpec


class BriefWords(QObject):
    """Phrases of the Brief pane."""

    def counts(self, part: Part, spec: PartSpec, total: int, cites: int) -> list[str]:
        """What a card says beside its heading: "3 points", "68 words"; ``total`` is how many words it prints."""
        marking = [part.marking] if part.marking else []
        if not part.items:
            return [self.tr("empty") if spec.content not in GENERATED else self.tr("filled by briefer"), *marking]
        first = self._items(part, spec)
        if cites and spec.layout in ("paragraphs", "source-chart", "table", "timeline"):
            return [first, plural(self.tr("%n citation(s)", "", cites), cites), *marking]
        return [first, plural(self.tr("%n word(s)", "", total), total), *marking]

    def word_count(self, count: int) -> str:
        """ "16 words"."""
        return plural(self.tr("%n word(s)", "", count), count)

    def parts(self, count: int) -> str:
        """ "7 parts"."""
        return plural(self.tr("%n part(s)", "", count), count)

    def evidence(self, pieces: int, outlets: int, short: bool = False) -> str:
        """ "Evidence 3, 3 outlets"; short without the outlets."""
        said = self.tr("Evidence {count}").format(count=pieces)
        return said if short or not outlets else f"{said}, {self._outlets(outlets)}"

    def evidence_count(self, pieces: int, outlets: int) -> str:
        """ "3 items, 3 outlets"."""
        counted = plural(self.tr("%n item(s)", "", pieces), pieces)
        return f"{counted}, {self._outlets(outlets)}" if outlets else counted

    def offered(self, count: int) -> tuple[str, str]:
        """ "2 offered", and what that means."""
        said = plural(self.tr("%n offered", "", count), count)
        return said, self.tr("Evidence was found that waits for your answer")

    def level(self, level: Confidence) -> str:
        """A level of confidence by itself."""
        return {"low": self.tr("Low"), "moderate": self.tr("Moderate"), "high": self.tr("High")}[level]

    def confidence(self, level: Confidence) -> str:
        """A level of confidence on a chip."""
        return {
            "low": self.tr("Low confidence"),
            "moderate": self.tr("Moderate confidence"),
            "high": self.tr("High confidence"),
        }[level]

    def ground(self, ground: Ground) -> str:
        """A ground of confidence on its toggle."""
        return {
            "number": self.tr("Number"),
            "agreement": self.tr("Agreement"),
            "quality": self.tr("Quality"),
            "gaps": self.tr("Gaps"),
            "assumptions": self.tr("Assumptions"),
            "alternatives": self.tr("Alternatives"),
        }[ground]

    def ground_hint(self, ground: Ground) -> str:
        """What a ground is about."""
        return {
            "number": self.tr("How many outlets there are"),
            "agreement": self.tr("Whether the sources agree"),
            "quality": self.tr("How good the sources are"),
            "gaps": self.tr("What is not known"),
            "assumptions": self.tr("What is taken for granted"),
            "alternatives": self.tr("Which other explanations were weighed"),
        }[ground]

    def summary_point(self, number: int) -> str:
        """A place in the source."""
        return self.tr("Summary point {number}").format(number=number)

    def paragraph(self, number: int) -> str:
        """A place in the source."""
        return self.tr("Paragraph {number}").format(number=number)

    def note(self, label: str) -> str:
        """A place in the source."""
        return self.tr("Note {label}").format(label=label)

    def aside(self) -> str:
        """A place in the source outside its body."""
        return self.tr("Beside the text")

    def item_name(self, item: Item, number: int) -> str:
        """What an item is called: "Judgment 2"."""
        return {
            TextItem: self.tr("Paragraph {number}"),
            Judgment: self.tr("Judgment {number}"),
            EventItem: self.tr("Event {number}"),
            TableItem: self.tr("Table {number}"),
            FigureItem: self.tr("Picture {number}"),
        }[type(item)].format(number=number)

    def spoken(self, item: Item, number: int) -> str:
        """An item's name and words, for screen readers."""
        match item:
            case TableItem():
                said = item.caption or plural(self.tr("%n row(s)", "", len(item.rows)), len(item.rows))
            case FigureItem():
                said = item.alt or self.tr("no alternative text")
            case _:
                said = plain(item.content) or self.tr("empty")
        return f"{self.item_name(item, number)}: {said}"

    def _outlets(self, count: int) -> str:
        return plural(self.tr("%n outlet(s)", "", count), count)

    def _items(self, part: Part, spec: PartSpec) -> str:
        count = len(part.items)
        kinds = {type(item) for item in part.items}
        if kinds == {Judgment}:
            return plural(self.tr("%n judgment(s)", "", count), count)
        if kinds == {EventItem}:
            return plural(self.tr("%n event(s)", "", count), count)
        if kinds != {TextItem}:
            return plural(self.tr("%n item(s)", "", count), count)
        if spec.layout in ("bullets", "box-bullets", "ticked", "unticked"):
            return plural(self.tr("%n point(s)", "", count), count)
        return plural(self.tr("%n paragraph(s)", "", count), count)


def numbered(part: Part) -> Iterator[tuple[Item, int]]:
    """The items with their numbers: "Paragraph 2" is the second paragraph, whatever tables stand among them."""
    counted: Counter[type] = Counter()
    for item in part.items:
        counted[type(item)] += 1
        yield item, counted[type(item)]


GENERATED = ("sources", "lexicon", "notes", "what-changed", "traceability")
words = BriefWords()
