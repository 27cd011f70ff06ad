"""What is added to a brief: pieces of the articles, drafts and pictures. Pure edits, each item with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefer.app.brief.arranging import add_items
from briefer.app.mime import SourceItem
from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.content import ArticleText
from briefer.compose.document import spec_of
from briefer.compose.draft import best_sentences, sentence_items
from briefer.compose.including import include
from briefer.compose.piece_items import PieceItems
from briefer.compose.uses import Piece
from briefer.ingest.readers.images import image_type
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import (
    Brief,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Origin,
    Part,
    PartId,
    TableItem,
    TextItem,
    text_of,
)
from briefer.model.rich import Cite, RichText, Run, plain
from briefer.model.template import BriefTemplate
from briefer.render.svg import is_svg

_NEW = ItemId("")  # edits.add_item gives every item an id of its own


def add_sources(
    brief: Brief, template: BriefTemplate, pieces: Iterable[SourceItem], part: PartId, to: int | None = None
) -> Brief:
    """Pieces of the articles as new items of a part, in the part's own kind: a judgment among judgments."""
    return include(brief, template, _known(brief, pieces), part, to)


def evidence_of(brief: Brief, pieces: Iterable[SourceItem]) -> list[Origin | Cite]:
    """Pieces of the articles as evidence: citations as citations, everything worded by its paragraph."""
    found: list[Origin | Cite] = []
    makes, known = PieceItems(brief), brief.citations()
    for piece in _known(brief, pieces):
        if piece.kind == "citation":
            found += [cite for cite in (Cite(piece.article, CitationId(piece.id)),) if cite in known]
        elif (item := makes.item(piece)) is not None and item.origin and text_of(item):
            found.append(item.origin)
    return found


def cite_in(content: RichText, cites: Sequence[Cite]) -> RichText:
    """Citations at the end of a text, before the stop that closes it."""
    body, stop = list(content), ""
    if body and isinstance(last := body[-1], Run):
        bare = last.text.rstrip(" .!?…")
        stop = last.text[len(bare) :]
        body[-1] = replace(last, text=bare + " ")
    end = [Run(stop.strip())] if stop.strip() else []
    return tuple(i for i in (*body, *cites, *end) if not (isinstance(i, Run) and not i.text))


def new_item(part: Part, template: BriefTemplate) -> Item:
    """An empty item of the kind that the part prints."""
    return Judgment(_NEW, ()) if _is_judgments(part, template) else TextItem(_NEW, ())


def summary_from_judgments(brief: Brief, part: PartId, judgments: Sequence[ItemId] = ()) -> Brief:
    """The judgments' wording as points of the summary: those named, else all that have words."""
    chosen = [
        i for _, i in brief.items() if isinstance(i, Judgment) and i.content and (not judgments or i.id in judgments)
    ]
    present = {plain(text_of(item)) for item in edits.find_part(brief, part).items}
    points = [TextItem(_NEW, j.content, j.origin, j.original) for j in chosen if plain(j.content) not in present]
    return add_items(brief, part, points)


def summary_from_body(brief: Brief, template: BriefTemplate, part: PartId) -> Brief:
    """The sentences of the articles with the best sources, as drafted points."""
    found = edits.find_part(brief, part)
    texts = [ArticleText.of(article) for article in brief.articles]
    used = {item.origin for item in found.items if item.origin}
    most = spec_of(found, template).limits.max_items or 4
    sentences = best_sentences(texts, None, used, max(0, most - len(found.items)))
    return add_items(brief, part, sentence_items(sentences, lambda: _NEW))


def draft_from_summary(brief: Brief, template: BriefTemplate) -> Brief:
    """The template's parts, with the articles' summary points where the template takes them."""
    begun = begin_brief(brief.articles, template).brief
    kept = {spec.role for spec in template.parts if spec.content in ("summary", "judgments") or spec.text}
    parts = _merged_sections(begun.parts, template)
    return replace(brief, parts=tuple(p if p.role in kept else replace(p, items=()) for p in parts))


def add_everything(brief: Brief, template: BriefTemplate) -> Brief:
    """The template's parts, filled with all that the articles have for them."""
    return replace(brief, parts=begin_brief(brief.articles, template).brief.parts)


def figure(content: bytes, alt: str, caption: str = "") -> FigureItem:
    """A picture from a file's bytes, which are known to be of a kind that prints."""
    media_type = "image/svg+xml" if is_svg(content) else image_type(content)
    return FigureItem(_NEW, media_type, content, alt, caption)


def empty_table() -> TableItem:
    """A table to be filled in: a head and two rows of two columns."""
    return TableItem(_NEW, (("", ""),) * 3)


def _merged_sections(parts: Sequence[Part], template: BriefTemplate) -> list[Part]:
    """Sections that stay empty need only one part for the template's role."""
    merged: dict[str, Part] = {}
    for part in parts:
        spec = spec_of(part, template)
        if part.role not in merged:
            merged[part.role] = replace(part, heading=spec.heading) if spec.repeats else part
    return list(merged.values())


def _is_judgments(part: Part, template: BriefTemplate) -> bool:
    return spec_of(part, template).judges


def _known(brief: Brief, pieces: Iterable[SourceItem]) -> list[Piece]:
    """Without pieces of articles that the brief does not have: they may have been dragged from another window."""
    articles = {article.id for article in brief.articles}
    return [
        Piece(ArticleId(piece.article), piece.kind, piece.id, piece.start, piece.end)
        for piece in pieces
        if piece.article in articles
    ]
