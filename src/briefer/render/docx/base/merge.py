"""Two parts of one kind made one: the base's, with what the brief adds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy

from briefer.render.docx.base.parts import Element, Part, W, parse

_SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}
# Settings that tell of the base's own life, reach outside it, ask the reader something or forbid editing.
_DROPPED = frozenset(
    (
        *("writeProtection", "attachedTemplate", "linkStyles", "mailMerge", "revisionView", "trackRevisions"),
        *("doNotTrackMoves", "documentProtection", "autoFormatOverride", "updateFields", "saveThroughXslt", "rsids"),
        *("docVars", "attachedSchema", "proofState", "activeWritingStyle", "forceUpgrade", "readModeInkLockDown"),
        *("view", "zoom", "smartTagType", "schemaLibrary", "docId", "persistentDocumentId", "footnotePr", "endnotePr"),
    )
)
# What may stand after the settings of notes, so that they can be put before it (ISO/IEC 29500-1, 17.15.1.78).
_AFTER_NOTES = frozenset(
    (
        *("compat", "mathPr", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats"),
        *("doNotAutoCompressPictures", "captions", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol"),
        *("listSeparator", "chartTrackingRefBased", "conflictMode", "discardImageEditingData", "defaultImageDpi"),
    )
)
# What stands before the direction of a paragraph (ISO/IEC 29500-1, 17.3.1.26).
_BEFORE_DIRECTION = frozenset(
    (
        *(
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
        ),
        *("shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE"),
        "autoSpaceDN",
    )
)


def merge_styles(base: Element, ours: Element) -> None:
    """Our styles after those of the base; the language of the text is the brief's."""
    language = ours.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    turned = ours.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}bidi")
    for lang in list(base.iter(f"{W}lang")):
        lang.getparent().remove(lang)
    letters = _made(_made(_made(base, "docDefaults", 0), "rPrDefault", 0), "rPr", 0)
    if language is not None:
        before = ("eastAsianLayout", "specVanish", "oMath")
        at = next((n for n, child in enumerate(letters) if _local(child) in before), len(letters))
        letters.insert(at, language)
    paragraphs = base.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    if turned is not None and (paragraphs is None or paragraphs.find(f"{W}bidi") is None):
        lines = _made(_made(base[0], "pPrDefault", 1), "pPr", 0)
        earlier = [n for n, child in enumerate(lines) if _local(child) in _BEFORE_DIRECTION]
        lines.insert(earlier[-1] + 1 if earlier else 0, turned)
    base.extend(ours.findall(f"{W}style"))


def merge_numbering(base: Element, ours: Element) -> None:
    """Lists before their numbers, those of the base first."""
    abstracts = [n for n, child in enumerate(base) if _local(child) in ("numPicBullet", "abstractNum")]
    at = abstracts[-1] + 1 if abstracts else 0
    for n, abstract in enumerate(ours.findall(f"{W}abstractNum")):
        base.insert(at + n, abstract)
    numbers = [n for n, child in enumerate(base) if _local(child) in ("abstractNum", "num")]
    at = numbers[-1] + 1 if numbers else 0
    for n, number in enumerate(ours.findall(f"{W}num")):
        base.insert(at + n, number)


def merge_settings(base: Element, ours: Element) -> None:
    """The base's, without what it says of itself; notes are set as ours are."""
    for child in list(base):
        if _local(child) in _DROPPED:
            base.remove(child)
    at = next((n for n, child in enumerate(base) if _local(child) in _AFTER_NOTES), len(base))
    for n, child in enumerate([*ours.findall(f"{W}footnotePr"), *ours.findall(f"{W}endnotePr")]):
        base.insert(at + n, child)


MERGERS: Mapping[str, Callable[[Element, Element], None]] = {
    "styles": merge_styles,
    "numbering": merge_numbering,
    "settings": merge_settings,
}


def merged_notes(ours: Part, base: Part | None, *, hung: bool) -> Part:
    """Our notes under the base's own rule, where it has one; only a style that is ``hung`` has room for their tabs."""
    kind = "endnote" if "endnotes" in ours.content_type else "footnote"
    ours.tree = parse(ours.content, ours.name, huge=True)
    for note in () if hung else ours.tree:
        _space_number(note)
    rules = {e.get(f"{W}type"): e for e in base.tree.findall(f"{W}{kind}")} if base is not None else {}
    if not all(rules.get(type) is not None for type in _SEPARATORS):
        return ours
    tree = ours.tree
    for n, (type, id) in enumerate(_SEPARATORS.items()):
        own = next((e for e in tree if e.get(f"{W}type") == type), None)
        if own is not None:
            tree.remove(own)
        rules[type].set(f"{W}id", id)
        tree.insert(n, rules[type])
    return ours


def continued(section: Element) -> Element:
    """A section like that one, which goes on where it ends, on the same page and with its headers."""
    copied = deepcopy(section)
    for child in list(copied):
        if _local(child) in ("headerReference", "footerReference", "type", "titlePg"):
            copied.remove(child)
    at = sum(_local(child) in ("footnotePr", "endnotePr") for child in copied)
    copied.insert(at, copied.makeelement(f"{W}type", {f"{W}val": "continuous"}))
    return copied


def end_notes_with_sections(settings: Part) -> None:
    """Endnotes stand where the section of their marks ends, not after everything."""
    if settings.tree is None:
        settings.tree = parse(settings.content, settings.name, huge=True)
    notes = settings.tree.find(f"{W}endnotePr")
    if notes is not None and notes.find(f"{W}pos") is None:
        notes.insert(0, notes.makeelement(f"{W}pos", {f"{W}val": "sectEnd"}))


def _space_number(note: Element) -> None:
    """A blank after the number, as Word itself writes."""
    tab = next(note.iter(f"{W}tab"), None)
    if tab is not None:
        blank = tab.makeelement(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        blank.text = " "
        tab.getparent().replace(tab, blank)


def _made(parent: Element, tag: str, at: int) -> Element:
    """The child of that name, made if there is none."""
    found = parent.find(f"{W}{tag}")
    if found is None:
        found = parent.makeelement(f"{W}{tag}", {})
        parent.insert(at, found)
    return found


def _local(element: Element) -> str:
    tag: str = element.tag
    return tag.rpartition("}")[2]
