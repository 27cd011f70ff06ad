"""What the window says of a proposal, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from briefer.app.plural import plural
from briefer.compose.fit import Proposal
from briefer.compose.fit_figures import Use
from briefer.compose.fit_means import Means
from briefer.model.template import BriefTemplate
from briefer.text.tenths import in_tenths


class FitWords(QObject):
    """Sentences, most important first."""

    def proposal(self, proposal: Proposal, template: BriefTemplate) -> str:
        """What is proposed and what cannot be met; each broken limit of a part by name."""
        said = [self._unmet(use, proposal, template) for use in proposal.unmet]
        if proposal.unmet:
            said.append(self.tr("Give some of what is kept another priority, or shorten the text."))
        if proposal.leave:
            count = len(proposal.keys)
            text = self.tr("%n item(s) without a tick are proposed to be left out.", "", count)
            said.append(plural(text, count) + " " + self.tr("Tick and untick until it suits you."))
        elif not proposal.unmet:
            said.append(self._within(proposal))
        return " ".join(said)

    def means(self, means: tuple[Means, ...]) -> str:
        """What else would help, without leaving anything out."""
        said = []
        for one in means:
            if one.kind == "last-lines":
                count = len(one.items)
                text = self.tr("A word or two fewer in each would save a line in %n item(s).", "", count)
                said.append(plural(text, count))
            elif one.kind == "margins":
                text = self.tr("Margins of {mm} mm in the template would make it {pages} pages.")
                said.append(text.format(mm=_number(one.margin_mm), pages=_number(in_tenths(one.pages or 0))))
            else:
                text = self.tr("Short forms of repeated notes, set in the template, would make it {pages} pages.")
                said.append(text.format(pages=_number(in_tenths(one.pages or 0))))
        return " ".join([self.tr("Without leaving anything out:"), *said]) if said else ""

    def leave_out(self, count: int) -> str:
        """The button, and the step in the history."""
        return plural(self.tr("Leave out %n item(s)", "", count), count) if count else self.tr("Leave out")

    def left_out(self, count: int) -> str:
        """What is told when it is done."""
        return plural(self.tr("%n item(s) left out and kept under Set aside.", "", count), count)

    def _within(self, proposal: Proposal) -> str:
        if all(use.most is None for use in proposal.before):
            return self.tr("The template has no limits. Untick what you would leave out, and see what it gives.")
        return self.tr("Everything is within its limits.")

    def _unmet(self, use: Use, proposal: Proposal, template: BriefTemplate) -> str:
        least = next((u.used for u in proposal.least if (u.measure, u.role) == (use.measure, use.role)), use.used)
        used = _number(in_tenths(least) if use.measure == "pages" else least)
        most = _number(use.most or 0.0)
        spec = template.part(use.role)
        name = (spec.heading or spec.role) if spec is not None else self.tr("The paper")
        pattern = {
            "items": self.tr("{name} keeps {used} of {most} items even without all that may go."),
            "words": self.tr("{name} keeps {used} of {most} words even without all that may go."),
            "pages": self.tr("{name} keeps {used} of {most} pages even without all that may go."),
        }[use.measure]
        return pattern.format(name=name, used=used, most=most)


def _number(number: float) -> str:
    return QLocale().toString(float(number), "g", 6)
