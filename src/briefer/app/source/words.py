"""The words of the Source pane: names of groups, places of use, and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QObject

from briefer.app.plural import plural
from briefer.compose.dates import format_date
from briefer.compose.uses import Use
from briefer.model.article import Article, Citation, Reference
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.template import BriefTemplate

translate = QCoreApplication.translate
_SHORT = 14
_SMALL_WORDS = frozenset(["the", "a", "an", "what", "why", "how", "on", "in", "of", "new", "annex:"])


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms."""

    def paragraphs(self, count: int) -> str:
        """ "3 paragraphs"."""
        return plural(self.tr("%n paragraph(s)", "", count), count)

    def citations(self, count: int) -> str:
        """ "3 citations"."""
        return plural(self.tr("%n citation(s)", "", count), count)

    def moved(self, count: int, into_brief: bool) -> str:
        """The step that ticks several items, or takes their ticks away."""
        said = self.tr("Add %n item(s)", "", count) if into_brief else self.tr("Take out %n item(s)", "", count)
        return plural(said, count)


counts = _Counts()


def publication_line(article: Article, when: DateWords) -> str:
    """Where and when an article appeared, short enough for a narrow pane: "Eurasia Daily Monitor, vol. 22"."""
    said = [article.publication or translate("Source", "publication not given")]
    if article.volume:
        said.append(translate("Source", "vol. {0}").format(article.volume))
    if article.issue:
        said.append(translate("Source", "no. {0}").format(article.issue))
    if article.date:
        said.append(when.full(article.date))
    return ", ".join(said)


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates as the brief's template writes them."""

    pattern: str
    language: str

    @classmethod
    def of(cls, template: BriefTemplate) -> DateWords:
        """As this template writes them."""
        return cls(template.date_format, template.language)

    def full(self, date: PartialDate) -> str:
        """With its year."""
        return _date(date, self.pattern, self.language)

    def short(self, date: PartialDate, year: int | None) -> str:
        """Without the year where it is the article's."""
        return self.full(replace(date, year=None) if date.month and date.year == year else date)

    def several(self, reference: Reference, year: int | None) -> str:
        """All dates of a reference."""
        return ", ".join(self.short(d.date, year) for d in reference.dates) or reference.locator or reference.url


@lru_cache(maxsize=4096)
def _date(date: PartialDate, pattern: str, language: str) -> str:
    return format_date(date, pattern, language)


def citation_name(citation: Citation, when: DateWords, year: int | None) -> str:
    """A citation in words: "Sputnik Armenia, 26 August"."""
    said = [", ".join(t for t in (r.source, when.several(r, year)) if t) for r in citation.references]
    return "; ".join(s for s in said if s) or citation.text


class Places:
    """Where something is used, in few words ("Strikes, J2") and in full."""

    def __init__(self, brief: Brief, template: BriefTemplate) -> None:
        self._names = {part.id: part.heading or part.role for part in brief.parts}
        summary = {spec.role for spec in template.parts if spec.content == "summary"}
        self._summary = {part.id for part in brief.parts if part.role in summary}

    def __eq__(self, other: object) -> bool:
        """Whether both say the same of every use."""
        return isinstance(other, Places) and (self._names, self._summary) == (other._names, other._summary)

    __hash__ = None  # type: ignore[assignment]  # compared, never looked up

    def short(self, uses: Sequence[Use]) -> str:
        """For the end of a row."""
        return ", ".join(dict.fromkeys(map(self._short, uses)))

    def full(self, uses: Sequence[Use]) -> str:
        """In one sentence."""
        return "; ".join(self.each(uses))

    def each(self, uses: Sequence[Use]) -> list[str]:
        """Every place in full."""
        return list(dict.fromkeys(map(self._full, uses)))

    def _short(self, use: Use) -> str:
        if use.judgment:
            return translate("Source", "J{0}").format(use.number)
        if use.part in self._summary:
            return translate("Source", "Summary {0}").format(use.number)
        return short_heading(self._names.get(use.part, ""))

    def _full(self, use: Use) -> str:
        if use.judgment:
            wording = (
                translate("Source", "evidence of judgment {0}") if use.evidence else translate("Source", "judgment {0}")
            )
            return wording.format(use.number)
        return translate("Source", "“{0}”, item {1}").format(self._names.get(use.part, ""), use.number)


def short_heading(heading: str) -> str:
    """A heading as a place: its first telling word if it is long ("Strikes on SOCAR depots" is "Strikes")."""
    if len(heading) <= _SHORT:
        return heading
    words = heading.split()
    telling = [w for w in words if w.casefold() not in _SMALL_WORDS] or words
    word = telling[0].rstrip(",:;").removesuffix("’s").removesuffix("'s")
    return word.capitalize() if word.islower() else word
