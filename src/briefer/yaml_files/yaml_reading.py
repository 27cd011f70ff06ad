"""YAML reduced to what a person writes by hand. Time and memory are linear in the size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer.yaml_files.building import Room, StopReadingError, TreeBuilder
from briefer.yaml_files.nodes import Node, ProblemLog, Scalar, quoted

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 1024 * 1024


def parse_yaml(content: bytes, log: ProblemLog, *, max_bytes: int = MAX_BYTES, room: Room | None = None) -> Node | None:
    """The one document in ``content`` (UTF-8), or none when the log says why not; an empty file is a problem."""
    if len(content) > max_bytes:
        log.add(0, f"The file is larger than {max_bytes // 1024} KiB, the most that is read.")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        log.add(content.count(b"\n", 0, error.start) + 1, "This is not UTF-8 text.", "Save the file as UTF-8.")
        return None
    before = log.count
    root = parse_yaml_text(text, log, room)
    if root is None and log.count == before:
        log.add(0, "The file is empty.")
    return root


def parse_yaml_text(text: str, log: ProblemLog, room: Room | None = None) -> Node | None:
    """The one document of a text; none when it holds nothing or the log says why it cannot be read."""
    import yaml  # here, because it takes a noticeable part of the program's start

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = _Events(TreeBuilder(log, room))
    try:
        for event in yaml.parse(text, Loader=loader):
            events.take(event)
    except StopReadingError:
        return None
    except yaml.YAMLError as error:
        _explain(error, text, log)
        return None
    return events.tree.root


def _explain(error: yaml.YAMLError, text: str, log: ProblemLog) -> None:
    """libyaml's complaint in plain words with its line."""
    mark: Any = getattr(error, "problem_mark", None)
    position: int = getattr(error, "position", 0)
    line = mark.line + 1 if mark is not None else text.count("\n", 0, position) + 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    context = getattr(error, "context", None)
    log.add(
        line,
        f"This is not valid YAML: {context + ', ' if context else ''}{reason}.",
        "Check the indentation, colons and quotes here and in the line before.",
    )


class _Events:
    """Takes the parser's events one at a time, and refuses what nobody writes by hand."""

    def __init__(self, tree: TreeBuilder) -> None:
        self.tree = tree
        self.documents = 0

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        match type(event).__name__:
            case "ScalarEvent":
                self._refuse_marks(event, line)
                self.tree.place(Scalar(event.value, not event.style, line))
            case "MappingStartEvent" | "SequenceStartEvent" as kind:
                self._refuse_marks(event, line)
                self.tree.open(line, kind == "MappingStartEvent")
            case "MappingEndEvent" | "SequenceEndEvent":
                self.tree.close()
            case "AliasEvent":
                message = f"{quoted('*' + event.anchor)} repeats an earlier value, which is not allowed here."
                self.tree.stop(line, message, "Write the value out.")
            case "DocumentStartEvent":
                self._begin_document(event, line)

    def _begin_document(self, event: Any, line: int) -> None:
        self.documents += 1
        if self.documents > 1:
            self.tree.stop(
                line, "A second document begins here (“---”); a file holds one.", "Make it a file of its own."
            )
        if event.tags:
            self.tree.stop(line, "“%TAG” is not allowed.", "Write the values without tags.")

    def _refuse_marks(self, event: Any, line: int) -> None:
        if event.tag is not None:
            hint = "Write the value without it; types are known."
            self.tree.log.add(line, f"The tag {quoted(event.tag)} is not allowed.", hint)
        if event.anchor is not None:
            hint = "Write the value out."
            self.tree.log.add(line, f"The anchor {quoted('&' + event.anchor)} is not allowed.", hint)
