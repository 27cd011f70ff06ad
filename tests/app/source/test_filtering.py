"""The filter works on the rows themselves: it never loses or invents one, and says what it found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.app.source.filtering import Mode, apply_filter, close_word
from briefer.app.source.nodes import Node, Tree
from briefer.compose.uses import Piece
from briefer.model.article import ArticleId

WORDS = ("Odesa", "Baku", "the depot", "Kremlin")
A = ArticleId("a")


def tree(texts: list[tuple[str, int]]) -> Tree:
    """A tree of groups of three leaves each, ticked as given."""
    root = Node("root", "", "", A)
    for number, (text, tick) in enumerate(texts):
        if number % 3 == 0:
            group = root.add(Node("section", f"g{number}", f"Group {number}", A, haystack=f"group {number}"))
        leaf = Node("leaf", f"l{number}", text, A, piece=Piece(A, "paragraph", f"p{number}"), haystack=text.casefold())
        group.add(leaf).count()
        leaf.set_tick(tick)  # type: ignore[arg-type]
    for node in (root, *root.walk()):
        node.shown = node.children
    return Tree(root, {}, {})


def shown(node: Node) -> list[Node]:
    return [n for child in node.shown for n in (child, *shown(child))]


texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([0, 1, 2])), min_size=1, max_size=12)


@given(texts, st.sampled_from(["", "od", "BAKU", "the dep", "zzz"]), st.sampled_from(["all", "used", "unused"]))
def test_exactly_the_rows_that_suit_are_shown_each_under_its_group(
    given_texts: list[tuple[str, int]], query: str, mode: Mode
) -> None:
    made = tree(given_texts)
    found = apply_filter(made.root, query, mode)
    wanted = [
        text
        for text, tick in given_texts
        if all(word in text.casefold() for word in query.casefold().split())
        and (mode == "all" or (tick > 0) == (mode == "used"))
    ]
    leaves = [n for n in shown(made.root) if n.piece]
    assert [n.text for n in leaves] == wanted
    assert found == len(wanted)
    for node in (made.root, *shown(made.root)):
        assert [child.row for child in node.shown] == list(range(len(node.shown)))


@given(texts)
def test_an_emptied_filter_shows_everything_again(given_texts: list[tuple[str, int]]) -> None:
    made = tree(given_texts)
    before = [n.key for n in shown(made.root)]
    apply_filter(made.root, "odesa", "used")
    assert apply_filter(made.root, " ", "all") == len(given_texts)
    assert [n.key for n in shown(made.root)] == before


@given(texts)
def test_a_group_counts_what_is_ticked_below_it(given_texts: list[tuple[str, int]]) -> None:
    made = tree(given_texts)
    for group in made.root.children:
        ticks = [leaf.tick for leaf in group.children]
        assert (group.total, group.ticked, group.partly) == (len(ticks), ticks.count(2), ticks.count(1))
        assert group.state == (2 if set(ticks) == {2} else 1 if any(ticks) else 0)


def test_a_group_found_by_its_name_shows_all_its_rows() -> None:
    made = tree([("Baku", 0), ("Odesa", 0)])
    assert apply_filter(made.root, "group 0", "all") == 2


def test_only_rows_to_confirm_are_left_with_groups_whose_heading_is_proposed() -> None:
    made = tree([(word, 0) for word in WORDS])
    made.root.children[0].children[1].to_confirm = True
    made.root.children[1].proposed = True
    apply_filter(made.root, "", "confirm")
    assert [n.key for n in shown(made.root)] == ["g0", "l1", "g3"]


def test_a_misspelt_word_is_answered_with_the_one_that_is_there() -> None:
    made = tree([("In Odesa it rained", 0), ("Odesa again", 0), ("Baku", 0)])
    assert close_word(made, "Odessa") == ("Odesa", 2)
    assert close_word(made, "xylophone") is None
