"""What came back from a review: each change that a reviewer made in a returned Word file, and what it would do.

A change knows three wordings: as the copy was sent (``base``), as it was returned (``now``) and as the brief says it
today (``current``). They are of the brief, with its citations, not of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefer.model.rich import RichText

# ``moved`` is of an item or of a whole part; ``field`` of another text of an item ("basis", "caption"); ``note`` and
# ``remark`` are changes to what the brief makes by itself (footnotes, dates, lists of sources), which only a comment
# on the item can keep.
ChangeKind = Literal[
    "reworded", "deleted", "inserted", "moved", "table", "field", "heading", "title", "comment", "note", "remark"
]
# Where the brief stands to a change that could be accepted: it says still what was sent, or something else by now
# (conflict), or already what was returned (done).
Standing = Literal["open", "conflict", "done"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``id`` ("c1", "c2"…) is the same whenever the same file is read.

    ``item`` is the id of the item or part it belongs to, empty for none. ``field`` names the text of the item that is
    meant where it is not its wording. ``author`` and ``when`` (as the file says it, ISO 8601) are empty where the file
    does not tell. ``tracked``: the reviewer's program recorded it. ``part`` and ``after`` say where it stands, moved or
    not: behind that item, or that other change ("c3"), empty at the part's beginning; a part behind that part. ``rows``
    are those of a changed table. ``ids`` are the terms or levels that were sent and returned, where the field is a
    judgment's likelihood or confidence. ``message`` says in a plain sentence what happened.
    """

    id: str
    kind: ChangeKind
    item: str = ""
    field: str = ""
    author: str = ""
    when: str = ""
    base: RichText = ()
    now: RichText = ()
    current: RichText = ()
    standing: Standing = "open"
    tracked: bool = False
    part: str = ""
    after: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    ids: tuple[str, str] = ("", "")
    message: str = ""

    @property
    def conflict(self) -> bool:
        """The brief was changed there, too, since the copy was sent; accepting takes the returned wording."""
        return self.standing == "conflict"


@dataclass(frozen=True, slots=True)
class PartOrder:
    """The items of a part as they stand in the returned file; what was inserted by the id of its change."""

    part: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """All changes of a returned file, in the order of its text.

    ``base_known``: the file still holds what was sent. Otherwise it was held against the brief as it stands, and what
    the editor changed meanwhile cannot be told from what the reviewers did. ``order`` has the parts as they stand in
    the file. ``remarks`` are sentences about the file as a whole.
    """

    changes: tuple[Change, ...] = ()
    order: tuple[PartOrder, ...] = ()
    base_known: bool = True
    remarks: tuple[str, ...] = ()

    def change(self, id: str) -> Change:
        """The change of that id.

        Raises:
            KeyError: there is none.
        """
        for change in self.changes:
            if change.id == id:
                return change
        raise KeyError(id)

    @property
    def open(self) -> tuple[Change, ...]:
        """The changes that can still be accepted."""
        return tuple(change for change in self.changes if change.standing != "done")


def table_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table as text: a line a row, bars between its cells."""
    return "\n".join(" | ".join(row) for row in rows)


__all__ = ["Change", "ChangeKind", "PartOrder", "Returned", "Standing", "table_text"]
