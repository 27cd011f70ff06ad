"""briefer's structured article (YAML or JSON) to ``Article``. ``docs/article-format.md`` describes the format."""

from __future__ import annotations

import dataclasses

from briefer.errors import ArticleError, Problem
from briefer.ingest.readers.fields import Fields, whole_of
from briefer.ingest.readers.limits import MAX_STRUCTURE_NODES
from briefer.ingest.readers.structured_body import BodyReader
from briefer.ingest.readers.structured_places import PlaceReader
from briefer.ingest.readers.structured_register import with_register
from briefer.ingest.readers.structured_writing import FORMAT_NUMBER
from briefer.model.article import Article, ArticleId, Notice
from briefer.yaml_files.building import Room
from briefer.yaml_files.json_reading import parse_json
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog
from briefer.yaml_files.yaml_reading import parse_yaml_text

_TOP = (
    "briefer_article", "id", "title", "publication", "volume", "issue", "authors", "date", "year", "year_is_inferred",
    "language", "file_name", "summary", "drafted_summary", "headings", "paragraph_count", "citations", "not_citations",
    "acronyms", "sections", "notes", "asides", "sources", "events", "notices", "places",
)  # fmt: skip
_PLACES = ("lines", "kinds", "marks", "not_citations", "acronyms")


def read_structured(text: str, file_name: str, notices: tuple[Notice, ...] = ()) -> Article:
    """The article of a structured file. ``notices`` say what was assumed about the file itself.

    Raises:
        ArticleError: every problem of the file, each with its line.
    """
    log = ProblemLog(file_name)
    is_json = text.lstrip("\ufeff \t\r\n")[:1] == "{"
    text = text.lstrip("\ufeff")
    room = Room(MAX_STRUCTURE_NODES)
    root = parse_json(text, log, room) if is_json else parse_yaml_text(text, log, room)
    if root is None and not log.found:
        log.add(1, "The file is empty.")
    if log.found or root is None:
        raise ArticleError(log.all())
    _check_number(root, log)
    fields = Fields(root, "The article", _TOP, log)
    fields.require("title", "sections")
    article = _article(fields, file_name, log)
    if log.found:
        raise ArticleError(log.all())
    if "citations" not in fields:
        from briefer.ingest.readers.structured_by_hand import structure_by_hand  # stored articles need no such step

        article = structure_by_hand(article, language_is_given="language" in fields)
    return dataclasses.replace(article, notices=(*notices, *article.notices)) if notices else article


def _check_number(root: Node, log: ProblemLog) -> None:
    """The format's number comes first: a file of another number, or of another kind, has no other problems."""
    entries = root.entries if isinstance(root, Mapping) else ()
    value = next((value for key, value in entries if key.text == "briefer_article"), None)
    if value is None:
        raise ArticleError(
            Problem(
                f"{log.name}:1", "This is no structured article: its key “briefer_article” is missing.",
                f"Add the line briefer_article: {FORMAT_NUMBER}, or name another file.",
            )
        )  # fmt: skip
    number = whole_of(value, "“briefer_article”", log)
    if number > FORMAT_NUMBER:
        raise ArticleError(
            Problem(
                f"{log.name}:{value.line}",
                f"The article has format {number}; this briefer knows formats up to {FORMAT_NUMBER}.",
                "Update briefer, or save the article with an older one.",
            )
        )
    if number < 1 and not log.found:
        log.add(value.line, f"There is no format {number}.", f"The format's number is {FORMAT_NUMBER}.")


def _article(fields: Fields, file_name: str, log: ProblemLog) -> Article:
    """The whole article; whatever is wrong is in the log. The words come first, since all else points into them."""
    places = Fields(fields.node("places"), "The places", _PLACES, log)
    body = BodyReader(log)
    body.read_places(places)
    summary = (
        *body.points(fields, "summary", drafted=False),
        *body.points(fields, "drafted_summary", drafted=True),
    )
    sections = tuple(body.section(node, n) for n, node in enumerate(fields.items("sections"), 1))
    notes = tuple(body.note(node) for node in fields.items("notes"))
    asides = tuple(body.aside(node) for node in fields.items("asides"))
    body.check_places_used(places)
    pointing = PlaceReader(fields, body.paragraphs, log)
    pointing.check_origins(summary)
    citations, sources = with_register(
        tuple(pointing.citation(node, n) for n, node in enumerate(fields.items("citations"), 1)),
        tuple(pointing.source(node) for node in fields.items("sources")),
    )
    fields.texts("headings")
    fields.whole("paragraph_count")
    return Article(
        id=ArticleId(fields.text("id", file_name)),
        title=fields.text("title"),
        publication=fields.text("publication"),
        volume=fields.text("volume"),
        issue=fields.text("issue"),
        authors=fields.texts("authors"),
        date=fields.date("date"),
        year=fields.whole("year") if "year" in fields else None,
        year_inferred=fields.truth("year_is_inferred"),
        language=fields.text("language", "en"),
        summary=summary,
        sections=sections,
        notes=notes,
        asides=asides,
        citations=citations,
        not_citations=pointing.not_citations(places),
        sources=sources,
        events=tuple(pointing.event(node, n) for n, node in enumerate(fields.items("events"), 1)),
        acronyms=pointing.acronyms(places),
        notices=tuple(_notice(node, log) for node in fields.items("notices")),
        file_name=fields.text("file_name") if fields.node("file_name") else file_name,
    )


def _notice(node: Node, log: ProblemLog) -> Notice:
    fields = Fields(node, "The notice", ("code", "message", "where"), log)
    fields.require("code", "message")
    return Notice(fields.text("code"), fields.text("message"), fields.text("where"))
