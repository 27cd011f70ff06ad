"""What the paper says of evidence by itself, the annex and the labels of texts, is no text of the brief that came back."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.brief import ItemId, Judgment, Origin, TextItem
from briefer.model.rich import plain, rich
from briefer.model.template import PartSpec
from briefer.pipeline import Work, accept_returned
from tests.returned.works import opened, returned, work


def judged() -> Work:
    """The brief with a judgment, an annex that leads to what it rests on, and a text that is an assumption."""
    plain_work = work()
    specs = (
        PartSpec("key", "Judgments", "editor", "judgments"),
        PartSpec("annex", "Annex", "traceability", "paragraphs"),
    )
    template = replace(plain_work.template, parts=(*plain_work.template.parts, *specs))
    brief = plain_work.brief
    text = next(item for _, item in brief.items() if isinstance(item, TextItem) and item.origin)
    assert isinstance(text.origin, Origin)
    body = next(i for _, i in brief.items() if isinstance(i, TextItem) and i.origin and i.origin.paragraph == "p5")
    evidence = (Origin(text.origin.article, body.origin.paragraph),) if body.origin else ()
    judgment = Judgment(ItemId("j1"), rich("Queues will grow."), evidence=evidence)
    assumed = TextItem(ItemId("t1"), rich("Pipes stay whole."), role="assumption", bears_on=(judgment.id,))
    first = brief.parts[0]
    parts = (
        replace(first, items=(*first.items, assumed)),
        *brief.parts[1:],
        replace(first, id=first.id.__class__("partk"), role="key", heading="Judgments", items=(judgment,)),
        replace(first, id=first.id.__class__("parta"), role="annex", heading="Annex", items=()),
    )
    return Work(replace(brief, parts=parts), template)


def test_a_copy_with_an_annex_that_comes_back_untouched_has_no_changes() -> None:
    reviewer = opened(judged())
    assert "Paragraph 5" in " ".join("".join(p.itertext()) for p in reviewer.paragraphs)
    assert returned(judged(), reviewer).changes == ()


def test_a_text_reworded_after_its_label_is_taken_over_without_the_label() -> None:
    reviewer = opened(judged())
    reviewer.reword(reviewer.find("Assumption. Pipes"), "whole", "tight")
    found = returned(judged(), reviewer)
    (change,) = found.changes
    assert change.item == "t1"
    after = accept_returned(judged(), found)
    (text,) = [item for _, item in after.brief.items() if item.id == "t1"]
    assert isinstance(text, TextItem)
    assert (plain(text.content), text.role) == ("Pipes stay tight.", "assumption")
