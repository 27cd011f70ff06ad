"""What a file says of itself, twice over: in its information dictionary and as XMP (ISO 16684-1), always the same.

The marks of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) stand here too, with the schema that PDF/A asks for
every property it does not know.
"""

from __future__ import annotations

import html
import re

import briefer
from briefer.model.document import Document
from briefer.render.pdf.pdf_file import text_string

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNTITLED = "Untitled"  # a file without a title is neither accessible nor findable
_PRODUCER = f"briefer {briefer.__version__}"
_WHOLE_DAY = len("2025-08-29")

_MARKS = "<pdfuaid:part>1</pdfuaid:part>\n<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
_SCHEMA_OF_MARKS = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
)


def information(document: Document) -> bytes:
    """The information dictionary."""
    entries = {
        b"Title": _title(document),
        b"Author": _line(document.author),
        b"Subject": _line(document.subject),
        b"Keywords": _keywords(document),
        b"Creator": "briefer",
        b"Producer": _PRODUCER,
    }
    if document.created:  # a day, or less when the day is not known
        day = "D:" + document.created.replace("-", "")
        day += "000000Z" if len(document.created) == _WHOLE_DAY else ""
        entries |= {b"CreationDate": day, b"ModDate": day}
    return b"<<%b>>" % b"".join(b"/%b%b" % (key, text_string(value)) for key, value in entries.items() if value)


def xmp(document: Document) -> bytes:
    """The same as an XMP packet, and what the file claims to be."""
    day = f"{document.created}T00:00:00Z" if len(document.created) == _WHOLE_DAY else document.created
    fields = [
        _alternative("dc:title", _title(document)),
        _alternative("dc:description", _line(document.subject)),
        _list("dc:creator", "Seq", (_line(document.author),)),
        _list("dc:subject", "Bag", tuple(map(_line, document.keywords))),
        _list("dc:language", "Bag", (document.language,)),
        _plain("pdf:Keywords", _keywords(document)),
        _plain("pdf:Producer", _PRODUCER),
        _plain("xmp:CreatorTool", "briefer"),
        _plain("xmp:CreateDate", day),
        _plain("xmp:ModifyDate", day),
        _MARKS,
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        + "\n".join(field for field in fields if field)
        + f'\n</rdf:Description>\n{_SCHEMA_OF_MARKS}</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _title(document: Document) -> str:
    return _line(document.title) or _UNTITLED


def _keywords(document: Document) -> str:
    return ", ".join(filter(None, map(_line, document.keywords)))


def _line(text: str) -> str:
    """One line without characters that XML cannot hold, so that both places say the same."""
    return " ".join(_NOT_IN_XML.sub("", text).split())


def _xml(text: str) -> str:
    return html.escape(_NOT_IN_XML.sub("", text), quote=False)


def _plain(name: str, value: str) -> str:
    return f"<{name}>{_xml(value)}</{name}>" if value else ""


def _alternative(name: str, value: str) -> str:
    if not value:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_xml(value)}</rdf:li></rdf:Alt></{name}>'


def _list(name: str, kind: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_xml(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""
