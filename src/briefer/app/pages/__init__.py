"""The pages: the finished PDF, drawn as it changes, and the renderer that keeps it and the checks up to date."""

from __future__ import annotations

from briefer.app.pages.pane import PagesPane
from briefer.app.pages.renderer import Renderer

__all__ = ["PagesPane", "Renderer"]
