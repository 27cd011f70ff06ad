"""Synthetic briefing papers, the same for every program that is measured.

An article has about 1,950 words (some four pages): title, byline, three summary points, a table of key judgments, four
sections of three paragraphs with roman and italic words and twenty notes, each with an address of its own. Words are
drawn by Zipf's law from 3,000, some in other scripts, since line breaking and fonts depend on how often words recur.
The generator is seeded, so that every process makes the same text.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate

COMMON_WORDS = """the of and to in a that is for on with as by at from has was be its are have
not this which it will an their been more also after but over would or other could into about
new between who they against than last when under while may through since during because only
both such some where before most out up years all these security energy policy government
relations military region officials economic president state minister trade support according
including strategic statement political cooperation international forces defense influence
position agreement project pressure leadership response infrastructure transport corridor
investment market conflict border talks domestic public report media analysts measures risk""".split()
SYLLABLES = "ka ro ve shi lan der mo ta bel ur ni sar go pre dil os kan zhe mir tur av ek sto pol bra cen".split()
OTHER_SCRIPTS = "Çelik Łódź Đoković Nuñez São Łukasz Škoda Müller Москва Київ Баку Ереван".split()
OUTLETS = ("Example Daily", "Regional Monitor", "Current Wire", "Agency One", "Capital Review", "Official Gazette")
MONTHS = ("June", "July", "August")
LEVELS = ("High", "Moderate", "Low")
VOCABULARY_SIZE = 3000
NOTES_OF_PARAGRAPHS = (2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1)
PARAGRAPHS_OF_SECTION = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one face."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note of the article, from 1."""

    number: int


Paragraph = tuple[Words | Mark, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its words and an address."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article; the first row of ``table`` is its head."""

    title: str
    byline: str
    summary: tuple[str, ...]
    table: tuple[tuple[str, str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Compendium:
    """Some articles bound together."""

    title: str
    articles: tuple[Article, ...]


class Author:
    """Writes articles from a seed."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.vocabulary = self.make_vocabulary()
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.vocabulary))))

    def make_vocabulary(self) -> list[str]:
        words = dict.fromkeys(COMMON_WORDS)
        while len(words) < VOCABULARY_SIZE:
            word = "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4)))
            words[word.capitalize() if self.random.random() < 0.2 else word] = None
        ordered = list(words)
        for word in OTHER_SCRIPTS:
            ordered.insert(self.random.randint(150, 600), word)
        return ordered

    def words(self, fewest: int, most: int) -> list[str]:
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=self.random.randint(fewest, most))

    def phrase(self, fewest: int, most: int) -> str:
        return " ".join(self.words(fewest, most))

    def sentence(self, fewest: int = 14, most: int = 30) -> str:
        """A sentence without its full stop, now and then with a quotation or a dash."""
        words = self.words(fewest, most)
        words[0] = words[0][:1].upper() + words[0][1:]
        if len(words) > 18:
            words[8] += ","
        if len(words) > 13 and self.random.random() < 0.12:
            words[5], words[9] = f"“{words[5]}", f"{words[9]}”"
        if len(words) > 13 and self.random.random() < 0.1:
            words[11:13] = [f"{words[11]}—{words[12]}"]
        return " ".join(words)

    def paragraph(self, first_note: int, notes: int) -> Paragraph:
        pieces: list[Words | Mark] = []
        for number in range(first_note, first_note + notes):
            pieces += [
                Words(f"{self.sentence()}. {self.sentence()} "),
                Words(self.phrase(3, 3), italic=True),
                Words(f" {self.phrase(6, 12)}."),
                Mark(number),
                Words(" "),
            ]
        return (*pieces[:-1], Words(f" {self.sentence()}."))

    def sections(self) -> tuple[Section, ...]:
        firsts = accumulate(NOTES_OF_PARAGRAPHS, initial=1)
        paragraphs = [self.paragraph(first, notes) for first, notes in zip(firsts, NOTES_OF_PARAGRAPHS, strict=False)]
        starts = range(0, len(paragraphs), PARAGRAPHS_OF_SECTION)
        return tuple(
            Section(self.phrase(5, 5).capitalize(), tuple(paragraphs[start : start + PARAGRAPHS_OF_SECTION]))
            for start in starts
        )

    def note(self, place: str) -> Note:
        outlet, month, day = self.random.choice(OUTLETS), self.random.choice(MONTHS), self.random.randint(1, 28)
        text = f"{self.phrase(2, 2).title()}, “{self.sentence(6, 11)},” {outlet}, {month} {day}, 2025,"
        return Note(text, f"https://example.org/{place}/{'-'.join(self.random.choices(SYLLABLES, k=5))}")

    def table(self) -> tuple[tuple[str, str, str], ...]:
        rows = [(f"{self.sentence(10, 18)}.", self.random.choice(LEVELS), f"{self.sentence(6, 12)}.") for _ in range(5)]
        return (("Judgment", "Confidence", "Basis"), *rows)

    def article(self, number: int) -> Article:
        return Article(
            title=self.phrase(7, 7).title(),
            byline="A. N. Author, August 28, 2025",
            summary=tuple(f"{self.sentence(20, 32)}." for _ in range(3)),
            table=self.table(),
            sections=self.sections(),
            notes=tuple(self.note(f"{number}/{mark}") for mark in range(1, sum(NOTES_OF_PARAGRAPHS) + 1)),
        )


def compendium(articles: int) -> Compendium:
    """A paper of that many articles; the first ones are the same at every length."""
    author = Author()
    return Compendium("Synthetic Briefing Compendium", tuple(author.article(n) for n in range(articles)))


def count_words(paper: Compendium) -> int:
    """How many words a file must at least give back."""
    return sum(len(text.split()) for article in paper.articles for text in texts(article))


def texts(article: Article) -> list[str]:
    """All that an article says, in pieces."""
    pieces = [piece for section in article.sections for paragraph in section.paragraphs for piece in paragraph]
    return [
        article.title,
        article.byline,
        *article.summary,
        *(cell for row in article.table for cell in row),
        *(section.heading for section in article.sections),
        *(piece.text for piece in pieces if isinstance(piece, Words)),
        *(f"{note.text} {note.url}" for note in article.notes),
    ]
