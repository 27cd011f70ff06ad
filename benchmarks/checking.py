"""How long the checks take on a paper of 300 pages: all of it, and again after one change.

    python -m benchmarks.checking

Each paragraph is different, so that no text was read before; pages are not drawn, since only the checks are measured.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from benchmarks.briefs import sample_work, with_paragraphs
from briefer.compose.edits import change_judgment, set_content
from briefer.compose.words import item_words
from briefer.model.brief import Brief, Judgment, Part, TextItem
from briefer.model.rich import Run, plain, rich
from briefer.pipeline import Work
from briefer.review.case import Case
from briefer.review.checks import RULES, check_brief
from briefer.storage.lexicons import load_lexicon, shipped_lexicons

PARAGRAPHS = 1800  # about six a page
_RUNS = 5
_LIKELY = "The depot at site {n} is likely to be moved before winter, while a second strike on it is unlikely."


def long_work() -> Work:
    """A brief of 300 pages in which no two paragraphs are the same; every tenth says how likely something is."""
    work = with_paragraphs(sample_work(), PARAGRAPHS)
    parts = tuple(_all_different(part, number) for number, part in enumerate(work.brief.parts))
    brief = replace(work.brief, parts=parts)
    for _, item in work.brief.items():
        if isinstance(item, Judgment):
            brief = change_judgment(brief, item.id, lambda j: replace(j, likelihood="likely", confidence="low"))
    return Work(brief, work.template)


def _all_different(part: Part, number: int) -> Part:
    items = list(part.items)
    for index, item in enumerate(items):
        if isinstance(item, TextItem):
            own = f" {_LIKELY.format(n=f'{number}-{index}')}" if index % 10 == 0 else ""
            items[index] = replace(item, content=(*item.content, Run(f" {number}.{index}.{own}")))
    return replace(part, items=tuple(items))


def case_of(brief: Brief, work: Work) -> Case:
    """What the rules look at, without pages."""
    lexicon = load_lexicon(work.template.lexicon)
    return Case(brief, work.template, None, item_words, lexicon=lexicon, scales=shipped_lexicons())


def milliseconds(act: Callable[[], object]) -> float:
    """How long something takes, once."""
    began = perf_counter()
    act()
    return 1000 * (perf_counter() - began)


def main() -> None:
    """Print the figures."""
    work = long_work()
    print(f"{'whole, nothing read before':40} {milliseconds(lambda: check_brief(case_of(work.brief, work))):8.0f} ms")
    items = [item for _, item in work.brief.items() if isinstance(item, TextItem)]
    again = []
    for run in range(_RUNS):
        item = items[len(items) // 2 + run]
        changed = set_content(work.brief, item.id, rich(f"{plain(item.content)} Rain may fall ({run})."))
        again.append(milliseconds(lambda changed=changed: check_brief(case_of(changed, work))))  # type: ignore[misc]
    print(f"{'again after one change, the median':40} {sorted(again)[_RUNS // 2]:8.0f} ms")
    for rule in RULES:
        took = milliseconds(lambda rule=rule: list(rule(case_of(work.brief, work))))  # type: ignore[misc]
        if took >= 1:
            print(f"  {rule.__name__:38} {took:8.1f} ms")


if __name__ == "__main__":
    main()
