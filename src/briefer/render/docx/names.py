"""Words of Word: the orders and names that it knows. Constants only."""

# The order of ISO/IEC 29500-1, 17.3.1.26, without what is never written here.
PARAGRAPH_PROPERTIES = (
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "bidi",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
)
# The same, 17.3.2.28.
RUN_PROPERTIES = (
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "u",
    "shd",
    "vertAlign",
    "lang",
)
# Styles that Word has under these names; all others are marked as custom.
BUILT_IN_STYLES = frozenset(
    (
        "Body Text",
        "Default Paragraph Font",
        "Emphasis",
        "Hyperlink",
        "Intense Emphasis",
        "List Bullet",
        "List Bullet 2",
        "List Bullet 3",
        "List Number",
        "List Number 2",
        "List Number 3",
        "Normal",
        "Quote",
        "Strong",
        "Subtitle",
        "TOC Heading",
        "Title",
        "annotation reference",
        "annotation text",
        "caption",
        "endnote reference",
        "endnote text",
        "footer",
        "footnote reference",
        "footnote text",
        "header",
        "heading 1",
        "heading 2",
        "heading 3",
        "toc 1",
        "toc 2",
        "toc 3",
    )
)
# Where Word's own id is not the name with capitals.
STYLE_IDS = {
    "annotation reference": "CommentReference",
    "annotation text": "CommentText",
    "toc 1": "TOC1",
    "toc 2": "TOC2",
    "toc 3": "TOC3",
}
# Roles that every file has a style for, used or not: an editor who goes on in Word needs the whole house style.
HOUSE_ROLES = (
    "title",
    "subtitle",
    "heading-1",
    "heading-2",
    "heading-3",
    "body",
    "bullet",
    "numbered",
    "quote",
    "judgment",
    "judgment-basis",
    "table-head",
    "table-text",
    "caption",
    "source-entry",
    "remark",
)
EAST_ASIAN = frozenset(("ja", "ko", "zh", "yue"))  # languages whose letters Word counts as such
HOUSE_CHARACTERS = ("Strong", "Emphasis", "Hyperlink")
