"""The core's own sentences in the language of the interface: what checks find, what reading guessed.

The core knows nothing of Qt and speaks English. Its sentences are known here by their patterns; one that no pattern
fits, and every error about a file, stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.app.actions import QT_TRANSLATE_NOOP
from briefer.review.findings import Finding

_WITHIN: Final = frozenset(["what", "doubt", "notice"])  # fields that hold a sentence of the core themselves
_NUMBERS: Final = frozenset(["count", "limit"])
_FIELD: Final = re.compile(r"\\\{(\w+)\\\}")

PATTERNS: Final[tuple[str, ...]] = (
    # Checks
    QT_TRANSLATE_NOOP("Core", "The part “{name}” is required and has no text."),
    QT_TRANSLATE_NOOP("Core", "The paper has no marking."),
    QT_TRANSLATE_NOOP("Core", "The paper has no title."),
    QT_TRANSLATE_NOOP("Core", "The paper has {what}."),
    QT_TRANSLATE_NOOP("Core", "A figure has no alternative text."),
    QT_TRANSLATE_NOOP("Core", "The picture is not printed: {what}."),
    QT_TRANSLATE_NOOP("Core", "Put another file in its place."),
    QT_TRANSLATE_NOOP("Core", "it is no sound PNG, JPEG, GIF, WebP, BMP or SVG file of a printable size"),
    QT_TRANSLATE_NOOP("Core", "its file is damaged"),
    QT_TRANSLATE_NOOP("Core", "it has too many pixels"),
    QT_TRANSLATE_NOOP("Core", "{count} of at least {limit} item"),
    QT_TRANSLATE_NOOP("Core", "{count} of at least {limit} items"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} item"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} items"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} word"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} words"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} page"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} pages"),
    QT_TRANSLATE_NOOP("Core", "Add what is missing, or choose another template."),
    QT_TRANSLATE_NOOP("Core", "Remove what matters least, or join items."),
    QT_TRANSLATE_NOOP("Core", "Words over the limit: {count}."),
    QT_TRANSLATE_NOOP("Core", "Shorten the text until it fits."),
    QT_TRANSLATE_NOOP("Core", "A paper of this kind must say {what}."),
    QT_TRANSLATE_NOOP("Core", "its date"),
    QT_TRANSLATE_NOOP("Core", "when it expires"),
    QT_TRANSLATE_NOOP("Core", "up to when information was taken in"),
    QT_TRANSLATE_NOOP("Core", "whom it is for"),
    QT_TRANSLATE_NOOP("Core", "who prepared it"),
    QT_TRANSLATE_NOOP("Core", "its reference"),
    QT_TRANSLATE_NOOP("Core", "what it is based on"),
    QT_TRANSLATE_NOOP("Core", "Give it among the details of the paper."),
    QT_TRANSLATE_NOOP("Core", "The paper expires on {date}, before its date {day}."),
    QT_TRANSLATE_NOOP("Core", "Correct one of the two dates."),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} sentence"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} sentences"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} line"),
    QT_TRANSLATE_NOOP("Core", "{count} of at most {limit} lines"),
    QT_TRANSLATE_NOOP("Core", "Join sentences, or leave some out."),
    QT_TRANSLATE_NOOP("Core", "{count} of at least {limit} words"),
    QT_TRANSLATE_NOOP("Core", "A table has no header row."),
    QT_TRANSLATE_NOOP("Core", "Let its first row be the header row."),
    QT_TRANSLATE_NOOP("Core", "First row is the header"),
    QT_TRANSLATE_NOOP("Core", "“{text}” stands nowhere in the body."),
    QT_TRANSLATE_NOOP("Core", "Correct it, or say it in the body with its source."),
    QT_TRANSLATE_NOOP("Core", "The bottom line is not the first thing that the paper says."),
    QT_TRANSLATE_NOOP("Core", "Move it to the top."),
    QT_TRANSLATE_NOOP("Core", "The bottom line has {count} words; some {limit} are read at a glance."),
    QT_TRANSLATE_NOOP("Core", "No evidence is linked."),
    QT_TRANSLATE_NOOP("Core", "All evidence goes back to one outlet, {outlet}."),
    QT_TRANSLATE_NOOP("Core", "News from one outlet, {outlet}, stands here under several names: {names}."),
    QT_TRANSLATE_NOOP("Core", "Count them as one source, and link evidence that does not come from there."),
    QT_TRANSLATE_NOOP("Core", "{number} of {total} references are older than {days} days at the cut-off."),
    QT_TRANSLATE_NOOP("Core", "Look for newer ones, or say why they still hold."),
    QT_TRANSLATE_NOOP("Core", "{number} of {total} outlets have no grade."),
    QT_TRANSLATE_NOOP("Core", "Grade them, or F6 where that cannot be judged."),
    QT_TRANSLATE_NOOP("Core", "Evidence was found, but nobody has confirmed it."),
    QT_TRANSLATE_NOOP("Core", "Read what is offered; take what supports the judgment and refuse the rest."),
    QT_TRANSLATE_NOOP("Core", "Nobody looked for withdrawn sources: your register of sources cannot be read."),
    QT_TRANSLATE_NOOP("Core", "Run “briefer register list” to see what is wrong with it."),
    QT_TRANSLATE_NOOP("Core", "The article “{text}” was withdrawn: {note}"),
    QT_TRANSLATE_NOOP("Core", "The article “{text}” was withdrawn."),
    QT_TRANSLATE_NOOP("Core", "The article “{text}” was corrected: {note}"),
    QT_TRANSLATE_NOOP("Core", "The article “{text}” was corrected."),
    QT_TRANSLATE_NOOP("Core", "{source} in {citation} was withdrawn: {note}"),
    QT_TRANSLATE_NOOP("Core", "{source} in {citation} was withdrawn."),
    QT_TRANSLATE_NOOP("Core", "{source} in {citation} was corrected: {note}"),
    QT_TRANSLATE_NOOP("Core", "{source} in {citation} was corrected."),
    QT_TRANSLATE_NOOP("Core", "Leave it out, and rest what it says on another source."),
    QT_TRANSLATE_NOOP("Core", "Read it again; correct or leave out what it no longer says."),
    QT_TRANSLATE_NOOP("Core", "Leave the citation out"),
    QT_TRANSLATE_NOOP("Core", "Link the best"),
    QT_TRANSLATE_NOOP("Core", "Link all"),
    QT_TRANSLATE_NOOP("Core", "Link the paragraphs or citations that it rests on."),
    QT_TRANSLATE_NOOP("Core", "All evidence is from one outlet, {source}."),
    QT_TRANSLATE_NOOP("Core", "Link evidence from another outlet, or say in the basis why one is enough."),
    QT_TRANSLATE_NOOP("Core", "Neither likelihood nor time frame is given."),
    QT_TRANSLATE_NOOP("Core", "No likelihood is given."),
    QT_TRANSLATE_NOOP("Core", "No time frame is given."),
    QT_TRANSLATE_NOOP("Core", "Choose a term on the scale and say by when it can be judged."),
    QT_TRANSLATE_NOOP("Core", "The confidence has no basis."),
    QT_TRANSLATE_NOOP(
        "Core",
        "Say what it rests on: quality, number and agreement of the sources, gaps, assumptions, alternatives.",
    ),
    QT_TRANSLATE_NOOP("Core", "“{term}” and “{level}” stand in one sentence."),
    QT_TRANSLATE_NOOP("Core", "Likelihood is about the event, confidence about its basis: say them in two sentences."),
    QT_TRANSLATE_NOOP("Core", "“{term}” mixes in {row}."),
    QT_TRANSLATE_NOOP("Core", "Use the terms of one row in the whole paper."),
    QT_TRANSLATE_NOOP("Core", "“{term}” is not a term of {scale}."),
    QT_TRANSLATE_NOOP("Core", "Use a term of the scale, or choose another scale."),
    QT_TRANSLATE_NOOP("Core", "“{term}” does not say how likely."),
    QT_TRANSLATE_NOOP("Core", "Say how likely with a term of the scale."),
    QT_TRANSLATE_NOOP("Core", "“{figure}” claims a certainty that no estimate has."),
    QT_TRANSLATE_NOOP("Core", "Say a range that leaves room for the opposite."),
    QT_TRANSLATE_NOOP("Core", "“{term}” is {range}, but the figure beside it is {figure}."),
    QT_TRANSLATE_NOOP("Core", "Correct the term or the figure."),
    QT_TRANSLATE_NOOP("Core", "“{term}” hedges twice."),
    QT_TRANSLATE_NOOP("Core", "Keep one term, of the scale."),
    QT_TRANSLATE_NOOP("Core", "“{level}” is not a level of confidence."),
    QT_TRANSLATE_NOOP("Core", "Choose low, moderate or high."),
    QT_TRANSLATE_NOOP("Core", "“{term}” in its words, but “{other}” on the scale."),
    QT_TRANSLATE_NOOP("Core", "“{term}” here, but “{other}” in {place}."),
    QT_TRANSLATE_NOOP("Core", "Say the same likelihood everywhere, or say why they differ."),
    QT_TRANSLATE_NOOP("Core", "Terms of likelihood or confidence are used, but no box explains them."),
    QT_TRANSLATE_NOOP("Core", "Add the box that explains the estimative language."),
    QT_TRANSLATE_NOOP("Core", "Choose a template that has such a part."),
    QT_TRANSLATE_NOOP("Core", "Name the source, or remove the citation."),
    QT_TRANSLATE_NOOP("Core", "Add the date, or remove the citation."),
    QT_TRANSLATE_NOOP("Core", "Keep it, or reword it."),
    QT_TRANSLATE_NOOP("Core", "{citation} is in doubt: {doubt}"),
    QT_TRANSLATE_NOOP("Core", "{citation} names no source."),
    QT_TRANSLATE_NOOP("Core", "{source} in {citation} has no date."),
    QT_TRANSLATE_NOOP("Core", "1 date has an inferred year ({year})."),
    QT_TRANSLATE_NOOP("Core", "{count} dates have an inferred year ({year})."),
    QT_TRANSLATE_NOOP("Core", "{name}: “{text}” was drafted by briefer and not yet confirmed."),
    QT_TRANSLATE_NOOP("Core", "The heading “{name}” was proposed by briefer and not yet confirmed."),
    QT_TRANSLATE_NOOP("Core", "“{name}” is not a marking of this template."),
    QT_TRANSLATE_NOOP("Core", "No shipped font can draw “{character}” (U+{code})."),
    QT_TRANSLATE_NOOP("Core", "Correct or confirm it."),
    QT_TRANSLATE_NOOP("Core", "Confirm the year of the article."),
    QT_TRANSLATE_NOOP("Core", "{notice} Confirm the year of the article."),
    QT_TRANSLATE_NOOP("Core", "Say in a sentence what it shows."),
    QT_TRANSLATE_NOOP("Core", "Replace it; the PDF cannot be written with it."),
    QT_TRANSLATE_NOOP("Core", "One of: {names}."),
    # Fixes of checks
    QT_TRANSLATE_NOOP("Core", "Set {marking}"),
    QT_TRANSLATE_NOOP("Core", "“{name}” is written {marking}."),
    QT_TRANSLATE_NOOP("Core", "“{name}” is no marking that is known here, so every release leaves this out."),
    QT_TRANSLATE_NOOP("Core", "Marked {marking}, higher than the paper, which is {paper}."),
    QT_TRANSLATE_NOOP("Core", "Raise the paper's marking, or lower this one."),
    QT_TRANSLATE_NOOP("Core", "Mark the paper {marking}"),
    QT_TRANSLATE_NOOP("Core", "Mark it as the paper"),
    QT_TRANSLATE_NOOP("Core", "The text for readers of {marking} is never printed: they may read the item itself."),
    QT_TRANSLATE_NOOP("Core", "Mark the item higher, or the text lower."),
    QT_TRANSLATE_NOOP("Core", "Split the sentence"),
    QT_TRANSLATE_NOOP("Core", "Replace by “{term}”"),
    QT_TRANSLATE_NOOP("Core", "Choose “{term}” on the scale"),
    QT_TRANSLATE_NOOP("Core", "Add the box"),
    QT_TRANSLATE_NOOP("Core", "Add part"),
    QT_TRANSLATE_NOOP("Core", "Keep text"),
    QT_TRANSLATE_NOOP("Core", "Keep heading"),
    QT_TRANSLATE_NOOP("Core", "Confirm"),
    QT_TRANSLATE_NOOP("Core", "Confirm years"),
    QT_TRANSLATE_NOOP("Core", "Link its paragraph"),
    QT_TRANSLATE_NOOP("Core", "Count the outlets"),
    # Names of checks
    QT_TRANSLATE_NOOP("Core", "Required parts, limits and details"),
    QT_TRANSLATE_NOOP("Core", "Bottom line too long, or not first"),
    QT_TRANSLATE_NOOP("Core", "Marking missing or malformed"),
    QT_TRANSLATE_NOOP("Core", "Item marked higher than the paper"),
    QT_TRANSLATE_NOOP("Core", "Text for others marked no lower"),
    QT_TRANSLATE_NOOP("Core", "Likelihood with confidence in a sentence"),
    QT_TRANSLATE_NOOP("Core", "Terms of two rows of one scale mixed"),
    QT_TRANSLATE_NOOP("Core", "Term that is not of the brief's scale"),
    QT_TRANSLATE_NOOP("Core", "Vague hedge"),
    QT_TRANSLATE_NOOP("Core", "Number that belies its term; 0 or 100 %"),
    QT_TRANSLATE_NOOP("Core", "Hedges stacked"),
    QT_TRANSLATE_NOOP("Core", "Confidence not low, moderate or high"),
    QT_TRANSLATE_NOOP("Core", "No likelihood, or no time frame"),
    QT_TRANSLATE_NOOP("Core", "Confidence without its basis"),
    QT_TRANSLATE_NOOP("Core", "One judgment with two likelihoods"),
    QT_TRANSLATE_NOOP("Core", "No box on the estimative language"),
    QT_TRANSLATE_NOOP("Core", "Judgment without evidence"),
    QT_TRANSLATE_NOOP("Core", "All evidence from one outlet"),
    QT_TRANSLATE_NOOP("Core", "Citation incomplete, or its year guessed"),
    QT_TRANSLATE_NOOP("Core", "Old or ungraded sources"),
    QT_TRANSLATE_NOOP("Core", "Summary says what the body does not"),
    QT_TRANSLATE_NOOP("Core", "Evidence found, but not confirmed"),
    QT_TRANSLATE_NOOP("Core", "Sources that have it from one another"),
    QT_TRANSLATE_NOOP("Core", "Source that was withdrawn or corrected"),
    QT_TRANSLATE_NOOP("Core", "Alternative text or head of a table missing"),
    QT_TRANSLATE_NOOP("Core", "Character that no font can draw"),
    QT_TRANSLATE_NOOP("Core", "Picture that cannot be printed"),
    QT_TRANSLATE_NOOP("Core", "Drafted text that nobody has edited"),
    QT_TRANSLATE_NOOP("Core", "Proposed heading"),
    # Places of checks
    QT_TRANSLATE_NOOP("Core", "Title"),
    QT_TRANSLATE_NOOP("Core", "Marking"),
    QT_TRANSLATE_NOOP("Core", "Citations"),
    # Citations
    QT_TRANSLATE_NOOP("Core", "The source is missing here; perhaps it was lost with its link."),
    QT_TRANSLATE_NOOP("Core", "A source stands here without a date."),
    QT_TRANSLATE_NOOP("Core", "Only a date stands in the parenthesis; the source was taken from the words before it."),
    QT_TRANSLATE_NOOP("Core", "The closing bracket is missing; the citation was taken to end with its last date."),
    QT_TRANSLATE_NOOP("Core", "The article has no date. Its year was taken to be {year}, {what}"),
    QT_TRANSLATE_NOOP("Core", "from the volume of {publication}."),
    QT_TRANSLATE_NOOP("Core", "from the order of dates in its citations."),
    QT_TRANSLATE_NOOP("Core", "the latest in the addresses that it cites."),
    QT_TRANSLATE_NOOP("Core", "the latest in which it says a page was accessed."),
    QT_TRANSLATE_NOOP("Core", "the latest that is printed in its citations."),
    QT_TRANSLATE_NOOP(
        "Core",
        "because its citations print {latest} beside dates without a year, which seem to be of the year after.",
    ),
    QT_TRANSLATE_NOOP(
        "Core", "The article has no date, and nothing in it tells the year: {count} dates stay without one."
    ),
    QT_TRANSLATE_NOOP(
        "Core", "“{text}” names an outlet and a date outside of brackets, and was not read as a citation."
    ),
    # Structure
    QT_TRANSLATE_NOOP("Core", "The article has a place for {what}, but it is empty."),
    QT_TRANSLATE_NOOP("Core", "The article does not name {what}."),
    QT_TRANSLATE_NOOP("Core", "a title"),
    QT_TRANSLATE_NOOP("Core", "the publication"),
    QT_TRANSLATE_NOOP("Core", "a volume number"),
    QT_TRANSLATE_NOOP("Core", "an issue number"),
    QT_TRANSLATE_NOOP("Core", "an author"),
    QT_TRANSLATE_NOOP("Core", "a date"),
    QT_TRANSLATE_NOOP("Core", "The date “{date}” could not be read."),
    QT_TRANSLATE_NOOP("Core", "The article has no text."),
    QT_TRANSLATE_NOOP("Core", "The date was taken from the dateline at the beginning of the text."),
    QT_TRANSLATE_NOOP("Core", "The text is too short to tell its language; “{language}” was assumed."),
    QT_TRANSLATE_NOOP("Core", "The article has no summary; one was drafted from sentences of its text, to be checked."),
    QT_TRANSLATE_NOOP("Core", "The article has no summary and is too short to draft one from."),
    QT_TRANSLATE_NOOP("Core", "The article has no headings; sections and their headings were proposed."),
    QT_TRANSLATE_NOOP(
        "Core", "The article expands {short} as “{printed}”; the list of acronyms has the usual “{usual}”."
    ),
    QT_TRANSLATE_NOOP("Core", "1 line was taken for page numbers or running heads and set aside."),
    QT_TRANSLATE_NOOP("Core", "{count} lines were taken for page numbers or running heads and set aside."),
    QT_TRANSLATE_NOOP("Core", "A biography may name the author: “{words} …”"),
    # Files
    QT_TRANSLATE_NOOP("Core", "The title “{title}” is from the file's properties."),
    QT_TRANSLATE_NOOP("Core", "The authors ({names}) are from the file's properties."),
    QT_TRANSLATE_NOOP("Core", "The publication “{name}” is from what stands around the article, not from its head."),
    QT_TRANSLATE_NOOP("Core", "1 link was left out, the words kept: only web and mail addresses are safe to print."),
    QT_TRANSLATE_NOOP(
        "Core", "{count} links were left out, the words kept: only web and mail addresses are safe to print."
    ),
    QT_TRANSLATE_NOOP("Core", "The file has tracked changes: insertions were taken, deletions left out."),
    QT_TRANSLATE_NOOP("Core", "{count} stretches of hidden text were left out."),
    QT_TRANSLATE_NOOP("Core", "The comments in the file's margin were left out."),
    QT_TRANSLATE_NOOP("Core", "{count} pictures are too large or missing and were left out."),
    QT_TRANSLATE_NOOP("Core", "Control characters in the text, which cannot be printed, were left out."),
    QT_TRANSLATE_NOOP("Core", "1 control or other unprintable character was left out of the text."),
    QT_TRANSLATE_NOOP("Core", "{count} control or other unprintable characters were left out of the text."),
    QT_TRANSLATE_NOOP("Core", "The file also says of itself, and briefer leaves out: {said}."),
    QT_TRANSLATE_NOOP("Core", "Lists or quotations are nested too deep for Markdown; read as plain text."),
    QT_TRANSLATE_NOOP("Core", "The page is nested too deep to tell its parts apart; all its words were taken."),
    QT_TRANSLATE_NOOP(
        "Core", "The file does not say its encoding; it was read as {encoding}. Check letters with accents."
    ),
    QT_TRANSLATE_NOOP("Core", "The PDF has 1 picture; briefer takes only text and tables from a PDF."),
    QT_TRANSLATE_NOOP("Core", "The PDF has {count} pictures; briefer takes only text and tables from a PDF."),
    QT_TRANSLATE_NOOP("Core", "Something went wrong while drawing the pages ({reason})."),
    # Returned Word files
    QT_TRANSLATE_NOOP(
        "Core",
        "The file no longer holds what was sent, so it was compared with the brief as it is now: what was changed in "
        "the brief meanwhile shows as a change of the reviewers.",
    ),
    QT_TRANSLATE_NOOP(
        "Core", "This review copy was made of another brief, as it seems: none of its texts is in this one."
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "1 note has lost the text in the program that saved the file, as happens in some versions of LibreOffice; "
        "those of the brief stay as they are.",
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "{count} notes have lost the text in the program that saved the file, as happens in some versions of "
        "LibreOffice; those of the brief stay as they are.",
    ),
    QT_TRANSLATE_NOOP("Core", "What the template prints here was changed."),
    QT_TRANSLATE_NOOP("Core", "What the template prints around this text was changed."),
    QT_TRANSLATE_NOOP("Core", "What the template prints here was taken out."),
    QT_TRANSLATE_NOOP("Core", "Cells were added to or taken from this row."),
    QT_TRANSLATE_NOOP("Core", "A picture was inserted; add it to the brief by hand."),
    QT_TRANSLATE_NOOP("Core", "The likelihood was changed to words that are not on the scale."),
    QT_TRANSLATE_NOOP("Core", "The confidence was changed to words that are not on the scale."),
    QT_TRANSLATE_NOOP("Core", "The text of note {count} was changed."),
    QT_TRANSLATE_NOOP("Core", "A new note."),
    QT_TRANSLATE_NOOP("Core", "An answer to {name}: “{text}”"),
    # Last, because they fit most: a place and its sentence
    QT_TRANSLATE_NOOP("Core", "{name} has {what}."),
)
_DOUBTS: Final = (": The source ", ": A source ", ": Only a date ", ": The closing bracket ")


@lru_cache(maxsize=2048)
def in_words(text: str) -> str:
    """A sentence of the core in the language of the interface, or as it is when it is none that is known."""
    for pattern, expression in _expressions():
        found = expression.fullmatch(text)
        if found:
            fields = {name: _field_in_words(name, t) for name, t in found.groupdict().items()}
            said = QCoreApplication.translate("Core", pattern)
            return text if said == pattern else said.format(**fields)
    for sign in _DOUBTS:  # a notice that begins with the citation it is about
        before, between, _ = text.partition(sign)
        if between:
            return f"{before}: {in_words(text[len(before) + 2 :])}"
    return text


def _field_in_words(name: str, text: str) -> str:
    """A number as the language writes it: 1,200.5 as 1.200,5."""
    if name in _WITHIN:
        return in_words(text)
    if name in _NUMBERS and text.replace(",", "").replace(".", "", 1).isdecimal():
        locale, (whole, _, decimals) = QLocale(), text.replace(",", "").partition(".")
        return locale.toString(int(whole)) + (locale.decimalPoint() + decimals if decimals else "")
    return text


def is_known(text: str) -> bool:
    """Whether a pattern fits."""
    return any(expression.fullmatch(text) for _, expression in _expressions())


def finding_in_words(finding: Finding) -> Finding:
    """As it is shown; what it is about is to be looked up by the finding as it came."""
    return replace(
        finding, message=in_words(finding.message), place=in_words(finding.place), hint=in_words(finding.hint)
    )


@cache
def _expressions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern, _expression(pattern)) for pattern in PATTERNS)


def _expression(pattern: str) -> re.Pattern[str]:
    """A field never holds the whole of a text and spans no line, so that the search is short."""
    return re.compile(_FIELD.sub(lambda field: f"(?P<{field[1]}>.+?)", re.escape(pattern)))
