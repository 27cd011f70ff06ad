"""What a template must keep to that no single key shows."""

from __future__ import annotations

from typing import Protocol

from briefer import assets
from briefer.errors import TemplateError
from briefer.model.template import BriefTemplate, PageSize, PageSpec
from briefer.storage import places
from briefer.storage.files import find_file
from briefer.storage.markings import find_marking, load_markings
from briefer.storage.reading import nearest
from briefer.yaml_files.nodes import ProblemLog

SIZES_MM: dict[PageSize, tuple[float, float]] = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_LEAST_WIDTH_MM, _LEAST_HEIGHT_MM = 60.0, 80.0  # less holds no line of a table, no title with its text


class PlaceOf(Protocol):
    """Where a key was said: the log of its file, and its line."""

    def __call__(self, key: str, role: str = "") -> tuple[ProblemLog, int]:
        """The place of a key, or of the part of that role."""


def check_whole(template: BriefTemplate, place_of: PlaceOf) -> None:
    """Note every problem of a joined template in the log of the file that said it."""
    _check_page(template.page, place_of)
    _check_files(template, place_of)
    _check_marking(template, place_of)
    for part in template.parts:
        log, line = place_of("parts", part.role)
        if part.judges and part.content not in ("judgments", "editor"):
            message = f"The part '{part.role}' has the layout '{part.layout}', but its content is '{part.content}'."
            log.add(line, message, "Let its content be 'judgments' or 'editor', or choose another layout.")
        if part.text and part.content != "editor":
            log, line = place_of("parts", part.role)
            message = f"The part '{part.role}' has a 'text' of its own, but its content is '{part.content}'."
            log.add(line, message, "Let its content be 'editor', or leave out the text.")
        if part.columns and part.content != "editor":
            log, line = place_of("parts", part.role)
            message = f"The part '{part.role}' has 'columns' of its own, but its content is '{part.content}'."
            log.add(line, message, "Let its content be 'editor', or leave out the columns.")
    for key in ("meta", "required_meta"):
        if len(set(getattr(template, key))) < len(getattr(template, key)):
            log, line = place_of(key)
            log.add(line, f"'{key}' names something twice.")


def _check_page(page: PageSpec, place_of: PlaceOf) -> None:
    width, height = SIZES_MM[page.size]
    log, line = place_of("page")
    if width - page.left_mm - page.right_mm - page.review_margin_mm < _LEAST_WIDTH_MM:
        log.add(line, f"The margins leave less than {_LEAST_WIDTH_MM:g} mm for the text's width.")
    if height - page.top_mm - page.bottom_mm < _LEAST_HEIGHT_MM:
        log.add(line, f"The margins leave less than {_LEAST_HEIGHT_MM:g} mm for the text's height.")


def _check_files(template: BriefTemplate, place_of: PlaceOf) -> None:
    """The style sheet and the lexicon must exist; what is in them is checked when they are loaded."""
    wanted = (
        ("style", template.style, places.user_style_folder(), "styles"),
        ("lexicon", template.lexicon, places.user_lexicon_folder(), "lexicons"),
    )
    for key, id, own, shipped in wanted:
        try:
            find_file(id, key, (own, assets.resources() / shipped))
        except TemplateError as error:
            log, line = place_of(key)
            log.add(line, error.problems[0].message, error.problems[0].hint)


def _check_marking(template: BriefTemplate, place_of: PlaceOf) -> None:
    if template.marking and find_marking(template.marking, template.markings) is None:
        log, line = place_of("marking")
        known = template.markings or tuple(load_markings())
        hint = nearest(template.marking, known)
        log.add(line, f"The marking '{template.marking}' is not among those allowed.", f"{hint} 'markings' lists them.")
