"""Blanks that no line may end at: inside a day of a month, after a one-letter word, before a dash.

The text stays as it was written; a blank that binds is only told apart while lines are broken.
"""

from __future__ import annotations

import re

BOUND = "\0"  # stands for a blank that binds: no text to be printed holds it

# Months as they stand after a day ("5 мая", "24 June"), by what they begin with.
_MONTHS_AFTER_A_DAY = (
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec "  # English, French, German
    "янв фев март мая мае апр июн июл авг сен окт ноя дек "
    "січ лют берез квіт трав черв лип серп верес жовт листоп груд "
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr "
    "ocak şubat nisan haziran temmuz ağustos eylül ekim kasım aralık "
    "janv fév mars avr mai juin juil août sept oct nov déc Mär Mai Okt Dez "
    "იანვ თებ მარტ აპრ მაის ივნ ივლ აგვ სექტ ოქტ ნოემ დეკ "
    "հունվ փետր մարտ ապր մայ հունի հուլ օգոս սեպտ հոկտ նոյեմ դեկտ"
)
# Months as they stand before a day ("June 24", "avqustun 18", "օգոստոսի 18"), in full.
_MONTHS_BEFORE_A_DAY = (
    "January February March April May June July August September October November December "
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "yanvarın fevralın martın aprelin mayın iyunun iyulun avqustun sentyabrın oktyabrın noyabrın dekabrın "
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի"
)
_ONE_LETTER_WORDS = "АаВвЖжИиКкОоСсУуЯяІіЙйЗзЄє"  # prepositions, conjunctions and "I" of Russian and Ukrainian
_BEFORE = frozenset(f"0123456789№§–—{_ONE_LETTER_WORDS}")  # what may stand before a blank that binds, or else
_AFTER = frozenset("0123456789–—-")  # behind it
_DAY = r"\d{1,2}(?!\d)"
_MAY_BIND = re.compile(rf" [\d–—-]|[\d№§–—{_ONE_LETTER_WORDS}] ")
_MONTH_BEFORE = "|".join(rf"(?<=(?<!\w){re.escape(month)} )" for month in _MONTHS_BEFORE_A_DAY.split())
_BINDS = re.compile(
    rf" (?=[\d–—-]|(?<=[\d№§–—{_ONE_LETTER_WORDS}] ))(?:"  # most blanks stand beside none of these
    rf"(?={_DAY})(?:{_MONTH_BEFORE})"
    rf"|(?<=\d )(?<!\d\d\d )(?={'|'.join(_MONTHS_AFTER_A_DAY.split())})"
    r"|(?<=[№§] )(?=\d)|(?<=\d )(?=%|гг?\.)"
    rf"|(?<=(?<!\w)[{_ONE_LETTER_WORDS}] )(?=[^ \u200b])"
    r"|(?=[–—-](?:[ \u200b]|$))|(?=—[^\W\d_])"  # a dash before its blank, or one set close to the wrong word
    r"|(?<=^[–—] )(?=[^ \u200b]))"  # the dash that begins a speech
)


def with_bound_blanks(text: str) -> str:
    """The text with ``BOUND`` for every blank at which no line may end."""
    return _BINDS.sub(BOUND, text) if _MAY_BIND.search(text) else text


def binds(before: str, after: str) -> bool:
    """Whether the blank between two runs is one at which no line may end; ``after`` begins with it."""
    if before[-1:] not in _BEFORE and after[1:2] not in _AFTER:
        return False
    before = before.strip()
    return with_bound_blanks(before + after)[len(before) :].startswith(BOUND)
