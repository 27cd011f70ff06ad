"""The tab of the checks: how grave a template takes what each finds, or that it does not care."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from briefer.app.checks.model import severity_word
from briefer.app.core_words import in_words
from briefer.app.templates.fields import ChoiceField
from briefer.app.templates.tabs import Tab
from briefer.model.checks import CHECKS, CheckSpec
from briefer.model.template import BriefTemplate

_USUAL: Final = ""


class ChecksTab(Tab):
    """A row a check, with its own severity as the first choice."""

    def build(self) -> None:
        """The families of checks, each a card."""
        families = {
            "ST": self.tr("Structure"),
            "HM": self.tr("Markings"),
            "EL": self.tr("Estimative language"),
            "SR": self.tr("Sources"),
            "AX": self.tr("Readers"),
            "DR": self.tr("Drafts"),
        }
        for family, heading in families.items():
            form = self.card(heading)
            for spec in CHECKS.values():
                if spec.id.startswith(family):
                    form.add(f"{spec.id}  {in_words(spec.title)}", self._level(spec))

    def _level(self, spec: CheckSpec) -> ChoiceField:
        usual = self.tr("As usual: {severity}").format(severity=severity_word(spec.severity).lower())
        words = {
            _USUAL: usual,
            "error": severity_word("error"),
            "warning": severity_word("warning"),
            "information": severity_word("information"),
            "off": self.tr("Off"),
        }
        field = ChoiceField(self.look, words, self._change(spec.id))
        self.shows(lambda template: field.show_value(template.checks.get(spec.id, _USUAL)))
        return field

    def _change(self, id: str) -> Callable[[str], None]:
        def change(level: str) -> None:
            def edited(template: BriefTemplate) -> BriefTemplate:
                others = {key: value for key, value in template.checks.items() if key != id}
                chosen = {id: level} if level else {}
                return replace(template, checks=MappingProxyType(others | chosen))  # type: ignore[arg-type]

            self.edit(edited)

        return change
