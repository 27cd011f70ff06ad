"""Brief templates: found by name in folders, read, joined with the templates they extend, and checked.

Folders are looked through in the order given, then the user's own, then the shipped ones; the first of an id wins.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefer import assets
from briefer.errors import Problem, TemplateError
from briefer.model.template import BriefTemplate
from briefer.storage import places
from briefer.storage.files import content_of, parse_file
from briefer.storage.migrations import migrate, templates
from briefer.storage.reading import nearest
from briefer.storage.template_file import SCHEMA, SCHEMA_KEY
from briefer.storage.template_layer import Layer, read_layer
from briefer.storage.template_merge import merge_layers
from briefer.yaml_files.nodes import Mapping, ProblemLog, Scalar

_SUFFIXES = (".yaml", ".yml")
_MAX_LAYERS = 20


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """A template that was found. ``problems`` is empty when it can be used; only then is ``template`` there."""

    id: str
    name: str
    path: Path
    problems: tuple[Problem, ...] = ()
    description: str = ""
    template: BriefTemplate | None = None


def list_templates(folders: Sequence[Path] = ()) -> tuple[TemplateEntry, ...]:
    """Every template of the folders, the user's own and the shipped ones, by id; of one id the first that is found."""
    entries: dict[str, TemplateEntry] = {}
    for path in _files(folders):
        entry = entry_of(path, folders)
        entries.setdefault(entry.id, entry)
    return tuple(sorted(entries.values(), key=lambda entry: entry.id))


def load_template(name_or_path: str | Path, folders: Sequence[Path] = ()) -> BriefTemplate:
    """A template by its id or file name, or by the path of its file, with all that it extends.

    Raises:
        TemplateError: there is none, or there are problems in it or in those it extends; all of them are listed.
    """
    template, problems = _load(_locate(name_or_path, folders), folders)
    if template is None or problems:
        raise TemplateError(problems)
    return template


def check_template(path: Path, folders: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Everything that is wrong with a template file, by line; the folder it lies in is searched for its base first."""
    return _load(path, folders)[1]


def entry_of(path: Path, folders: Sequence[Path] = ()) -> TemplateEntry:
    """The template file as it stands on the disk now; a broken one is called what it calls itself."""
    template, problems = _load(path, folders)
    if template is not None:
        return TemplateEntry(template.id, template.name, path, problems, template.description, template)
    id = _text_in(path, "id") or path.stem
    return TemplateEntry(id, _text_in(path, "name") or id, path, problems)


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in dict.fromkeys((*folders, places.user_template_folder(), assets.templates())):
        yield from sorted(path for path in folder.glob("*") if path.suffix in _SUFFIXES and path.is_file())


def _locate(name_or_path: str | Path, folders: Sequence[Path]) -> Path:
    name = str(name_or_path)
    if isinstance(name_or_path, Path) or name.endswith(_SUFFIXES) or os.sep in name or "/" in name:
        return Path(name_or_path)
    path = _find(name, folders)
    if path is None:
        known = sorted({entry.stem for entry in _files(folders)})
        raise TemplateError(Problem("", f"There is no template '{name[:60]}'.", nearest(name, known)))
    return path


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    """By file name, which needs no reading; else by the id in the files."""
    files = list(_files(folders))
    by_name = (path for path in files if path.stem == name)
    return next(by_name, None) or next((path for path in files if _text_in(path, "id") == name), None)


def _text_in(path: Path, key: str) -> str:
    """What a file says under the key, whatever else is wrong with it; "" for nothing."""
    node = parse_file(path, ProblemLog(path.name))
    value = node.get(key) if isinstance(node, Mapping) else None
    return " ".join(value.text.split())[:120] if isinstance(value, Scalar) else ""


def _load(path: Path, folders: Sequence[Path]) -> tuple[BriefTemplate | None, tuple[Problem, ...]]:
    """The template, or none, and the problems of all files it is made of."""
    layers: list[Layer] = []
    logs: list[ProblemLog] = []
    template = None
    if _read_chain(path, folders, layers, logs):
        template = merge_layers(tuple(reversed(layers)))
    problems = tuple(problem for log in logs for problem in log.all())
    return (None if problems else template), problems


def _read_chain(path: Path, folders: Sequence[Path], layers: list[Layer], logs: list[ProblemLog]) -> bool:
    """The file, its base, the base's base …; false when one cannot be read."""
    seen: list[Path] = []
    while True:
        log = ProblemLog(str(path) if not layers else path.name)
        logs.append(log)
        layer = _read_layer(path, log)
        if layer is None or (layers and not layer.whole):
            return False
        layers.append(layer)
        seen.append(path.resolve())
        base = layer.file.extends
        if base is None:
            return True
        line = layer.line("extends")
        found = _find(base, (path.parent, *folders))
        if found is None:
            known = sorted({file.stem for file in _files((path.parent, *folders))} - {path.stem})
            log.add(line, f"There is no template '{base}' to extend.", nearest(base, known))
            return False
        if found.resolve() in seen or len(layers) >= _MAX_LAYERS:
            chain = " → ".join([*(entry.file.id for entry in layers), base])
            log.add(line, f"The templates extend each other in a circle: {chain}.", "Let one of them stand alone.")
            return False
        path = found


def _read_layer(path: Path, log: ProblemLog) -> Layer | None:
    node = parse_file(path, log)
    found = content_of(node, SCHEMA_KEY, SCHEMA, log) if node is not None else None
    if found is None:
        return None
    version, content = found
    content = migrate(content, version, templates.STEPS)
    return read_layer(content, log, path.parent)
