"""The interface in German, and whether every text of it can be translated at all."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer import assets
from briefer.app.about import KeyboardDialog
from briefer.app.core_words import PATTERNS, in_words, is_known
from briefer.app.language import language_name, languages, speak, system_language
from briefer.app.language_dialog import LanguageDialog
from briefer.app.settings import Settings
from briefer.app.theme.controls import ElidedLabel
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow

ROOT = Path(__file__).parent.parent.parent
APP = ROOT / "src" / "briefer" / "app"
FOLDER = assets.resources() / "translations"
FIELD = re.compile(r"\{\w*\}|%n")


class Text(NamedTuple):
    """A text as a ``.ts`` file has it; one translation for each plural form."""

    context: str
    source: str
    plural: bool
    translations: tuple[str, ...] = ()
    finished: bool = False


def texts_of(file: Path) -> list[Text]:
    """All texts of a ``.ts`` file, which is our own."""
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            plural, finished = message.get("numerus") == "yes", translation.get("type") is None
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append(Text(name, source, plural, tuple(forms), finished))
    return found


def texts_in_code() -> Iterator[tuple[str, str, str, bool]]:
    """Where, context, text, and whether it counts, of every text that the code asks a translation for."""
    for file in sorted(APP.rglob("*.py")):
        yield from _texts(ast.parse(file.read_text(encoding="utf-8")), file.name, "")


def _texts(node: ast.AST, file: str, class_name: str) -> Iterator[tuple[str, str, str, bool]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            called = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
            said = [arg.value if isinstance(arg, ast.Constant) else None for arg in child.args]
            where = f"{file}:{child.lineno}"
            if called == "tr" and said:
                assert isinstance(said[0], str), f"{where} asks for a text that is not written there"
                yield where, inside, said[0], len(said) > 2
            elif called in ("translate", "QT_TRANSLATE_NOOP") and len(said) > 1:
                context, text = said[:2]
                if isinstance(context, str) and isinstance(text, str):
                    yield where, context, text, len(said) > 3
        yield from _texts(child, file, inside)


GERMAN = texts_of(FOLDER / "briefer_de.ts")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The app speaks German as long as the test runs."""
    of_system = QLocale()
    in_words.cache_clear()
    assert speak(qapp, "de") == "de"
    yield
    for texts in qapp.findChildren(QTranslator):
        qapp.removeTranslator(texts)
        texts.deleteLater()
    QLocale.setDefault(of_system)
    in_words.cache_clear()


@pytest.fixture
def german_window(german: None, look: Look, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with the sample, in German, in the smaller of the sizes it is made for."""
    made = MainWindow(look, Settings())
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.is_ready, timeout=20_000)
    made.actions_["open-sample"].trigger()
    qtbot.waitUntil(lambda: made.workbench.session is not None, timeout=20_000)
    QCoreApplication.processEvents()
    yield made
    assert made.workbench.session is not None
    made.workbench.session.history.setClean()
    made.workbench.files.close()
    made.close()
    made.deleteLater()


# The texts


def test_every_text_of_the_code_is_in_the_file_with_its_context_and_plural() -> None:
    """Also those that Qt's collector would not see: in an f-string, or put together."""
    known = {(text.context, text.source, text.plural) for text in GERMAN}
    assert [found for found in texts_in_code() if found[1:] not in known] == []


def test_the_collector_finds_nothing_new(tmp_path: Path) -> None:
    """After a change of texts, `dev.py translations` was run."""
    copy = tmp_path / "briefer_de.ts"
    copy.write_bytes((FOLDER / "briefer_de.ts").read_bytes())
    command = "import sys; from pathlib import Path; sys.path.insert(0, 'tools'); import translations as t; "
    subprocess.run([sys.executable, "-c", f"{command}t.collect([Path({str(copy)!r})])"], cwd=ROOT, check=True)
    assert {text[:3] for text in texts_of(copy)} == {text[:3] for text in GERMAN}


def test_every_text_has_a_finished_german_translation() -> None:
    assert len(GERMAN) > 700
    assert [text.source for text in GERMAN if not text.finished or not all(text.translations)] == []
    assert [text.source for text in GERMAN if text.plural and len(text.translations) != 2] == []


def test_the_german_texts_have_the_same_fields_and_edges_as_the_english_ones() -> None:
    """A lost {name} would print nothing, a wrong one would stop the app; "…" and blanks at the ends mean something."""
    for text in GERMAN:
        for said in text.translations:
            assert set(FIELD.findall(said)) == set(FIELD.findall(text.source)), text.source
            assert said.endswith("…") == text.source.endswith("…"), text.source
            assert said.startswith(" ") == text.source.startswith(" "), text.source


def test_the_compiled_file_says_what_the_translators_wrote(german: None) -> None:
    for text in GERMAN:
        for number, said in zip((1, 2), text.translations, strict=False):
            count = number if text.plural else -1
            found = QCoreApplication.translate(text.context, text.source, "", count)
            assert found == said.replace("%n", str(count)), text.source


# The core's sentences

TAKEN, INFERRED = "7 lines were taken", "7 dates have an"  # two that are put together


def sentences_of(file: Path) -> Iterator[str]:
    """The sentences written in a module, with 7 in place of every field."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "7" for part in node.values)  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.value


RULES = [f"review/rules/{name}.py" for name in ("structure", "sourcing", "estimates", "marking", "access", "drafts")]


@pytest.mark.parametrize(
    "file", [*RULES, "ingest/citations/notices.py", "ingest/structure/notices.py"], ids=lambda f: f
)
def test_every_sentence_of_checks_and_notices_is_known(file: str) -> None:
    """A sentence of the core that no pattern fits would stay English."""
    tree = ast.parse((ROOT / "src" / "briefer" / file).read_text(encoding="utf-8"))
    documented = (ast.Module, ast.FunctionDef, ast.ClassDef)
    told = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    found = [
        sentence.replace("{count}", "7").replace("{text}", "7").replace("7 taken", TAKEN).replace("7 an", INFERRED)
        for sentence in sentences_of(ROOT / "src" / "briefer" / file)
        if re.match(r"[A-Z7“][^:]* .*[a-z)7]\.$", sentence) and sentence not in told
    ]
    unknown = [s for s in found if not is_known(s)]
    assert found
    assert unknown == []


def test_no_pattern_hides_another() -> None:
    """The first one that fits is taken; each has to be reached."""
    for pattern in PATTERNS:
        example = re.sub(r"\{\w+\}", "Baku", pattern)
        assert is_known(example)
    assert is_known("Summary has 9 of at most 6 items.")
    assert not is_known("This is nowhere in the core")


def test_findings_are_told_in_german_with_what_they_are_about(german: None) -> None:
    assert in_words("Summary has 9 of at most 6 items.") == "Summary: 9 von höchstens 6 Einträgen."
    assert in_words("Zerkalo, May 5: A source stands here without a date.").startswith("Zerkalo, May 5: Hier steht")
    assert in_words("The part “Who's who” is required and has no text.").startswith("Der Teil „Who's who“ ist")
    assert in_words("A sentence that nobody knows.") == "A sentence that nobody knows."


def test_findings_stay_as_they_are_in_english() -> None:
    in_words.cache_clear()
    for sentence in ("Summary has 9 of at most 6 items.", "The part “X” is required and has no text."):
        assert in_words(sentence) == sentence


# The window


def letter(text: str) -> str:
    """The letter that a menu is opened, or its action taken with."""
    found = re.search(r"&([^&])", text)
    return found[1].casefold() if found else ""


def test_no_letter_of_a_menu_stands_for_two_actions(german_window: MainWindow) -> None:
    bar = german_window.menuBar()
    menus = [action.menu() for action in bar.actions()]
    rows = [bar.actions(), *(menu.actions() for menu in menus if isinstance(menu, QMenu))]
    assert len(rows) == 10
    for row in rows:
        letters = [letter(action.text()) for action in row if "&" in action.text()]
        assert letters
        assert len(letters) == len(set(letters)), [action.text() for action in row]


def cut_texts(widget: QWidget) -> list[str]:
    """The buttons and labels whose text needs more room than they have. An elided title has its tooltip."""
    found = []
    for child in widget.findChildren(QWidget):
        if not isinstance(child, QAbstractButton | QLabel) or not child.isVisible() or not child.text():
            continue
        wraps = isinstance(child, QLabel) and child.wordWrap()
        is_icon = (
            isinstance(child, QToolButton) and not child.icon().isNull() and "Only" in child.toolButtonStyle().name
        )
        may_be_narrow = wraps or is_icon or isinstance(child, ElidedLabel)
        if not may_be_narrow and child.sizeHint().width() > child.width():
            found.append(f"{child.text()}: {child.sizeHint().width()} in {child.width()}")
    return found


def test_no_german_text_is_cut_in_the_smaller_window(german_window: MainWindow, qtbot: QtBot) -> None:
    window = german_window
    qtbot.waitUntil(lambda: cut_texts(window) == [])
    window.workbench.compose.brief.add_judgment()
    qtbot.waitUntil(lambda: cut_texts(window) == [])
    window.show_start()
    qtbot.waitUntil(lambda: cut_texts(window) == [])


def test_no_german_text_is_cut_in_dialogs(german_window: MainWindow, look: Look, qtbot: QtBot) -> None:
    dialogs: list[QDialog] = [
        KeyboardDialog(look, german_window.actions_, german_window),
        LanguageDialog(look, "de", german_window),
    ]
    for dialog in dialogs:
        dialog.show()
        QCoreApplication.processEvents()
        assert cut_texts(dialog) == []
        dialog.close()


def test_no_german_text_is_cut_in_the_templates_window(german_window: MainWindow, qtbot: QtBot) -> None:
    german_window.actions_["templates"].trigger()
    found = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not german_window]
    assert len(found) == 1
    tabs = found[0].findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        qtbot.waitUntil(lambda: cut_texts(found[0]) == [])  # the templates come from another thread
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    found[0].close()


def test_counts_and_keys_are_german(german_window: MainWindow, qtbot: QtBot) -> None:
    assert german_window.actions_["save"].toolTip() == "Speichern (Strg+S)"
    qtbot.waitUntil(lambda: "Wörter" in german_window.statusBar().text())  # type: ignore[attr-defined]


# The choice


def test_german_and_english_are_offered_by_their_own_names() -> None:
    assert languages()[0] == "en"
    assert [language_name(tag) for tag in ("en", "de")] == ["English", "Deutsch"]
    assert set(languages()) >= {"en", "de"}


def test_a_language_that_is_not_there_is_that_of_the_system(qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))
    assert system_language() == "en"
    assert speak(qapp, "tlh") == "en"
    assert len(qapp.findChildren(QTranslator)) == before


def test_the_language_of_the_system_is_found_by_its_country_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class Austria(QLocale):
        def uiLanguages(self, *_: object) -> list[str]:  # noqa: N802
            return ["fr-FR", "de-Latn-AT", "en"]

    monkeypatch.setattr(QLocale, "system", lambda: Austria())
    assert system_language() == "de"


def test_the_chosen_language_is_remembered(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = LanguageDialog(look, "de", window)
    assert dialog.chosen == "de"
    Settings().language = dialog.chosen
    assert Settings().language == "de"
    assert LanguageDialog(look, "", window).chosen == ""
