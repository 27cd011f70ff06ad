"""What kinds and grades of sources are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefer.model.sourcing import Credibility, Reliability, SourceKind

translate = QCoreApplication.translate


def kind_words(kind: SourceKind | None) -> str:
    """A kind of source; empty for none given."""
    words: dict[SourceKind | None, str] = {
        None: "",
        "official": translate("Sources", "Official"),
        "state-media": translate("Sources", "State media"),
        "independent": translate("Sources", "Independent"),
        "agency": translate("Sources", "News agency"),
        "research": translate("Sources", "Research"),
        "company": translate("Sources", "Company"),
        "organisation": translate("Sources", "Organisation"),
        "social": translate("Sources", "Social media"),
        "person": translate("Sources", "Person"),
        "other": translate("Sources", "Other"),
    }
    return words[kind]


def reliability_words(letter: Reliability) -> str:
    """What a letter of the Admiralty system says of a source (NATO STANAG 2511)."""
    words: dict[Reliability, str] = {
        "A": translate("Sources", "completely reliable"),
        "B": translate("Sources", "usually reliable"),
        "C": translate("Sources", "fairly reliable"),
        "D": translate("Sources", "not usually reliable"),
        "E": translate("Sources", "unreliable"),
        "F": translate("Sources", "cannot be judged"),
    }
    return words[letter]


def credibility_words(digit: Credibility) -> str:
    """What a digit of the Admiralty system says of a piece of information (NATO STANAG 2511)."""
    words: dict[Credibility, str] = {
        "1": translate("Sources", "confirmed by other sources"),
        "2": translate("Sources", "probably true"),
        "3": translate("Sources", "possibly true"),
        "4": translate("Sources", "doubtful"),
        "5": translate("Sources", "improbable"),
        "6": translate("Sources", "cannot be judged"),
    }
    return words[digit]


__all__ = ["credibility_words", "kind_words", "reliability_words"]
