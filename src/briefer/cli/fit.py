"""``briefer fit``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.work import takes_work
from briefer.compose.aside import set_priority
from briefer.compose.document import spec_of
from briefer.compose.fit import Proposal, leave_out
from briefer.compose.fit_figures import Use
from briefer.compose.fit_means import Means
from briefer.compose.fit_order import priority_of
from briefer.compose.words import item_words, items_words
from briefer.errors import Problem, UsageError
from briefer.model.brief import FigureItem, Item, Part, Priority, TableItem, text_of
from briefer.model.lengths import Lengths
from briefer.model.rich import plain
from briefer.model.template import PartSpec
from briefer.pipeline import Fit, Work
from briefer.text.tenths import in_tenths

_TEXT_WIDTH = 48


@click.command()
@takes_work
@click.option("--max-pages", type=click.FloatRange(0.1), help="Another limit than the template's on pages.")
@click.option("--max-words", type=click.IntRange(1), help="Another limit than the template's on words.")
@click.option("--keep", "keep", multiple=True, metavar="IDS", help="Items or parts that stay, for example i3,part2.")
@click.option("--normal", "normal", multiple=True, metavar="IDS", help="Items or parts that may go when they have to.")
@click.option("--first", "first", multiple=True, metavar="IDS", help="Items or parts to leave out before all others.")
@click.option("--apply", "target", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.brief",
              help="Write the brief with the proposed items set aside.")  # fmt: skip
@click.option("--force", is_flag=True, help="Replace OUT.brief if it exists.")
@options.json_option
@options.verbose_option
def command(
    work: Work,
    max_pages: float | None,
    max_words: int | None,
    keep: tuple[str, ...],
    normal: tuple[str, ...],
    first: tuple[str, ...],
    target: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Show what every part takes, and propose what to leave out to meet the limits.

    FILE is a saved brief, or an article, of which a first brief is made. Lines and pages are those of the finished PDF,
    pages with the notes. Nothing is left out unless --apply names a file, and then it is set aside, not deleted. Exits
    with 1 when a limit cannot be met.

    \b
    Examples:
      briefer fit strikes.brief
      briefer fit strikes.brief --max-pages 2 --keep i3,part2 --first part7
      briefer fit strikes.brief --apply shorter.brief
    """
    work = _with_priorities(work, {"keep": keep, "normal": normal, "first": first})
    limited = _with_limits(work, max_pages, max_words)
    found = pipeline.fit(limited)
    if as_json:
        options.print_json(_values(limited, found))
    else:
        for line in _report(limited, found):
            click.echo(line)
    if target is not None:
        shorter = leave_out(work.brief, work.template, found.proposal.keys)
        content = pipeline.render(Work(shorter, work.template), ("brief",))["brief"]
        pipeline.save(content, target, overwrite=force)
        if not as_json:
            click.echo(f"\n{target}")
    if found.proposal.unmet:
        raise SystemExit(1)


def _with_priorities(work: Work, given: Mapping[Priority, Sequence[str]]) -> Work:
    """The brief with the priorities as typed.

    Raises:
        UsageError: names every id that the brief does not have.
    """
    brief = work.brief
    known = {part.id for part in brief.parts} | {item.id for _, item in brief.items()}
    problems = []
    for priority, texts in given.items():
        ids = [id for text in texts for id in text.replace(" ", "").split(",") if id]
        hint = "'briefer fit FILE' shows the ids."
        problems += [Problem(f"--{priority}", f"there is no item or part {i!r}.", hint) for i in ids if i not in known]
        brief = set_priority(brief, ids, priority)
    if problems:
        raise UsageError(problems)
    return Work(brief, work.template)


def _with_limits(work: Work, pages: float | None, words: int | None) -> Work:
    limits = work.template.limits
    limits = replace(limits, max_pages=pages or limits.max_pages, max_words=words or limits.max_words)
    return Work(work.brief, replace(work.template, limits=limits))


# For a person


def _report(work: Work, found: Fit) -> Iterator[str]:
    proposal = found.proposal
    yield click.style(work.brief.title, bold=True)
    yield f"{work.template.name} · {_figures(proposal.before)}"
    yield ""
    yield from _table(work, proposal)
    yield ""
    yield from _broken(work, proposal)
    yield from _proposed(proposal)
    yield from (_means(means, proposal) for means in found.means)


def _table(work: Work, proposal: Proposal) -> Iterator[str]:
    """A row for each part and item; what is proposed to be left out begins with a minus."""
    brief, lengths = work.brief, proposal.lengths
    ids = [*(part.id for part in brief.parts), *(item.id for _, item in brief.items())]
    row = _Row(max(map(len, ids), default=0) + 2)
    yield click.style(row.head(), dim=True)
    for part in brief.parts:
        keys = [part.id, *(item.id for item in part.items)]
        figures = (*_lines(lengths, keys), items_words(part.items))
        sign = "-" if part.id in proposal.keys else ""
        yield click.style(row.text(sign, part.id, part.heading or part.role, part.priority, figures), bold=True)
        for item in part.items:
            figures = (*_lines(lengths, [item.id]), item_words(item))
            sign = "-" if item.id in proposal.keys else ""
            yield row.text(sign, item.id, f"  {_text(item)}", priority_of(part, item, _spec(part, work)), figures)
    rest = max(lengths.pages - sum(map(lengths.share, ids)), 0.0)
    yield row.text("", "", "Title, lists of notes and sources, white space", "", (0, 0, rest, 0))


def _lines(lengths: Lengths, keys: Iterable[str]) -> tuple[int, int, float]:
    """Lines, lines of notes and pages of several together."""
    taken = [(lengths.of(key), lengths.share(key)) for key in keys]
    return (
        sum(own.lines for own, _ in taken),
        sum(own.note_lines for own, _ in taken),
        sum(share for _, share in taken),
    )


def _spec(part: Part, work: Work) -> PartSpec:
    return spec_of(part, work.template)


@dataclass(frozen=True, slots=True)
class _Row:
    """The columns of the table; ``ids`` is the width of the first."""

    ids: int

    def head(self) -> str:
        """What the columns are called."""
        return f"  {'':<{self.ids}}{'':<{_TEXT_WIDTH}} {'':<6}{'lines':>6}{'notes':>6}{'pages':>7}{'words':>7}"

    def text(self, sign: str, id: str, text: str, priority: Priority, figures: tuple[int, int, float, int]) -> str:
        """A row; what is nothing is left empty, and so is the usual priority."""
        lines, notes, pages, words = figures
        shown = options.shortened(text, _TEXT_WIDTH)
        counts = f"{lines or '':>6}{notes or '':>6}{f'{pages:.2f}' if pages else '':>7}{words or '':>7}"
        said = "" if priority == "normal" else priority
        return f"{sign:<2}{id:<{self.ids}}{shown:<{_TEXT_WIDTH}} {said:<6}{counts}".rstrip()


def _text(item: Item) -> str:
    if isinstance(item, TableItem | FigureItem):
        return item.caption or ("(table)" if isinstance(item, TableItem) else "(figure)")
    return " ".join(plain(text_of(item)).split())


def _figures(uses: Iterable[Use]) -> str:
    """ "2.1 of 2 pages, 438 of 450 words"."""
    return ", ".join(_figure(use) for use in uses if not use.role)


def _figure(use: Use) -> str:
    used = in_tenths(use.used) if use.measure == "pages" else use.used
    number = use.used if use.most is None else use.most
    noun = use.measure.removesuffix("s") if number == 1 else use.measure
    return f"{used:,g} {noun}" if use.most is None else f"{used:,g} of {use.most:,g} {noun}"


def _broken(work: Work, proposal: Proposal) -> Iterator[str]:
    over = [use for use in proposal.before if use.over]
    for use in over:
        spec = work.template.part(use.role)
        name = (spec.heading or spec.role) if spec else "The paper"
        yield f"{name} has {_figure(use)}."
    if not over:
        yield "Within all limits."


def _proposed(proposal: Proposal) -> Iterator[str]:
    if proposal.leave:
        ids = ", ".join(", ".join(unit.keys) for unit in proposal.leave)
        count = options.counted(len(proposal.keys), "item")
        yield f"Without {count}, the first to go first: {ids}"
        yield click.style(f"  {_figures(proposal.after)}", bold=True)
    for use in proposal.unmet:
        least = next(u for u in proposal.least if (u.measure, u.role) == (use.measure, use.role))
        yield f"This limit cannot be met: {_figure(least)} even without all that may go."
        yield "  Give some of what is kept another priority (--normal, --first), or shorten the text."


def _means(means: Means, proposal: Proposal) -> str:
    most = next(use.most for use in proposal.before if use.measure == "pages" and not use.role)
    length = _figure(Use("pages", "", means.pages or 0.0, most))
    match means.kind:
        case "repeats":
            return f"Also: short forms of repeated notes (short_repeats in the template) make it {length}."
        case "margins":
            return f"Also: margins of {means.margin_mm:g} mm (page in the template) make it {length}."
        case "last-lines":
            count = options.counted(len(means.items), "line")
            return f"Also: a word or two fewer in each of {', '.join(means.items)} save {count}."


# For other programs


def _values(work: Work, found: Fit) -> dict[str, object]:
    proposal = found.proposal
    return {
        "parts": [_part_values(part, work, proposal) for part in work.brief.parts],
        "before": [asdict(use) for use in proposal.before],
        "leave_out": [id for unit in proposal.leave for id in unit.keys],
        "after": [asdict(use) for use in proposal.after],
        "met": not proposal.unmet,
        "means": [asdict(means) for means in found.means],
    }


def _part_values(part: Part, work: Work, proposal: Proposal) -> dict[str, object]:
    lengths, spec = proposal.lengths, _spec(part, work)
    items = [
        {
            "id": item.id,
            **asdict(lengths.of(item.id)),
            "pages": lengths.share(item.id),
            "words": item_words(item),
            "priority": priority_of(part, item, spec),
        }
        for item in part.items
    ]
    return {"id": part.id, "role": part.role, "heading": part.heading, **asdict(lengths.of(part.id)), "items": items}
