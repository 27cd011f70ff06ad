"""Steps of the .brief package. It is in its first version, so there are none yet.

A step gets every YAML member of a package, parsed, by its name, and returns them changed.
"""

from __future__ import annotations

from collections.abc import Callable

from briefer.yaml_files.nodes import Mapping

Members = dict[str, Mapping]

STEPS: tuple[Callable[[Members], Members], ...] = ()
