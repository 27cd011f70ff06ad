"""Words that dates are written with, a language a block. Constants only; ``dates`` reads them.

Every word is in lower case. Twelve entries a language, January first; the forms of a month are parted by spaces.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTH_NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "january jan",
        "february feb febr",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ),
    "ru": (
        "январь января январе янв",
        "февраль февраля феврале февр фев",
        "март марта марте мар",
        "апрель апреля апреле апр",
        "май мая мае",
        "июнь июня июне июн",
        "июль июля июле июл",
        "август августа августе авг",
        "сентябрь сентября сентябре сент сен",
        "октябрь октября октябре окт",
        "ноябрь ноября ноябре нояб ноя",
        "декабрь декабря декабре дек",
    ),
    "az": (
        "yanvar yanvarın yanvarda yan",
        "fevral fevralın fevralda fev",
        "mart martın martda",
        "aprel aprelin apreldə",
        "may mayın mayda",
        "iyun iyunun iyunda",
        "iyul iyulun iyulda",
        "avqust avqustun avqustda avq",
        "sentyabr sentyabrın sentyabrda sen",
        "oktyabr oktyabrın oktyabrda okt",
        "noyabr noyabrın noyabrda noy",
        "dekabr dekabrın dekabrda dek",
    ),
    "uk": (
        "січень січня січні",
        "лютий лютого лютому",
        "березень березня березні",
        "квітень квітня квітні",
        "травень травня травні",
        "червень червня червні",
        "липень липня липні",
        "серпень серпня серпні",
        "вересень вересня вересні",
        "жовтень жовтня жовтні",
        "листопад листопада листопаді",
        "грудень грудня грудні",
    ),
    "tr": (
        "ocak ocakta",
        "şubat şubatta",
        "mart martta",
        "nisan nisanda",
        "mayıs mayısta",
        "haziran haziranda",
        "temmuz temmuzda",
        "ağustos ağustosta",
        "eylül eylülde",
        "ekim ekimde",
        "kasım kasımda",
        "aralık aralıkta",
    ),
    "de": (
        "januar jänner",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober okt",
        "november",
        "dezember dez",
    ),
    "fr": (
        "janvier janv",
        "février févr",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre déc",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    "it": (
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    "pl": (
        "styczeń stycznia",
        "luty lutego",
        "marzec marca",
        "kwiecień kwietnia",
        "maj maja",
        "czerwiec czerwca",
        "lipiec lipca",
        "sierpień sierpnia",
        "wrzesień września",
        "październik października",
        "listopad listopada",
        "grudzień grudnia",
    ),
    "be": (
        "студзень студзеня",
        "люты лютага",
        "сакавік сакавіка",
        "красавік красавіка",
        "травень траўня",
        "чэрвень чэрвеня",
        "ліпень ліпеня",
        "жнівень жніўня",
        "верасень верасня",
        "кастрычнік кастрычніка",
        "лістапад лістапада",
        "снежань снежня",
    ),
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "pt": (
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    "nl, id": (
        "januari",
        "februari",
        "maart maret",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus agustus",
        "september",
        "oktober",
        "november",
        "december desember",
    ),
    "sv, da, no": (
        "januari januar",
        "februari februar",
        "mars marts",
        "april",
        "maj mai",
        "juni",
        "juli",
        "augusti august",
        "september",
        "oktober",
        "november",
        "december desember",
    ),
    "ro": (
        "ianuarie",
        "februarie",
        "martie",
        "aprilie",
        "mai",
        "iunie",
        "iulie",
        "august",
        "septembrie",
        "octombrie",
        "noiembrie",
        "decembrie",
    ),
    # Croatian October is Polish November, "listopada", and is left to the Polish.
    "sr, hr": (
        "januar januara siječnja",
        "februar februara veljače",
        "mart marta ožujka",
        "april aprila travnja",
        "maj maja svibnja",
        "jun juna lipnja",
        "jul jula srpnja",
        "avgust avgusta kolovoza",
        "septembar septembra rujna",
        "oktobar oktobra",
        "novembar novembra studenoga studenog",
        "decembar decembra prosinca",
    ),
    "cs": (
        "leden ledna",
        "únor února",
        "březen března",
        "duben dubna",
        "květen května",
        "červen června",
        "červenec července",
        "srpen srpna",
        "září",
        "říjen října",
        "listopadu",
        "prosinec prosince",
    ),
    "hu": (
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
    ),
    "el": (
        "ιανουαρίου ιανουάριος",
        "φεβρουαρίου φεβρουάριος",
        "μαρτίου μάρτιος",
        "απριλίου απρίλιος",
        "μαΐου μάιος",
        "ιουνίου ιούνιος",
        "ιουλίου ιούλιος",
        "αυγούστου αύγουστος",
        "σεπτεμβρίου σεπτέμβριος",
        "οκτωβρίου οκτώβριος",
        "νοεμβρίου νοέμβριος",
        "δεκεμβρίου δεκέμβριος",
    ),
    "uz": (
        "yanvar",
        "fevral",
        "mart",
        "aprel",
        "may",
        "iyun",
        "iyul",
        "avgust",
        "sentabr sentyabr",
        "oktabr oktyabr",
        "noyabr",
        "dekabr",
    ),
    "ka": (
        "იანვარი იანვარს იანვრის იანვარში",
        "თებერვალი თებერვალს თებერვლის თებერვალში",
        "მარტი მარტს მარტის მარტში",
        "აპრილი აპრილს აპრილის აპრილში",
        "მაისი მაისს მაისის მაისში",
        "ივნისი ივნისს ივნისის ივნისში",
        "ივლისი ივლისს ივლისის ივლისში",
        "აგვისტო აგვისტოს აგვისტოში",
        "სექტემბერი სექტემბერს სექტემბრის სექტემბერში",
        "ოქტომბერი ოქტომბერს ოქტომბრის ოქტომბერში",
        "ნოემბერი ნოემბერს ნოემბრის ნოემბერში",
        "დეკემბერი დეკემბერს დეკემბრის დეკემბერში",
    ),
    "hy": (
        "հունվար հունվարի հունվարին",
        "փետրվար փետրվարի փետրվարին",
        "մարտ մարտի մարտին",
        "ապրիլ ապրիլի ապրիլին",
        "մայիս մայիսի մայիսին",
        "հունիս հունիսի հունիսին",
        "հուլիս հուլիսի հուլիսին",
        "օգոստոս օգոստոսի օգոստոսին",
        "սեպտեմբեր սեպտեմբերի սեպտեմբերին",
        "հոկտեմբեր հոկտեմբերի հոկտեմբերին",
        "նոյեմբեր նոյեմբերի նոյեմբերին",
        "դեկտեմբեր դեկտեմբերի դեկտեմբերին",
    ),
}

# Months that are ordinary words or names as well: alone they need a sign that a month is meant.
ALSO_WORDS = _words(
    "may march mar mars jan april june august mai mart juni juli julio mayo agosto марта мая мае мар ocak ekim aralık "
    "maj mei jul marts "
    "sen сен yan fev noy листопад лютий лютого лютому sep dec jun aug dez"
)
# Of those, the ones that even before a number must be written with a capital in running text ("this may 5 times").
NEEDS_CAPITAL = _words("may march mar mars jan august jun sep dec sen yan")
BEFORE_A_MONTH = _words(
    "in since until till by from late early mid last this next of during through before after between "
    "в во с со к до по на начале конце середине seit im ende anfang mitte en fin début depuis desde de"
)

ORDINALS = _words(
    "st nd rd th го е й ого er re º ª ci cı cu cü si sı su sü i ı u ü də da dən dan nci ncı ncu ncü ში ს ին ը"
)
LIST_WORDS = _words("and & и та й і və ve und et y e და եւ և")
RANGE_MARKS = frozenset("-‐‑‒–—―−")
RANGE_WORDS = _words("to through till until thru по до bis au al")
# "7th of July", "7 de julio de 2025"
OF_WORDS = _words("of de del")
ARTICLES = _words("the")
YEAR_SUFFIXES = _words("ci cı cu cü й го м ый ого ом году")
YEAR_WORDS = _words(
    "года году год г гг року році рік р il ilin ildə yıl yılı yılında წელი წელს წლის წ թ թվական թվականի թվականին"
)
WEEKDAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "понедельник вторник среда четверг пятница суббота воскресенье montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes "
    "sábado domingo pazartesi salı çarşamba perşembe cuma cumartesi pazar"
)

MONTHS: dict[str, int] = {
    form: number for names in MONTH_NAMES.values() for number, forms in enumerate(names, 1) for form in forms.split()
}
