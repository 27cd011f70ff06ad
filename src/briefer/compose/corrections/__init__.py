"""Puts right what was read wrongly: pure edits on an article of a brief. What follows from it follows.

A new date gives citations and events the years that were only inferred by it; a renamed section renames the part of the
brief that carries its heading; words that become a citation become one in the brief too; notices that are settled go.
Nothing that the editor wrote is lost, and undo is keeping the brief before.
"""

from briefer.compose.corrections.articles import items_from, remove_article
from briefer.compose.corrections.citations import can_be_citation, make_citation, unmake_citation
from briefer.compose.corrections.confirming import confirm_citation, confirm_notice, put_citation_right
from briefer.compose.corrections.details import Details, set_details
from briefer.compose.corrections.headings import can_be_heading, heading_to_paragraph, paragraph_to_heading
from briefer.compose.corrections.joining import can_join, join_paragraphs
from briefer.compose.corrections.sections import merge_section, rename_section, split_section
from briefer.compose.corrections.splitting import can_split, split_paragraph
from briefer.compose.corrections.years import confirm_year

__all__ = [
    "Details",
    "can_be_citation",
    "can_be_heading",
    "can_join",
    "can_split",
    "confirm_citation",
    "confirm_notice",
    "confirm_year",
    "heading_to_paragraph",
    "items_from",
    "join_paragraphs",
    "make_citation",
    "merge_section",
    "paragraph_to_heading",
    "put_citation_right",
    "remove_article",
    "rename_section",
    "set_details",
    "split_paragraph",
    "split_section",
    "unmake_citation",
]
