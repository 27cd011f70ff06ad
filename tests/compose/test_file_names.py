"""File names are safe, readable, and tell the releases of one brief apart however long its title is."""

from __future__ import annotations

import pytest

from briefer.compose.file_names import file_name
from briefer.errors import UsageError
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate

TEMPLATE = BriefTemplate("policy-brief", "Policy brief", "", "Policy brief", ())
LONG = "Russia is losing its hold on Azerbaijan and has only force left to slow it, which it will use in the autumn"


def name(pattern: str, title: str, marking: str = "TLP:AMBER+STRICT") -> str:
    """The name of a brief's files."""
    return file_name(pattern, Brief("policy-brief", (), title, marking=marking), TEMPLATE)


def test_a_long_title_is_cut_at_a_word_and_the_marking_is_not() -> None:
    """The end of the name tells for whom it is."""
    found = name("{title}-{marking}", LONG)
    assert found == "russia-is-losing-its-hold-on-azerbaijan-and-has-only-force-left-tlp-amber-strict"
    assert len(found) <= 80


def test_a_short_name_is_whole() -> None:
    """Fields that say nothing leave no hyphens."""
    assert name("{date}-{title}-{marking}", "Ports: “North”", "TLP:CLEAR") == "ports-north-tlp-clear"


def test_a_title_of_one_long_word_is_cut_within_it() -> None:
    """There is no other place."""
    assert name("{title}-{marking}", "x" * 200, "TLP:RED") == f"{'x' * 72}-tlp-red"


def test_a_pattern_without_a_title_is_cut_at_its_end() -> None:
    """Nothing else can give way."""
    assert len(name("a" * 100, "Ports")) == 80


def test_an_unknown_field_is_told() -> None:
    """With those that there are."""
    with pytest.raises(UsageError, match="no field"):
        name("{tittle}", "Ports")
