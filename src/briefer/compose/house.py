"""What a template names and a brief is composed with, looked up beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from briefer.compose.ledger import Ledger
from briefer.compose.what_changed import EditionChanges
from briefer.model.lexicon import Lexicon, Marking
from briefer.model.template import BriefTemplate


@dataclass(frozen=True, slots=True)
class House:
    """A template with its lexicon and the marking of the brief, what changed since the edition before, the ledger."""

    template: BriefTemplate
    lexicon: Lexicon
    marking: Marking | None = None
    changes: EditionChanges | None = None
    ledger: Ledger | None = None

    def label(self, key: str, default: str) -> str:
        """A word of the document's own language."""
        return self.template.labels.get(key, default)

    def counted(self, key: str, count: int) -> str:
        """ "1 article", "14 outlets". Two forms, one and other; languages with more put the noun first."""
        form = "one" if count == 1 else "other"
        return self.label(f"{key}_{form}", f"{{n}} {key}{'' if count == 1 else 's'}").replace("{n}", str(count))
