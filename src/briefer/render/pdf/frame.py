"""Where blocks stand on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefer.render.pdf.flow import BoxSpan, Node


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand: between which edges, in which boxes, under which node and keys."""

    left: float
    right: float
    node: Node
    boxes: tuple[BoxSpan, ...] = ()
    owners: tuple[str, ...] = ()
    rtl: bool = False  # the document runs from right to left

    def narrowed(self, begin: float, end: float = 0.0) -> Frame:
        """The same, moved in where lines begin, and where they end."""
        left, right = (end, begin) if self.rtl else (begin, end)
        return replace(self, left=self.left + left, right=self.right - right)

    def owned(self, key: str) -> Frame:
        """The same for a block with this key."""
        return replace(self, owners=(*self.owners, key)) if key and key not in self.owners else self
