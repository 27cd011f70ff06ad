"""Makes small files of each format for the tests, byte by byte where a library would refuse to."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
SENTENCE = "Relations have worsened over the past months (see EDM, July 7, 22)."


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word XML; runs that begin with ``<`` are taken as they are."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(r if r.startswith("<") else f'<w:r><w:t xml:space="preserve">{escape(r)}</w:t></w:r>' for r in runs)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inner}</w:p>"


def word_file(body: str, parts: dict[str, str] | None = None, rels: str = "", prolog: str = "") -> bytes:
    """A Word package of the given body; ``parts`` are further members of ``word/`` by name, related by their name."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    namespaces = (
        f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="part{n}" Type="{R}/{name.partition(".")[0].rstrip("0123456789")}" Target="{name}"/>'
        for n, name in enumerate(parts)
    )
    rels_start = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'{head}{rels_start}<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f"{head}{rels_start}{relations}{rels}</Relationships>",
        "word/document.xml": f"{head}{prolog}<w:document {namespaces}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}": f"{head}{part.replace('NAMESPACES', namespaces)}" for name, part in parts.items()},
    }
    return zipped({name: text.encode("utf-8") for name, text in members.items()})


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()
