"""How much of a file is read. Every bound is here, with its reason; a file beyond one is refused with a sentence.

Those of Word's packages are in ``word_file``.
"""

from __future__ import annotations

from briefer.word_file.safe_zip import MIB as MIB

# An article is some 50 kB of words; pictures bring it to a few megabytes. Sixteen times the largest seen.
MAX_FILE_BYTES = 64 * MIB
# Words alone: 16 million characters are some forty novels, and still read within seconds.
MAX_TEXT_CHARS = 16_000_000
# Finding the article in a web page and parsing Markdown cost some hundred bytes of memory a character.
MAX_MARKUP_CHARS = 12_000_000
# markdown-it is linear, at a microsecond a character of prose; brackets, bars and lines cost many times that. A text is
# weighed by them before it is parsed, and this bound is some forty seconds. Ten megabytes of prose weigh half of it.
MAX_MARKDOWN_WEIGHT = 32_000_000
MARKDOWN_WEIGHTS = {"[": 20, "|": 24, ">": 12, "\n": 40}
MAX_MARKDOWN_DEPTH = 30
# Nesting beyond this is no document; the tree walks of the readers stay far from Python's own limit.
MAX_MARKUP_DEPTH = 200

MAX_PDF_PAGES = 2_000
MAX_PDF_PAGE_CHARS = 200_000
# Pictures beyond these are named but not taken along.
MAX_IMAGE_BYTES = 16 * MIB
MAX_IMAGES_BYTES = 48 * MIB
MAX_IMAGES = 200
# Decoding a PDF's pictures takes a second for some ten million pixels.
MAX_IMAGES_PIXELS = 60_000_000

# Of a structured article: 100,000 citations with all their references.
MAX_STRUCTURE_NODES = 2_000_000
# Browsers and mail programs stop at about this length of an address.
MAX_ADDRESS_CHARS = 2_048
