"""Our PDFs without their structure, to tell what tagging costs. Nobody gets such files: only the benchmark makes them.

``leave_tags_out`` changes the writer for the whole process, which is a fresh one for every measurement.
"""

from __future__ import annotations

from briefer.render.pdf import assemble
from briefer.render.pdf.flow import Node
from briefer.render.pdf.paint import PagePainter
from briefer.render.pdf.pdf_file import PdfFile


def leave_tags_out() -> None:
    """Let the writer mark no text, gather no elements and write no tree."""
    for owner, name, instead in (
        (PagePainter, "_mark", _mark_nothing),
        (PagePainter, "_leave_text", _leave_text),
        (PagePainter, "_begin", _begin_anything),
        (Node, "take", _take_nothing),
        (assemble, "put_structure", _put_empty_tree),
    ):
        if not hasattr(owner, name):
            raise LookupError(f"The writer has no {name} any more: look at what tags cost in another way")
        setattr(owner, name, instead)


def _mark_nothing(self: PagePainter, node: Node, artifact: bytes) -> None:
    self._node, self._artifact = node, artifact


def _leave_text(self: PagePainter) -> None:
    if self._in_text:
        self._node, self._in_text = None, False
        self.out.append(b"ET")


def _begin_anything(self: PagePainter, node: Node) -> bytes:
    return b"/Span BMC"


def _take_nothing(self: Node, kid: tuple[int, int] | int) -> None:
    return None


def _put_empty_tree(file: PdfFile, *_: object) -> int:
    return file.add(b"<</Type/StructTreeRoot>>")
