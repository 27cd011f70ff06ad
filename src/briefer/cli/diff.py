"""``briefer diff``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.compose.what_changed import ChangeKind, EditionChanges, JudgmentChange
from briefer.model.brief import Judgment
from briefer.model.lexicon import Lexicon
from briefer.model.rich import wording

_SAID: dict[ChangeKind, str] = {
    "new": "new",
    "dropped": "dropped",
    "reworded": "reworded",
    "likelier": "more likely",
    "less-likely": "less likely",
    "likelihood": "likelihood restated",
    "more-confident": "more confident",
    "less-confident": "less confident",
    "confidence": "confidence restated",
    "basis": "basis restated",
    "time-frame": "time frame restated",
}


@click.command()
@click.argument("old", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("new", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.json_option
@options.verbose_option
def command(old: Path, new: Path, as_json: bool) -> None:
    """Say what changed from one saved brief to another.

    Judgments that are new, dropped or reworded, likelihood and confidence that moved and by how much, and outlets that
    came or went. Exits with 1 when anything changed, as diff does.

    \b
    Examples:
      briefer diff strikes-1.brief strikes-2.brief
      briefer diff strikes-1.brief strikes-2.brief --json
    """
    then, now = pipeline.open_work(old), pipeline.open_work(new)
    changes = pipeline.differences(then, now)
    scales = (changes.then.lexicon, pipeline.lexicon_of(now))
    if as_json:
        options.print_json(_plain(changes, scales))
    else:
        _print(changes, scales)
    if changes:
        raise SystemExit(1)


_Scales = tuple[Lexicon, Lexicon]


def _print(changes: EditionChanges, scales: _Scales) -> None:
    for change in changes.judgments:
        kinds = ", ".join(_SAID[kind] for kind in change.kinds)
        click.echo(f"{click.style(kinds, bold=True)}: {wording(change.judgment.content)}")
        for line in _lines(change, scales):
            click.echo(f"    {line}")
    for sign, names in (("+", changes.sources_added), ("-", changes.sources_gone)):
        for name in names:
            click.echo(f"{sign} {name}")
    if not changes:
        click.echo("Nothing changed between the two.")


def _lines(change: JudgmentChange, scales: _Scales) -> list[str]:
    then, now = change.then, change.now
    lines = [f"why: {change.reason}"] if change.reason else []
    if then is None or now is None:
        return lines
    moves = (
        ("before", wording(then.content), wording(now.content), ""),
        ("likelihood", _term(then, scales[0]), _term(now, scales[1]), _bands(change.bands)),
        ("confidence", then.confidence or "none", now.confidence or "none", ""),
        ("basis", then.basis or "none", now.basis or "none", ""),
        ("time frame", then.time_frame or "none", now.time_frame or "none", ""),
    )
    told = [f"{name}: {a} -> {b}{by}" for name, a, b, by in moves[1:] if a != b]
    before = [f"before: {moves[0][1]}"] if moves[0][1] != moves[0][2] else []
    return [*before, *told, *lines]


def _bands(bands: int) -> str:
    if not bands:
        return ""
    return f" ({abs(bands)} band{'' if abs(bands) == 1 else 's'} {'up' if bands > 0 else 'down'})"


def _term(judgment: Judgment, scale: Lexicon) -> str:
    term = scale.term(judgment.likelihood)
    return f"{term.term} ({term.range_text})" if term else "none"


def _plain(changes: EditionChanges, scales: _Scales) -> dict[str, object]:
    return {
        "judgments": [
            {
                "changes": list(change.kinds),
                "id": change.judgment.id,
                "then": _judgment(change.then, scales[0]),
                "now": _judgment(change.now, scales[1]),
                "bands": change.bands,
                "confidence_levels": change.steps,
                "reason": change.reason,
            }
            for change in changes.judgments
        ],
        "unchanged_judgments": changes.unchanged,
        "sources_added": list(changes.sources_added),
        "sources_gone": list(changes.sources_gone),
    }


def _judgment(judgment: Judgment | None, scale: Lexicon) -> dict[str, object] | None:
    if judgment is None:
        return None
    return {
        "text": wording(judgment.content),
        "likelihood": _term(judgment, scale) if judgment.likelihood else None,
        "confidence": judgment.confidence,
        "basis": judgment.basis,
        "time_frame": judgment.time_frame,
    }
