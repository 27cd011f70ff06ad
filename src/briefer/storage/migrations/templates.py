"""Steps of the template format. It is in its first version, so there are none yet."""

from __future__ import annotations

from collections.abc import Callable

from briefer.storage.yaml_strict import Mapping

STEPS: tuple[Callable[[Mapping], Mapping], ...] = ()
