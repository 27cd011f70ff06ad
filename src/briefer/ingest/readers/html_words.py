"""How web pages name their parts: words in tags, classes and ids."""

from __future__ import annotations

import re

# Never text of an article, whatever they hold.
NEVER = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio",
     "video", "form", "button", "input", "select", "textarea", "label", "dialog", "menu", "nav", "head", "link", "meta",
     "base", "map", "area", "progress", "meter", "frame", "frameset", "noframes", "datalist"}
)  # fmt: skip
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
     "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
     "caption", "legend", "search"}
)  # fmt: skip
STRONG = frozenset({"b", "strong"})
EMPH = frozenset({"i", "em", "cite", "dfn", "var"})

# Parts around an article, by the words of their class or id.
_AROUND = (
    "nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|banner|share|sharing|social|newsletter|subscribe|"
    "subscription|signup|paywall|promo|promotion|advert|advertisement|ads?|adslot|sponsor|sponsored|related|recommended|"
    "recommendations|recirc|teasers?|trending|popular|sidebar|comments?|disqus|widget|toolbar|masthead|skip|modal|popup|"
    "overlay|pagination|pager|prevnext|tags|taglist|outbrain|taboola|login|search|print|tools|donate|donation|"
    "hidden|sr-only|screen-reader-text|visually-hidden|toc|table-of-contents|onward|readmore|more-stories|footer"
)
AROUND = re.compile(rf"(?:^|[\s_-])(?:{_AROUND})(?:$|[\s_-])")
# Words that name the article itself, even where one of the above stands beside them ("article-with-sidebar").
BODY = re.compile(
    r"(?:^|[\s_-])(?:article-?body|article-?content|article-?text|entry-?content|post-?content|post-?body|story-?body|"
    r"story-?content|body-?text|body-?copy|page-?content|main-?content|content-?body|rich-?text|field-name-body|"
    r"node-?content|single-?content|the-?content|text-?body|publication-?content|report-?body)(?:$|[\s_-])"
)
RELATED_HEADING = re.compile(
    r"(?:related(?: (?:articles?|stories|content|posts?|reading|publications?|topics?))?|read (?:more|next|also)|"
    r"more (?:from|on|about|stories)\b.*|you (?:may|might) (?:also )?(?:like|be interested).*|recommended.*|"
    r"most (?:read|popular|viewed).*|see also|latest (?:news|articles?|posts?|publications?).*|share(?: this.*)?|"
    r"follow us.*|subscribe.*|tags?|topics?|comments?(?: \(\d+\))?|leave a (?:reply|comment)|trending.*|popular.*|"
    r"in this series|further reading|читайте также|по теме|похожие (?:материалы|статьи)|həmçinin oxuyun|"
    r"oxşar xəbərlər|ayrıca okuyun|ilgili haberler|mehr zum thema|lesen sie auch|à lire aussi|lire aussi)[:.…\s]*",
    re.IGNORECASE,
)
NOTE_ID = re.compile(
    r"(?:_?fn|ftn|_ftn|_edn|edn|footnote|endnote|note|en|fnt|cite_note|reference)[-_:.]*(\d{1,4}|[a-z*†‡])", re.I
)
NOTE_LIST = re.compile(r"(?:^|[\s_-])(?:footnotes?|endnotes?|references|notes?-?list|doc-endnotes)(?:$|[\s_-])", re.I)
BACK_REFERENCE = re.compile(r"[↩↑⏎^⬆︎\s\ufe0e\ufe0f\[\]]*|back(?: to (?:text|content|top))?|jump up", re.I)
