"""Words that stand for other words where a summary is held against its body: peoples, capitals, numbers."""

from __future__ import annotations

from typing import Final

# Languages in which a capital within a sentence makes a name. German writes every noun with one.
LANGUAGES: Final = ("en", "fr", "ru", "az", "es", "it", "pt", "nl", "pl", "uk", "tr")
# Capitals within a sentence that name nothing: the months stand beside their numbers, which are checked.
ORDINARY: Final = frozenset(
    (
        *("i", "mr", "mrs", "ms", "dr", "spring", "summer", "autumn", "winter"),
        *("january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("usd", "eur", "gbp", "chf", "jpy", "cny", "rub", "uah", "azn", "kzt", "gel", "amd", "am", "pm", "gdp"),
        *("new", "year", "day", "eve", "people", "republic"),
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western"),
    )
)
# Peoples whose name begins otherwise than their country's.
DEMONYMS: Final = {
    "british": ("britain", "uk", "kingdom", "england"),
    "danish": ("denmark",),
    "dutch": ("netherlands", "holland"),
    "french": ("france",),
    "greek": ("greece",),
    "irish": ("ireland",),
    "polish": ("poland",),
    "spanish": ("spain",),
    "swedish": ("sweden",),
    "swiss": ("switzerland",),
    "turkish": ("türkiye", "turkey"),
    "welsh": ("wales",),
    "london": ("uk",),
    "washington": ("us", "u", "states"),
    "american": ("us", "states", "u", "washington"),
    "cypriot": ("cyprus",),
    "emirati": ("emirates", "uae"),
    "filipino": ("philippines",),
    "thai": ("thailand",),
    "türkiye": ("turkey", "turkish", "ankara"),
    "turkey": ("türkiye", "turkish", "ankara"),
    "france": ("french",),
    "britain": ("british", "uk"),
    "netherlands": ("dutch",),
    "denmark": ("danish",),
    "greece": ("greek",),
    "poland": ("polish",),
    "spain": ("spanish",),
    "sweden": ("swedish",),
    "switzerland": ("swiss",),
    "ireland": ("irish",),
    "burmese": ("myanmar",),
    "congo": ("congolese", "drc"),
    "congolese": ("congo", "drc"),
    "danes": ("denmark", "danish"),
    "english": ("england",),
    "finland": ("finnish", "finns"),
    "finnish": ("finland", "finns"),
    "finns": ("finland", "finnish"),
    "myanmar": ("burma", "burmese"),
    "norway": ("norwegian", "norwegians"),
    "norwegian": ("norway",),
    "norwegians": ("norway",),
    "panamanian": ("panama",),
    "peruvian": ("peru",),
    "poles": ("poland", "polish"),
    "portugal": ("portuguese",),
    "portuguese": ("portugal",),
    "prc": ("china", "chinese"),
    "scotland": ("scottish", "scots"),
    "scots": ("scotland",),
    "scottish": ("scotland", "scots"),
    "spaniards": ("spain", "spanish"),
    "togolese": ("togo",),
}
# Capitals and seats that stand for a government, a word a country or people may begin with, in any of its forms.
SEATS: Final = {
    **{"abuja": "nigeria", "accra": "ghana", "algiers": "algeria", "ankara": "türkiye turkey turk", "amman": "jordan"},
    **{"ashgabat": "turkmen", "asmara": "eritrea", "astana": "kazakh", "athens": "greece greek", "baghdad": "iraq"},
    **{"baku": "azerbaijan", "bamako": "mali", "bangkok": "thailand thai", "beijing": "china chin prc"},
    **{"beirut": "leban", "belgrade": "serbia", "berlin": "german", "bern": "switzerland swiss", "bishkek": "kyrgyz"},
    **{"bogotá": "colombia", "brasília": "brazil", "bratislava": "slovak", "brussels": "eu european nato belgi"},
    **{"bucharest": "romania", "budapest": "hungar", "cairo": "egypt", "canberra": "australia", "caracas": "venezuel"},
    **{"chișinău": "moldov", "copenhagen": "denmark danish", "damascus": "syria", "delhi": "india", "dhaka": "banglad"},
    **{"doha": "qatar", "dublin": "ireland irish", "dushanbe": "tajik", "hanoi": "vietnam", "havana": "cuba"},
    **{"helsinki": "finland finnish finn", "islamabad": "pakistan", "jakarta": "indonesia", "jerusalem": "israel"},
    **{"kabul": "afghan", "khartoum": "sudan", "kigali": "rwanda", "kinshasa": "congo drc", "kyiv": "ukrain"},
    **{
        "kremlin": "russia moscow putin",
        "lisbon": "portug",
        "ljubljana": "sloven",
        "london": "britain british kingdom",
    },
    **{"madrid": "spain spanish", "manila": "philippin filipino", "minsk": "belarus", "mogadishu": "somali"},
    **{"moscow": "russia kremlin", "nairobi": "kenya", "nicosia": "cyprus cypriot", "oslo": "norw", "ottawa": "canad"},
    **{"paris": "france french", "podgorica": "montenegr", "prague": "czech", "pretoria": "african"},
    **{"pristina": "kosov", "pyongyang": "korea dprk", "rabat": "morocc", "riga": "latvia", "riyadh": "saudi"},
    **{"rome": "ital", "sana'a": "yemen", "sarajevo": "bosnia", "seoul": "korea", "skopje": "macedonia"},
    **{"sofia": "bulgaria", "stockholm": "swed", "taipei": "taiwan", "tallinn": "estonia", "tashkent": "uzbek"},
    **{"tbilisi": "georgia", "tehran": "iran", "tirana": "albania", "tokyo": "japan", "tripoli": "libya"},
    **{"ulaanbaatar": "mongol", "vienna": "austria", "vilnius": "lithuan", "warsaw": "poland polish"},
    **{"washington": "american", "yerevan": "armenia", "zagreb": "croat"},
}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: Final = {
    **{"ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
    **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100, "thousand": 1000},
    **{tens: 10 * n for n, tens in enumerate(_TENS, 2)},
    **{f"{tens}-{one}": 10 * n + m for n, tens in enumerate(_TENS, 2) for m, one in enumerate(_ONES, 1)},
}
# Words and letters after a number that make it thousands, millions and so on.
SCALES: Final = {
    **dict.fromkeys(("k", "thousand", "mille", "тыс", "тысяч", "тысячи", "min", "mil", "tys", "bin"), 10**3),
    **dict.fromkeys(("m", "mn", "mln", "million", "millions", "млн", "миллион", "миллиона", "миллионов"), 10**6),
    **dict.fromkeys(("milyon", "millones", "milhões", "milioni", "miljoen", "milion", "miliony", "milionów"), 10**6),
    **dict.fromkeys(("bn", "billion", "billions", "milliard", "milliards", "млрд", "миллиард", "миллиарда"), 10**9),
    **dict.fromkeys(("миллиардов", "milyard", "milyar", "miliardi", "miljard", "miliard", "mld"), 10**9),
    **dict.fromkeys(("tn", "trillion", "trillions", "трлн"), 10**12),
}
