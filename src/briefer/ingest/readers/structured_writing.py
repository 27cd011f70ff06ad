"""An article as briefer's structured article, in YAML or JSON. ``docs/article-format.md`` describes the format."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefer.model.article import (
    Article,
    Block,
    Citation,
    Event,
    Image,
    Paragraph,
    ParagraphKind,
    Reference,
    Section,
    Source,
    SummaryPoint,
    Table,
)
from briefer.yaml_files.yaml_writing import Base64, Tree, write_yaml

FORMAT_NUMBER = 1
Map = dict[str, Tree]


def to_yaml(article: Article) -> str:
    """The article as YAML."""
    return write_yaml(article_tree(article))


def to_json(article: Article) -> str:
    """The article as JSON, indented, in UTF-8 letters."""
    return json.dumps(article_tree(article), ensure_ascii=False, indent=1) + "\n"


def article_tree(article: Article) -> Map:
    """The article as mappings, lists and scalars, in the order of the format."""
    places = _Places()
    authored, drafted = _split_summary(article.summary)
    tree: Map = {
        "briefer_article": FORMAT_NUMBER,
        "id": article.id,
        "title": article.title,
        "publication": article.publication or None,
        "volume": article.volume or None,
        "issue": article.issue or None,
        "authors": list(article.authors),
        "date": article.date.iso if article.date else None,
        "year": article.year,
        "year_is_inferred": article.year_inferred,
        "language": article.language,
        "file_name": article.file_name,
        "summary": [_point(point, f"s{n}", places) for n, point in enumerate(authored, 1)],
    }
    if drafted:
        start = len(authored) + 1
        tree["drafted_summary"] = [_point(point, f"s{n}", places) for n, point in enumerate(drafted, start)]
    tree |= {
        "headings": [section.heading for section in article.sections if section.heading and not section.proposed],
        "paragraph_count": sum(1 for p in article.body_paragraphs() if p.kind != "caption"),
        "citations": [_citation(citation) for citation in article.citations],
        "not_citations": [parenthesis.text for parenthesis in article.not_citations],
        "acronyms": _acronyms(article),
        "sections": _sections(article.sections, places),
        "notes": [
            {"label": note.label, **_as_map(_paragraph(note.paragraph, f"n{n}", places))}
            for n, note in enumerate(article.notes, 1)
        ],
        "asides": _asides(article, places),
        "sources": [_source(source) for source in article.sources],
        "events": [_event(event) for event in article.events],
        "notices": [_without_empty({"code": n.code, "message": n.message, "where": n.where}) for n in article.notices],
    }
    return tree | _places(article, places)


@dataclass
class _Places:
    """Where things stand, kept apart from the words so that these stay readable."""

    lines: Map = field(default_factory=dict)
    kinds: Map = field(default_factory=dict)
    marks: Map = field(default_factory=dict)


def _split_summary(points: tuple[SummaryPoint, ...]) -> tuple[list[SummaryPoint], list[SummaryPoint]]:
    """The author's points and the drafted ones; all together where they stand mixed."""
    authored = [point for point in points if not point.drafted]
    drafted = [point for point in points if point.drafted]
    return (authored, drafted) if (*authored, *drafted) == points else (list(points), [])


def _point(point: SummaryPoint, default_id: str, places: _Places) -> Tree:
    written = _paragraph(point.paragraph, default_id, places, "bullet")
    extras: Map = {"drafted": point.drafted, "origin": point.origin, "start": point.start, "end": point.end}
    extras = _without_empty(extras)
    return {**_as_map(written), **extras} if extras else written


def _paragraph(paragraph: Paragraph, default_id: str, places: _Places, kind: ParagraphKind | None = None) -> Tree:
    """A paragraph as its bare text where its id is the expected one; ``kind`` is the usual one of its place."""
    if paragraph.line:
        places.lines[paragraph.id] = paragraph.line
    if paragraph.marks:
        places.marks[paragraph.id] = [
            _without_empty({"kind": m.kind, "href": m.href}) | {"start": m.start, "end": m.end} for m in paragraph.marks
        ]
    if kind and paragraph.kind != kind:
        places.kinds[paragraph.id] = paragraph.kind
    tree: Map = {"text": paragraph.text}
    if not kind and paragraph.kind != "text":
        tree = {"kind": paragraph.kind, **tree}
    if paragraph.id != default_id:
        tree["id"] = paragraph.id
    return paragraph.text if len(tree) == 1 else tree


def _as_map(written: Tree) -> Map:
    return written if isinstance(written, dict) else {"text": written}


def _without_empty(tree: Map) -> Map:
    return {key: value for key, value in tree.items() if value not in ("", None, False, 0, [])}


def _sections(sections: Iterable[Section], places: _Places) -> list[Tree]:
    trees: list[Tree] = []
    count = 0
    for section in sections:
        blocks: list[Tree] = []
        for block in section.blocks:
            count += isinstance(block, Paragraph)
            blocks.append(_block(block, f"p{count}", places))
        tree: Map = {"id": section.id, "heading": section.heading, "level": section.level}
        if section.proposed:
            tree["proposed"] = True
        name = "paragraphs" if all(isinstance(block, Paragraph) for block in section.blocks) else "blocks"
        trees.append({**tree, name: blocks})
    return trees


def _block(block: Block, default_id: str, places: _Places) -> Tree:
    match block:
        case Paragraph():
            return _paragraph(block, default_id, places)
        case Table():
            rows: list[Tree] = [list(row) for row in block.rows]
            table: Map = {"id": block.id, "caption": block.caption, "header": block.has_header, "rows": rows}
            return {"table": table}
        case Image():
            image = _without_empty({"media_type": block.media_type, "alt": block.alt, "caption": block.caption})
            content = Base64(base64.b64encode(block.content).decode("ascii"))
            return {"image": {"id": block.id, **image, "content": content}}


def _asides(article: Article, places: _Places) -> list[Tree]:
    trees: list[Tree] = []
    count = 0
    for aside in article.asides:
        paragraphs: list[Tree] = []
        for paragraph in aside.paragraphs:
            count += 1
            paragraphs.append(_paragraph(paragraph, f"a{count}", places))
        trees.append({"kind": aside.kind, "paragraphs": paragraphs})
    return trees


def _citation(citation: Citation) -> Tree:
    tree: Map = {
        "id": citation.id,
        "text": citation.text,
        "refs": [_reference(reference) for reference in citation.references],
        "paragraph": citation.paragraph,
        "start": citation.start,
        "end": citation.end,
    }
    return tree | _without_empty({"doubt": citation.doubt})


def _reference(reference: Reference) -> Tree:
    dates = reference.dates
    tree: Map = {
        "source": reference.source,
        "see": bool(reference.signal),
        "dates": [cited.date.iso for cited in dates],
        "signal": reference.signal,
        "inferred": [n for n, cited in enumerate(dates, 1) if cited.inferred],
        "accessed": [n for n, cited in enumerate(dates, 1) if cited.accessed],
        "locator": reference.locator,
        "url": reference.url,
        "remark": reference.remark,
        "source_id": reference.source_id,
    }
    kept = ("source", "see", "dates", "source_id")
    return {key: value for key, value in tree.items() if key in kept or value not in ("", [])}


def _source(source: Source) -> Tree:
    return {
        "id": source.id,
        "name": source.name,
        "printed": list(source.printed),
        "citations": list(source.citations),
        "dates": [date.iso for date in source.dates],
    }


def _event(event: Event) -> Tree:
    tree: Map = {"id": event.id, "date": event.date.iso}
    if event.end_date:
        tree["end_date"] = event.end_date.iso
    if event.inferred:
        tree["inferred"] = True
    return tree | {
        "sentence": event.sentence, "paragraph": event.paragraph, "start": event.start, "end": event.end,
    }  # fmt: skip


def _acronyms(article: Article) -> Map:
    """Each acronym with its first expansion."""
    acronyms: Map = {}
    for acronym in article.acronyms:
        acronyms.setdefault(acronym.short, acronym.expansion)
    return acronyms


def _places(article: Article, places: _Places) -> Map:
    first = _acronyms(article)
    acronyms: list[Tree] = [
        {
            "short": a.short,
            **({} if first[a.short] == a.expansion else {"expansion": a.expansion}),
            "paragraph": a.paragraph,
        }
        for a in article.acronyms
    ]
    not_citations: list[Tree] = [
        {"paragraph": p.paragraph, "start": p.start, "end": p.end} for p in article.not_citations
    ]
    tree: Map = {
        "lines": places.lines, "kinds": places.kinds, "marks": places.marks, "not_citations": not_citations,
        "acronyms": acronyms,
    }  # fmt: skip
    tree = {key: value for key, value in tree.items() if value}
    return {"places": tree} if tree else {}
