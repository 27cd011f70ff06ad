#!/usr/bin/env python3
"""Makes the finished sample of each template: python -m tools.sample_briefs [FOLDER], in the environment of briefer.

Each is the first brief of the sample article and then what an editor would write, from ``samples/<template>.yaml``:
``values`` are fields of the brief, ``parts`` the texts by role. An entry of a part is a text, in which ``{c3}`` stands
for a citation of the article, a ``table``, a ``judgment``, an ``event``, or ``keep``: the number of an item of the
first brief. What a sample does not name stays as it began. The names and papers in them are made up.
The same files come out at every run; without FOLDER they go to ``resources/samples``, where
the gallery of the app takes its pictures from.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from briefer import assets, pipeline
from briefer.compose.begin import with_source_summary
from briefer.compose.choices import Choices
from briefer.model.article import Article, CitationId
from briefer.model.brief import Brief, EventItem, Item, ItemId, Judgment, Part, PartId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, RichText, Run
from briefer.pipeline import Work

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tools" / "samples"
OUT = ROOT / "resources" / "samples"
_CITE = re.compile(r" ?\{(c\d+)\}")


def sample_names() -> tuple[str, ...]:
    """The templates that have a sample."""
    return tuple(sorted(path.stem for path in SAMPLES.glob("*.yaml")))


def sample_work(name: str, template: str = "") -> Work:
    """The finished sample of a template, or the same printed by another template of that kind."""
    said: dict[str, Any] = yaml.safe_load((SAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    article = pipeline.read(assets.sample_article())
    found = pipeline.find_template(template or name)
    values = tuple((key, str(value)) for key, value in said["values"].items())
    begun = pipeline.begin([article], found, Choices(values)).brief
    brief = replace(begun, parts=tuple(_parts(begun, said["parts"], article)))
    written = {role for role, _ in said["parts"].items()}
    drafted = {spec.role for spec in found.parts if spec.content == "source-summary"} - written
    return Work(with_source_summary(brief, found) if drafted else brief, found)


def _parts(begun: Brief, said: Mapping[str, Any], article: Article) -> Iterator[Part]:
    """The parts in the template's order; those that repeat are as many as the sample names."""
    numbers, done = count(1), set[str]()
    for part in begun.parts:
        entries = said.get(part.role)
        if entries is None:
            yield replace(part, items=tuple(_accepted(item) for item in part.items), proposed=False)
        elif part.role not in done and any(isinstance(entry, dict) and "heading" in entry for entry in entries):
            for entry in entries:
                items = tuple(_items(entry["items"], part, article, numbers))
                id = PartId(f"s{next(numbers)}")
                yield replace(part, id=id, heading=entry["heading"], items=items, proposed=False)
        elif part.role not in done:
            yield replace(part, items=tuple(_items(entries, part, article, numbers)))
        done.add(part.role)


def _items(entries: Iterable[Any], part: Part, article: Article, numbers: Iterator[int]) -> Iterator[Item]:
    for entry in entries:
        yield _item(entry, part, article, ItemId(f"e{next(numbers)}"))


def _item(entry: Any, part: Part, article: Article, id: ItemId) -> Item:
    match entry:
        case str():
            return TextItem(id, _rich(entry, article))
        case {"table": rows}:
            return TableItem(id, tuple(tuple(str(cell) for cell in row) for row in rows))
        case {"judgment": _}:
            return _judgment(dict(entry), article, id)
        case {"event": _}:
            return _event(dict(entry), article, id)
        case {"keep": number}:
            return _accepted(part.items[int(number) - 1])
        case _:
            raise ValueError(f"{part.role}: {entry!r}")


def _judgment(said: dict[str, Any], article: Article, id: ItemId) -> Judgment:
    text = _rich(said.pop("judgment"), article)
    evidence = tuple(Cite(article.id, CitationId(cite)) for cite in said.pop("evidence", ()))
    return Judgment(id, text, evidence=evidence, **said)


def _event(said: dict[str, Any], article: Article, id: ItemId) -> EventItem:
    date, text = PartialDate.from_iso(str(said["event"])), _rich(said["text"], article)
    return EventItem(id, date, text, significance=said.get("significance", ""))


def _accepted(item: Item) -> Item:
    """What briefer drafted, as an editor who agrees leaves it."""
    return replace(item, drafted=False) if isinstance(item, TextItem) else item


def _rich(text: str, article: Article) -> RichText:
    """Text with its citations in place."""
    pieces = _CITE.split(text)
    found = (Cite(article.id, CitationId(p)) if n % 2 else Run(p) for n, p in enumerate(pieces) if p)
    return tuple(found)


def main(folder: Path) -> None:
    """Writes them all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in sample_names():
        content = pipeline.render(sample_work(name), ["brief"])["brief"]
        pipeline.save(content, folder / f"{name}.brief", overwrite=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
