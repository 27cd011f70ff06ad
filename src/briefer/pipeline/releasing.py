"""Releases: the brief for readers of a marking, its files proved to hold nothing withheld, and the record of both."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import ModuleType

from briefer.compose.release import released
from briefer.compose.release_ids import with_own_ids
from briefer.errors import ComposeError, Problem, UsageError
from briefer.model.lexicon import Marking
from briefer.model.release import Withheld
from briefer.pipeline.drawing import Watch, check
from briefer.pipeline.work import Work, comparable, composed, markings_in
from briefer.pipeline.writing import Format, render
from briefer.review.findings import Finding
from briefer.storage import markings
from briefer.storage.release_record import Recorded, release_record

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Release:
    """A brief as readers of a marking get it: its work, and what it withholds; ``whole`` is what it was made of."""

    marking: str
    work: Work
    withheld: Withheld
    whole: Work


def release(work: Work, marking: str) -> Release:
    """The brief for readers who may see up to ``marking``; "" is the paper's own.

    Raises:
        UsageError: nobody knows that marking.
        ComposeError: the paper's own marking is none that it could be ranked by.
    """
    wanted = _known(marking or work.brief.marking, work)
    ranks = {text: known.rank for text, known in markings_in(work).items()}
    text = wanted.text if wanted else ""
    found = released(work.brief, work.template, text, ranks | ({text: wanted.rank} if wanted else {}))
    log.info("3. released for %s: %d items withheld", text or "all", found.withheld.items)
    return Release(text, Work(found.brief, work.template), found.withheld, work)


def render_release(release: Release, formats: Iterable[Format], watch: Watch | None = None) -> dict[Format, bytes]:
    """The files of a release, read again and searched for what it withholds.

    Raises:
        ExportError: they cannot be made, are not what the release says, or hold something withheld.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    work = Work(with_own_ids(release.work.brief), release.work.template)
    rendered = render(work, formats, watch, proved=True)
    _search().refuse_leaks(dict(rendered), release.withheld, composed(release.work), release.marking)
    return rendered


def title_tells(release: Release) -> tuple[str, ...]:
    """Words of the title, which every release prints, that stand in withheld texts and nowhere else in the release."""
    brief, search = release.work.brief, _search()
    told = (search.told_by(text, release.withheld) for text in (brief.title, brief.subtitle))
    return tuple(quote for quotes in told for quote in quotes)


def check_release(release: Release) -> tuple[Finding, ...]:
    """What stands between a release and its readers; what the editor accepted in the brief is accepted in it."""
    return check(_with_waivers(release))


def record_of(release: Release, files: Mapping[str, bytes], when: str) -> bytes:
    """The record of a release as JSON: ``files`` by name, ``when`` they were made, as the caller says.

    Raises:
        ExportError: the record would tell what the release withholds.
    """
    waivers = _with_waivers(release).brief.waivers
    findings = check_release(release)
    content = release_record(
        Recorded(release.marking, release.whole.brief, release.work.brief, release.work.template, release.withheld),
        files,
        findings=tuple((f.check, f.severity, f.place, f.message) for f in findings),
        waivers=waivers,
        when=when,
    )
    accepted = {waiver.reason.strip() for waiver in waivers}  # the record's readers are to see these
    texts = tuple(text for text in release.withheld.texts if text not in accepted)
    withheld = replace(release.withheld, texts=texts)
    _search().refuse_leaks({"the record": content}, withheld, composed(release.work), release.marking)
    return content


def _with_waivers(release: Release) -> Work:
    """The released work with those waivers that are of the paper, or of what it still has."""
    bare, whole = release.work.brief, release.whole.brief
    hidden = {*release.withheld.ids, *(part.id for part in whole.parts)} - {part.id for part in bare.parts}
    kept = tuple(waiver for waiver in whole.waivers if waiver.where not in hidden)
    return Work(replace(bare, waivers=kept), release.work.template)


def _known(marking: str, work: Work) -> Marking | None:
    """The marking as it is printed; none for a brief in which nothing is marked."""
    known, allowed = markings_in(work), work.template.markings
    if not marking and not known:
        return None
    own = known.get(work.brief.marking)
    found = markings.find_marking(marking, allowed) if marking else None
    if found is None or (own is not None and not comparable(found, own, work)):
        listed = ", ".join(allowed or markings.load_markings())
        raise UsageError(Problem("--for", f"{marking!r} is not a marking of this brief.", f"One of: {listed}."))
    if own is None:
        said = f"The paper's own marking ({work.brief.marking!r}) is not known, so nothing can be said to be below it."
        said = said if work.brief.marking else "The paper has no marking, so nothing can be said to be below one."
        raise ComposeError(Problem("marking", said, "Set the marking of the paper."))
    return found


def _search() -> ModuleType:
    return importlib.import_module("briefer.verify.withheld")
