"""Style sheets: ``resources/styles/<id>.yaml`` or a folder of the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from briefer import assets
from briefer.errors import TemplateError
from briefer.model.style import BOX_ROLES, BOX_STAND_INS, PARAGRAPH_ROLES, STAND_INS, Logo, StyleSheet
from briefer.storage import places
from briefer.storage.files import content_by_id, find_file, read_bytes, read_small, stop_if_any
from briefer.storage.reading import nearest
from briefer.yaml_files.nodes import Mapping, ProblemLog, Scalar

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LOGO_NAME = re.compile(r"[\w-][\w.-]{0,79}\.png", re.IGNORECASE)
_MAX_LOGO = 1 << 20
_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_PT = 1000.0  # no page has more room
_COLOURS = ("ink", "accent", "soft", "line", "scale_cell", "band", "header_rule", "colour", "background", "bar_colour")


def load_style(id: str, folder: Path | None = None) -> StyleSheet:
    """The style sheet of that id: one in ``folder``, else the user's own, else the shipped one.

    Raises:
        TemplateError: there is none, or it lacks a role, has an unknown key, a wrong colour or an absurd length.
    """
    shipped = (places.user_style_folder(), assets.resources() / "styles")
    folders = (folder, *shipped) if folder else shipped
    sheet = _style_of(*content_by_id(id, "style", folders))
    return replace(sheet, logo=_with_content(sheet.logo, find_file(id, "style", folders))) if sheet.logo else sheet


def _with_content(logo: Logo, style: Path) -> Logo:
    """The logo with the bytes of the file that lies beside the style sheet; its name leads nowhere else."""
    log = ProblemLog(style.name)
    if not _LOGO_NAME.fullmatch(logo.file):
        log.add(0, f"'{logo.file[:60]}' is no name of a logo.", "Name a PNG file that lies beside the style sheet.")
        stop_if_any(log, TemplateError)
    path = style.with_name(logo.file)
    log = ProblemLog(path.name)
    content = read_bytes(path, log, max_bytes=_MAX_LOGO)
    if not log.found and not content.startswith(_PNG):
        log.add(0, "The logo is no PNG file.", "Save it as PNG, some 200 pixels high.")
    if len(content) > _MAX_LOGO:
        log.add(0, "The logo is larger than 1 MiB.", "Save it smaller, some 200 pixels high.")
    stop_if_any(log, TemplateError)
    return replace(logo, content=content)


@lru_cache(maxsize=8)  # a batch prints a thousand papers in one style; the file is read each time, parsed once
def _style_of(content: bytes, name: str) -> StyleSheet:
    sheet, node, log = read_small(content, name, "style", StyleSheet)
    _check_roles(node, "text", sheet.text, PARAGRAPH_ROLES, log)
    _check_roles(node, "boxes", sheet.boxes, BOX_ROLES, log)
    _check_values(node, log)
    stop_if_any(log, TemplateError)
    return _with_stand_ins(sheet)


def _with_stand_ins(sheet: StyleSheet) -> StyleSheet:
    """A sheet made before a role was known gives that role the look of the one nearest to it."""
    text = {**{role: sheet.text[like] for role, like in STAND_INS.items()}, **sheet.text}
    boxes = {**{role: sheet.boxes[like] for role, like in BOX_STAND_INS.items()}, **sheet.boxes}
    return replace(sheet, text=MappingProxyType(text), boxes=MappingProxyType(boxes))


def _check_roles(node: Mapping, key: str, given: Iterable[str], known: tuple[str, ...], log: ProblemLog) -> None:
    table = node.get(key)
    if not isinstance(table, Mapping):
        return
    for name, _ in table.entries:
        if name.text not in known:
            log.add(name.line, f"Unknown role '{name.text}' in '{key}'.", nearest(name.text, known))
    missing = [role for role in known if role not in {*given, *STAND_INS, *BOX_STAND_INS}]
    if missing:
        log.add(table.line, f"'{key}' has no style for {', '.join(missing)}.", "Every role needs one.")


def _check_values(node: Mapping, log: ProblemLog) -> None:
    """Colours are #RRGGBB; lengths are positive or nought and fit a page."""
    for key, value in node.entries:
        if isinstance(value, Mapping):
            _check_values(value, log)
        elif isinstance(value, Scalar) and key.text in _COLOURS and not COLOUR.fullmatch(value.text):
            log.add(value.line, f"'{key.text}' must be a colour like #1F4E79, but is '{value.text[:60]}'.")
        elif isinstance(value, Scalar) and key.text.endswith(("_pt", "_mm", "_em")):
            _check_length(key.text, value, log)


def _check_length(key: str, value: Scalar, log: ProblemLog) -> None:
    number = float(value.text)  # reading has made sure that it is one
    least = 1.0 if key in ("size_pt", "leading_pt") else -1.0 if key == "tracking_em" else 0.0
    if not least <= number <= _MAX_PT:
        log.add(value.line, f"'{key}' must be between {least:g} and {_MAX_PT:g}, but is {value.text}.")
