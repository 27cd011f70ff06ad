"""A review copy of the sample as reviewers send it back, for the pictures of the app."""

from __future__ import annotations

from tests.returned.reviewer import Reviewer

from briefer import pipeline
from briefer.pipeline import Work


def returned_copy(work: Work) -> bytes:
    """Two reviewers at work, one of them with recording switched on."""
    reviewer = Reviewer(pipeline.render(work, ("docx",), review=True)["docx"])
    find = reviewer.find
    first = find("Relations between Russia and Azerbaijan have degenerated")
    reviewer.reword(first, "have degenerated", "have worsened", tracked=True)
    reviewer.reword(first, "the crisis", "their quarrel", tracked=True)
    reviewer.reword(find("The Kremlin tries to keep"), "insignificant", "minor", tracked=True)
    reviewer.insert(
        find("The Main Directorate of Intelligence"),
        "Yerevan has confirmed neither the figure nor the date of these reports.",
        tracked=True,
    )
    reviewer.comment(find("may have been tied to events in Yerevan"), "Is there a second source for this?", "B. Moreau")
    reviewer.delete(find("In the meantime, Baku, together with the United States"), tracked=True)
    reviewer.reword(find("Despite retaining economic ties"), "no real leverage", "little leverage", tracked=True)
    reviewer.comment(find("There is an impression that"), "Ours or theirs? Say whose impression.", "B. Moreau")
    return reviewer.saved()
