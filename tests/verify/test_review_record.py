"""The record of a review copy has its place in review copies alone."""

from __future__ import annotations

import pytest

from briefer import pipeline
from briefer.compose.sent_copy import with_sent_copy
from briefer.errors import ExportError
from briefer.render.docx import write_docx
from briefer.storage.styles import load_style
from briefer.verify.files import refuse_unsound
from tests.returned.works import house_of, work


def test_a_finished_file_with_the_record_in_it_is_refused_and_a_review_copy_is_not() -> None:
    plain = pipeline.compose(work())
    review = with_sent_copy(plain, work().brief, house_of(work()))
    content = write_docx(review, load_style("briefer"))
    refuse_unsound({"docx": content}, review)
    with pytest.raises(ExportError, match="no place in a finished file"):
        refuse_unsound({"docx": content}, plain)


def test_a_plain_export_has_no_record() -> None:
    assert b"review-copy" not in pipeline.render(work(), ("docx",))["docx"]
    assert b"customXml" not in pipeline.render(work(), ("docx",))["docx"]
