"""Review in Word and back: the copy that is sent, and what came back."""

from __future__ import annotations

from briefer.compose.comments import with_comments
from briefer.compose.sent_copy import with_sent_copy
from briefer.model.document import Document
from briefer.pipeline.drawing import check
from briefer.pipeline.work import Work
from briefer.review.findings import Finding

_SEVERITIES = {"error": "Error", "warning": "Warning", "information": "Note"}


def review_document(work: Work, document: Document) -> Document:
    """The document as a review copy: with comments, and the record by which it is read when it comes back.

    Raises:
        ExportError: the document holds a thing that no page can carry.
    """
    said = with_comments(document, work.brief, [(finding.where, _comment(finding)) for finding in check(work)])
    return with_sent_copy(said, work.brief, on_base=work.template.docx_base is not None)


def _comment(finding: Finding) -> str:
    hint = f" {finding.hint}" if finding.hint else ""
    return f"{_SEVERITIES[finding.severity]} {finding.check}: {finding.message}{hint}"
