"""Words that stand for other words where a summary is held against its body: peoples and small numbers."""

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
}
NUMBER_WORDS: Final = {
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"hundred": 100, "thousand": 1000},
}
