"""Blanks that no line may end at: in dates, between numbers and their units, initials and names, before a dash.

The words stay as they were written: only whether a line may end at a blank is told.
"""

from __future__ import annotations

import re

BOUND = "\0"  # stands for a blank that binds: no text to be printed holds it
_NO_BREAK_SPACE = "\u00a0"

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
# What a number belongs to when it stands before it ("p. 5", "Art. 7"); the blank after it binds.
_BEFORE_A_NUMBER = (
    "p. pp. vol. Vol. no. No. nos. Nos. ch. Ch. fig. Fig. art. Art. para. paras. sec. Sec. c. ca. note notes page "
    "pages S. Nr. Bd. Abs. Anm. Kap. Abb. Seite n° p. стр. с. т. гл. ст. прим. рис. табл. səh. maddə qeyd"
)
# What belongs to the number before it.
_UNITS = (
    "km² km m² m³ km/h cm mm kg mg kW MW GW TW kWh MWh GWh TWh bcm mcm b/d bpd °C °F € £ ₽ ₼ ₾ % ‰ "
    "million billion trillion bn mn tn percent Mio. Mrd. Prozent Mio Mrd millions milliards "
    "тыс. млн млрд трлн км кг руб. долл. mln mlrd faiz"
)
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ſƏА-ЯЁЄІЇҐԱ-Ֆ]"
_ONE_LETTER_WORDS = "АаВвЖжИиКкОоСсУуЯяІіЙйЗзЄє"  # prepositions, conjunctions and "I" of Russian and Ukrainian
_BEFORE = frozenset(f"0123456789№§–—{_ONE_LETTER_WORDS}")  # what may stand before a blank that binds, or else
_AFTER = frozenset("0123456789–—-")  # behind it
_DAY = r"\d{1,2}(?!\d)"
_WORD = r"\w"


def _after(words: str) -> str:
    """Behind one of the words and a blank; a look at one letter spares a look at all the words."""
    listed = tuple(dict.fromkeys(words.split()))
    last = "".join(sorted({re.escape(word[-1]) for word in listed}))
    return rf"(?<=[{last}] )(?:{'|'.join(rf'(?<=(?<!{_WORD}){re.escape(word)} )' for word in listed)})"


_UNIT = "|".join(sorted(map(re.escape, dict.fromkeys(_UNITS.split())), key=len, reverse=True))
_BINDS = re.compile(
    # most blanks stand beside none of these
    rf" (?=[\d–—-]|(?<=[\d№§–—{_ONE_LETTER_WORDS}] )|(?<={_CAPITAL}\. ){_CAPITAL})(?:"
    rf"(?={_DAY}){_after(_MONTHS_BEFORE_A_DAY)}"
    rf"|(?<=\d )(?<!\d\d\d )(?={'|'.join(_MONTHS_AFTER_A_DAY.split())})"
    rf"|(?=\d){_after(_BEFORE_A_NUMBER)}|(?<=\d )(?=(?:{_UNIT})(?!\w))"
    rf"|(?<=(?<!\w){_CAPITAL}\. )(?={_CAPITAL})"  # "J. Smith"
    r"|(?<=[№§] )(?=\d)|(?<=\d )(?=гг?\.)"
    rf"|(?<=(?<!\w)[{_ONE_LETTER_WORDS}] )(?=[^ \u200b])"
    r"|(?=[–—-](?:[ \u200b]|$))|(?=—[^\W\d_])"  # a dash before its blank, or one set close to the wrong word
    r"|(?<=^[–—] )(?=[^ \u200b]))"  # the dash that begins a speech
)


def with_bound_blanks(text: str) -> str:
    """The text with ``BOUND`` for every blank at which no line may end."""
    return _BINDS.sub(BOUND, text)


def with_no_break_spaces(text: str) -> str:
    """The text with no-break spaces (U+00A0) there, for programs that break lines by themselves."""
    return _BINDS.sub(_NO_BREAK_SPACE, text)


def binds(before: str, after: str) -> bool:
    """Whether the blank between two runs is one at which no line may end; ``after`` begins with it."""
    if before[-1:] not in _BEFORE and after[1:2] not in _AFTER:
        return False
    before = before.strip()
    return with_bound_blanks(before + after)[len(before) :].startswith(BOUND)
