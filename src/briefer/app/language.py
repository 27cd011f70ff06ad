"""The language of the interface: the system's where it is known, else English, or the one that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from briefer import assets

SOURCE = "en"  # the language of the texts in the code


def languages() -> tuple[str, ...]:
    """The tags of the languages that briefer speaks, English first."""
    found = (assets.resources() / "translations").glob("briefer_*.qm")
    return (SOURCE, *sorted(path.stem.removeprefix("briefer_") for path in found))


def language_name(tag: str) -> str:
    """What a language calls itself, with a capital as in a list."""
    name = QLocale.languageToString(QLocale(tag).language()) if tag == SOURCE else QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:]


def system_language() -> str:
    """The first of the user's languages that briefer speaks."""
    known = languages()
    for wanted in QLocale.system().uiLanguages():
        parts = wanted.replace("_", "-").split("-")
        for end in range(len(parts), 0, -1):
            if "_".join(parts[:end]) in known:
                return "_".join(parts[:end])
    return SOURCE


def speak(application: QCoreApplication, chosen: str = "") -> str:
    """Load the texts of the chosen language, and Qt's own; the tag of what is spoken.

    Before any widget is made: texts are asked for once. Dates and numbers follow the language when it is not that of
    the system.
    """
    of_system = system_language()
    tag = chosen if chosen in languages() else of_system
    if tag != of_system:
        QLocale.setDefault(QLocale(tag))
    if tag != SOURCE:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt, f"qtbase_{tag}"), (str(assets.resources() / "translations"), f"briefer_{tag}")):
            texts = QTranslator(application)
            if texts.load(name, folder):
                application.installTranslator(texts)
    return tag
