"""Any set of edits made to a returned file is found again, and accepting all of them gives its text."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer import pipeline
from briefer.compose.returned import held_against
from briefer.model.returned import Returned
from briefer.model.rich import plain
from tests.returned.reviewer import Reviewer, run_text, runs_of, text_of
from tests.returned.works import review_copy, work

HEADINGS = {"Summary", "First section", "Second section", "Third section"}
WORDS = ("amber", "basalt", "copper", "dune", "ember", "fjord", "granite", "harbour")


@dataclass(frozen=True)
class Edit:
    """What is done to which paragraph; ``where`` and ``word`` are taken round by what there is."""

    kind: str
    where: int
    to: int
    word: int
    text: str
    tracked: bool


EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(("reword", "delete", "move", "insert", "split", "add", "cut", "join")),
        st.integers(0, 11),
        st.integers(0, 11),
        st.integers(0, 30),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


class Model:
    """What the text should be, kept beside the file: headings and paragraphs in order."""

    def __init__(self, reviewer: Reviewer) -> None:
        texts = [text_of(p) for p in reviewer.paragraphs]
        start = texts.index("Summary")
        end = next(n for n, text in enumerate(texts) if text.startswith("Based on"))
        self.elements = reviewer.paragraphs[start:end]
        self.texts = texts[start:end]
        self.touched: set[int] = set()

    def own(self) -> list[int]:
        """Paragraphs of items that no edit has touched yet."""
        return [
            n for n, text in enumerate(self.texts) if text not in HEADINGS and id(self.elements[n]) not in self.touched
        ]


def do(edit: Edit, model: Model, reviewer: Reviewer) -> None:  # noqa: C901  # one short case a kind of edit
    """One edit in the file and in the model."""
    own = model.own()
    if not own:
        return
    n = own[edit.where % len(own)]
    element, text = model.elements[n], model.texts[n]
    words = [word for run in runs_of(element) for word in run_text(run).split()]
    word = words[edit.word % len(words)]
    to = edit.to % len(model.texts)
    model.touched.add(id(element))
    match edit.kind:
        case "reword":
            reviewer.reword(element, word, edit.text, tracked=edit.tracked)
            model.texts[n] = text.replace(word, edit.text, 1)
        case "add":
            reviewer.reword(element, word, f"{word} {edit.text}", tracked=edit.tracked)
            model.texts[n] = text.replace(word, f"{word} {edit.text}", 1)
        case "cut":
            reviewer.reword(element, word, "", tracked=edit.tracked)
            model.texts[n] = text.replace(word, "", 1)
        case "delete":
            reviewer.delete(element, tracked=edit.tracked)
            del model.elements[n], model.texts[n]
        case "insert":
            new = reviewer.insert(element, edit.text, tracked=edit.tracked)
            model.elements.insert(n + 1, new)
            model.texts.insert(n + 1, edit.text)
            model.touched.add(id(new))
        case "split":
            at = text.index(word)
            if at:
                new = reviewer.split(element, word, tracked=edit.tracked)
                model.elements.insert(n + 1, new)
                model.texts[n : n + 1] = [text[:at], text[at:]]
                model.touched.add(id(new))
        case "join" if n + 1 in own and element.getnext() is model.elements[n + 1]:
            following = model.elements[n + 1]
            reviewer.join(element, following, tracked=edit.tracked)
            model.touched.add(id(following))
            model.texts[n : n + 2] = [text + model.texts[n + 1]]
            model.elements[n : n + 2] = [following if edit.tracked else element]  # what the joined one ends with
        case "move" if to != n and to > 0:
            element = reviewer.move(element, model.elements[to], tracked=edit.tracked)
            model.touched.add(id(element))
            del model.elements[n], model.texts[n]
            place = to if to > n else to + 1
            model.elements.insert(place, element)
            model.texts.insert(place, text)


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split()).replace(" .", ".").replace(" ,", ",")


def brief_text(of: pipeline.Work) -> list[str]:
    """Headings and paragraphs as they are printed, without marks."""
    said: list[str] = []
    for part in of.brief.parts:
        said += [part.heading, *(squeezed(plain(item.content)) for item in part.items)]
    return said


def edited(edits: list[Edit], citation_style: str, lost: str = "") -> tuple[Returned, Model]:
    """A returned file after those edits, and what it should say; ``lost`` is what the program that saved it lost."""
    reviewer = Reviewer(review_copy(citation_style))
    model = Model(reviewer)
    for edit in edits:
        do(edit, model, reviewer)
    if "bookmarks" in lost:
        reviewer.drop_bookmarks()
    if "record" in lost:
        reviewer.drop("customXml/itemReview.xml")
    return pipeline.returned_from(reviewer.saved(), "x.docx", work(citation_style)), model


@given(
    EDITS, st.sampled_from(("footnotes", "endnotes")), st.sampled_from(("", "bookmarks", "record", "bookmarks, record"))
)
@settings(max_examples=60, deadline=None)
def test_accepting_all_changes_gives_the_returned_text(edits: list[Edit], citation_style: str, lost: str) -> None:
    returned, model = edited(edits, citation_style, lost)
    after = pipeline.accept_returned(work(citation_style), returned)
    assert brief_text(after) == [squeezed(text) for text in model.texts if text.strip()]
    assert not held_against(after.brief, returned).open


@given(EDITS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_accepting_changes_one_by_one_in_any_order_gives_the_returned_text(edits: list[Edit], chance: Random) -> None:
    returned, model = edited(edits, "footnotes")
    after = work()
    for change in chance.sample(returned.changes, len(returned.changes)):
        after = pipeline.accept_returned(after, held_against(after.brief, returned), (change.id,))
    assert brief_text(after) == [squeezed(text) for text in model.texts if text.strip()]
