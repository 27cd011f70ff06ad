"""A sent copy as JSON, for the file that carries it, and back. What comes back is untrusted: every value is checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, RichText, Run
from briefer.model.sent import TEXTS, NoteMark, Printed, SentCell, SentComment, SentCopy, SentLine, SentNote, SentText

NAMESPACE = "urn:briefer:review-copy"
_VERSION = 1
_STRONG, _EMPH = 1, 2
_ADDRESSES = ("http://", "https://", "mailto:")

Value = TypeVar("Value")


def sent_to_json(sent: SentCopy) -> str:
    """The copy as one line of JSON; the same copy gives the same text."""
    value = {
        "version": _VERSION,
        "on_base": sent.on_base,
        "lines": [_line(line) for line in sent.lines],
        "notes": [[note.text, [[cite.article, cite.citation] for cite in note.cites]] for note in sent.notes],
        "comments": [[comment.author, comment.text] for comment in sent.comments],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _line(line: SentLine) -> list[Any]:
    return [
        line.key,
        line.part,
        line.row,
        [[_inlines(cell.printed), [[text.of, _inlines(text.value)] for text in cell.texts]] for cell in line.cells],
    ]


def _inlines(content: Printed | RichText) -> list[Any]:
    return [_inline(inline) for inline in content]


def _inline(inline: Run | NoteMark | Cite) -> Any:
    match inline:
        case NoteMark(number):
            return number
        case Cite(article, citation):
            return [article, citation]
        case Run(text, strong, emph, href, language):
            look = strong * _STRONG + emph * _EMPH
            return [text, look, href, language] if look or href or language else text


def sent_from_json(text: str) -> SentCopy | None:
    """The copy; none when the text is no such JSON, or of a newer version."""
    try:
        value = json.loads(text)
        if _one(value, dict)["version"] != _VERSION:
            return None
        return SentCopy(
            _many(value["lines"], _read_line),
            _many(value["notes"], _read_note),
            _many(value["comments"], _read_comment),
            _one(value["on_base"], bool),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _read_line(value: Any) -> SentLine:
    key, part, row, cells = _one(value, list)
    return SentLine(_one(key, str), _many(cells, _read_cell), _one(part, str), _one(row, int))


def _read_cell(value: Any) -> SentCell:
    printed, texts = _one(value, list)
    return SentCell(_many(printed, _read_printed), _many(texts, _read_text))


def _read_text(value: Any) -> SentText:
    of, content = _one(value, list)
    if of not in TEXTS:
        raise ValueError(of)
    return SentText(of, _many(content, _read_content))


def _read_printed(value: Any) -> Run | NoteMark:
    return NoteMark(_one(value, int)) if isinstance(value, int) else _read_run(value)


def _read_content(value: Any) -> Run | Cite:
    return _read_cite(value) if isinstance(value, list) and len(value) == 2 else _read_run(value)


def _read_run(value: Any) -> Run:
    if isinstance(value, str):
        return Run(value)
    text, look, href, language = _one(value, list)
    look, href = _one(look, int), _one(href, str)
    address = href if href.lower().startswith(_ADDRESSES) else ""
    return Run(_one(text, str), bool(look & _STRONG), bool(look & _EMPH), address, _one(language, str))


def _read_cite(value: Any) -> Cite:
    article, citation = _one(value, list)
    return Cite(ArticleId(_one(article, str)), CitationId(_one(citation, str)))


def _read_note(value: Any) -> SentNote:
    text, cites = _one(value, list)
    return SentNote(_one(text, str), _many(cites, _read_cite))


def _read_comment(value: Any) -> SentComment:
    author, text = _one(value, list)
    return SentComment(_one(author, str), _one(text, str))


def _one(value: Any, kind: type[Value]) -> Value:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _many(value: Any, read: Callable[[Any], Value]) -> tuple[Value, ...]:
    return tuple(map(read, _one(value, list)))
