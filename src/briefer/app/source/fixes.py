"""The corrections that suit a row: each a name, a method of the pane and whether it can be done now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefer.app.source.nodes import Node
from briefer.app.source.words import translate
from briefer.compose import corrections
from briefer.model.article import ParagraphId
from briefer.model.brief import Brief
from briefer.model.rich import Cite

Edit = Callable[[Brief], Brief]


@dataclass(frozen=True, slots=True)
class Fix:
    """``command`` is the method of the corrector; ``why_not`` says why it is off, empty while it is on.

    A ``near`` one also stands as a link in the reading pane, where it answers what the row asks.
    """

    command: str
    text: str
    why_not: str = ""
    near: bool = False


def fixes_for(brief: Brief, node: Node | None) -> list[Fix]:
    """What can be put right at a row, most telling first; the article's details always."""
    if not brief.articles:
        return []
    fixes = _row_fixes(brief, node)
    known = {fix.command for fix in fixes}
    return [*fixes, *(fix for fix in _article_fixes() if fix.command not in known)]


def _article_fixes() -> list[Fix]:
    return [
        Fix("edit_details", translate("Source", "Details of the article…")),
        Fix("remove_article", translate("Source", "Remove the article from the brief…")),
    ]


def _row_fixes(brief: Brief, node: Node | None) -> list[Fix]:
    if node is None:
        return []
    if node.kind == "section":
        return _section_fixes(brief, node)
    if node.kind == "notice":
        return [
            Fix("confirm", translate("Source", "Confirm"), near=True),
            *_notice_fixes(brief, node),
        ]
    if node.kind in ("outlet", "group") and any(leaf.to_confirm for leaf in _citations_in(node)):
        return [Fix("confirm", translate("Source", "Confirm all"), near=True)]
    if node.piece is None:
        return []
    match node.piece.kind:
        case "citation":
            return _citation_fixes(brief, node)
        case "paragraph":
            section = node.parent if node.parent and node.parent.kind == "section" else None
            around = [replace(fix, near=False) for fix in _section_fixes(brief, section)] if section else []
            here = [fix for fix in around if fix.command != "confirm"]
            return [*_paragraph_fixes(brief, node), *here]
        case _:
            return []


def _section_fixes(brief: Brief, node: Node) -> list[Fix]:
    sections = brief.article(node.article).sections
    first = bool(sections) and node.key.endswith(f"/section/{sections[0].id}")
    is_first = translate("Source", "It is the first section.") if first else ""
    named = any(node.key.endswith(f"/{s.id}") and s.heading for s in sections)
    unnamed = "" if named else translate("Source", "It has no heading.")
    keep = [Fix("confirm", translate("Source", "Keep the heading"), near=True)] if node.proposed else []
    return [
        *keep,
        Fix("rename_section", translate("Source", "Rename the section…"), near=node.proposed),
        Fix("merge_section", translate("Source", "Merge the section with the one above"), is_first),
        Fix("make_paragraph", translate("Source", "Turn the heading into a paragraph"), unnamed),
    ]


def _paragraph_fixes(brief: Brief, node: Node) -> list[Fix]:
    article = brief.article(node.article)
    if node.piece is None or node.parent is None or node.parent.kind != "section":
        return []
    free = corrections.can_be_heading(article, node.piece.id)
    cited = "" if free else translate("Source", "A paragraph with citations is no heading.")
    first = any(s.blocks and s.blocks[0].id == node.piece.id for s in article.sections)
    begins = translate("Source", "A section begins here already.") if first else ""
    joins = corrections.can_join(article, ParagraphId(node.piece.id))
    alone = "" if joins else translate("Source", "No paragraph follows it in its section.")
    return [
        Fix("split_section", translate("Source", "Begin a new section here"), begins),
        Fix("make_heading", translate("Source", "Turn the paragraph into a heading"), cited),
        Fix("join_paragraph", translate("Source", "Join the paragraph with the next"), alone),
    ]


def _citation_fixes(brief: Brief, node: Node) -> list[Fix]:
    confirmed = "" if node.to_confirm else translate("Source", "Nothing about it was guessed.")
    return [
        Fix("confirm", translate("Source", "Confirm"), confirmed, near=node.to_confirm),
        Fix("correct_citation", translate("Source", "Correct…"), near=True),
        Fix("grade_citation", translate("Source", "Grade…"), near=True),
        Fix("make_plain", translate("Source", "Not a citation"), near=node.warn),
    ]


def _notice_fixes(brief: Brief, node: Node) -> list[Fix]:
    where = node.notice.where if node.notice else ""
    if any(cite.citation == where and cite.article == node.article for cite in brief.citations()):
        return [
            Fix("correct_citation", translate("Source", "Correct…"), near=True),
            Fix("make_plain", translate("Source", "Not a citation"), near=True),
        ]
    return [Fix("edit_details", translate("Source", "Details of the article…"), near=True)] if not where else []


def nothing_to_do(command: str) -> str:
    """Why a command cannot be done where the tree is, and where it can."""
    if command in ("correct_citation", "grade_citation", "make_plain"):
        return translate("Source", "Choose a citation in Source first.")
    if command in ("rename_section", "merge_section", "make_paragraph"):
        return translate("Source", "Choose a section in Source first.")
    if command == "confirm":
        return translate("Source", "Nothing was guessed about what is chosen in Source.")
    if command in ("edit_details", "remove_article"):
        return translate("Source", "There is no article in this brief.")
    return translate("Source", "Choose a paragraph of a section in Source first.")


def confirmations(node: Node) -> list[Edit]:
    """The edits that confirm what was guessed about a row; of an outlet or of all, what was guessed about each."""
    article, notice = node.article, node.notice
    if notice is not None:
        return [lambda brief: corrections.confirm_notice(brief, article, notice)]
    if node.kind == "section" and node.proposed:
        section, heading = node.key.rpartition("/")[2], node.text
        return [lambda brief: corrections.rename_section(brief, article, section, heading)]
    return [_confirming(cite) for leaf in _citations_in(node) if leaf.to_confirm and (cite := cite_of(leaf))]


def _confirming(cite: Cite) -> Edit:
    return lambda brief: corrections.confirm_citation(brief, cite)


def _citations_in(node: Node) -> list[Node]:
    return [leaf for leaf in node.leaves() if leaf.piece and leaf.piece.kind == "citation"]


def cite_of(node: Node) -> Cite | None:
    """The citation that a row, or its notice, is about."""
    if node.piece is not None and node.piece.kind == "citation":
        return Cite(node.article, node.piece.id)  # type: ignore[arg-type]
    if node.notice is not None and node.notice.where:
        return Cite(node.article, node.notice.where)  # type: ignore[arg-type]
    return None
