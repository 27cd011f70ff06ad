"""The Source pane: the articles as a tree, with ticks for what is in the brief and corrections of what was misread."""

from __future__ import annotations

from briefer.app.source.pane import SourcePane

__all__ = ["SourcePane"]
