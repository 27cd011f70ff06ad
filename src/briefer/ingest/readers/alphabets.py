"""Letters beyond ASCII of languages written in Latin script, by the Windows code page they were typed in.

Code pages give the same bytes different letters; the page whose letters make up one language's alphabet is the right
one. Order decides between equals: the western page is by far the most frequent.
"""

from __future__ import annotations

LATIN_ALPHABETS: tuple[tuple[str, str], ...] = (
    ("cp1252", "éèêëàâæçîïôœùûüÿ"),  # French
    ("cp1252", "äöüß"),  # German
    ("cp1252", "áéíóúñü¿¡"),  # Spanish
    ("cp1252", "ãõáéíóúâêôàç"),  # Portuguese
    ("cp1252", "àèéìòùî"),  # Italian
    ("cp1252", "åäöæøé"),  # Scandinavian
    ("cp1252", "áðéíóúýþæö"),  # Icelandic
    ("cp1254", "çğıiöşüâîû"),  # Turkish
    ("cp1250", "ąćęłńóśźż"),  # Polish
    ("cp1250", "áčďéěíňóřšťúůýž"),  # Czech
    ("cp1250", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    ("cp1250", "áéíóöőúüű"),  # Hungarian
    ("cp1250", "ăâîşţ"),  # Romanian
    ("cp1250", "čćđšž"),  # Croatian
    ("iso8859_2", "ąćęłńóśźż"),  # Polish, Unix
    ("iso8859_2", "áčďéěíňóřšťúůýž"),  # Czech, Unix
    ("cp1257", "āčēģīķļņšūž"),  # Latvian
    ("cp1257", "ąčęėįšųūž"),  # Lithuanian
    ("cp1257", "äõöüšž"),  # Estonian
)
LATIN_PAGES = frozenset(page for page, _ in LATIN_ALPHABETS) | {"iso8859_9"}
# Beyond ASCII, yet of no language.
TYPOGRAPHIC = "“”‘’„‚«»‹›–—…•·§°©®™€£\u00a0"
