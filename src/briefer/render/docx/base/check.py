"""What a base is worth: which style stands for what, where the brief will go, and all that is wrong with the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from briefer.errors import Problem
from briefer.model.style import StyleSheet
from briefer.model.word_base import WORD_ROLES, StyleKind, WordBase
from briefer.render.docx.base.fill import is_filled
from briefer.render.docx.base.ground import Furnished, Ground, is_marked
from briefer.render.docx.base.parts import Element, W
from briefer.render.docx.base.place import section_of, text_of
from briefer.render.docx.base.styles import style_names

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NEWEST_MODE = 15  # of Word 2013 and all since
_NARROW_MM = 100.0
_HOW = {
    "chosen": "chosen",
    "name": "same name",
    "other name": "other name",
    "local name": "name in its language",
    "guess": "the likeliest",
}


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """What stands for a role: a style of the base by id and name, or one of ours by its name, without an id."""

    role: str
    kind: StyleKind
    id: str
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class BaseReport:
    """All about a base. ``problems`` are to be put right, ``remarks`` to be known.

    ``styles`` lists what could be chosen, by kind: id and name.
    """

    name: str
    roles: tuple[RoleStyle, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]
    styles: Mapping[StyleKind, tuple[tuple[str, str], ...]]


def examine(base: WordBase, sheet: StyleSheet, chosen: Mapping[str, str] | None = None) -> BaseReport:
    """Everything at once.

    Raises:
        TemplateError: it is no Word file that can be read.
    """
    ground = Ground(base, sheet, chosen)
    kinds: tuple[StyleKind, ...] = ("paragraph", "character", "table")
    return BaseReport(
        base.name,
        tuple(_roles(ground, sheet)),
        tuple(Problem(base.name, message, hint) for message, hint in _problems(ground)),
        tuple(_remarks(ground)),
        {kind: tuple((style.id, style.name) for style in ground.styles.of_kind(kind)) for kind in kinds},
    )


def _roles(ground: Ground, sheet: StyleSheet) -> Iterator[RoleStyle]:
    names = style_names(sheet)
    for role, kind in WORD_ROLES.items():
        match = ground.styles.matches.get(role)
        if match:
            yield RoleStyle(role, kind, match.style.id, match.style.name, _HOW[match.how])
        else:
            yield RoleStyle(role, kind, "", names[role], "made to fit")


def _problems(ground: Ground) -> Iterator[tuple[str, str]]:
    yield from _style_problems(ground)
    yield from _place_problems(ground)
    yield from _marking_problems(ground)
    if ground.was_revised:
        yield "The file has tracked changes; all count as accepted.", "Accept or reject them in Word."
    bare = sum(not (d.get("descr") or "").strip() for tree in ground.file.trees() for d in tree.iter(_DRAWING))
    if bare:
        one = "A picture has no alternative text; screen readers are told to pass it over."
        message = (
            one if bare == 1 else f"{bare} pictures have no alternative text; screen readers are told to skip them."
        )
        yield message, "In Word: right-click on the picture, View Alt Text."


def _style_problems(ground: Ground) -> Iterator[tuple[str, str]]:
    if not ground.has_styles:
        yield "The file has no styles.", "Save it again in Word."
    elif not ground.styles.id_of("heading-1"):
        yield (
            "There is no style “heading 1”; one is made.",
            "Set a heading in it in Word, or choose a style for headings.",
        )
    for role, wanted in ground.styles.unknown:
        kind = WORD_ROLES[role]
        known = {style.name for style in ground.styles.of_kind(kind)}
        near = get_close_matches(wanted, known, 1)
        hint = f"Did you mean “{near[0]}”?" if near else "The list shows what there is."
        yield f"There is no {kind} style “{wanted}”, which “{role}” shall have.", hint


def _place_problems(ground: Ground) -> Iterator[tuple[str, str]]:
    hint = "Write {{brief}} alone in a paragraph where the brief shall stand."
    if ground.place.stray:
        yield "The place for the brief is in a table or text box, where no brief can stand; it is not used.", hint
    elif ground.place.kind == "sample" and text_of(ground.body).strip():
        yield "There is no place for the brief and no cover: the brief takes the place of all text.", hint
    page = section_of(ground.body, ground.place)
    columns = page.find(f"{W}cols") if page is not None else None
    if columns is not None and columns.get(f"{W}num", "1") not in ("0", "1"):
        yield (
            "The brief will be set in columns; wide tables will not fit.",
            "Let the place be in a section of one column.",
        )
    names = [f"“{text_of(control)[:40]}”" for control in _unfilled(ground)]
    if names:
        said = f"The field {names[0]} is" if len(names) == 1 else f"{len(names)} fields ({', '.join(names[:4])}…) are"
        hint = "Give it one of the tags title, date, marking, organisation, author, or remove it."
        yield f"{said} not filled in.", hint


def _unfilled(ground: Ground) -> Iterator[Element]:
    """Controls that ask for something, in what stays of the base."""
    blocks = list(ground.body)
    if ground.place.kind != "marked":
        blocks = blocks[: blocks.index(ground.place.element) + 1] if ground.place.element is not None else []
    for root in [*blocks, *(part.tree for part in ground.file.furniture())]:
        for control in root.iter(f"{W}sdt"):
            if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None and not is_filled(control):
                yield control


def _marking_problems(ground: Ground) -> Iterator[tuple[str, str]]:
    unmarked = [page for page in ground.pages if (page.header or page.footer) and not is_marked(page)]
    if unmarked:
        hint = "Write {{marking}} into the header or footer, or put a content control with the tag “marking” there."
        yield f"{_where(unmarked)} no place for the marking; a line with it is added.", hint


def _where(pages: list[Furnished]) -> str:
    types = {page.type for page in pages}
    if types == {"first"}:
        return "The first page has"
    return "The header and footer have" if "first" not in types else "The headers and footers have"


def _remarks(ground: Ground) -> Iterator[str]:
    yield _place_remark(ground)
    if any(page.header is None and page.footer is None and page.type != "first" for page in ground.pages):
        yield "It has pages without header and footer; they get those of the style sheet."
    if ground.file.left_out:
        yield f"Not taken over: {', '.join(ground.file.left_out)}."
    settings = ground.file.related("settings")
    if settings is not None:
        if settings.tree.find(f"{W}documentProtection") is not None:
            yield "It is protected against editing; briefs written on it are not."
        if (mode := _mode(settings.tree)) < _NEWEST_MODE:
            yield f"It is of an older Word (mode {mode}); Word will say “Compatibility Mode”."
    fonts = _fonts(ground)
    if fonts:
        yield f"It names the typefaces {', '.join(fonts)}; who opens a brief needs them."
    made = sum(role not in ground.styles.matches for role in WORD_ROLES)
    if made:
        yield f"{made} styles that it lacks are made to fit it when a brief needs them."


def _place_remark(ground: Ground) -> str:
    if ground.place.kind == "marked":
        return "The brief goes to its marked place."
    if ground.place.kind == "sample":
        return "The brief takes the place of all text."
    body = list(ground.body)
    cover = body[: body.index(ground.place.element) + 1]
    words = next((text for block in reversed(cover) if (text := text_of(block).strip())), "")
    last = f", which ends with “{words[:60]}”" if words else ""
    return f"The brief goes after the cover{last}; all text behind is sample text."


def _mode(settings: Element) -> int:
    modes = settings.findall(f"{W}compat/{W}compatSetting")
    value = next((m.get(f"{W}val", "") for m in modes if m.get(f"{W}name") == "compatibilityMode"), "")
    return int(value) if value.isdecimal() and len(value) < 4 else 12


def _fonts(ground: Ground) -> list[str]:
    """Typefaces that its styles name; those of its theme count as they are called there."""
    named = {
        element.get(f"{W}{name}")
        for element in ground.styles.tree.iter(f"{W}rFonts")
        for name in ("ascii", "hAnsi")
        if not element.get(f"{W}{name}Theme")
    }
    theme = ground.file.related("theme")
    if theme is not None and theme.tree is not None:
        fonts = theme.tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}latin")
        named |= {font.get("typeface") for font in fonts}
    return sorted(name for name in named if name)[:8]
