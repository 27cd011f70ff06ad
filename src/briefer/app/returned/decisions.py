"""What an editor decided about the changes of a returned file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from briefer.compose.returned_pieces import IN_PIECES
from briefer.model.returned import Change
from briefer.model.rich import RichText
from briefer.model.sent import RATINGS

# ``partly``: some of the places in which a text was changed were taken over, the rest refused.
State = Literal["open", "conflict", "accepted", "partly", "refused"]
UNDECIDED: tuple[State, ...] = ("open", "conflict")
_Key = tuple[str, str, str, str, RichText, RichText]


class Decisions:
    """What was refused, of any file, for as long as the brief is open.

    What was accepted is seen from the brief itself. A refusal holds as long as the brief says what it said then:
    whoever undoes or rewords something is asked again.
    """

    def __init__(self) -> None:
        self._refused: dict[_Key, RichText] = {}

    def refuse(self, change: Change) -> None:
        """The brief stays as it is there."""
        self._refused[_key(change)] = change.current

    def state(self, change: Change) -> State:
        """How the matter stands."""
        if change.standing == "done":
            return "accepted"
        if self._refused.get(_key(change)) != change.current:
            return change.standing
        return "partly" if change.standing == "open" and _is_begun(change) else "refused"

    def is_open(self, change: Change) -> bool:
        """Whether it still has to be decided."""
        return self.state(change) in UNDECIDED

    def acceptable(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Those that may be accepted all at once: open ones, but no conflicts, which are to be looked at."""
        return tuple(change for change in changes if self.state(change) == "open")


def _is_begun(change: Change) -> bool:
    """Whether a part of the returned text is in the brief."""
    return change.kind in IN_PIECES and change.field not in RATINGS and change.current not in ((), change.base)


def _key(change: Change) -> _Key:
    """A change of any file: their ids begin anew in each."""
    return (change.kind, change.item, change.field, change.author, change.base, change.now)
