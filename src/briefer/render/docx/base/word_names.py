"""What Word's own styles are called in other languages. Constants only.

Word itself writes the English names into its files, whatever the language of its menus, and gives only the ids in the
user's language; other programs, and styles made by hand, have the names that people see.
"""

from __future__ import annotations

from collections.abc import Mapping

# English name, as files have it: German, French, Spanish, Italian, Russian.
LOCAL_NAMES: Mapping[str, tuple[str, ...]] = {
    "Normal": ("Standard", "Normal", "Normale", "Обычный", "Базовый"),
    "Body Text": ("Textkörper", "Corps de texte", "Texto independiente", "Corpo testo", "Основной текст"),
    "Title": ("Titel", "Titre", "Título", "Puesto", "Titolo", "Название"),
    "Subtitle": ("Untertitel", "Sous-titre", "Subtítulo", "Sottotitolo", "Подзаголовок"),
    "heading 1": ("Überschrift 1", "Titre 1", "Título 1", "Titolo 1", "Заголовок 1"),
    "heading 2": ("Überschrift 2", "Titre 2", "Título 2", "Titolo 2", "Заголовок 2"),
    "heading 3": ("Überschrift 3", "Titre 3", "Título 3", "Titolo 3", "Заголовок 3"),
    "List Bullet": ("Aufzählungszeichen", "Liste à puces", "Lista con viñetas", "Punto elenco", "Маркированный список"),
    "List Number": ("Listennummer", "Liste à numéros", "Lista con números", "Numero elenco", "Нумерованный список"),
    "Quote": ("Zitat", "Citation", "Cita", "Citazione", "Цитата 2"),
    "caption": ("Beschriftung", "Légende", "Descripción", "Epígrafe", "Didascalia", "Название объекта"),
    "footnote text": (
        "Fußnotentext",
        "Note de bas de page",
        "Texto nota pie",
        "Testo nota a piè di pagina",
        "Текст сноски",
    ),
    "footnote reference": (
        "Fußnotenzeichen",
        "Appel note de bas de p.",
        "Ref. de nota al pie",
        "Rimando nota a piè di pagina",
        "Знак сноски",
    ),
    "endnote text": (
        "Endnotentext",
        "Note de fin",
        "Texto nota al final",
        "Testo nota di chiusura",
        "Текст концевой сноски",
    ),
    "endnote reference": (
        "Endnotenzeichen",
        "Appel de note de fin",
        "Ref. de nota al final",
        "Rimando nota di chiusura",
        "Знак концевой сноски",
    ),
    "header": ("Kopfzeile", "En-tête", "Encabezado", "Intestazione", "Верхний колонтитул"),
    "footer": ("Fußzeile", "Pied de page", "Pie de página", "Piè di pagina", "Нижний колонтитул"),
    "toc 1": ("Verzeichnis 1", "TM 1", "TDC 1", "Sommario 1", "Оглавление 1"),
    "toc 2": ("Verzeichnis 2", "TM 2", "TDC 2", "Sommario 2", "Оглавление 2"),
    "toc 3": ("Verzeichnis 3", "TM 3", "TDC 3", "Sommario 3", "Оглавление 3"),
    "TOC Heading": (
        "Inhaltsverzeichnisüberschrift",
        "En-tête de table des matières",
        "Título TDC",
        "Titolo sommario",
        "Заголовок оглавления",
    ),
    "Strong": ("Fett", "Élevé", "Texto en negrita", "Enfasi (grassetto)", "Строгий"),
    "Emphasis": ("Hervorhebung", "Accentuation", "Énfasis", "Enfasi (corsivo)", "Выделение"),
    "Hyperlink": ("Link", "Lien hypertexte", "Hipervínculo", "Collegamento ipertestuale", "Гиперссылка"),
}
