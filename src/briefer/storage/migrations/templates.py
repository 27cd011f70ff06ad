"""Steps of the template format. It is in its first version, so there are none yet."""

from __future__ import annotations

from collections.abc import Callable

from briefer.yaml_files.nodes import Mapping

STEPS: tuple[Callable[[Mapping], Mapping], ...] = ()
