"""The checks: what stands between the brief and its release, with places and fixes."""

from __future__ import annotations

from briefer.app.checks.pane import ChecksPane

__all__ = ["ChecksPane"]
