"""Small Word files as organisations have them, made part by part: English, German and French ones, and a hostile one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from briefer.model.word_base import WordBase
from tests.render.sample_documents import picture

OFFICE = "http://schemas.openxmlformats.org"
W_NAMESPACES = (
    f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" xmlns:r="{OFFICE}/officeDocument/2006/relationships" '
    f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="{OFFICE}/drawingml/2006/main" '
    f'xmlns:pic="{OFFICE}/drawingml/2006/picture"'
)
RELATION = f"{OFFICE}/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {
    "document": f"{WML}.document.main+xml",
    "template": f"{WML}.template.main+xml",
    "macros": "application/vnd.ms-word.document.macroEnabled.main+xml",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_THEME = (
    f'<a:theme xmlns:a="{OFFICE}/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">'
    '<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="22313F"/>'
    '</a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="7A1F3D"/></a:accent1><a:accent2>'
    '<a:srgbClr val="555555"/></a:accent2><a:accent3><a:srgbClr val="777777"/></a:accent3><a:accent4><a:srgbClr '
    'val="888888"/></a:accent4><a:accent5><a:srgbClr val="999999"/></a:accent5><a:accent6><a:srgbClr val="AAAAAA"/>'
    '</a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>'
    '</a:clrScheme><a:fontScheme name="House"><a:majorFont><a:latin typeface="Carlito"/><a:ea typeface=""/><a:cs '
    'typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Caladea"/><a:ea typeface=""/><a:cs typeface=""/>'
    '</a:minorFont></a:fontScheme><a:fmtScheme name="House"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/>'
    '</a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/>'
    "</a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln/><a:ln/><a:ln/></a:lnStyleLst><a:effectStyleLst><a:effectStyle>"
    "<a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/>"
    '</a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def paragraph(text: str = "", style: str = "", inside: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run}{inside}</w:p>"


def control(tag: str, text: str, id: int, *, block: bool = False) -> str:
    """A content control with placeholder text, in a line or as a block."""
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    content = f"<w:p>{run}</w:p>" if block else run
    properties = f'<w:alias w:val="{tag.title()}"/><w:tag w:val="{tag}"/><w:id w:val="{id}"/><w:showingPlcHdr/>'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def logo(id: str, alt: str = "") -> str:
    """A run with a picture of 30 by 15 mm."""
    described = f' descr="{alt}"' if alt else ""
    extent = 'cx="1080000" cy="540000"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="1" name="Logo"{described}/><a:graphic><a:graphicData uri="{OFFICE}/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip '
        f'r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def section(*references: str, first: bool = False, page: str = "", kind: str = "") -> str:
    """Properties of a section; references are such as ``default header rId9``."""
    made = ""
    for reference in references:
        type, place, id = reference.split()
        made += f'<w:{place}Reference w:type="{type}" r:id="{id}"/>'
    started = f'<w:type w:val="{kind}"/>' if kind else ""
    size = page or '<w:pgSz w:w="11906" w:h="16838"/>'
    margins = '<w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    return f"<w:sectPr>{made}{started}{size}{margins}{'<w:titlePg/>' if first else ''}</w:sectPr>"


def style(
    id: str, name: str, kind: str = "paragraph", based_on: str = "", inside: str = "", attributes: str = ""
) -> str:
    """A style; what stands after a comma in its name is another name of it."""
    name, _, other = name.partition(",")
    aliased = f'<w:aliases w:val="{other}"/>' if other else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"{attributes}><w:name w:val="{name}"/>{aliased}{based}'
        f"<w:qFormat/>{inside}</w:style>"
    )


def styles(*made: str, language: str = "en-GB") -> str:
    """A styles part whose text is in the theme's typeface at 11 pt."""
    letters = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    )
    lines = '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{lines}</w:pPr></w:pPrDefault></w:docDefaults>{''.join(made)}"
    )


DEFAULT = ' w:default="1"'
CUSTOM = ' w:customStyle="1"'
HEADING = (
    '<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="{level}"/></w:pPr><w:rPr>'
    '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="7A1F3D"/><w:sz w:val="{size}"/>'
    "</w:rPr>"
)
TABLE_NORMAL = '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'


def numbering(bullet_style: str, number_style: str, first: int = 3) -> str:
    """Two lists, each bound to its style: an arrow and ``(1)``; list 5 is that of bullets, list 6 that of numbers."""

    def level(format: str, text: str, style: str) -> str:
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:pStyle w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>'
        )

    kind = '<w:multiLevelType w:val="singleLevel"/>'
    return (
        f'<w:abstractNum w:abstractNumId="{first}">{kind}{level("bullet", "→", bullet_style)}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="{first + 1}">{kind}{level("decimal", "(%1)", number_style)}</w:abstractNum>'
        f'<w:num w:numId="5"><w:abstractNumId w:val="{first}"/></w:num>'
        f'<w:num w:numId="6"><w:abstractNumId w:val="{first + 1}"/></w:num>'
    )


def list_of(number: int) -> str:
    """What a list style says of its list."""
    return f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>'


def package(
    body: str, parts: Mapping[str, str | bytes], *, kind: str = "template", links: Mapping[str, str] | None = None
) -> bytes:
    """The file. Parts are named by kind, such as ``header2`` or ``media/logo.png``; their ids are ``rId`` and that.

    ``links`` are addresses that the main part points to, by id and, after a blank, another kind than a hyperlink.
    """
    overrides, relations, files = "", "", {}
    for name, content in parts.items():
        if name.startswith("media/") or isinstance(content, bytes):
            files[f"word/{name}"] = content
            type = "image" if name.endswith(".png") else name.partition(".")[0]
            relations += f'<Relationship Id="rId{name}" Type="{RELATION}/{type}" Target="{name}"/>'
            continue
        type = "theme" if name == "theme" else name.rstrip("0123456789")
        root = {"header": "w:hdr", "footer": "w:ftr", "fontTable": "w:fonts"}.get(type, f"w:{type}")
        whole = content if type == "theme" else f"<{root} {W_NAMESPACES}>{content}</{root}>"
        files[f"word/{name}.xml"] = _HEAD + whole
        own = "application/vnd.openxmlformats-officedocument.theme+xml" if type == "theme" else f"{WML}.{type}+xml"
        overrides += f'<Override PartName="/word/{name}.xml" ContentType="{own}"/>'
        relations += f'<Relationship Id="rId{name}" Type="{RELATION}/{type}" Target="{name}.xml"/>'
        if type in ("header", "footer") and "r:embed" in content:
            files[f"word/_rels/{name}.xml.rels"] = _relations(
                f'<Relationship Id="rIdLogo" Type="{RELATION}/image" Target="media/logo.png"/>'
            )
    for id, address in (links or {}).items():
        target, _, type = address.partition(" ")
        relations += (
            f'<Relationship Id="{id}" Type="{RELATION}/{type or "hyperlink"}" Target="{target}" TargetMode="External"/>'
        )
    files["word/document.xml"] = f"{_HEAD}<w:document {W_NAMESPACES}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = _relations(relations)
    files["_rels/.rels"] = _relations(
        f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
    )
    files["[Content_Types].xml"] = (
        f'{_HEAD}<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" '
        f'ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" '
        f'ContentType="{TYPES[kind]}"/>{overrides}</Types>'
    )
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Members as a zip file, the same at any time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _relations(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{OFFICE}/package/2006/relationships">{inside}</Relationships>'


def english() -> WordBase:
    """A template with a cover, a header with a logo, theme fonts, and a place marked for the brief before a back page."""
    made = styles(
        style("Normal", "Normal", attributes=DEFAULT),
        style("Heading1", "heading 1", based_on="Normal", inside=HEADING.format(level=0, size=30)),
        style("Heading2", "heading 2", based_on="Normal", inside=HEADING.format(level=1, size=24)),
        style(
            "Title",
            "Title",
            based_on="Normal",
            inside='<w:rPr><w:b/><w:color w:val="7A1F3D"/><w:sz w:val="52"/></w:rPr>',
        ),
        style("Header", "header", based_on="Normal", inside='<w:rPr><w:sz w:val="16"/></w:rPr>'),
        style("ListBullet", "List Bullet", based_on="Normal", inside=list_of(5)),
        style("ListNumber", "List Number", based_on="Normal", inside=list_of(6)),
        style("FootnoteText", "footnote text", based_on="Normal", inside='<w:rPr><w:sz w:val="17"/></w:rPr>'),
        style(
            "HouseJudgment",
            "House Finding,Key Judgment",
            based_on="Normal",
            attributes=CUSTOM,
            inside="<w:rPr><w:b/></w:rPr>",
        ),
        style("TableNormal", "Normal Table", "table", attributes=DEFAULT, inside=TABLE_NORMAL),
        style(
            "HouseTable",
            "House Table",
            "table",
            "TableNormal",
            attributes=CUSTOM,
            inside=(
                '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="7A1F3D"/><w:bottom w:val="single" '
                'w:sz="12" w:space="0" w:color="7A1F3D"/></w:tblBorders></w:tblPr>'
            ),
        ),
    )
    body = (
        paragraph(inside=logo("rIdmedia/logo.png", "Coat of arms of the house"))
        + f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{control("title", "Click to enter title", 11)}</w:p>'
        + f'<w:p><w:pPr/>{control("date", "Date", 12)}<w:r><w:t xml:space="preserve"> · {{{{organi</w:t></w:r>'
        "<w:r><w:t>sation}}</w:t></w:r></w:p>"
        + paragraph(properties=section("default header rIdheader1", first=True))
        + paragraph("{{brief}}")
        + paragraph("Printed by the house press.")
        + section("default footer rIdfooter1")
    )
    parts: dict[str, str | bytes] = {
        "styles": made,
        "theme": _THEME,
        "numbering": numbering("ListBullet", "ListNumber"),
        "settings": '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>',
        "header1": f'<w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="Header"/></w:pPr>{logo("rIdLogo")}</w:p>',
        "footer1": paragraph(
            "House of Analysis · Page ", inside='<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        ),
        "media/logo.png": picture("PNG", (60, 30)),
    }
    return WordBase("house.dotx", package(body, parts))


def german() -> WordBase:
    """As a German Word writes it: English names, ids in German; no cover, a header with a place for the marking."""
    made = styles(
        style("Standard", "Normal", attributes=DEFAULT),
        style("berschrift1", "heading 1", based_on="Standard", inside=HEADING.format(level=0, size=28)),
        style("berschrift2", "heading 2", based_on="Standard", inside=HEADING.format(level=1, size=24)),
        style("berschrift3", "heading 3", based_on="Standard", inside=HEADING.format(level=2, size=22)),
        style("Titel", "Title", based_on="Standard", inside='<w:rPr><w:sz w:val="44"/></w:rPr>'),
        style("Textkrper", "Body Text", based_on="Standard", inside='<w:pPr><w:jc w:val="both"/></w:pPr>'),
        style("Aufzhlungszeichen", "List Bullet", based_on="Standard", inside=list_of(5)),
        style("Listennummer", "List Number", based_on="Standard", inside=list_of(6)),
        style("Kopfzeile", "header", based_on="Standard"),
        style("Funotentext", "footnote text", based_on="Standard", inside='<w:rPr><w:sz w:val="18"/></w:rPr>'),
        style("Absatz-Standardschriftart", "Default Paragraph Font", "character", attributes=DEFAULT),
        style(
            "Funotenzeichen",
            "footnote reference",
            "character",
            inside='<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
        ),
        style("Fett", "Strong", "character", inside="<w:rPr><w:b/></w:rPr>"),
        style("NormaleTabelle", "Normal Table", "table", attributes=DEFAULT, inside=TABLE_NORMAL),
        language="de-DE",
    )
    body = (
        paragraph("Mustertext.") + paragraph("Überschrift", "berschrift1") + paragraph("Noch ein Absatz.", "Textkrper")
    )
    head = f'<w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t xml:space="preserve">Bundesamt · </w:t></w:r>{control("marking", "Einstufung", 21)}</w:p>'
    parts: dict[str, str | bytes] = {
        "styles": made,
        "numbering": numbering("Aufzhlungszeichen", "Listennummer", first=0),
        "header1": head,
        "footnotes": separators("Standard"),
        "settings": '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:themeFontLang w:val="de-DE"/>',
    }
    return WordBase("Vorlage.docx", package(body + section("default header rIdheader1"), parts, kind="document"))


def french() -> WordBase:
    """As other programs write it: the names that people see, ids of no meaning; a cover up to a page break, no header."""
    made = styles(
        style("P1", "Normal", attributes=DEFAULT),
        style("P2", "Titre 1", based_on="P1", inside=HEADING.format(level=0, size=28)),
        style("P3", "Titre", based_on="P1", inside='<w:rPr><w:sz w:val="48"/></w:rPr>'),
        style("P4", "Corps de texte", based_on="P1"),
        style("P5", "Liste à puces", based_on="P1"),
        style("P6", "Note de bas de page", based_on="P1"),
        style("T1", "Lien hypertexte", "character", inside='<w:rPr><w:u w:val="single"/></w:rPr>'),
        language="fr-FR",
    )
    body = (
        paragraph("Rapport", "P3")
        + paragraph(inside='<w:r><w:br w:type="page"/></w:r>')
        + paragraph("Texte d’exemple.", "P4")
        + paragraph(properties=section(page='<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'))
        + section()
    )
    return WordBase("modèle.docx", package(body, {"styles": made}, kind="document"))


def separators(style: str) -> str:
    """A notes part with separators under the ids that older Words gave them, and a note of the sample text."""
    made = "".join(
        f'<w:footnote w:type="{type}" w:id="{id}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:{type}/></w:r></w:p></w:footnote>'
        for id, type in enumerate(("separator", "continuationSeparator"))
    )
    return f'{made}<w:footnote w:id="2"><w:p><w:r><w:t>Alte Fußnote.</w:t></w:r></w:p></w:footnote>'


def hostile() -> WordBase:
    """Macros, a picture and a template from elsewhere, a field that runs a program, tracked changes, a password."""
    body = (
        '<w:p><w:pPr/><w:ins w:id="1" w:author="Spy"><w:r><w:t>Kept </w:t></w:r></w:ins><w:del w:id="2" w:author="Spy">'
        "<w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>words</w:t></w:r></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO cmd "/c calc" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>result</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        + paragraph(inside=logo("rIdAway"))
        + paragraph(inside='<w:hyperlink r:id="rIdBad"><w:r><w:t>a link</w:t></w:r></w:hyperlink>')
        + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
        + paragraph("{{brief}}")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph(inside='<w:r><w:br w:type="page"/></w:r>')
        + section()
    )
    parts: dict[str, str | bytes] = {
        "vbaProject.bin": b"macro",
        "styles": styles(),
        "settings": '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    }
    links = {
        "rIdAway": "https://example.org/spy.png image",
        "rIdBad": "file:///C:/secret.docx",
        "rIdTemplate": "//host/x.dotm attachedTemplate",
    }
    return WordBase("hostile.docm", package(body, parts, kind="macros", links=links))
