"""Where a user's own templates, styles and lexicons live; the one place that asks the platform."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def user_folder() -> Path:
    """briefer's folder among the user's configuration; it need not exist."""
    return platformdirs.user_config_path("briefer", appauthor=False)


def user_template_folder() -> Path:
    """Where the user's own templates are looked for."""
    return user_folder() / "templates"


def user_style_folder() -> Path:
    """Where the user's own style sheets are looked for."""
    return user_folder() / "styles"


def user_lexicon_folder() -> Path:
    """Where the user's own likelihood scales are looked for."""
    return user_folder() / "lexicons"


def user_register_file() -> Path:
    """The editor's own register of sources, which briefs are begun with; it need not exist."""
    return platformdirs.user_data_path("briefer", appauthor=False) / "sources.yaml"


def user_state_folder() -> Path:
    """Where the journal, the backups and the list of recent briefs are kept; it need not exist."""
    return platformdirs.user_state_path("briefer", appauthor=False)


def user_cache_folder() -> Path:
    """Where pictures of first pages are kept; all of it can be made again."""
    return platformdirs.user_cache_path("briefer", appauthor=False)
