"""A brief with markings in the window's panes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.app.session import Session
from briefer.compose.marking_edits import mark_items, set_substitutes
from briefer.model.brief import ItemId, Substitute
from briefer.model.rich import rich
from briefer.pipeline import Work, find_template
from tests.compose import releases as made


@pytest.fixture
def session() -> Session:
    """A TLP:AMBER paper of two items; one is TLP:CLEAR, the other has a text for TLP:CLEAR."""
    brief = made.brief(made.open_item(), made.secret_item(""))
    brief = mark_items(replace(brief, template="policy-brief"), (ItemId("i1"),), "TLP:CLEAR")
    brief = set_substitutes(brief, ItemId("i2"), (Substitute("TLP:CLEAR", rich("Something left.")),))
    parts = tuple(replace(part, role="analysis") if part.role == "body" else part for part in brief.parts)
    return Session(Work(replace(brief, parts=parts), find_template("policy-brief")))
