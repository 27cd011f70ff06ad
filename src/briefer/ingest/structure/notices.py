"""What was guessed or is missing, said so that an editor can complete it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefer.ingest.structure.front_matter import FrontMatter
from briefer.model.article import Acronym, Article, Notice


def article_notices(
    article: Article, front: FrontMatter, *, language_guessed: bool, furniture: int
) -> tuple[Notice, ...]:
    """The notices of the structure, each once."""
    return (*_missing(article, front), *_guessed(article, front, language_guessed), *_set_aside(article, furniture))


def _missing(article: Article, front: FrontMatter) -> Iterator[Notice]:
    fields = (
        ("title", article.title, "a title"),
        ("publication", article.publication, "the publication"),
        ("volume", article.volume, "a volume number"),
        ("issue", article.issue, "an issue number"),
        ("authors", article.authors, "an author"),
        ("date", article.date, "a date"),
    )
    for name, value, wording in fields:
        if value:
            continue
        if name in front.empty:
            yield Notice(f"{name}-empty", f"The article has a place for {wording}, but it is empty.")
        elif name not in {"volume", "issue"}:
            yield Notice(f"{name}-missing", f"The article does not name {wording}.")
    if front.date_text and article.date is None:
        yield Notice("date-unread", f"The date “{front.date_text[:60]}” could not be read.")
    if not any(True for _ in article.body_paragraphs()):
        yield Notice("body-missing", "The article has no text.")


def _guessed(article: Article, front: FrontMatter, language_guessed: bool) -> Iterator[Notice]:
    if front.dateline and article.date:
        yield Notice("date-from-dateline", "The date was taken from the dateline at the beginning of the text.")
    if language_guessed:
        yield Notice(
            "language-guessed", f"The text is too short to tell its language; “{article.language}” was assumed."
        )
    if article.summary and article.summary[0].drafted:
        yield Notice(
            "summary-drafted", "The article has no summary; one was drafted from sentences of its text, to be checked."
        )
    elif not article.summary:
        yield Notice("summary-missing", "The article has no summary and is too short to draft one from.")
    if any(section.proposed for section in article.sections):
        yield Notice("sections-proposed", "The article has no headings; sections and their headings were proposed.")


def slip_notices(printed: Sequence[Acronym], listed: Sequence[Acronym]) -> tuple[Notice, ...]:
    """Where the list of acronyms has the usual form instead of the printed one."""
    return tuple(
        Notice(
            "acronym-slip",
            f"The article expands {was.short} as “{was.expansion}”; the list of acronyms has the usual"
            f" “{now.expansion}”.",
            was.paragraph,
        )
        for was, now in zip(printed, listed, strict=True)
        if was.expansion != now.expansion
    )


def _set_aside(article: Article, furniture: int) -> Iterator[Notice]:
    if furniture:
        what = "1 line was" if furniture == 1 else f"{furniture} lines were"
        yield Notice("page-furniture", f"{what} taken for page numbers or running heads and set aside.")
    for aside in article.asides:
        if aside.kind == "biography" and not article.authors:
            words = " ".join(aside.paragraphs[-1].text.split()[:8])
            yield Notice("authors-biography", f"A biography may name the author: “{words} …”", aside.paragraphs[-1].id)
