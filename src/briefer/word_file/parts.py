"""The parts of a Word package as XML trees, and the relations between them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from lxml import etree

from briefer.errors import Problem
from briefer.word_file.safe_zip import Package

Element = Any  # an lxml element; the stubs know too little of them to help

_OFFICE_DOCUMENT = "officeDocument"
_DEFAULT_MAIN = "word/document.xml"


def local(element: Element) -> str:
    """An element's name without its namespace: the transitional and the strict form of the format differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """The value of an attribute whatever its namespace, empty without it."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, then its first child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


def switched_on(properties: Element | None, name: str) -> bool | None:
    """Whether an on-off property is set; none when it is not mentioned."""
    found = child(properties, name)
    if found is None:
        return None
    return attribute(found, "val").lower() not in ("0", "false", "off", "none")


class WordParts:
    """Opens parts by their relation to the main document, whatever their names are."""

    def __init__(self, package: Package, where: str) -> None:
        self._package = package
        self._where = where
        self.main_name = self._main_name()
        self.main = self.tree(self.main_name)
        self.relations = self.relations_of(self.main_name)

    def tree(self, name: str) -> Element:
        """The root element of a part.

        Raises:
            BrieferError: the part is missing, damaged, too large, or brings a document type definition.
        """
        content = self._package.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self._package.error(
                Problem(
                    self._where,
                    f"This Word file is damaged: its part {name} is no sound XML.",
                    "Save it again in Word.",
                )
            ) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._package.error(
                Problem(
                    self._where,
                    f"Its part {name} declares a document type, which Word never writes and attackers do.",
                    "It was not read. Ask its sender for a copy saved by Word.",
                )
            )
        return root

    def relations_of(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """By id: the kind of each relation, its target (a part name or an address), and whether that is outside."""
        folder, base = posixpath.split(name)
        relations_name = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations_name not in self._package:
            return {}
        relations: dict[str, tuple[str, str, bool]] = {}
        for relation in self.tree(relations_name):
            external = attribute(relation, "TargetMode").lower() == "external"
            target = attribute(relation, "Target")
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            relations[attribute(relation, "Id")] = (attribute(relation, "Type").rpartition("/")[2], target, external)
        return relations

    def related(self, kind: str) -> Iterator[str]:
        """The names of the parts that the main document relates to as ``kind``, each once, as far as they exist."""
        targets = (target for its, target, external in self.relations.values() if its == kind and not external)
        return (target for target in dict.fromkeys(targets) if target in self._package)

    def properties(self) -> Element | None:
        """The core properties (title, creator), where the package has them."""
        for kind, target, external in self.relations_of("").values():
            if kind == "core-properties" and not external and target in self._package:
                return self.tree(target)
        return None

    def size(self, name: str) -> int:
        """How many bytes a part has; 0 when there is none of that name."""
        return self._package.size(name) if name in self._package else 0

    def content(self, name: str, limit: int) -> bytes:
        """The bytes of a part of at most ``limit`` bytes.

        Raises:
            BrieferError: it is damaged or larger.
        """
        return self._package.read(name, limit)

    def _main_name(self) -> str:
        if "_rels/.rels" in self._package:
            for kind, target, external in self.relations_of("").values():
                if kind == _OFFICE_DOCUMENT and not external and target in self._package:
                    return target
        return _DEFAULT_MAIN
