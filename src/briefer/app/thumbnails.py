"""Pictures of first pages, made off the GUI thread and kept in the user's cache."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefer import __version__, assets, pipeline
from briefer.app.pages.paper import Paper
from briefer.errors import BrieferError
from briefer.model.article import Article
from briefer.pipeline import Work
from briefer.storage import places
from briefer.storage.templates import TemplateEntry

WIDTH_PX = 400  # twice the width that the widest card shows, for screens of high density


def template_thumbnail(entry: TemplateEntry, sample: list[Article]) -> QImage:
    """The first page of a brief by this template; an empty image for one that cannot be used.

    Shipped templates show their finished sample, others the first brief of the sample article. ``sample`` holds that
    article once it was read, so that a gallery reads it once, and not at all when all is cached.
    """
    with suppress(OSError, BrieferError):
        finished = _finished(entry)
        shown = finished or assets.sample_article()
        path = _kept("templates", entry.path.read_bytes() + shown.read_bytes())
        kept = QImage(str(path))
        if not kept.isNull():
            return kept
        template = pipeline.find_template(str(entry.path))
        if finished:
            return _keep(path, first_page(Work(pipeline.open_work(finished).brief, template)))
        if not sample:
            sample.append(pipeline.read(assets.sample_article()))
        return _keep(path, first_page(Work(pipeline.begin(sample, template).brief, template)))
    return QImage()


def _finished(entry: TemplateEntry) -> Path | None:
    """The finished sample of a shipped template."""
    path = assets.resources() / "samples" / f"{entry.id}.brief"
    return path if entry.path.parent == assets.templates() and path.is_file() else None


def brief_thumbnail(path: Path) -> QImage:
    """The first page of a saved brief; an empty image when it cannot be read."""
    with suppress(OSError, BrieferError):
        kept_at = _kept("briefs", str(path).encode("utf-8", "surrogateescape") + path.read_bytes())
        kept = QImage(str(kept_at))
        return kept if not kept.isNull() else _keep(kept_at, first_page(pipeline.open_work(path)))
    return QImage()


def first_page(work: Work) -> QImage:
    """The first page as export writes it, drawn at twice the size and halved.

    Raises:
        BrieferError: the brief cannot be drawn.
    """
    paper = Paper(pipeline.render(work, ("pdf",))["pdf"])
    try:
        drawn = paper.image(0, 2 * WIDTH_PX)
    finally:
        paper.close()
    return drawn.scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)


def _kept(kind: str, content: bytes) -> Path:
    """Where a picture is kept, by what it was made of: another content or version is another picture."""
    name = hashlib.sha256(f"{__version__} {WIDTH_PX} ".encode() + content).hexdigest()[:32]
    return places.user_cache_folder() / "thumbnails" / kind / f"{name}.png"


def _keep(path: Path, image: QImage) -> QImage:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(path))
    return image
