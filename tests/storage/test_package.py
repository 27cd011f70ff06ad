"""The .brief package: lossless, the same bytes for the same content, safe against bad files."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from tests.strategies import briefs, templates

from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate
from briefer.storage.package import pack_brief, unpack_brief


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs, templates)
def test_any_brief_reads_back_equal(brief: Brief, template: BriefTemplate) -> None:
    assert unpack_brief(pack_brief(brief, template)) == (brief, template)
