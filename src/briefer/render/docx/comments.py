"""The comments of a review copy as Word's own."""

from __future__ import annotations

from briefer.model.document import Comment
from briefer.render.docx.direction import begins_right_to_left
from briefer.render.docx.inlines import paragraph, text_run
from briefer.render.docx.properties import element
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.markup import escape

_MOST_INITIALS = 4
_TURNED = "<w:bidi/>"


def comments_xml(comments: tuple[Comment, ...], day: str, styles: StyleBook) -> str:
    """The content of the comments part, in the order of the document; ``day`` is its date (ISO 8601) or empty."""
    return "".join(_comment(id, comment, day, styles) for id, comment in enumerate(comments))


def _comment(id: int, comment: Comment, day: str, styles: StyleBook) -> str:
    said = {"id": id, "author": escape(comment.author), **({"date": f"{day}T00:00:00Z"} if day else {})}
    start = element("comment", **said, initials=escape(_initials(comment.author))).replace("/>", ">")
    mark = f'<w:r><w:rPr><w:rStyle w:val="{styles.character("annotation reference")}"/></w:rPr><w:annotationRef/></w:r>'
    style, lines = styles.paragraph(Look("comment")), comment.text.splitlines() or [""]
    written = (_line(style, line, styles.right_to_left, mark if n == 0 else "") for n, line in enumerate(lines))
    return f"{start}{''.join(written)}</w:comment>"


def _line(style: str, line: str, base: bool, mark: str) -> str:
    turned = begins_right_to_left(line, base)
    return paragraph(style, mark + text_run(line, turned=turned), _TURNED if turned and not base else "")


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split())[:_MOST_INITIALS].upper()
