"""What the reader of Markdown makes of each construct."""

from __future__ import annotations

from briefer.ingest.readers.markdown import read_markdown
from briefer.model.article import Mark


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_markdown(text, "a.md").blocks]


def test_front_matter_names_the_article():
    """Authors in one line or a list, dates as written; the lines of the text keep their numbers."""
    raw = read_markdown(
        "---\ntitle: 'Caspian: a turn'\nauthor: Jane Doe and Ali Veli\ndate: 2025-07-04\njournal: EDM\nvolume: 22\n"
        "lang: en\n---\nFirst words.\n",
        "a.md",
    )
    assert (raw.title, raw.authors, raw.date) == ("Caspian: a turn", ("Jane Doe", "Ali Veli"), "2025-07-04")
    assert (raw.publication, raw.volume, raw.language) == ("EDM", "22", "en")
    assert [(block.text, block.line) for block in raw.blocks] == [("First words.", 9)]


def test_front_matter_that_is_not_used_is_said():
    raw = read_markdown("---\ntitle: A\nclient: Ministry\n---\nText.\n", "a.md")
    assert "client: Ministry" in raw.notices[0].message


def test_a_summary_in_the_front_matter_becomes_one_of_the_text():
    text = "---\ntitle: A\nsummary:\n- One.\n- Two.\n---\nText.\n"
    assert blocks(text)[:3] == [("heading", "Executive Summary"), ("bullet", "One."), ("bullet", "Two.")]


def test_rules_are_no_front_matter():
    assert blocks("---\n\nJust words\n\n---\n\nMore\n")[0] == ("text", "Just words")


def test_front_matter_with_aliases_stays_in_the_text():
    """Nothing is expanded, and nothing is lost."""
    raw = read_markdown("---\na: &x [1]\nb: *x\n---\nText.\n", "a.md")
    assert raw.notices[0].code == "front-matter"
    assert "&x" in " ".join(block.text for block in raw.blocks)


def test_marks_stand_where_the_words_do():
    (block,) = read_markdown("A *turn* in **two __bold__ words** and [a link](https://x.org/a).", "a.md").blocks
    assert block.text == "A turn in two bold words and a link."
    assert block.marks == (Mark(2, 6, "emph"), Mark(10, 24, "strong"), Mark(29, 35, "link", "https://x.org/a"))


def test_lists_quotes_and_headings():
    text = "# One\n\n- a\n- b\n\n  goes on\n\n4. x\n5. y\n\n> quoted\n\nTwo\n---\n"
    assert blocks(text) == [
        ("heading", "One"), ("bullet", "a"), ("bullet", "b"), ("text", "goes on"), ("numbered", "x"), ("numbered", "y"),
        ("quote", "quoted"), ("heading", "Two"),
    ]  # fmt: skip
    assert [b.label for b in read_markdown(text, "a.md").blocks if b.kind == "numbered"] == ["4", "5"]


def test_a_table_has_its_head_and_its_cells():
    (table,) = read_markdown("| Year | *Trade* |\n|---|---|\n| 2024 | 4 |\n", "a.md").blocks
    assert table.rows == (("Year", "Trade"), ("2024", "4"))
    assert table.has_header


def test_footnotes_become_notes_with_their_label():
    """Over several lines, wherever they stand; the mark in the text is the printed one."""
    text = "It fell.[^a] It rose.[^2]\n\n[^a]: Note *one*\n    goes on.\n\n    And on.\n\nLast.\n\n[^2]: Two"
    raw = read_markdown(text, "a.md")
    assert raw.blocks[0].text == "It fell.[a] It rose.[2]"
    assert [(b.label, b.text) for b in raw.blocks if b.kind == "note"] == [
        ("a", "Note one goes on. And on."),
        ("2", "Two"),
    ]
    assert raw.blocks[1].text == "Last."


def test_a_mark_without_note_stays_as_typed():
    assert blocks("It fell.[^9]") == [("text", "It fell.[^9]")]


def test_footnotes_inside_code_are_code():
    assert ("text", "[^1]: not a note") in blocks("Words\n\n```\n[^1]: not a note\n```\n")


def test_raw_html_keeps_its_words():
    text = 'He <b>said</b> so<br/>twice.\n\n<div class="x">In a &amp; box</div>\n\n<script>x()</script>\n'
    assert blocks(text) == [("text", "He said so twice."), ("text", "In a & box")]


def test_link_definitions_nobody_uses_are_kept():
    assert ("note", "https://x.org/ T") in blocks('Words [1].\n\n[2]: https://x.org/ "T"\n')


def test_pictures_are_named_and_not_opened():
    block = read_markdown("![A map](/etc/passwd.png 'Map of it')", "a.md").blocks[0]
    assert (block.kind, block.alt, block.text, block.content) == ("image", "A map", "Map of it", b"")


def test_labelled_lines_stay_apart():
    """Line ends between "Label: words" lines were meant, those inside a sentence were not."""
    assert blocks("By: Jane Doe\nDate: July 4\n\nIt is\na sentence.") == [
        ("text", "By: Jane Doe"), ("text", "Date: July 4"), ("text", "It is a sentence."),
    ]  # fmt: skip


def test_many_megabytes_of_prose_are_read():
    """What costs the parser is markup; prose of any length within the bounds of files is read."""
    line = "The port raised its fees by a third, and two companies left. " * 10
    assert len(read_markdown((line + "\n\n") * 5_000, "a.md").blocks) == 5_000
