"""The styles of a base: which there are, what they say in the end, and which role each of them stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefer.model.style import StyleSheet
from briefer.model.word_base import WORD_ROLES, StyleKind
from briefer.render.docx.base.parts import Element, W
from briefer.render.docx.base.word_names import LOCAL_NAMES

How = Literal["chosen", "name", "other name", "local name", "guess"]
_DEEPEST = 40  # styles that each are based on the next
# Roles that only Word needs, with the names of their styles.
_WORD_ONLY = {
    "contents-3": "toc 3",
    "contents-title": "TOC Heading",
    "endnote": "endnote text",
    "figure": "Figure",
    "table-caption": "Table Caption",
    "strong": "Strong",
    "emphasis": "Emphasis",
    "link": "Hyperlink",
    "note-mark": "footnote reference",
    "endnote-mark": "endnote reference",
    "note-number": "Note Number",
    "marking": "Marking TLP",
    "table": "Briefer Table",
}
# Where a base has no style of a role's own name, one that serves as well.
_SECOND_BEST = {"table-caption": "caption", "bottom-line-box": "Summary Box"}


@dataclass(frozen=True, slots=True)
class BaseStyle:
    """A style of the base. ``names`` are all it goes by, its proper one first."""

    id: str
    kind: str
    names: tuple[str, ...]
    based_on: str
    element: Element
    default: bool = False
    custom: bool = False

    @property
    def name(self) -> str:
        """What Word shows, in an English Word."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Match:
    """The style that stands for a role, and how it was found."""

    role: str
    style: BaseStyle
    how: How


class BaseStyles:
    """All styles of a base and the map of roles. ``chosen`` maps roles to ids or names, and goes before all else."""

    def __init__(self, tree: Element, sheet: StyleSheet, chosen: Mapping[str, str] | None = None) -> None:
        self.tree = tree
        self.styles = {style.id: style for style in _read(tree)}
        self.ids = {id.lower() for id in self.styles}
        self.names = {name.lower() for style in self.styles.values() for name in style.names}
        self.normal = self.default("paragraph")
        self.unknown: list[tuple[str, str]] = []
        self.matches = {match.role: match for match in self._matched(sheet, chosen or {})}

    def id_of(self, role: str) -> str:
        """The id of the style for a role, or ""."""
        match = self.matches.get(role)
        return match.style.id if match else ""

    def of_kind(self, kind: StyleKind) -> list[BaseStyle]:
        """The styles a person could choose for a role of that kind, by name."""
        fit = (style for style in self.styles.values() if style.kind == kind and not _is_hidden(style))
        return sorted(fit, key=lambda style: style.name.lower())

    def find(self, wanted: str, kind: str) -> BaseStyle | None:
        """By id, else by any of its names, else by its name in another language."""
        fit = [style for style in self.styles.values() if style.kind == kind]
        return (
            next((style for style in fit if style.id == wanted), None)
            or self._by_name(wanted, kind)
            or self._by_local_name(wanted, kind)
        )

    def said(self, id: str, properties: str, tag: str, value: str = "") -> Element:
        """The element (with a given attribute) that a style has in the end: its own, that of its base, the default."""
        found = [style.element.find(f"{W}{properties}/{W}{tag}") for style in self.line(id)]
        found.append(self.tree.find(f"{W}docDefaults/{W}{properties}Default/{W}{properties}/{W}{tag}"))
        fit = (e for e in found if e is not None and (not value or e.get(f"{W}{value}") is not None))
        return next(fit, None)

    def value(self, id: str, properties: str, tag: str, value: str = "val") -> str:
        """The attribute that a style has in the end, or ""."""
        found = self.said(id, properties, tag, value)
        return found.get(f"{W}{value}", "") if found is not None else ""

    def points(self, id: str, properties: str, tag: str, value: str, per_point: int = 20) -> float | None:
        """A length that a style has in the end, in points; none where it says none."""
        text = self.value(id, properties, tag, value)
        return int(text) / per_point if text.removeprefix("-").isdecimal() and len(text) < 8 else None

    def line(self, id: str) -> Iterator[BaseStyle]:
        """The style, the one it is based on, and so on."""
        for _ in range(_DEEPEST):
            style = self.styles.get(id)
            if style is None:
                return
            yield style
            id = style.based_on

    def default(self, kind: str) -> str:
        """The id of the style that all of a kind rest on, or ""."""
        fit = [style for style in self.styles.values() if style.kind == kind]
        found = next((style for style in fit if style.default), None) or self._by_name("Normal", kind)
        return found.id if found else ""

    def _matched(self, sheet: StyleSheet, chosen: Mapping[str, str]) -> Iterator[Match]:
        names = style_names(sheet)
        for role, kind in WORD_ROLES.items():
            wanted = chosen.get(role, "")
            style = self.find(wanted, kind) if wanted else None
            if wanted and style is None:
                self.unknown.append((role, wanted))
            match = Match(role, style, "chosen") if style else self._match(role, kind, names[role])
            if match:
                yield match

    def _match(self, role: str, kind: StyleKind, name: str) -> Match | None:
        if role == "marking":  # its colours are those of one marking, and the next brief may have another
            return None
        if style := self._by_name(name, kind):
            return Match(role, style, "name" if style.name.lower() == name.lower() else "other name")
        if style := self._by_local_name(name, kind):
            return Match(role, style, "local name")
        if role == "body" and self.normal:
            return Match(role, self.styles[self.normal], "guess")
        second = _SECOND_BEST.get(role, "")
        if style := self._by_name(second, kind) or self._by_local_name(second, kind):
            return Match(role, style, "guess")
        return self._guessed_table() if role == "table" else None

    def _guessed_table(self) -> Match | None:
        """The one table style that somebody made by hand; of several nobody knows which is meant."""
        own = [style for style in self.of_kind("table") if style.custom]
        return Match("table", own[0], "guess") if len(own) == 1 else None

    def _by_name(self, wanted: str, kind: str) -> BaseStyle | None:
        if not wanted:
            return None
        fit = [style for style in self.styles.values() if style.kind == kind]
        low = wanted.lower()
        own = next((style for style in fit if style.name.lower() == low), None)
        return own or next((style for style in fit if low in map(str.lower, style.names)), None)

    def _by_local_name(self, wanted: str, kind: str) -> BaseStyle | None:
        """Names as people see them, and the ids Word makes of those by leaving out all but plain letters."""
        known = LOCAL_NAMES.get(wanted, ())
        plain = {_plain(name) for name in known} - {""}
        lower = {name.lower() for name in known}
        for style in self.styles.values():
            if style.kind == kind and (lower & set(map(str.lower, style.names)) or style.id.lower() in plain):
                return style
        return None


def style_names(sheet: StyleSheet) -> dict[str, str]:
    """Role: what its style is called where we make it."""
    boxes = {f"{role}-box": box.word_style for role, box in sheet.boxes.items()}
    names = {role: look.word_style for role, look in sheet.text.items()} | boxes | _WORD_ONLY
    return {role: names[role] for role in WORD_ROLES}


def _plain(name: str) -> str:
    """``Überschrift 1`` as Word makes an id of it: ``berschrift1``; empty where too little is left to tell by."""
    kept = re.sub(r"[^a-z0-9]", "", name.lower())
    return kept if len(kept) > 3 else ""


def _read(tree: Element) -> Iterable[BaseStyle]:
    for element in tree.iter(f"{W}style"):
        id = element.get(f"{W}styleId", "")
        name = _value(element, "name") or id
        others = (other.strip() for other in _value(element, "aliases").split(","))
        yield BaseStyle(
            id,
            element.get(f"{W}type", "paragraph"),
            (*(part.strip() for part in name.split(",")), *(other for other in others if other)),
            _value(element, "basedOn"),
            element,
            element.get(f"{W}default") in ("1", "true", "on"),
            element.get(f"{W}customStyle") in ("1", "true", "on"),
        )


def _value(element: Element, tag: str) -> str:
    found = element.find(f"{W}{tag}")
    return found.get(f"{W}val", "") if found is not None else ""


def _is_hidden(style: BaseStyle) -> bool:
    return style.element.find(f"{W}semiHidden") is not None and style.element.find(f"{W}unhideWhenUsed") is None
