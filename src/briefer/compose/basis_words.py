"""The grounds that confidence is stated by (ICD 203), in the words of a paper and with the signs they are known by.

By language and ground: the clause that stands for it, and beginnings of words that tell that it is spoken of. The
clause of "number" comes in two forms, for one outlet and for several.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "number": ("1 outlet", "{n} outlets"),
        "agreement": ("the sources agree",),
        "quality": ("the sources are well placed",),
        "gaps": ("gaps remain",),
        "assumptions": ("it is assumed that conditions stay as they are",),
        "alternatives": ("other explanations were weighed",),
    },
    "de": {
        "number": ("1 Quelle", "{n} Quellen"),
        "agreement": ("die Quellen stimmen überein",),
        "quality": ("die Quellen stehen dem Geschehen nahe",),
        "gaps": ("Lücken bleiben",),
        "assumptions": ("angenommen wird, dass die Umstände bleiben, wie sie sind",),
        "alternatives": ("andere Erklärungen wurden abgewogen",),
    },
    "fr": {
        "number": ("1 source", "{n} sources"),
        "agreement": ("les sources concordent",),
        "quality": ("les sources sont bien placées",),
        "gaps": ("des lacunes subsistent",),
        "assumptions": ("on suppose que les conditions restent inchangées",),
        "alternatives": ("d’autres explications ont été examinées",),
    },
    "ru": {
        "number": ("1 источник", "число источников: {n}"),
        "agreement": ("источники согласуются",),
        "quality": ("источники хорошо осведомлены",),
        "gaps": ("остаются пробелы",),
        "assumptions": ("предполагается, что условия не изменятся",),
        "alternatives": ("другие объяснения рассмотрены",),
    },
    "az": {
        "number": ("1 mənbə", "{n} mənbə"),
        "agreement": ("mənbələr bir-birini təsdiqləyir",),
        "quality": ("mənbələr məlumatlıdır",),
        "gaps": ("boşluqlar qalır",),
        "assumptions": ("şəraitin dəyişməyəcəyi güman edilir",),
        "alternatives": ("başqa izahlar nəzərdən keçirilib",),
    },
}

SIGNS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "number": ("one outlet", "two", "three", "four", "several", "single", "1 ", "2 ", "3 ", "outlets", "reports"),
        "agreement": ("agree", "consistent", "corroborat", "contradict", "conflict", "disagree", "same line"),
        "quality": (
            "well placed",
            "well-placed",
            "reliab",
            "first-hand",
            "official",
            "quality",
            "credib",
            "independent",
        ),
        "gaps": ("gap remains", "gaps", "unknown", "not known", "little is known", "missing", "no information"),
        "assumptions": ("assum", "presum", "provided that"),
        "alternatives": ("alternative", "other explanation", "other reading", "rival"),
    },
    "de": {
        "number": ("eine quelle", "zwei", "drei", "mehrere", "quellen"),
        "agreement": ("stimmen überein", "übereinstimm", "widersprech", "widersprüch"),
        "quality": ("verlässlich", "amtlich", "nahe", "unabhängig", "glaubwürdig"),
        "gaps": ("lücke", "unbekannt", "fehl"),
        "assumptions": ("angenommen", "annahme", "vorausgesetzt"),
        "alternatives": ("andere erklärung", "alternativ"),
    },
}
