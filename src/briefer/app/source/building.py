"""Makes the rows of the Source tree from the articles of a brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefer.app.core_words import in_words
from briefer.app.source.nodes import Node, Tree
from briefer.app.source.words import DateWords, translate
from briefer.compose.uses import Piece, PieceKind
from briefer.model.article import Article, Citation, Image, Paragraph, Table
from briefer.model.brief import Brief
from briefer.model.rich import Cite

_OTHER_TEXT = ("biography", "related", "other")


def build_tree(brief: Brief, when: DateWords) -> Tree:
    """All rows of all articles; several articles are rows at the top, the groups of a single one stand there."""
    tree = Tree(Node("root", "", "", brief.articles[0].id), {}, {})
    citations = brief.citations()
    names = {(n.article, n.source): n.name for n in brief.source_names}
    for article in brief.articles:
        top = tree.root
        if len(brief.articles) > 1:
            top = tree.root.add(Node("article", article.id, article.title, article.id))
        corrected: dict[str, Citation] = {c.id: citations[Cite(article.id, c.id)] for c in article.citations}
        _Building(tree, article, corrected, {s: n for (a, s), n in names.items() if a == article.id}, when).fill(top)
    for node in tree.root.walk():
        tree.by_key[node.key] = node
        node.shown = node.children
    tree.root.shown = tree.root.children
    return tree


class _Building:
    """The rows of one article."""

    def __init__(
        self, tree: Tree, article: Article, citations: Mapping[str, Citation], names: Mapping[str, str], when: DateWords
    ) -> None:
        self.tree, self.article, self.citations, self.when = tree, article, citations, when
        self.names = {source.id: source.name for source in article.sources} | dict(names)

    def fill(self, top: Node) -> None:
        """All groups, in the order of the window."""
        self._summary(top)
        self._sections(top)
        self._citations(top)
        self._chronology(top)
        self._acronyms(top)
        self._blocks(top)
        self._other(top)
        self._notices(top)

    def _group(self, top: Node, name: str, text: str) -> Node:
        return top.add(Node("group", f"{self.article.id}/{name}", text, self.article.id))

    def _leaf(self, group: Node, kind: PieceKind, id: str, text: str, number: int = 0, search: str = "") -> Node:
        piece = Piece(self.article.id, kind, id)
        key = f"{group.key}/{kind}/{id}"
        node = group.add(Node("leaf", key, text, self.article.id, piece=piece, number=number))
        node.haystack = (search or text).casefold()
        found = self.tree.by_piece.setdefault(piece.key, [])
        node.again = bool(found)
        found.append(node)
        node.count()
        return node

    def _summary(self, top: Node) -> None:
        group = self._group(top, "summary", translate("Source", "Summary points"))
        for point in self.article.summary:
            leaf = self._leaf(group, "paragraph", point.paragraph.id, point.paragraph.text)
            leaf.to_confirm = point.drafted

    def _sections(self, top: Node) -> None:
        number = 0
        for place, section in enumerate(self.article.sections):
            heading = section.heading or self._unnamed(place)
            key = f"{self.article.id}/section/{section.id}"
            group = top.add(Node("section", key, heading, self.article.id))
            group.proposed = group.to_confirm = section.proposed
            group.haystack = section.heading.casefold()
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    number += 1
                    self._leaf(group, "paragraph", block.id, block.text, number)

    def _unnamed(self, place: int) -> str:
        """What a section without a heading is called."""
        if len(self.article.sections) == 1:
            return translate("Source", "Body, no headings found")
        return translate("Source", "No heading") if place else translate("Source", "Beginning")

    def _citations(self, top: Node) -> None:
        group = self._group(top, "citations", translate("Source", "Citations by outlet"))
        outlets: dict[str, tuple[str, list[tuple[Citation, str]]]] = {}
        for citation in self.citations.values():
            for name, label in self._outlets(citation):
                outlets.setdefault(name.casefold(), (name, []))[1].append((citation, label))
        for folded, (name, cited) in sorted(outlets.items()):
            outlet = group.add(Node("outlet", f"{group.key}/{folded}", name, self.article.id))
            outlet.haystack = folded
            for citation, label in cited:
                leaf = self._leaf(outlet, "citation", citation.id, label, search=f"{name} {citation.text}")
                leaf.tip = citation.doubt or citation.text
                leaf.warn = bool(citation.doubt)
                leaf.to_confirm = leaf.warn or _has_inferred_year(citation)

    def _outlets(self, citation: Citation) -> Iterator[tuple[str, str]]:
        """The outlets of a citation with what to call it under each; one outlet only once."""
        if not citation.references:
            yield translate("Source", "Not named"), citation.text
        seen: set[str] = set()
        for reference in citation.references:
            name = self.names.get(reference.source_id) or reference.source or translate("Source", "Not named")
            if name.casefold() not in seen:
                seen.add(name.casefold())
                yield name, self.when.several(reference, self.article.year) or citation.text

    def _chronology(self, top: Node) -> None:
        group = self._group(top, "events", translate("Source", "Chronology"))
        for event in self.article.events:
            date = self.when.short(event.date, self.article.year)
            leaf = self._leaf(group, "event", event.id, f"{date}  {event.sentence}")
            leaf.to_confirm = event.inferred

    def _acronyms(self, top: Node) -> None:
        group = self._group(top, "acronyms", translate("Source", "Acronyms"))
        for acronym in self.article.acronyms:
            self._leaf(group, "acronym", acronym.short, f"{acronym.short}  {acronym.expansion}")

    def _blocks(self, top: Node) -> None:
        group = self._group(top, "blocks", translate("Source", "Tables and figures"))
        for section in self.article.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    first = ", ".join(block.rows[0]) if block.rows else ""
                    search = " ".join((block.caption, *(cell for row in block.rows for cell in row)))
                    self._leaf(
                        group,
                        "table",
                        block.id,
                        block.caption or first or translate("Source", "Table"),
                        search=search,
                    )
                elif isinstance(block, Image) and block.content:
                    self._leaf(group, "image", block.id, block.caption or block.alt or translate("Source", "Figure"))

    def _other(self, top: Node) -> None:
        """Notes, and text that is neither body nor summary, where there is any."""
        notes = [n.paragraph for n in self.article.notes]
        rest = [p for aside in self.article.asides if aside.kind in _OTHER_TEXT for p in aside.paragraphs]
        self._paragraphs(top, "notes", translate("Source", "Notes of the article"), notes)
        self._paragraphs(top, "asides", translate("Source", "Beside the text"), rest)

    def _paragraphs(self, top: Node, name: str, text: str, paragraphs: Iterable[Paragraph]) -> None:
        listed = list(paragraphs)
        group = self._group(top, name, text) if listed else None
        for paragraph in listed:
            if group is not None:
                self._leaf(group, "paragraph", paragraph.id, paragraph.text)

    def _notices(self, top: Node) -> None:
        group = top.add(
            Node("notices", f"{self.article.id}/notices", translate("Source", "Notices"), self.article.id, warn=True)
        )
        for number, notice in enumerate(self.article.notices):
            citation = self.citations.get(notice.where)
            if citation is not None and not citation.doubt:
                continue
            said = in_words(notice.message)
            node = Node("notice", f"{group.key}/{number}", said, self.article.id, notice=notice)
            node.haystack, node.to_confirm, node.tip = said.casefold(), True, said
            group.add(node)
        group.warn = bool(group.children)


def _has_inferred_year(citation: Citation) -> bool:
    return any(date.inferred for reference in citation.references for date in reference.dates)
