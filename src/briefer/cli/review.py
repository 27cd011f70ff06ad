"""``briefer review``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.compose.returned_merge import with_merges
from briefer.compose.returned_pieces import IN_PIECES, Piece, pieces_of
from briefer.errors import Problem, UsageError
from briefer.model.returned import Change, Returned
from briefer.model.rich import Cite, RichText

_WIDTH = 300  # characters of a text that are shown in a list


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--brief", "brief_file", type=click.Path(path_type=Path), required=True, help="The brief it was made of.")
@click.option("--accept", "accepted", multiple=True, metavar="all|none|ID", help="Take over these changes.")
@click.option("--merge", is_flag=True, help="Keep both edits where both sides changed a text in different places.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The new brief.  [default: replace --brief]")
@click.option("--force", is_flag=True, help="Replace a file that exists; accept conflicts with 'all', too.")
@options.json_option
@options.verbose_option
def command(
    file: Path, brief_file: Path, accepted: tuple[str, ...], merge: bool, out: Path | None, force: bool, as_json: bool
) -> None:
    """Read back a review copy that was changed in Word or LibreOffice.

    FILE is the Word file that came back. Every change is listed with the item it belongs to; nothing is changed
    without --accept. "all" leaves conflicts with edits made meanwhile to be accepted by their ids.

    \b
    Examples:
      briefer review strikes-returned.docx --brief strikes.brief
      briefer review strikes-returned.docx --brief strikes.brief --accept c2,c5.1
      briefer review strikes-returned.docx --brief strikes.brief --accept all -o strikes-2.brief
    """
    work = pipeline.open_work(brief_file)
    returned = pipeline.read_returned(file, work)
    returned = with_merges(returned) if merge else returned
    chosen = _chosen(accepted, returned, force)
    target = out or brief_file
    if chosen:
        _save(pipeline.accept_returned(work, returned, chosen), target, overwrite=force or out is None)
    if as_json:
        options.print_json(_as_values(returned, chosen, target))
    else:
        _print(returned, chosen)
        if chosen:
            click.echo(f"{options.counted(len(chosen), 'change')} taken over into {target}.", err=True)


def _chosen(accepted: Sequence[str], returned: Returned, force: bool) -> tuple[str, ...]:
    """The ids of the changes to take over.

    Raises:
        UsageError: names every id that no change has.
    """
    words = [word for text in accepted for word in text.replace(",", " ").split()]
    known = {id for change in returned.changes for id in _ids(change)}
    unknown = [word for word in words if word not in known and word not in ("all", "none")]
    if unknown:
        hint = f"Known are {', '.join(sorted(known))}." if 0 < len(known) < 12 else "Run the command without --accept."
        raise UsageError(Problem("--accept", f"There is no change {', '.join(map(repr, unknown))}.", hint))
    whole = [change.id for change in returned.open if force or not change.conflict] if "all" in words else []
    wanted = {*words, *whole}
    return tuple(id for change in returned.changes for id in _ids(change) if id in wanted)


def _ids(change: Change) -> list[str]:
    """The id of a change, and those of its pieces where it has several."""
    return [change.id, *(f"{change.id}.{piece.number}" for piece in _pieces(change))]


def _pieces(change: Change) -> list[Piece]:
    pieces = pieces_of(change.base, change.now) if change.kind in IN_PIECES else ()
    changed = [piece for piece in pieces if piece.number]
    return changed if len(changed) > 1 else []


def _save(work: pipeline.Work, target: Path, *, overwrite: bool) -> None:
    if target.suffix != ".brief":
        raise UsageError(Problem("--out", f"{target.name} is no brief.", "Name a file that ends in .brief."))
    if not overwrite:
        options.refuse_existing(target)
    pipeline.save(pipeline.render(work, ("brief",))["brief"], target, overwrite=overwrite)


def _print(returned: Returned, chosen: Sequence[str]) -> None:
    for remark in returned.remarks:
        click.echo(f"Note: {remark}", err=True)
    for change in returned.changes:
        _print_change(change, any(id in chosen for id in _ids(change)))
    if not returned.changes:
        click.echo("Nothing was changed.")


def _print_change(change: Change, accepted: bool) -> None:
    state = "accepted" if accepted else change.standing
    colour = {"conflict": "red", "done": "green", "accepted": "green"}.get(state)
    who = ", ".join(filter(None, (change.author, change.when[:10], "recorded" if change.tracked else "")))
    named = f"{change.kind}{f' {change.field}' if change.field else ''}"
    head = f"{click.style(f'{change.id:5}', bold=True)} {named:10} {change.item:10} {click.style(state, fg=colour)}"
    click.echo(f"{head}{f'  ({who})' if who else ''}  {change.message}".rstrip())
    for name, content in _texts(change):
        click.echo(f"      {name + ':':7} {content}")
    for piece in _pieces(change):
        name = click.style(f"{change.id}.{piece.number}", bold=True)
        click.echo(f"        {name}  “{_shown(piece.before).strip()}” → “{_shown(piece.after).strip()}”")


def _texts(change: Change) -> Iterator[tuple[str, str]]:
    """What is said of a change below its first line: where it stands, and its wordings."""
    if change.kind in ("moved", "inserted"):
        yield "place", f"behind {change.after}" if change.after else f"first in {change.part or 'the brief'}"
    if change.base and change.base != change.now:
        yield "on" if change.kind == "comment" else "sent", _shown(change.base)
    if change.now:
        yield "now", _shown(change.now)
    if change.conflict and change.current:
        yield "brief", _shown(change.current)


def _shown(content: RichText) -> str:
    """A text in one line, its citations in brackets."""
    said = "".join(f"[{one.citation}]" if isinstance(one, Cite) else one.text for one in content)
    return options.shortened(" / ".join(said.splitlines()), _WIDTH)


def _as_values(returned: Returned, chosen: Sequence[str], target: Path) -> dict[str, object]:
    return {
        "base_known": returned.base_known,
        "remarks": list(returned.remarks),
        "changes": [
            asdict(change) | {"accepted": [id for id in _ids(change) if id in chosen]} for change in returned.changes
        ],
        "saved": str(target) if chosen else None,
    }
