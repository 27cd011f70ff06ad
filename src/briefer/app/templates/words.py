"""What the keys of a template are called in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from briefer.app.plural import plural
from briefer.errors import Problem
from briefer.model.template import Limits, MetaField, PartSpec


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name that Qt's text collector looks for
    """Marks a text for translation where it stands in a table; Qt's own is not typed."""
    return text


CONTENTS: dict[str, str] = {
    "summary": QT_TRANSLATE_NOOP("Templates", "Summary points"),
    "judgments": QT_TRANSLATE_NOOP("Templates", "Key judgments"),
    "sections": QT_TRANSLATE_NOOP("Templates", "Sections of the article"),
    "events": QT_TRANSLATE_NOOP("Templates", "Dated events"),
    "key-facts": QT_TRANSLATE_NOOP("Templates", "Key facts"),
    "implications": QT_TRANSLATE_NOOP("Templates", "Implications, drafted"),
    "outlook": QT_TRANSLATE_NOOP("Templates", "Outlook, drafted"),
    "sources": QT_TRANSLATE_NOOP("Templates", "Register of sources"),
    "source-summary": QT_TRANSLATE_NOOP("Templates", "Statement on the sources"),
    "lexicon": QT_TRANSLATE_NOOP("Templates", "Estimative language"),
    "notes": QT_TRANSLATE_NOOP("Templates", "Notes"),
    "digest": QT_TRANSLATE_NOOP("Templates", "Articles or sources, one by one"),
    "traceability": QT_TRANSLATE_NOOP("Templates", "What each judgment rests on"),
    "what-changed": QT_TRANSLATE_NOOP("Templates", "What changed since the edition before"),
    "about-author": QT_TRANSLATE_NOOP("Templates", "Note on the author"),
    "editor": QT_TRANSLATE_NOOP("Templates", "Written by the editor"),
}
LAYOUTS: dict[str, str] = {
    "paragraphs": QT_TRANSLATE_NOOP("Templates", "Paragraphs"),
    "bullets": QT_TRANSLATE_NOOP("Templates", "Bullets"),
    "numbered": QT_TRANSLATE_NOOP("Templates", "Numbered list"),
    "box": QT_TRANSLATE_NOOP("Templates", "Box"),
    "box-bullets": QT_TRANSLATE_NOOP("Templates", "Box with bullets"),
    "judgments": QT_TRANSLATE_NOOP("Templates", "Judgments with their scale"),
    "judgments-table": QT_TRANSLATE_NOOP("Templates", "Table of judgments"),
    "table": QT_TRANSLATE_NOOP("Templates", "Table of dates"),
    "timeline": QT_TRANSLATE_NOOP("Templates", "Timeline and table of dates"),
    "source-chart": QT_TRANSLATE_NOOP("Templates", "Paragraphs and a chart of the sources"),
    "line": QT_TRANSLATE_NOOP("Templates", "Closing line"),
    "fields": QT_TRANSLATE_NOOP("Templates", "Labels and what they say"),
    "box-fields": QT_TRANSLATE_NOOP("Templates", "Labels in a box"),
    "decisions": QT_TRANSLATE_NOOP("Templates", "Recommendations to approve"),
    "points": QT_TRANSLATE_NOOP("Templates", "Points to speak from"),
    "ticked": QT_TRANSLATE_NOOP("Templates", "Ticked boxes"),
    "unticked": QT_TRANSLATE_NOOP("Templates", "Open boxes"),
    "changes": QT_TRANSLATE_NOOP("Templates", "Table of changes"),
    "entries": QT_TRANSLATE_NOOP("Templates", "Entries with their source"),
}
CITATIONS: dict[str, tuple[str, str]] = {
    "footnotes": (
        QT_TRANSLATE_NOOP("Templates", "Footnotes"),
        QT_TRANSLATE_NOOP("Templates", "At the foot of each page, numbered through."),
    ),
    "endnotes": (
        QT_TRANSLATE_NOOP("Templates", "Endnotes"),
        QT_TRANSLATE_NOOP("Templates", "After the text: at the end of the paper, or of every part."),
    ),
    "author-date": (
        QT_TRANSLATE_NOOP("Templates", "Author and date"),
        QT_TRANSLATE_NOOP("Templates", "Short in the text, in full in the register of sources."),
    ),
    "parenthesis": (
        QT_TRANSLATE_NOOP("Templates", "In parentheses"),
        QT_TRANSLATE_NOOP("Templates", "In the text, as the article printed them."),
    ),
}
HEADS: dict[str, str] = {
    "title": QT_TRANSLATE_NOOP("Templates", "Title and a line"),
    "memo": QT_TRANSLATE_NOOP("Templates", "Memo: to, from, date, subject"),
    "warning": QT_TRANSLATE_NOOP("Templates", "Warning in a band"),
}
META: dict[MetaField, str] = {
    "date": QT_TRANSLATE_NOOP("Templates", "Date"),
    "expires": QT_TRANSLATE_NOOP("Templates", "Expires"),
    "as-of": QT_TRANSLATE_NOOP("Templates", "As of"),
    "cut-off": QT_TRANSLATE_NOOP("Templates", "Information cut-off"),
    "prepared-for": QT_TRANSLATE_NOOP("Templates", "Prepared for"),
    "prepared-by": QT_TRANSLATE_NOOP("Templates", "Prepared by"),
    "reference": QT_TRANSLATE_NOOP("Templates", "Reference"),
    "based-on": QT_TRANSLATE_NOOP("Templates", "Based on"),
}


def said(text: str) -> str:
    """A text of these tables in the language of the window."""
    return QCoreApplication.translate("Templates", text)


def part_name(spec: PartSpec) -> str:
    """The name of a part in a list: its role in words, "key-judgments" as "Key judgments"."""
    name = spec.role.replace("-", " ").strip()
    return name[:1].upper() + name[1:]


def content_words(spec: PartSpec) -> str:
    """Who fills the part: the template itself, its editor, or the next article."""
    if spec.content == "editor":
        editor = QT_TRANSLATE_NOOP("Templates", "Left to the editor")
        return said(QT_TRANSLATE_NOOP("Templates", "Fixed text") if spec.text else editor)
    return said(QT_TRANSLATE_NOOP("Templates", "Filled anew"))


def limit_words(limits: Limits) -> str:
    """ "2–4 items, 80 words", or that there is no limit."""
    told = [*_between(limits.min_items, limits.max_items, _counts.items, _counts.at_least)]
    if limits.max_words is not None:
        told.append(_counts.words(QLocale().toString(limits.max_words), limits.max_words))
    if limits.max_sentences is not None:
        told.append(_counts.sentences(str(limits.max_sentences), limits.max_sentences))
    if limits.max_lines is not None:
        told.append(_counts.rows(QLocale().toString(limits.max_lines), limits.max_lines))
    if limits.max_pages is not None:
        pages = f"{limits.max_pages:g}".replace(".", QLocale().decimalPoint())
        told.append(_counts.pages(pages, 1 if limits.max_pages == 1 else 2))
    told += _between(limits.min_item_words, limits.max_item_words, _counts.item_words, _counts.least_item_words)
    return ", ".join(told)


def _between(
    least: int | None, most: int | None, counted: Callable[[str, int], str], at_least: Callable[[str, int], str]
) -> Iterator[str]:
    """A range, or the one bound that there is."""
    if least is not None and most is not None:
        yield counted(f"{least}–{most}", most)
    elif most is not None:
        yield counted(str(most), most)
    elif least is not None:
        yield at_least(str(least), least)


def problem_words(problems: tuple[Problem, ...]) -> str:
    """ "2 problems, lines 14 and 31"."""
    lines = list(dict.fromkeys(str(line) for problem in problems if (line := problem_line(problem))))
    count = _counts.problems(len(problems))
    if not lines or len(lines) > 3:
        return count
    joined = said(QT_TRANSLATE_NOOP("Templates", " and ")).join(
        [", ".join(lines[:-1]), lines[-1]] if lines[1:] else lines
    )
    return f"{count}, {_counts.lines(joined, len(lines))}"


def problem_line(problem: Problem) -> int:
    """The line that a problem names, 0 for none."""
    line = problem.where.rpartition(":")[2]
    return int(line) if line.isascii() and line.isdigit() else 0


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms. A ``number`` may be a range; it goes by its last."""

    def items(self, number: str, count: int) -> str:
        return plural(self.tr("{n} item(s)", "", count), count).format(n=number)

    def at_least(self, number: str, count: int) -> str:
        return plural(self.tr("at least {n} item(s)", "", count), count).format(n=number)

    def words(self, number: str, count: int) -> str:
        return plural(self.tr("{n} word(s)", "", count), count).format(n=number)

    def sentences(self, number: str, count: int) -> str:
        return plural(self.tr("{n} sentence(s)", "", count), count).format(n=number)

    def rows(self, number: str, count: int) -> str:
        return plural(self.tr("{n} line(s)", "", count), count).format(n=number)

    def item_words(self, number: str, count: int) -> str:
        return plural(self.tr("{n} word(s) an item", "", count), count).format(n=number)

    def least_item_words(self, number: str, count: int) -> str:
        return plural(self.tr("at least {n} word(s) an item", "", count), count).format(n=number)

    def pages(self, number: str, count: int) -> str:
        return plural(self.tr("{n} page(s)", "", count), count).format(n=number)

    def problems(self, count: int) -> str:
        return plural(self.tr("%n problem(s)", "", count), count)

    def lines(self, numbers: str, count: int) -> str:
        return plural(self.tr("line(s) {numbers}", "", count), count).format(numbers=numbers)


_counts = _Counts()
