"""An organisation's own Word file beside its template: found, read within bounds, and taken along where it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefer.errors import ExportError, Problem, TemplateError
from briefer.model.template import BriefTemplate
from briefer.model.word_base import BASE_SUFFIXES, MAX_BASE_BYTES, WORD_ROLES, WordBase
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.files import read_bytes
from briefer.storage.reading import nearest
from briefer.storage.template_file import BASE_NAME
from briefer.storage.template_layer import Layer
from briefer.yaml_files.nodes import Mapping, ProblemLog

_FALLBACK = "word-base.docx"


def load_base(path: Path) -> WordBase:
    """A Word file that a person chose.

    Raises:
        TemplateError: it cannot be read, or is not called like a Word file.
    """
    log = ProblemLog(path.name)
    content = read_bytes(path, log, max_bytes=MAX_BASE_BYTES)
    if not log.found and path.suffix.lower() not in BASE_SUFFIXES:
        log.add(0, "This is no Word file.", "Choose a .docx or .dotx file.")
    if log.found:
        raise TemplateError(log.all())
    return WordBase(path.name if re.fullmatch(BASE_NAME, path.name) else _FALLBACK, content)


def base_of(layer: Layer) -> WordBase | None:
    """The base that a template file names: beside it, else in the user's template folder. Never anywhere else."""
    name = layer.file.docx_base
    if not name or layer.folder is None:
        return None
    line = layer.line("docx_base")
    folders = dict.fromkeys((layer.folder, places.user_template_folder()))
    path = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if path is None:
        layer.log.add(line, f"There is no Word file '{name}' beside the template.", "Put it into the same folder.")
        return None
    try:
        return load_base(path)
    except TemplateError as error:
        for problem in error.problems:
            layer.log.add(line, f"'{name}': {problem.message}", problem.hint)
        return None


def check_styles(layer: Layer) -> None:
    """Only what a document has can be given a style."""
    node = layer.node.get("docx_styles")
    for key, _ in node.entries if isinstance(node, Mapping) else ():
        if key.text not in WORD_ROLES:
            message = f"'docx_styles' names '{key.text[:60]}', which no document has."
            layer.log.add(key.line, message, nearest(key.text, WORD_ROLES))


def with_base_beside(template: BriefTemplate, folder: Path) -> BriefTemplate:
    """The template with its base under a name that is free in the folder, or that it has there already."""
    base = template.docx_base
    if base is None:
        return template
    name = next(name for name in _names(base) if _is_free(folder / name, base.content))
    return replace(template, docx_base=WordBase(name, base.content))


def write_base(base: WordBase | None, folder: Path) -> None:
    """Write it there, unless a file of its name is: that is the same one, or what its owner made of it since.

    Raises:
        ExportError: it cannot be written.
    """
    if base is None or (folder / base.name).exists():
        return
    if not re.fullmatch(BASE_NAME, base.name):  # a brief from elsewhere may call it anything
        raise ExportError(Problem(base.name[:80], "The Word base has a name that no file can have.", "Choose it anew."))
    write_atomically(folder / base.name, base.content, overwrite=False)


def _names(base: WordBase) -> Iterator[str]:
    name = base.name if base.name and re.fullmatch(BASE_NAME, base.name) else _FALLBACK
    yield name
    stem, _, ending = name.rpartition(".")
    yield from (f"{stem[:100]} {n}.{ending}" for n in range(2, 10_000))


def _is_free(path: Path, content: bytes) -> bool:
    try:
        return not path.exists() or path.read_bytes() == content
    except OSError:
        return False
