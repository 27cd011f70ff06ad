"""Edits of a template's words that need the words of its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from briefer.model.template import BriefTemplate
from briefer.storage.labels import load_labels


def own_labels(template: BriefTemplate) -> Mapping[str, str]:
    """The labels that the template words otherwise than its language."""
    usual = load_labels(template.language)
    return {key: word for key, word in template.labels.items() if usual.get(key) != word}


def with_language(template: BriefTemplate, language: str) -> BriefTemplate:
    """The template in another language; its own words stay."""
    labels = {**load_labels(language), **own_labels(template)}
    return replace(template, language=language, labels=MappingProxyType(labels))


def with_label(template: BriefTemplate, key: str, word: str) -> BriefTemplate:
    """The template with a word of its own; an empty one is that of the language again."""
    word = word or load_labels(template.language).get(key, "")
    return replace(template, labels=MappingProxyType({**template.labels, key: word}))
