"""What an editor decided about the changes of a returned file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from briefer.model.returned import Change
from briefer.model.rich import RichText

# ``partly``: some of the places in which a text was changed were taken over, the rest refused. ``combined``: both
# sides' changes of a text are in the brief.
Settled = Literal["partly", "combined", "refused"]
State = Literal["open", "conflict", "accepted"] | Settled
UNDECIDED: tuple[State, ...] = ("open", "conflict")
_Key = tuple[str, str, str, str, RichText, RichText]


class Decisions:
    """What was not simply accepted, of any file, for as long as the brief is open.

    What was accepted is seen from the brief itself. Any other decision holds as long as the brief says what it said
    then: whoever undoes or rewords something is asked again.
    """

    def __init__(self) -> None:
        self._settled: dict[_Key, tuple[RichText, Settled]] = {}

    def settle(self, change: Change, how: Settled) -> None:
        """The brief is to say there what it says now."""
        self._settled[_key(change)] = (change.current, how)

    def ask_again(self, change: Change) -> None:
        """What was decided does not hold any more."""
        self._settled.pop(_key(change), None)

    def state(self, change: Change) -> State:
        """How the matter stands."""
        if change.standing == "done":
            return "accepted"
        said, how = self._settled.get(_key(change), (None, change.standing))
        return how if said in (None, change.current) else change.standing

    def is_open(self, change: Change) -> bool:
        """Whether it still has to be decided."""
        return self.state(change) in UNDECIDED

    def acceptable(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Those that may be accepted all at once: open ones, but no conflicts, which are to be looked at."""
        return tuple(change for change in changes if self.state(change) == "open")


def _key(change: Change) -> _Key:
    """A change of any file: their ids begin anew in each."""
    return (change.kind, change.item, change.field, change.author, change.base, change.now)
