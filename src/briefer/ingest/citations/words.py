"""Words that tell the parts of a citation apart. Constants only, in lower case unless case tells; names are in YAML."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


# --- signals: "see" in all its forms, and what it is called in the languages of our articles --------------------------

_SEE_TAIL = (
    r"(?:\s?,?\s(?:also|too|further|generally|especially|esp\.|inter\salia|in\sparticular|e\.\s?g\.|"
    r"for\s(?:example|instance|more|details|background)))?"
)
SIGNAL = re.compile(
    r"(?<![\w@/.-])(?:"
    rf"(?:also\s)?see{_SEE_TAIL}{_SEE_TAIL}"
    r"|(?:подробнее\s)?(?:также\s)?см\.?(?:,?\s(?:также|например|напр\.|подробнее|в\sчастности))?"
    r"|(?:həmçinin\s|ayrıca\s|məsələn,?\s)?(?:bax|baxın)(?:,?\s(?:həmçinin|məsələn))?"
    r"|(?:ayrıca\s)?bkz\.?|див\.?(?:\sтакож)?|siehe(?:\sauch)?|voir(?:\saussi)?|véase(?:\stambién)?"
    r")(?=[\s,:.;]|$)",
    re.I,
)
# A name that ends in the word: not a signal.
BEFORE_NO_SIGNAL = _words("holy")

# --- dates -----------------------------------------------------------------------------------------------------------

# Before a date: the day a page was looked at.
ACCESSED = _phrases(
    "accessed, last accessed, date accessed, access date, retrieved, last retrieved, viewed, last viewed, "
    "visited, last visited, checked, last checked, consulted, last consulted, archived, дата обращения, дата "
    "доступа, обращение, доступ, просмотрено, дата просмотра, последнее обращение, müraciət tarixi, baxılıb, "
    "müraciət edilib, дата звернення, erişim tarihi, erişim, zugriff, abgerufen, consulté, consultado"
)
# Before a date, and without weight for what is cited.
PUBLISHED = _phrases(
    "the, on the, of the, between, late, early, mid, in late, in early, in mid, beginning of, end of, published, "
    "published on, posted, posted on, dated, of, from, за, от, on, aired, aired on, broadcast, issued, as of, "
    "tarixli, uploaded, uploaded on, released, reported, reported on, wrote, wrote on, said, said on, noted, "
    "noted on"
)
# Before a date that is not the source's: it stays with the remark.
UPDATED = _phrases("updated, last updated, updated on, corrected, modified, обновлено, yenilənib")
# Before a date: a span or an event of someone's life rather than a publication.
NOT_PUBLISHED = _words(
    "since until till by born died killed founded established elected appointed adopted ratified signed effective "
    "before after around about circa ca during through to starting beginning ending in at expires expired due "
    "scheduled ended began held completed launched opened closed formed created abolished dissolved released с до "
    "к после с около родился умер принят подписан основан в"
)
SEASON_YEAR = re.compile(
    r"(?:spring|summer|fall|autumn|winter|q[1-4]|early|late|mid|весна|лето|осень|зима)[ -]?,?\s?(?:of\s)?(\d{4})", re.I
)

# Years that are goals: before one, after one, and in its sentence.
AHEAD_BEFORE = _words(
    "by until till before through to beyond after vision agenda strategy program programme goal target "
    "до к после hədəf стратегия программа цель"
)
AHEAD_AFTER = _words("ilədək ilinədək dək qədər ilə strategy vision agenda goal target goals targets")
AHEAD_WORDS = _words(
    "will shall would expected expects expect planned plans plan planning scheduled forecast forecasts projected "
    "projects target targets goal goals aims aim intends upcoming ambition envisages envisaged anticipates anticipated "
    "будет будут планирует планируется ожидается прогноз намерен намерена стратегия "
    "planlaşdırır planlaşdırılır gözlənilir nəzərdə proqnoz"
)

# --- addresses, locators, marks --------------------------------------------------------------------------------------

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»“”\"()\[\]]+(?:\([^\s()]*\)[^\s<>«»“”\"()\[\]]*)*"
    r"|(?<![\w@.-])(?:[\w-]{1,63}\.){1,5}[a-zа-я]{2,12}/[^\s<>«»“”\"()\[\],;]*",
    re.I,
)
DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:[a-z]{2,6}|рф|укр|рус)", re.I)
LOCATOR = re.compile(
    r"(?<![\w.])(?:pp?\.|paras?\.?|pars?\.|ch\.|chapter|chap\.|sec\.|section|§|vol\.?|volume|nos?\.|issue|iss\.|fn\.|"
    r"footnotes?|line|pages?|страница|стр\.|с\.|№|səh\.|s\.|min\.)\s?\d+(?:\s?[-–—:.]\s?\d+)?(?:\sff?\.?(?![\w.]))?(?!\w|[-/–]\w)",
    re.I,
)
FOOTNOTE_MARK = re.compile(r"\[(?:\d{1,3}|[a-z]|\*+)\]")

# --- remarks and cross-references ------------------------------------------------------------------------------------

CROSS_REFERENCE = re.compile(
    r"(?:the\s)?(?:previous\s|earlier\s)?(?:parts?|sections?|chapters?|часть|части|hissə|tables?|figures?|fig\.|maps?|charts?|"
    r"appendix|annex|box|footnotes?|notes?|endnotes?)\s(?:one|two|three|four|five|six|[ivx]{1,4}|\d{1,2}|[a-c]|первая|вторая)"
    r"(?:\sand\s(?:one|two|three|four|[ivx]{1,4}|\d{1,2}))?"
    r"|maps?|charts?|figures?|tables?|graph|above|below|infra|supra|overleaf|next\s(?:section|page)|(?:previous|earlier|this)\s(?:article|section|part)s?"
    r"|(?:first|second|third)\s(?:part|article|installment)(?:\sof\sthis\s(?:series|article))?|выше|ниже|yuxarıda|aşağıda",
    re.I,
)
# After a name: another part of the same article, not part of the outlet's name ("EDM Part One").
TRAILING_PART = re.compile(r"\s(?:part|часть|hissə)\s(?:one|two|three|four|five|[ivx]{1,4}|\d{1,2})$", re.I)
LANGUAGES = _words(
    "english russian ukrainian azerbaijani azeri armenian georgian turkish persian farsi kazakh uzbek kyrgyz "
    "tajik chinese french german polish belarusian romanian hebrew arabic spanish"
)
# In brackets after an outlet: which of its editions, a part of its name.
EDITION = re.compile(
    r"(?:edici[oó]n|edição|édition|edizione|edition|ausgabe|editie|edycja|wydanie|utgave|upplaga|izdanje|ediție|"
    r"издание|выпуск|видання|baskısı|buraxılışı|redacción|redação|rédaction|redazione|redaktion)"
    r"\s(?:(?:de|del|da|do|di|du|für|van|за)\s)?(?-i:[^\W\d_a-zа-яё])",
    re.I,
)
REMARKS = _phrases(
    "in translation, translated, author’s translation, translation, english version, english translation, russian "
    "version, emphasis added, emphasis mine, paywalled, paywall, subscription required, video, audio, live, live "
    "blog, liveblog, print edition, print, online, press release, updated, ongoing, archived, cached, photo, "
    "screenshot, opinion, op-ed, editorial, deleted, now deleted, since deleted, no longer available, author’s "
    "archive, exclusive, n.d., no date, undated, ibid., ibid, and elsewhere, among others, and others, inter "
    "alia, et al., на русском, на русском языке, на английском языке, на азербайджанском языке, видео, rus "
    "dilində, ingilis dilində, azərbaycan dilində, cf., ср., compare, сравни, citing, quoting, via"
)
UNDATED = _phrases("n.d, no date, undated")
# A segment that begins with one of these, in lower case, explains a word and names no source.
GLOSS_STARTERS = _words(
    "the a an in on at by as or and also with without which who whose that this these those his her its their our "
    "then now formerly previously hereafter known called so-called literally lit. i.e. e.g. for from to of since "
    "until about approximately around some nearly almost more less over under up not no including excluding "
    "especially particularly mostly mainly such see although though but while when where after before during "
    "between via under per if is are was were has had being both each all any out то есть так ранее бывший ныне "
    "или в на по с к до от из что как это этот yəni yaxud və ya əvvəllər indiki keçmiş bu o"
)
# Sources that are written in lower case: "(author’s interview, May 5)".
SOURCE_NOUNS = _words(
    "interview interviews conversation conversations correspondence communication communications email emails "
    "e-mail speech statement statements press-release communiqué communique briefing testimony remarks transcript "
    "broadcast letter memo memorandum tweet tweets post posts video observation observations fieldwork notes "
    "survey poll dispatch report reports telegram-channel channel website site archive archives newsletter "
    "podcast webinar lecture интервью речь выступление заявление беседа письмо сообщение обращение пресс-релиз "
    "отчет отчёт доклад канал müsahibə çıxış bəyanat söhbət məktub məlumat hesabat kanalı müsahibəsi bəyanatı "
    "çıxışı"
)

# --- names -----------------------------------------------------------------------------------------------------------

# A word in a name that makes it an outlet, a body or a document.
SOURCE_WORDS = _words(
    "news times post journal gazette gazeta gazetesi herald tribune daily weekly monitor review magazine media "
    "press agency radio tv television channel telegram youtube facebook twitter instagram tiktok telegraph "
    "guardian observer service ministry department institute institution center centre foundation council "
    "university college academy committee commission bank fund office embassy consulate government parliament "
    "presidency secretariat directorate administration bureau report bulletin today insider express independent "
    "chronicle economist interview statement speech communiqué strategy doctrine blog podcast info inform "
    "information novosti pravda izvestia vesti vedomosti kurier zeitung network online digest analytics research "
    "studies association organization organisation society initiative project think-tank group analyst analysis "
    "reporter correspondent publishing broadcasting world-bank nations assembly senate duma rada cabinet "
    "chancellery police court prosecutor statistics census yearbook registry transcript letter memoir memo "
    "press-release website portal archive archives library ajansı haber kanal новости газета агентство "
    "министерство мид минобороны правда телеканал радио канал служба институт центр фонд университет совет "
    "комитет комиссия банк правительство администрация президент парламент вестник журнал ведомости интервью "
    "заявление речь доклад отчёт отчет сайт телеграм-канал время известия agentliyi agentliyinin nazirliyi "
    "nazirliyinin xəbər xəbərləri qəzeti mərkəzi institutu fondu universiteti şurası komitəsi bankı hökuməti "
    "administrasiyası prezidenti parlamenti jurnalı məclisi müsahibəsi xidməti radiosu kanalı"
)
# As the last word of a name: an event or a holiday, whatever stands before it.
EVENT_LAST = _words(
    "day days eve year christmas easter ramadan nowruz novruz nauryz eid passover hanukkah anniversary birthday "
    "night friday monday tuesday wednesday thursday "
    "holiday final finals semifinal semifinals derby marathon regatta "
    "solstice equinox juneteenth halloween thanksgiving carnival diwali deepavali holi songkran tet vesak "
    "pentecost whitsun epiphany lent candlemas assumption pesach purim sukkot shavuot kippur hashanah simchat "
    "arbaeen ashura muharram mawlid fitr adha chuseok seollal obon qingming vaisakhi baisakhi onam pongal dussehra "
    "timkat meskel enkutatash losar nyepi naw-ruz navruz hogmanay oktoberfest midsummer maslenitsa mardi-gras raymi "
    "holiday olympics games cup championship championships summit summits festival expo parade inauguration "
    "election elections referendum ceremony ceasefire truce armistice massacre pogrom earthquake assassination "
    "uprising coup putsch mutiny exercise exercises drills maneuvers battle invasion offensive annexation siege "
    "blockade talks meeting visit независимости победы день праздник саммит выборы референдум годовщина учения "
    "рождество пасха günü bayramı sammiti seçkiləri referendumu ildönümü təlimləri zirvə"
)
# What an undated name in brackets stands for: "the regulator (Indec)".
NAMED_THINGS = _words(
    "agency authority regulator ministry department bureau office institute company firm group operator bank fund "
    "service party movement alliance union association federation organisation organization body watchdog committee "
    "commission council court institution administration directorate corporation channel newspaper broadcaster outlet "
    "paper site website portal station network magazine daily weekly programme program project system exchange "
    "league forum foundation center centre university airline carrier utility refinery port statistics агентство "
    "ведомство министерство служба комитет компания партия банк телеканал газета издание agentliyi nazirliyi xidməti "
    "komitəsi şirkəti partiyası bankı qəzeti kanalı"
)
# Before a parenthesis with a span of days: an unknown name in it is the place of a meeting.
MEETINGS = _words(
    "festival feast holiday holidays celebration summit summits meeting meetings talks negotiations visit "
    "conference forum session congress round exercise exercises drills maneuvers games tournament assembly "
    "consultations саммит встреча переговоры визит форум учения саммите встрече переговорах форуме zirvə görüş "
    "görüşü sammiti sammitində danışıqlar forumu"
)
# A thing with a number or a ship: "Flight MH17", "Phase 2", "USS Nimitz".
NUMBERED_THING = re.compile(
    r"(?:flight|paragraph|phase|stage|group|round|day|week|match|game|item|annex|clause|page|unit|block|reactor|gate|"
    r"zone|sector|lot|room|highway|route|step|level|quarter)\s[A-Z\d][A-Z\d-]{0,6}|Q[1-4]"
    r"|(?-i:(?:USS|HMS|HMAS|USNS|MV|MT|SS)\s[A-Z].*)",
    re.I,
)
# A regular meeting that is named with a number; with a span of days it is the meeting that is meant.
NUMBERED_MEETING = re.compile(r"(?:COP|CMA|UNGA|CSW|CHOGM|BRICS|SCO)[-\s]?\d{1,2}|G-?(?:7|8|20|77)")
# A holiday with a month in its name.
HOLIDAY_OF_MONTH = re.compile(
    r"(?<!\w)(?:Uno|Dos|Tres|Cuatro|Cinco|Seis|Siete|Ocho|Nueve|Diez|Quince|Grito) de [A-Z]\w+"
)
# As the first word: a storm, which is an event.
STORM_FIRST = _words("hurricane typhoon cyclone storm tropical superstorm ураган тайфун циклон")
# As the first word: a place; as the last word after others: one too.
PLACE_FIRST = _words("camp stade estadio estádio stadion mount lake fort plaza praça place piazza")
PLACE_LAST_OF_MORE = _words("garden gardens arena park tower centre-ville quarter avenue boulevard road valley coast")
# As the last word of a name: a place, where the date is that of an event.
PLACE_LAST = _words(
    "bridge dam hall airport port square palace base airbase airfield oblast region district province city "
    "village street stadium hotel strait sea island islands peninsula river lake border plant refinery station "
    "mountain mountains corridor airspace canal pipeline depot prison cemetery monastery church mosque cathedral"
)
# Weaker: only where the name has no word of an outlet or a body ("Institute for the Study of War").
EVENT_WORDS = _words(
    "war wars revolution conference forum congress convention convocation session round agreement agreements "
    "accord accords treaty pact declaration protocol protocols memorandum operation genocide famine tragedy "
    "disaster accident crash attack attacks bombing bombings hostage-taking protests rally epiphany eid al-adha "
    "al-fitr fitr adha mawlid ashura форум война революция соглашение договор операция müharibəsi forumu sazişi "
    "əməliyyatı müqaviləsi"
)
EVENT_FIRST = re.compile(
    r"(?:battle|siege|treaty|peace|day|feast|massacre|fall|annexation|capture|liberation|founding|anniversary|death|birth|"
    r"declaration|start|end|beginning|eve|battles|operation|zapad|день|битва|операция)\s(?:of|for|on|"
    r"[A-ZА-ЯЁ“«\"]|в|за|над|по)",
    re.I,
)
# "Zapad-2025": an exercise, an operation, a programme.
NAME_AND_YEAR = re.compile(r".*[\w”»][-–\s](?:19|20)\d\d")
LAW_WORDS = _words(
    "decision law laws act acts bill decree resolution order directive regulation ordinance code constitution "
    "amendment statute edict ukase ukaz proclamation ruling verdict article закон указ постановление распоряжение "
    "резолюция приказ кодекс конституция статья qanun qanunu fərman fərmanı qətnamə qətnaməsi sərəncam sərəncamı "
    "qərarı məcəlləsi"
)
# A case by its parties: "Ukraine v. Russia".
CASE_NAME = re.compile(r"\S.{0,80}\s(?:v|vs)\.?\s\S.{0,80}")
# Of these only with a number: "Lei 5/2023", "Bill C-9", "SB 12".
NUMBERED_LAWS = _words(
    "lei ley loi legge gesetz verordnung decreto décret ordonnance arrêté resolución resolução resolution zakon uredba "
    "kanun ustawa закона wet lov lag laki törvény nomos ligj orden circular case bill hb sb petition docket "
    "appeal proposition дело законопроект"
)
LAW_NUMBER = re.compile(
    r"(?<!\w)(?:no\.?|№|nr\.?|n|#|res\.?)\s?[\d./-]+[\w/()-]*|[\d./]+(?:-[\w]+)?|s/res/[\d/()]+", re.I
)
# After a number without a space: "12km", "3rd", no outlet.
UNITS = _words(
    "th st nd rd km kms kg mw gw twh kwh mwh bn mn mln bln tn bcm bcf tcf bpd mm cm ms ton tons tonnes day days week "
    "weeks month months year years hour hours min mins sec am pm percent pct million billion trillion people men "
    "women troops usd eur rub azn times fold рублей млн млрд тонн лет дней го"
)
MONEY = re.compile(r"[$€£₽₼₾₸₴¥%‰]|(?<![\w.])(?:usd|eur|rub|azn|gel|amd|km|kg|mw|gw|bcm|bpd|mln|bln)(?!\w)", re.I)

# Comma rule: a part that begins with one of these belongs to the body before it.
SUBUNIT_FIRST = _words(
    "bureau department dept. office directorate directorate-general division section branch subcommittee faculty "
    "school desk unit program programme press-service"
)
SUBUNIT_PHRASES = _phrases(
    "press service, press office, press center, press centre, information department, republic of, state of, "
    "kingdom of, islamic republic of, people’s republic of"
)
# The state at whose head a body stands: "Ministry of Trade, Co-operative Republic of Guyana".
OF_STATE = re.compile(
    r"(?:[\w’'-]+\s){0,4}?(?:government|republic|kingdom|sultanate|emirate|principality|commonwealth|federation|union|"
    r"state|states|duchy|province|county|city)\sof\s"
    r"|(?:gobierno|governo|gouvernement|república|république|repubblica|regierung|guvernul)\s(?:de|do|da|della|der|du|des)\s?"
    r"|(?:правительство|республика|республики|администрация)\s"
    r"|[\w’'-]+\s(?:respublikası|hökuməti|cumhuriyeti|hükümeti)$",
    re.I,
)
# In the name of a body of a state.
STATE_BODIES = _words(
    "ministry minister office department directorate authority secretariat embassy consulate mission court tribunal "
    "service administration inspectorate agency bureau institute commission council committee board parliament "
    "presidency cabinet chamber registry bank statistics customs police premier president ministerio ministério "
    "ministère ministero ministerium ministerul secretaría secretaria министерство служба агентство комитет "
    "управление nazirliyi xidməti agentliyi komitəsi bakanlığı"
)
# Where a body sits or a talk took place: an unknown name after it is a town ("High Court, Nakuru").
SEATED = _words(
    "court courts tribunal embassy consulate consulate-general circuit bench interview interviews conversation "
    "conversations суд посольство интервью səfirliyi müsahibə"
)
# … a ministry only to a government, so that "Kremlin, Ministry of Defense" stays two.
MINISTRY_FIRST = _words("ministry committee commission council agency министерство nazirliyi")
GOVERNMENT_WORDS = _words(
    "government republic federation cabinet state kingdom department ministry parliament duma senate congress "
    "nations union"
)
SUBUNIT_LAST = _words("program programme division department bureau branch desk edition faculty")
# The part of a court, with "court" before it: "Southern District of New York".
COURT_PARTS = _words("district division chamber chambers circuit bench registry department section")
# What an official says: "Putin, Address to the Federal Assembly".
SPOKEN_FIRST = _words("address speech interview statement remarks briefing message letter testimony press-conference")
DOCUMENT_LAST = _words("release filing prospectus minutes statement speech address remarks briefing communiqué")
# In small letters, after a person: "Tigran Balayan, Armenia’s ambassador to the EU".
TITLES = _words(
    "ambassador minister director chairman chairwoman chair spokesperson spokesman spokeswoman analyst expert "
    "professor adviser advisor head member deputy lawmaker senator secretary commissioner researcher fellow "
    "editor commander"
)
COMPANY_SUFFIXES = _words(
    "s.p.a. spa n.v. nv a.ş. pty pte plc. l.p. lp sa sas s.a.s. s.r.l. srl bhd a/s oyj ab co. "
    "inc. inc ltd. ltd llc plc jsc ojsc pjsc gmbh llp corp. corp s.a. ag jr. sr. ph.d. phd mp iii ii"
) | _phrases(
    "s.a. de c.v., s.a.b. de c.v., sdn bhd, sdn. bhd., pte ltd, pte. ltd., pty ltd, pty. ltd., a/s, inc, s.p.a"
)
BODY_OF = re.compile(
    r"(?:[\w.’'-]+\s){0,4}(?:ministry|department|committee|agency|institute|center|centre|council|office|faculty|school|"
    r"association|министерство)\s(?:of|for|on)\s",
    re.I,
)
# What the parts of one office's name are about: "Foreign, Commonwealth & Development Office".
TOPICS = _words(
    "foreign commonwealth economic economy trade industry energy defense defence security education science "
    "culture sport sports youth health labor labour social transport agriculture environment food rural finance "
    "justice interior home business innovation digital media housing communities infrastructure communications "
    "technology natural resources water regional ecology tourism information"
)
OFFICE_LAST = _words("office department ministry committee commission agency bureau council affairs service fund bank")
# Words that join two names: "TASS and Interfax".
JOINING = re.compile(r"\s(?:and|&|и|və|та|і|und|et)\s", re.I)
LEADING_JOIN = re.compile(r"(?:and also|and|&|и также|и|və|or|as well as|also|та|plus|а также|а|həmçinin)\s", re.I)
JOINS = _phrases("and, &, и, və, or, as well as, also, та, plus, а также, and also, həmçinin")
# In small letters before a capital they begin a name: "al-Ahram", "de Volkskrant".
LOW_ARTICLES = re.compile(
    r"(?:(?:al|el|an|ar|as|ash|at|az|ad|ath|adh|at|ul|ed|es|et)[-‑–’]|(?:de|der|die|das|het|la|le|les|el|il|lo|los|las|"
    r"os|den|det|van|von|da|do|di|du)\s|(?:l|d)[’'])(?=[^\W\d_])"
)
# Small letters that make a clause of a name: "HarvestFest falls on April 14".
CLAUSE_VERBS = _words(
    "is was are were be been will would has have had falls fell takes took begins began starts ends occurs "
    "occurred marks marked opens opened closes closed runs ran comes came returns returned follows followed happens "
    "happened becomes became celebrates celebrated observes observed meets met arrives arrived leaves left visits "
    "visited lasts lasted expires turns turned holds held состоится состоялся прошел прошёл начался начнется"
)
# Of a day: no outlet in small letters.
TIMES_OF_DAY = _words(
    "midnight noon dawn dusk morning afternoon evening night today yesterday tomorrow overnight local deadline "
    "effective due circa approx press announcement resignation death birth start end launch opening closing vote "
    "ceremony signing ratification exact date last first next same later earlier only twice once again here there"
)
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
# Around an outlet's name: "as Kommersant wrote", "per Reuters".
LEADING_WORD = re.compile(r"(?:in|per|as|by|via|from|citing|в|по|как)\s", re.I)
TRAILING_VERB = re.compile(r"\s(?:wrote|reported|reports|noted|writes|says|said|notes|put it|сообщил|сообщает|пишет)$")
# A date that a slip has made unreadable: "July 32", "Jully 7", "7".
BROKEN_DATE = re.compile(r"\d{1,2}(?:\W+[^\W\d_]{3,})?|[^\W\d_]{3,}\.?\W+\d{1,2}")
LEADING_LABEL = re.compile(
    r"(?:sources?|source text|источники?|mənbə|mənbələr|photo|photo by|image|credit|quoted in|"
    r"cited in|cited by|quoted by|"
    r"citing|according to|as cited in|as quoted in|as reported by|reported by|"
    r"via|from|по данным|цит\. по)(?:\s?:\s?|\s)(?=\S)",
    re.I,
)

# Outlets whose whole name is a common noun: "Victory Day (May 9)" names none.
COMMON_OUTLETS = frozenset(
    {"day", "star", "post", "sun", "mirror", "time", "mail", "globe", "nation", "standard", "week", "independent"}
)
