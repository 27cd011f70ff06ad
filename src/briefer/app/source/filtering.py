"""Filters the rows themselves: marks which children are shown, in one pass over plain Python data."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Literal

from briefer.app.source.nodes import Node, Tree

Mode = Literal["all", "used", "unused", "confirm"]


def apply_filter(root: Node, text: str, mode: Mode) -> int:
    """Show only rows that have all words of ``text`` and suit ``mode``, under their groups; how many pieces these are.

    A group whose own name has the words shows all of its rows.
    """
    words = text.casefold().split()
    if not words and mode == "all":
        _show_all(root)
        return root.total
    return _filter(root, words, mode)


def close_word(tree: Tree, text: str) -> tuple[str, int] | None:
    """A word of the articles that is spelt nearly so, and how many rows have it; for a filter that finds nothing."""
    wanted = text.casefold().strip()
    if len(wanted) < 3 or len(wanted) > 40:
        return None
    near = [
        w for w in _vocabulary(tree) if abs(len(w) - len(wanted)) <= 2 and (w[0] == wanted[0] or w[1:3] == wanted[1:3])
    ]
    found = get_close_matches(wanted, sorted(near), 1, 0.75)
    if not found:
        return None
    pattern = re.compile(rf"\w*{re.escape(found[0])}\w*", re.IGNORECASE)
    count = sum(found[0] in node.haystack for node in tree.root.walk() if node.piece and not node.again)
    texts = (node.text for node in tree.root.walk() if found[0] in node.haystack)
    printed = next((m[0] for t in texts if (m := pattern.search(t))), found[0])
    return printed, count


def _vocabulary(tree: Tree) -> set[str]:
    """All words of the rows; gathered when they are first asked for."""
    if not tree.vocabulary:
        for node in tree.root.walk():
            tree.vocabulary.update(re.findall(r"\w{3,}", node.haystack))
    return tree.vocabulary


def _show_all(node: Node) -> None:
    node.shown = node.children
    for row, child in enumerate(node.children):
        child.row = row
        if child.children:
            _show_all(child)


def _filter(node: Node, words: list[str], mode: Mode) -> int:
    count = 0
    shown: list[Node] = []
    for child in node.children:
        if child.children:
            named = bool(words) and bool(child.haystack) and all(word in child.haystack for word in words)
            count += _filter(child, [] if named else words, mode)
            keep = bool(child.shown) or (mode == "confirm" and child.proposed and not words)
        elif child.piece is None and child.notice is None:
            keep = False
        else:
            haystack = child.haystack
            keep = all(word in haystack for word in words) and _suits(child, mode)
            count += keep and child.piece is not None and not child.again
        if keep:
            child.row = len(shown)
            shown.append(child)
    node.shown = shown
    return count


def _suits(node: Node, mode: Mode) -> bool:
    if mode == "all":
        return True
    if mode == "confirm":
        return node.to_confirm
    return node.piece is not None and (node.tick > 0) == (mode == "used")
