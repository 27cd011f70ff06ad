"""Where one can point to: a bookmark on every part and item of the brief, and the comments of a review copy.

A bookmark's name depends on the item's id alone, and Word moves it with the text it stands on, so that an item is found
again after any edit.
"""

from __future__ import annotations

from collections import defaultdict

from briefer.model.document import Comment
from briefer.render.docx.inlines import bookmarked
from briefer.render.docx.properties import element
from briefer.word_file.bookmarks import bookmark_name

_FIRST_ID = 2_000_000  # those of headings and notes lie below


class Anchors:
    """Gives each key its bookmark and its comments, on the first paragraph that comes from it.

    ``comment_style`` is that of the marks that comments leave in the text.
    """

    def __init__(self, comments: tuple[Comment, ...], comment_style: str) -> None:
        self._met: set[str] = set()
        self._style = comment_style
        self._comments = defaultdict[str, list[int]](list)
        for id, comment in enumerate(comments):
            self._comments[comment.key].append(id)

    def around(self, runs: str, *keys: str) -> str:
        """The runs of a paragraph with the anchors of those keys that had none yet."""
        for key in keys:
            if key and key not in self._met:
                self._met.add(key)
                runs = bookmarked(runs, bookmark_name(key), _FIRST_ID + len(self._met))
                for id in self._comments.get(key, ()):
                    runs = self._commented(runs, id)
        return runs

    def _commented(self, runs: str, id: int) -> str:
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self._style}"/></w:rPr>{element("commentReference", id=id)}</w:r>'
        return f"{element('commentRangeStart', id=id)}{runs}{element('commentRangeEnd', id=id)}{mark}"
