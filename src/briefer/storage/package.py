"""The ``.brief`` package: one file that holds a brief whole, with its articles, its exact template and its pictures.

Format 1, a zip of readable YAML::

    manifest.yaml         brief: 1 (the number of the format), program: the version of briefer that wrote it
    brief.yaml            the editor's choices; names its articles and pictures
    template.yaml         the template with all that it extends and every default, so that it prints the same for ever
    articles/<id>.yaml    each article as it was read
    images/<sha256>.png   each picture once, named by its content
    bases/<sha256>.docx   the template's own Word file, if it has one

Same content, same bytes. Every format there ever was opens: ``migrations.briefs`` brings it to the newest.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefer import __version__
from briefer.errors import BriefFileError, Problem
from briefer.model.article import Article
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate
from briefer.storage.atomic import write_atomically
from briefer.storage.files import content_of, read_bytes, stop_if_any
from briefer.storage.migrations import briefs, migrate
from briefer.storage.package_zip import MAX_FILE_BYTES, MAX_YAML_BYTES, unzip_members, zip_members
from briefer.storage.reading import Reading, read_record
from briefer.storage.template_file import SCHEMA as TEMPLATE_SCHEMA
from briefer.storage.template_file import SCHEMA_KEY
from briefer.storage.writing import Writing, record_to_plain
from briefer.yaml_files.building import Room
from briefer.yaml_files.nodes import Mapping as MappingNode
from briefer.yaml_files.nodes import ProblemLog
from briefer.yaml_files.yaml_reading import parse_yaml
from briefer.yaml_files.yaml_writing import Tree, write_yaml

T = TypeVar("T")

SCHEMA = 1
_MAX_NODES = 4_000_000  # of all YAML members together, some 600 MB while they are read
_ZIP = b"PK"  # how Word files begin
_MEDIA_SUFFIXES = ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"GIF8", ".gif"))


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What the manifest says beside the number of the format."""

    program: str


def save_brief(brief: Brief, template: BriefTemplate, path: Path) -> None:
    """Write the package, replacing an older one only after the new one was read back from the disk and is equal.

    Raises:
        BriefFileError: the brief holds what no file can, or did not read back equal; the old file is as it was.
        ExportError: the disk, the rights or the name do not allow it.
    """
    content = pack_brief(brief, template, path.name)
    write_atomically(path, content, overwrite=True, verify=partial(_verify, brief, template, path.name))


def open_brief(path: Path) -> tuple[Brief, BriefTemplate]:
    """The brief and the exact template of a package.

    Raises:
        BriefFileError: it cannot be read, is damaged, hostile or newer than this program; every problem is listed.
    """
    log = ProblemLog(path.name)
    content = read_bytes(path, log, max_bytes=MAX_FILE_BYTES)
    if len(content) > MAX_FILE_BYTES:
        log.add(0, f"The file is larger than {MAX_FILE_BYTES // 2**20} MiB, the most that is read.")
    stop_if_any(log, BriefFileError)
    return unpack_brief(content, path.name)


def pack_brief(brief: Brief, template: BriefTemplate, name: str = "brief") -> bytes:
    """The bytes of the package.

    Raises:
        BriefFileError: a text holds half a surrogate pair, which no file can hold.
    """
    store = _Store()
    try:
        plain = record_to_plain(brief, Writing(store.keep))
        printed = record_to_plain(template, Writing(store.keep, whole=True))
        members = {
            **store.members,
            "manifest.yaml": _yaml({"brief": SCHEMA, "program": __version__}),
            "brief.yaml": _yaml(plain),
            "template.yaml": _yaml({SCHEMA_KEY: TEMPLATE_SCHEMA, **printed}),
        }
    except UnicodeEncodeError as error:
        found = f"U+{ord(error.object[error.start]):04X}"
        message = f"A text contains half of a character ({found}), which no file can hold."
        raise BriefFileError(Problem(name, message, "Type the word before it again.")) from None
    return zip_members(members)


def _yaml(tree: Tree) -> bytes:
    return write_yaml(tree).encode("utf-8")


def unpack_brief(content: bytes, name: str = "brief") -> tuple[Brief, BriefTemplate]:
    """The brief and template in the bytes of a package; ``name`` is how the file is called in messages.

    Raises:
        BriefFileError: as ``open_brief``.
    """
    members = unzip_members(content, name)
    missing = [wanted for wanted in ("manifest.yaml", "brief.yaml", "template.yaml") if wanted not in members]
    if missing:
        raise BriefFileError(Problem(name, f"The package lacks {', '.join(missing)}.", "Use a copy that is whole."))
    version = _read_manifest(members.pop("manifest.yaml"), name)
    parsed = migrate(_parse(members, name), version, briefs.STEPS)
    return _Opened(name, members, parsed).read()


class _Store:
    """Gathers what stands beside ``brief.yaml`` while it is written."""

    def __init__(self) -> None:
        self.members: dict[str, bytes] = {}

    def keep(self, kind: type, value: object) -> str:
        if isinstance(value, Article):
            return self._keep_article(value)
        if isinstance(value, bytes):
            return self._keep_image(value)
        raise TypeError(f"a package has no place for {kind!r}")

    def _keep_article(self, article: Article) -> str:
        content = _yaml(record_to_plain(article, Writing(self.keep)))
        stem = "-".join(re.findall(r"[a-z0-9]+", article.id.lower()))[:60].strip("-") or "article"
        number = 1
        name = f"articles/{stem}.yaml"
        while self.members.get(name, content) != content:
            number += 1
            name = f"articles/{stem}-{number}.yaml"
        self.members[name] = content
        return name

    def _keep_image(self, content: bytes) -> str:
        if not content:  # an article whose format only names its picture
            return ""
        if content.startswith(_ZIP):  # no picture is one
            name = f"bases/{hashlib.sha256(content).hexdigest()}.docx"
            self.members[name] = content
            return name
        suffix = next((suffix for start, suffix in _MEDIA_SUFFIXES if content.startswith(start)), ".bin")
        name = f"images/{hashlib.sha256(content).hexdigest()}{suffix}"
        self.members[name] = content
        return name


@dataclass(slots=True)
class _Opened:
    """A package that is being read: its members, and which of them were asked for."""

    name: str
    members: dict[str, bytes]
    parsed: dict[str, MappingNode]
    logs: list[ProblemLog] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    articles: dict[str, Article | None] = field(default_factory=dict)

    def read(self) -> tuple[Brief, BriefTemplate]:
        brief = self._record("brief.yaml", Brief)
        template = self._record("template.yaml", BriefTemplate)
        log = self._log("")
        for member in sorted(set(self.members) - self.used):
            log.add(0, f"'{member}' is in the package, but the brief does not name it.", "Remove it, or name it.")
        problems = [problem for each in self.logs for problem in each.all()]
        if problems or brief is None or template is None:
            raise BriefFileError(problems)
        return brief, template

    def _record(self, member: str, record: type[T]) -> T | None:
        self.used.add(member)
        node = self.parsed[member].without(SCHEMA_KEY) if record is BriefTemplate else self.parsed[member]
        return read_record(node, record, Reading(self._log(member), self._fetch, printable=False))

    def _log(self, member: str) -> ProblemLog:
        log = ProblemLog(f"{self.name}/{member}".rstrip("/"))
        self.logs.append(log)
        return log

    def _fetch(self, kind: type, member: str) -> object | None:
        """What stands outside the member that names it."""
        if kind is bytes:
            return self._image(member)
        if not member.startswith("articles/") or member not in self.parsed:
            return None
        if member not in self.articles:
            self.articles[member] = self._record(member, Article)
        return self.articles[member]

    def _image(self, member: str) -> bytes | None:
        if not member:
            return b""
        content = self.members.get(member) if member.startswith(("images/", "bases/")) else None
        if content is None:
            return None
        if member not in self.used and hashlib.sha256(content).hexdigest() != Path(member).stem:
            what = "picture" if member.startswith("images/") else "Word base"
            self._log(member).add(0, f"The {what} is not the one that was saved.", "Use a copy of the package.")
        self.used.add(member)
        return content


def _read_manifest(content: bytes, name: str) -> int:
    """The number of the package's format."""
    log = ProblemLog(f"{name}/manifest.yaml")
    node = parse_yaml(content, log, max_bytes=4096)
    found = content_of(node, "brief", SCHEMA, log) if node is not None else None
    if found is not None:
        read_record(found[1], _Manifest, Reading(log))
    stop_if_any(log, BriefFileError)
    return found[0] if found is not None else 0


def _parse(members: Mapping[str, bytes], name: str) -> dict[str, MappingNode]:
    """Every YAML member, parsed."""
    parsed: dict[str, MappingNode] = {}
    logs: list[ProblemLog] = []
    room = Room(_MAX_NODES)
    for member in (member for member in members if member.endswith(".yaml")):
        log = ProblemLog(f"{name}/{member}")
        logs.append(log)
        node = parse_yaml(members[member], log, max_bytes=MAX_YAML_BYTES, room=room)
        if isinstance(node, MappingNode):
            parsed[member] = node
        elif node is not None:
            log.add(node.line, "The file must be a mapping of keys to values.")
    problems = [problem for log in logs for problem in log.all()]
    if problems:
        raise BriefFileError(problems)
    return parsed


def _verify(brief: Brief, template: BriefTemplate, name: str, written: Path) -> None:
    """Read what was written back from the disk; only what is equal may replace an older file."""
    try:
        equal = unpack_brief(written.read_bytes(), name) == (brief, template)
        problems: tuple[Problem, ...] = ()
    except BriefFileError as error:
        equal, problems = False, error.problems
    if not equal:
        message = "The brief did not read back as it was written, so it was not saved; the older file is as it was."
        raise BriefFileError((Problem(name, message, "Please report this with the article."), *problems))
