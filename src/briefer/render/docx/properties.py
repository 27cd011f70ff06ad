"""Word's property lists. Word reads them in one fixed order and calls a file damaged when they come in another."""

from __future__ import annotations

from collections.abc import Mapping

from briefer.model.style import Face, TextStyle
from briefer.render.docx.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES
from briefer.render.markup import escape

FACES: Mapping[Face, str] = {"serif": "Noto Serif", "sans": "Noto Sans"}
BOLD_FROM = 600  # Word knows bold or not; the semibold face goes by another name on every system
_NATURAL_LINE = 1.362  # height of a line of the Noto faces by their own measure, in type sizes


def twips(points: float) -> int:
    """Twentieths of a point, the unit of most lengths in Word."""
    return round(points * 20)


def millimetres(mm: float) -> int:
    """Millimetres in twips."""
    return round(mm * 1440 / 25.4)


def eighths(points: float) -> int:
    """The width of a border, between the least and the most that Word draws."""
    return min(96, max(2, round(points * 8)))


def colour(value: str) -> str:
    """``#1B2430`` as Word has it."""
    return escape(value.removeprefix("#").upper())


def element(tag: str, **values: object) -> str:
    """An empty element of Word's namespace with attributes of the same."""
    attributes = "".join(f' w:{name}="{value}"' for name, value in values.items())
    return f"<w:{tag}{attributes}/>"


def on(tag: str, wanted: bool = True) -> str:
    """A switch, written out when it is off since it may undo that of the style below."""
    return f"<w:{tag}/>" if wanted else f'<w:{tag} w:val="0"/>'


def paragraph_properties(values: Mapping[str, str]) -> str:
    """``w:pPr`` with its children in order."""
    inside = "".join(values[name] for name in PARAGRAPH_PROPERTIES if name in values)
    return f"<w:pPr>{inside}</w:pPr>" if inside else ""


def run_properties(values: Mapping[str, str]) -> str:
    """``w:rPr`` with its children in order."""
    inside = "".join(values[name] for name in RUN_PROPERTIES if name in values)
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def border(side: str, points: float, ink: str, space_pt: float = 0) -> str:
    """One side of a border; ``space_pt`` lies between it and the text, and Word allows 31 at most."""
    return element(side, val="single", sz=eighths(points), space=min(31, max(0, round(space_pt))), color=colour(ink))


def tint(background: str) -> str:
    """A shade behind text."""
    return element("shd", val="clear", color="auto", fill=colour(background))


def fonts(face: Face) -> str:
    """The face for every kind of script."""
    name = FACES[face]
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> dict[str, str]:
    """The type size, in half points."""
    return {tag: element(tag, val=max(2, round(points * 2))) for tag in ("sz", "szCs")}


def bold(wanted: bool = True) -> dict[str, str]:
    """Bold in every kind of script."""
    return {tag: on(tag, wanted) for tag in ("b", "bCs")}


def italic(wanted: bool = True) -> dict[str, str]:
    """Italic in every kind of script."""
    return {tag: on(tag, wanted) for tag in ("i", "iCs")}


def look_of_runs(look: TextStyle) -> dict[str, str]:
    """The letters of a paragraph role."""
    return {
        "rFonts": fonts(look.face),
        **(bold() if look.weight >= BOLD_FROM else {}),
        **(italic() if look.italic else {}),
        **({"caps": on("caps")} if look.caps else {}),
        "color": element("color", val=colour(look.colour)),
        **({"spacing": element("spacing", val=twips(look.tracking_em * look.size_pt))} if look.tracking_em else {}),
        **size(look.size_pt),
    }


def line_spacing(look: TextStyle) -> dict[str, object]:
    """At least the leading, so that nothing is cut when a reviewer enlarges the type; exactly it where it is tighter
    than the face's own line, as in titles, which Word would set wider."""
    if look.leading_pt <= 0:
        return {"line": 240, "lineRule": "auto"}
    tight = look.leading_pt < look.size_pt * _NATURAL_LINE
    return {"line": twips(look.leading_pt), "lineRule": "exact" if tight else "atLeast"}


def look_of_paragraph(look: TextStyle, indent_pt: float = 0, right_pt: float = 0) -> dict[str, str]:
    """The paragraph of a role; ``indent_pt`` and ``right_pt`` are added by what stands around it."""
    left, aligned = indent_pt + look.indent_pt, {"justify": "both"}.get(look.align, look.align)
    indent: dict[str, object] = {"left": twips(left)}
    if right_pt:
        indent["right"] = twips(right_pt)
    if look.hanging_pt:
        indent["hanging"] = twips(look.hanging_pt)
    spacing = {"before": twips(look.before_pt), "after": twips(look.after_pt), **line_spacing(look)}
    return {
        **({"keepNext": on("keepNext")} if look.keep_next_lines else {}),
        **({"keepLines": on("keepLines")} if look.keep_together or look.keep_next_lines else {}),
        **({"tabs": tab_stops(("left", left))} if look.hanging_pt else {}),
        **({} if look.hyphenate else {"suppressAutoHyphens": on("suppressAutoHyphens")}),
        "spacing": element("spacing", **spacing),
        **({"ind": element("ind", **indent)} if left or right_pt or look.hanging_pt else {}),
        **({"jc": element("jc", val=aligned)} if aligned != "left" else {}),
    }


def tab_stops(*stops: tuple[str, float]) -> str:
    """Tab stops at points from the left margin."""
    return f"<w:tabs>{''.join(element('tab', val=kind, pos=twips(at)) for kind, at in stops)}</w:tabs>"


def leader_stop(at: float) -> str:
    """A tab stop at the right that dots lead to."""
    return f"<w:tabs>{element('tab', val='right', leader='dot', pos=twips(at))}</w:tabs>"
