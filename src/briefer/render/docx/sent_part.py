"""The record of a review copy, as a part that Word and other programs keep unseen when they save the file."""

from __future__ import annotations

from briefer.model.sent import SentCopy
from briefer.model.sent_json import NAMESPACE, sent_to_json
from briefer.render.docx.package import WordPackage

# Any id will do, as long as no other part of a file has the same.
_STORE = "{5B6E3F7A-0C41-4B7D-9E52-6C1D8F20A394}"
_LONGEST = 1_000_000


def add_sent_part(package: WordPackage, sent: SentCopy) -> None:
    """Put the record into the package, in pieces: readers of XML refuse longer ones."""
    text = sent_to_json(sent)
    pieces = (text[n : n + _LONGEST] for n in range(0, len(text), _LONGEST))
    inside = "".join(f"<piece>{_escaped(piece)}</piece>" for piece in pieces)
    package.add_custom_xml("Review", f'review xmlns="{NAMESPACE}"', inside, _STORE)


def _escaped(text: str) -> str:
    """Quotation marks, of which JSON has many, may stay as they are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
