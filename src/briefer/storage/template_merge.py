"""Joins a template with those it extends, base first, and checks what only the whole can show.

Scalars and lists of the later file replace those of the earlier. ``page``, ``labels``, ``docx_styles`` and ``checks``
are joined key by key, parts by role: a known role changes that part where it stands, ``remove: true`` drops it, a new
role goes to the end. ``limits`` are replaced whole, since a bound that is absent is a choice too. ``order`` puts the
parts in another order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from briefer.model.checks import CHECKS, CheckLevel
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from briefer.storage.labels import check_labels, load_labels
from briefer.storage.reading import nearest
from briefer.storage.template_file import LimitsFile, PartFile
from briefer.storage.template_layer import Layer
from briefer.storage.template_rules import check_whole
from briefer.storage.word_bases import base_of, check_styles
from briefer.yaml_files.nodes import Mapping as MappingNode
from briefer.yaml_files.nodes import ProblemLog

# Keys that are joined rather than replaced, or that only steer the joining.
_JOINED = ("page", "labels", "limits", "parts", "order", "extends", "docx_base", "docx_styles", "checks")


@dataclass(slots=True)
class _Draft:
    """What the layers so far say; ``said`` remembers which layer said it, for the lines of later problems."""

    values: dict[str, Any] = field(default_factory=dict)
    page: dict[str, Any] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    word_styles: dict[str, str] = field(default_factory=dict)
    checks: dict[str, CheckLevel] = field(default_factory=dict)
    parts: dict[str, PartSpec] = field(default_factory=dict)
    said: dict[str, Layer] = field(default_factory=dict)
    parts_said: dict[str, tuple[ProblemLog, int]] = field(default_factory=dict)


def merge_layers(layers: tuple[Layer, ...]) -> BriefTemplate | None:
    """The template of these layers, base first; none when a log has new problems."""
    draft = _Draft()
    for layer in layers:
        _add(layer, draft)
    last = layers[-1]
    if not last.whole:  # what is missing may stand in what could not be read; the rest is checked all the same
        draft.values = {"kind": "", "description": "", **draft.values}
    elif not _is_complete(draft, last):
        return None
    language = draft.values.get("language", "en")
    template = BriefTemplate(
        **draft.values,
        page=PageSpec(**draft.page),
        parts=tuple(draft.parts.values()),
        labels=MappingProxyType({**load_labels(language), **draft.labels}),
        docx_styles=MappingProxyType(draft.word_styles),
        checks=MappingProxyType(draft.checks),
    )

    def place_of(key: str, role: str = "") -> tuple[ProblemLog, int]:
        layer = draft.said.get(key, last)
        return draft.parts_said.get(role) or (layer.log, layer.line(key))

    check_whole(template, place_of)
    return None if any(layer.log.found for layer in layers) else template


def _add(layer: Layer, draft: _Draft) -> None:
    for key, value in _given(layer.file).items():
        draft.said[key] = layer
        if key not in _JOINED:
            draft.values[key] = value
    if layer.file.limits is not None:
        draft.values["limits"] = _limits(layer.file.limits)
    if layer.file.page is not None:
        draft.page |= _given(layer.file.page)
    if layer.file.labels is not None:
        labels = layer.node.get("labels")
        if isinstance(labels, MappingNode):
            check_labels(labels, layer.log)
        draft.labels |= layer.file.labels
    if layer.file.docx_base is not None:
        draft.values["docx_base"] = base_of(layer)
    if layer.file.docx_styles is not None:
        check_styles(layer)
        draft.word_styles |= layer.file.docx_styles
    if layer.file.checks is not None:
        _check_checks(layer)
        draft.checks |= layer.file.checks
    _add_parts(layer, draft)
    _put_in_order(layer, draft)


def _check_checks(layer: Layer) -> None:
    node = layer.node.get("checks")
    for key, _ in node.entries if isinstance(node, MappingNode) else ():
        if key.text not in CHECKS:
            layer.log.add(key.line, f"There is no check '{key.text[:60]}'.", nearest(key.text, CHECKS))


def _add_parts(layer: Layer, draft: _Draft) -> None:
    seen: set[str] = set()
    for index, part in enumerate(layer.file.parts or ()):
        line = layer.line("parts", index, "role")
        if part.role in seen:
            layer.log.add(line, f"The part '{part.role}' stands here a second time.", "Give it another role.")
        seen.add(part.role)
        draft.parts_said[part.role] = layer.log, line
        base = draft.parts.get(part.role)
        if part.remove:
            _remove(part.role, layer, line, draft)
        elif base is None:
            _add_new(part, layer, line, draft)
        else:
            changes = {k: v for k, v in _given(part).items() if k not in ("remove", "limits")}
            if part.limits is not None:
                changes["limits"] = _limits(part.limits)
            draft.parts[part.role] = _changed(base, changes)


def _remove(role: str, layer: Layer, line: int, draft: _Draft) -> None:
    if role not in draft.parts:
        layer.log.add(line, f"There is no inherited part '{role}' to remove.", nearest(role, draft.parts))
    draft.parts.pop(role, None)


def _add_new(part: PartFile, layer: Layer, line: int, draft: _Draft) -> None:
    missing = [f"'{key}'" for key in ("content", "layout") if getattr(part, key) is None]
    if missing:
        near = nearest(part.role, draft.parts)
        hint = near if near.startswith("Did you mean") else ""
        layer.log.add(line, f"The new part '{part.role}' needs {' and '.join(missing)}.", hint)
        return
    given = {key: value for key, value in _given(part).items() if key not in ("remove", "limits")}
    limits = _limits(part.limits) if part.limits is not None else Limits()
    draft.parts[part.role] = PartSpec(**{"heading": "", **given, "limits": limits})


def _changed(part: PartSpec, changes: Mapping[str, Any]) -> PartSpec:
    return PartSpec(**{**{f.name: getattr(part, f.name) for f in fields(part)}, **changes})


def _put_in_order(layer: Layer, draft: _Draft) -> None:
    order = layer.file.order
    if order is None:
        return
    line = layer.line("order")
    for role in dict.fromkeys(order):
        if role not in draft.parts:
            layer.log.add(line, f"'order' names '{role[:60]}', which is no part.", nearest(role, draft.parts))
        elif order.count(role) > 1:
            layer.log.add(line, f"'order' names '{role}' more than once.")
    missing = [role for role in draft.parts if role not in order]
    if missing:
        layer.log.add(line, f"'order' leaves out {', '.join(missing)}.", "Name every part once.")
    draft.parts = {role: draft.parts[role] for role in (*order, *missing) if role in draft.parts}


def _is_complete(draft: _Draft, last: Layer) -> bool:
    before = last.log.count
    for key, what in (("kind", "the kind of paper"), ("description", "what the template is for")):
        if key not in draft.values:
            last.log.add(last.node.line, f"The key '{key}' ({what}) is missing.", "Give it, or extend a template.")
    if not draft.parts:
        last.log.add(last.line("parts"), "A template needs at least one part.", "List them under 'parts'.")
    return last.log.count == before


def _limits(given: LimitsFile) -> Limits:
    return Limits(**{f.name: getattr(given, f.name) for f in fields(Limits)})


def _given(record: object) -> dict[str, Any]:
    """The keys a file gives."""
    values = {f.name: getattr(record, f.name) for f in fields(record)}  # type: ignore[arg-type]
    return {key: value for key, value in values.items() if value is not None}
