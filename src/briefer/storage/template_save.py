"""Writes a whole template as a file of its own, checks it as any file is checked, and takes templates in and out."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path

from briefer import assets
from briefer.errors import ExportError, Problem, TemplateError
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.files import content_of, read_bytes
from briefer.storage.migrations import migrate, templates
from briefer.storage.template_file import SCHEMA, SCHEMA_KEY
from briefer.storage.template_labels import own_labels
from briefer.storage.template_layer import read_layer
from briefer.storage.template_merge import merge_layers
from briefer.storage.templates import check_template, load_template
from briefer.storage.word_bases import with_base_beside, write_base
from briefer.storage.writing import to_plain
from briefer.yaml_files.nodes import ProblemLog
from briefer.yaml_files.yaml_reading import parse_yaml
from briefer.yaml_files.yaml_writing import Tree, write_yaml

_HINTS = {"page": PageSpec, "limits": Limits, "parts": tuple[PartSpec, ...]}
_ID = re.compile(rb"""\bid["']?[ \t]*:[ \t]*["']?([a-z][a-z0-9-]*)""")
_HEAD = 65_536  # bytes of a file in which its id stands
_ALWAYS = ("id", "name", "description", "kind", "parts")


def template_yaml(template: BriefTemplate) -> bytes:
    """The file of a template that extends no other. What is as by default, or as in its language, is left out."""
    default = BriefTemplate("", "", "", "", ())
    plain: dict[str, Tree] = {SCHEMA_KEY: SCHEMA}
    parts: Tree = None
    for field in fields(template):
        value = getattr(template, field.name)
        if field.name == "parts":
            parts = to_plain(value, _HINTS["parts"])
        elif field.name == "labels":
            own: dict[str, Tree] = dict(own_labels(template))
            plain |= {"labels": own} if own else {}
        elif field.name == "docx_base":
            plain |= {"docx_base": value.name} if value is not None else {}
        elif field.name in ("docx_styles", "checks"):
            plain |= {field.name: dict(value)} if value else {}
        elif field.name in _ALWAYS or value != getattr(default, field.name):
            hint = _HINTS.get(field.name)
            plain[field.name] = to_plain(value, hint) if hint else list(value) if isinstance(value, tuple) else value
    # Half a character is let through here, since the check of what was written says it better.
    return write_yaml(plain | {"parts": parts}).encode("utf-8", "surrogatepass")


def parse_template(content: bytes, name: str) -> BriefTemplate:
    """The template of a file that extends no other; ``name`` is how the file is called in problems.

    Raises:
        TemplateError: there are problems in it; all of them are listed with their lines.
    """
    log = ProblemLog(name)
    node = parse_yaml(content, log)
    found = content_of(node, SCHEMA_KEY, SCHEMA, log) if node is not None else None
    template = None
    if found is not None:
        keys = migrate(found[1], found[0], templates.STEPS)
        layer = read_layer(keys, log)
        template = merge_layers((layer,)) if layer is not None else None
    if template is None or log.count:
        raise TemplateError(log.all())
    return template


def problems_of(template: BriefTemplate) -> tuple[Problem, ...]:
    """What keeps a template from being written: what ``check_template`` would say of its file, without the lines."""
    try:
        parse_template(template_yaml(template), template.id)
    except TemplateError as error:
        return tuple(replace(problem, where="") for problem in error.problems)
    return ()


def save_template(template: BriefTemplate, path: Path, *, overwrite: bool) -> None:
    """Write it as a file that ``briefer templates check`` finds no fault with.

    Raises:
        TemplateError: it breaks the format; nothing is written.
        ExportError: the file exists and ``overwrite`` is false, or it cannot be written.
    """
    if not path.exists():  # else the Word base beside it is its own, perhaps with changes made in Word since
        template = with_base_beside(template, path.parent)
    content = template_yaml(template)
    parse_template(content, path.name)
    make_folder(path.parent)
    write_base(template.docx_base, path.parent)
    write_atomically(path, content, overwrite=overwrite)


def own_path(id: str) -> Path:
    """Where the user's own template of that id is written."""
    return places.user_template_folder() / f"{id}.yaml"


def free_id(id: str) -> str:
    """The id, or that with a number, that neither a template nor a file of the user's own folder has."""
    taken = _taken_ids()
    base, number = re.sub(r"-\d+$", "", id)[:56], 2
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    return id


def _taken_ids() -> set[str]:
    """More than there are rather than fewer: whatever looks like an id counts, so that no file must be understood.

    It is asked while a name is typed.
    """
    taken: set[str] = set()
    for folder in (places.user_template_folder(), assets.templates()):
        for path in folder.glob("*.y*ml"):
            taken.add(path.stem)
            with suppress(OSError), path.open("rb") as file:
                taken |= {found.decode() for found in _ID.findall(file.read(_HEAD))}
    return taken


def import_template(path: Path) -> Path:
    """Copy a template file, with all that it says, into the user's own folder; the path it has there.

    One that extends a template lying only beside it is written whole, so that it stands alone. An id that is taken
    gets a number.

    Raises:
        TemplateError: it cannot be used; every problem with its line.
        ExportError: it cannot be written.
    """
    template = load_template(path)
    log = ProblemLog(path.name)
    content = read_bytes(path, log)
    id = free_id(template.id)
    target = own_path(id)
    make_folder(target.parent)
    beside = with_base_beside(template, target.parent)
    if id != template.id:
        beside = replace(beside, id=id, name=f"{template.name} {id.rpartition('-')[2]}")
    if beside != template:
        template, content = beside, template_yaml(beside)
    write_base(template.docx_base, target.parent)
    write_atomically(target, content, overwrite=False)
    if check_template(target):  # what it extends is not here
        write_atomically(target, template_yaml(template), overwrite=True)
    return target


def export_template(template: BriefTemplate, path: Path) -> None:
    """Write it whole with its Word base beside it, so that it stands alone; an existing template is replaced.

    Raises:
        ExportError: it cannot be written.
    """
    template = with_base_beside(template, path.parent)
    write_base(template.docx_base, path.parent)
    write_atomically(path, template_yaml(template), overwrite=True)


def make_folder(folder: Path) -> None:
    """The user's folder, made when it is first needed.

    Raises:
        ExportError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(Problem(str(folder), f"The folder cannot be made ({error.strerror}).")) from None
