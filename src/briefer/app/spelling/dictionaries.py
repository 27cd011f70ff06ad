"""Hunspell dictionaries: English comes with the library, others are those of the computer or of the user's folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from briefer.app.spelling.tokens import lookup_form
from briefer.assets import resources
from briefer.storage import places

BUNDLED: Final = "en_US"
# The usual country of a language whose dictionaries are named after it otherwise than "it_IT".
_COUNTRIES: Final = {
    "ar": ("ar",),
    "be": ("be_BY", "be-official"),
    "cs": ("cs_CZ",),
    "da": ("da_DK",),
    "de": ("de_DE", "de_DE_frami", "de-DE"),
    "el": ("el_GR",),
    "es": ("es_ES", "es"),
    "fr": ("fr_FR", "fr", "fr-toutesvariantes", "fr-moderne", "fr-classique"),
    "he": ("he_IL",),
    "hy": ("hy_AM",),
    "ka": ("ka_GE",),
    "kk": ("kk_KZ",),
    "nb": ("nb_NO",),
    "pt": ("pt_PT", "pt_BR"),
    "sv": ("sv_SE", "sv_FI"),
    "uk": ("uk_UA",),
}
_MOST_BYTES = 64_000_000  # the largest dictionaries have 10 MB


@dataclass(frozen=True, slots=True)
class DictionaryFiles:
    """``name``.aff and ``name``.dic in a folder."""

    folder: Path
    name: str


class Dictionary:
    """A loaded dictionary; it keeps what it has been asked. A word that its encoding cannot hold is in none."""

    def __init__(self, files: DictionaryFiles, more: Iterable[str] = ()) -> None:
        """``more`` are words that the files lack.

        Raises:
            OSError: the files cannot be read.
        """
        self._hunspell = _hunspell()(files.name, hunspell_data_dir=str(files.folder))
        self._known: dict[str, bool] = {}
        for word in more:
            self._hunspell.add(word)

    def knows(self, word: str) -> bool:
        """Whether the word is spelled as the dictionary has it."""
        form = lookup_form(word)
        if form not in self._known:
            self._known[form] = self._look_up(form)
        return self._known[form]

    def suggestions(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Words that may be meant, the likeliest first."""
        try:
            found = self._hunspell.suggest(lookup_form(word))
        except UnicodeEncodeError:
            return ()
        curly = "’" in word
        return tuple(text.replace("'", "’") if curly else text for text in found[:most] if text)

    def _look_up(self, form: str) -> bool:
        """A possessive is right when its word is: dictionaries do not list those of all names."""
        try:
            return any(self._hunspell.spell(each) for each in (form, form.removesuffix("'s")))
        except UnicodeEncodeError:
            return False


def is_available() -> bool:
    """Whether the library is installed; it has no wheels for some computers."""
    return find_spec("hunspell") is not None


def user_folder() -> Path:
    """Where users put dictionaries that no other program of theirs has."""
    return places.user_folder() / "dictionaries"


def find_dictionary(language: str, english: str = BUNDLED) -> DictionaryFiles | None:
    """The dictionary of a language, or none: the user's own, then the computer's, then the one of the library.

    ``english`` is the spelling of a plain "en". A language with its country takes no other country's dictionary.
    """
    if not is_available():
        return None
    names = file_names(language, english)
    for folder in (user_folder(), *_system_folders()):
        for name in names:
            if _is_dictionary(folder, name):
                return DictionaryFiles(folder, name)
    bundled = _bundled_folder()
    return DictionaryFiles(bundled, BUNDLED) if BUNDLED in names and _is_dictionary(bundled, BUNDLED) else None


def file_names(language: str, english: str = BUNDLED) -> tuple[str, ...]:
    """What the files of a language's dictionary may be called, the likeliest first."""
    tag, *rest = language.replace("_", "-").split("-")
    tag = tag.lower()
    country = next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), "")
    if country:
        named = (f"{tag}_{country}", f"{tag}-{country}")
        return (*named, *(n for n in _COUNTRIES.get(tag, ()) if n.startswith(named)))
    if tag == "en":
        return (english, english.replace("_", "-"))
    return (*_COUNTRIES.get(tag, (f"{tag}_{tag.upper()}",)), tag)


@cache
def field_words(language: str) -> tuple[str, ...]:
    """Words of the field that the library's own dictionary lacks."""
    path = resources() / "spelling" / f"{language.split('-')[0].lower()}.txt"
    return tuple(path.read_text(encoding="utf-8").split()) if path.is_file() else ()


def _system_folders() -> Iterator[Path]:
    """Hunspell's own folders, then those of LibreOffice's extensions."""
    yield from (Path(folder) for folder in os.environ.get("DICPATH", "").split(os.pathsep) if folder)
    if sys.platform == "darwin":
        yield from (Path.home() / "Library/Spelling", Path("/Library/Spelling"))
        extensions = [Path("/Applications/LibreOffice.app/Contents/Resources/extensions")]
    elif sys.platform == "win32":
        programs = (os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)"))
        extensions = [Path(folder) / "LibreOffice/share/extensions" for folder in programs if folder]
    else:
        yield from map(Path, ("/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"))
        opt = sorted(Path("/opt").glob("libreoffice*/share/extensions"), reverse=True)
        extensions = [Path("/usr/lib/libreoffice/share/extensions"), *opt]
    for folder in extensions:
        yield from sorted(folder.glob("dict-*"))


def _is_dictionary(folder: Path, name: str) -> bool:
    try:
        sizes = [(folder / f"{name}{suffix}").stat().st_size for suffix in (".aff", ".dic")]
    except OSError:
        return False
    return all(0 < size <= _MOST_BYTES for size in sizes)


@cache
def _hunspell() -> Any:  # the library has no types
    from hunspell import Hunspell

    return Hunspell


def _bundled_folder() -> Path:
    found = find_spec("hunspell")
    return Path(found.origin or "").parent / "dictionaries" if found else Path()
