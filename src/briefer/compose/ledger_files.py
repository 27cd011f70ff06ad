"""The ledger as files for other programs: CSV for spreadsheets, JSON for the rest; docs/evidence.md tells the keys."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from briefer.compose.ledger import (
    BearingLine,
    CitationLine,
    EvidenceLine,
    JudgmentLine,
    Ledger,
    OutletLine,
)
from briefer.model.brief import ItemId, Origin
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Cite
from briefer.model.source_base import SourceUse

# Spreadsheets take a file without this mark for one in the code page of their system, and "–" for three letters.
_MARK = "\ufeff"
# A cell that begins so is a formula to spreadsheets, and one that an article brings could call programs (CWE-1236).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HEADS = (
    "judgment",
    "judgment_id",
    "text",
    "likelihood",
    "range",
    "confidence",
    "basis",
    "time_frame",
    "evidence",
    "evidence_text",
    "article",
    "section",
    "paragraph",
    "outlet",
    "has_it_from",
    "dates",
    "grade",
    "citation",
    "coverage",
    "outlets",
    "one_outlet",
    "falls_without_outlet",
)


def ledger_csv(ledger: Ledger, lexicon: Lexicon) -> bytes:
    """A row for every outlet behind every piece of evidence of every judgment; one row for a judgment without any.

    UTF-8 with a byte order mark, lines end with CR LF (RFC 4180). No cell is a formula: an apostrophe stands before
    what would begin one.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS)
    falls = {(outlet.name.casefold(), item) for outlet in ledger.outlets for item in outlet.falls}
    for line in ledger.judgments:
        for row in _rows(line, lexicon, falls):
            writer.writerow([_cell(value) for value in row])
    return (_MARK + out.getvalue()).encode("utf-8")


def ledger_json(ledger: Ledger, lexicon: Lexicon) -> str:
    """The whole ledger, both ways, with a line break at its end."""
    value = {
        "ledger": 1,
        "judgments": [_judgment(line, lexicon) for line in ledger.judgments],
        "outlets": [_outlet(line) for line in ledger.outlets],
        "citations": [_citation(line) for line in ledger.citations],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _rows(line: JudgmentLine, lexicon: Lexicon, falls: set[tuple[str, ItemId]]) -> Iterator[list[str]]:
    term = lexicon.term(line.likelihood) if line.likelihood else None
    judged = [
        str(line.number),
        line.item,
        line.text,
        term.term if term else "",
        term.range_text if term else "",
        line.confidence or "",
        line.basis,
        line.time_frame,
    ]
    share = "" if line.coverage is None else f"{line.coverage:.2f}"
    counted = [share, str(len(line.outlets)), "yes" if line.one_outlet else "no"]
    if not line.evidence:
        yield [*judged, *[""] * 10, *counted, ""]
    for number, piece in enumerate(line.evidence, 1):
        placed = [str(number), piece.text, piece.article, piece.section, str(piece.number or "")]
        for use in piece.sources or (None,):
            falling = "yes" if use and (use.outlet.casefold(), line.item) in falls else "no" if use else ""
            yield [*judged, *placed, *(_used(use) if use else [""] * 5), *counted, falling]


def _used(use: SourceUse) -> list[str]:
    above = use.root if use.root != use.outlet else ""
    return [use.outlet, above, "; ".join(_iso(use.dates)), use.grade.text, use.cite.citation if use.cite else ""]


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value


def _judgment(line: JudgmentLine, lexicon: Lexicon) -> dict[str, object]:
    term = lexicon.term(line.likelihood) if line.likelihood else None
    return {
        "id": line.item,
        "number": line.number,
        "text": line.text,
        "likelihood": {"term": term.term, "low": term.low, "high": term.high} if term else None,
        "confidence": line.confidence,
        "basis": line.basis,
        "time_frame": line.time_frame,
        "evidence": [_evidence(piece) for piece in line.evidence],
        "offered": [{"score": offer.score, **_evidence(offer.found)} for offer in line.offered],
        "coverage": None if line.coverage is None else round(line.coverage, 3),
        "outlets": list(line.outlets),
        "news_comes_from": list(line.roots),
        "one_outlet": line.one_outlet,
        "first": line.first.iso if line.first else None,
        "last": line.last.iso if line.last else None,
        "bearing": [_bearing(text) for text in line.bearing],
    }


def _evidence(piece: EvidenceLine) -> dict[str, object]:
    stretch = piece.piece if isinstance(piece.piece, Origin) else None
    return {
        "kind": "paragraph" if stretch else "citation",
        "text": piece.text,
        "article": piece.article,
        "paragraph": piece.paragraph,
        "start": stretch.start if stretch else None,
        "end": stretch.end if stretch else None,
        "section": piece.section,
        "number": piece.number or None,
        "citations": _ids(piece.cites),
        "sources": [_source(use) for use in piece.sources],
        "lost": piece.lost,
    }


def _source(use: SourceUse) -> dict[str, object]:
    return {
        "outlet": use.outlet,
        "has_it_from": use.root if use.root != use.outlet else None,
        "citation": use.cite.citation if use.cite else None,
        "dates": _iso(use.dates),
        "reliability": use.grade.reliability,
        "credibility": use.grade.credibility,
    }


def _bearing(text: BearingLine) -> dict[str, object]:
    return {"id": text.item, "role": text.role, "text": text.text, "seen": text.seen}


def _outlet(line: OutletLine) -> dict[str, object]:
    entry = line.entry
    return {
        "name": line.name,
        "kind": entry.kind if entry else None,
        "reliability": entry.reliability if entry else None,
        "language": entry.language if entry else "",
        "country": entry.country if entry else "",
        "citations": _ids(line.cites),
        "judgments": list(line.judgments),
        "falls": list(line.falls),
    }


def _citation(line: CitationLine) -> dict[str, object]:
    return {
        "article": line.cite.article,
        "id": line.cite.citation,
        "text": line.text,
        "sources": [_source(use) for use in line.sources],
        "judgments": list(line.judgments),
        "falls": list(line.falls),
    }


def _ids(cites: Iterable[Cite]) -> list[str]:
    return [cite.citation for cite in cites]


def _iso(dates: Iterable[PartialDate]) -> list[str]:
    return [date.iso for date in dates]


__all__ = ["HEADS", "ledger_csv", "ledger_json"]
