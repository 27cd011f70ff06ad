"""Review in Word and back: the copy that is sent, and what came back."""

from __future__ import annotations

import importlib
import logging
from dataclasses import replace
from pathlib import Path

from briefer.compose.comments import with_comments
from briefer.compose.house import House
from briefer.compose.returned import accept, held_against
from briefer.compose.returned_ratings import with_rating_ids
from briefer.compose.sent_copy import sent_copy, with_sent_copy
from briefer.errors import BrieferError, Problem, ReturnedFileError
from briefer.model.brief import Brief, ItemId, text_of
from briefer.model.document import Document
from briefer.model.returned import Returned
from briefer.model.rich import joined
from briefer.model.sent import SentCopy
from briefer.pipeline.drawing import check
from briefer.pipeline.work import Work, composed, lexicon_of
from briefer.review.findings import Finding

log = logging.getLogger(__name__)

_BASE_LOST = (
    "The file no longer holds what was sent, so it was compared with the brief as it is now: what was changed in the "
    "brief meanwhile shows as a change of the reviewers."
)
_OTHER_BRIEF = "This review copy was made of another brief, as it seems: none of its texts is in this one."
_WHOLE = ("deleted", "heading", "title")
_SEVERITIES = {"error": "Error", "warning": "Warning", "information": "Note"}


def review_document(work: Work, document: Document, *, with_checks: bool = True) -> Document:
    """The document as a review copy: with comments, and the record by which it is read when it comes back.

    ``with_checks``: what the checks find stands among the comments.

    Raises:
        ExportError: the document holds a thing that no page can carry.
    """
    findings = check(work) if with_checks else ()
    said = with_comments(document, work.brief, [(finding.where, _comment(finding)) for finding in findings])
    return with_sent_copy(said, work.brief, _house(work), on_base=work.template.docx_base is not None)


def read_returned(path: Path, work: Work) -> Returned:
    """What reviewers changed in a Word file that came back, and how the brief stands to each change.

    Raises:
        ReturnedFileError: the file cannot be read, or nothing in it is of this brief.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise ReturnedFileError(Problem(str(path), message, "Check its name and place.")) from None
    return returned_from(content, path.name, work)


def returned_from(content: bytes, name: str, work: Work) -> Returned:
    """The same of a file's bytes; ``name`` is used in problems.

    Raises:
        ReturnedFileError: the file cannot be read, or nothing in it is of this brief.
    """
    copy = importlib.import_module("briefer.returned.reading").read_copy(content, name)
    known = copy.sent is not None
    sent = copy.sent or _sent_today(work)
    compared: Returned = importlib.import_module("briefer.returned.changes").changes_of(sent, copy, base_known=known)
    if _is_foreign(sent, compared):
        message = "Nothing in this file is of this brief."
        raise ReturnedFileError(Problem(name, message, "Give the brief that the review copy was made of."))
    remarks = [] if known else [_BASE_LOST]
    remarks += [_OTHER_BRIEF] if known and _is_of_another(sent, work.brief) else []
    changes = with_rating_ids(compared.changes, _house(work))
    returned = held_against(work.brief, replace(compared, changes=changes, remarks=(*remarks, *compared.remarks)))
    log.info("read %s: %d changes", name, len(returned.changes))
    return returned


def _house(work: Work) -> House:
    return House(work.template, lexicon_of(work))


def _is_foreign(sent: SentCopy, compared: Returned) -> bool:
    """Whether nothing that was sent has come back."""
    lost = {change.item for change in compared.changes if change.kind in _WHOLE and not change.now}
    return {line.key for line in sent.lines if line.key} <= lost


def _is_of_another(sent: SentCopy, brief: Brief) -> bool:
    """Whether no item says what the record says of it: the ids are the same, the texts are of another brief."""
    was = {line.key: joined(cell.value) for line in sent.lines for cell in line.cells if cell.of == "wording"}
    now = {item.id: (joined(text_of(item)), joined(getattr(item, "original", None) or ())) for _, item in brief.items()}
    return len(was) > 1 and not any(text in now.get(ItemId(id), ()) for id, text in was.items())


def _sent_today(work: Work) -> SentCopy:
    """What a copy would say that were sent now."""
    document = with_comments(composed(work), work.brief)
    return sent_copy(document, work.brief, _house(work), on_base=work.template.docx_base is not None)


def is_review_copy(path: Path) -> bool:
    """Whether a file is a Word file with the record of a review copy in it; false for all that cannot be read."""
    try:
        found: bool = importlib.import_module("briefer.returned.reading").has_record(path.read_bytes())
    except (OSError, BrieferError):
        return False
    return found


def accept_returned(work: Work, returned: Returned, ids: tuple[str, ...] | None = None) -> Work:
    """The brief with those changes of a returned file, or with all of them.

    Raises:
        KeyError: there is no change of that id.
    """
    return Work(accept(work.brief, returned, ids), work.template)


def _comment(finding: Finding) -> str:
    hint = f" {finding.hint}" if finding.hint else ""
    return f"{_SEVERITIES[finding.severity]} {finding.check}: {finding.message}{hint}"
