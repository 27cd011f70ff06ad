"""Names that word processors give their styles in other languages. Word itself keeps the English ones in the file."""

from __future__ import annotations

import re

HEADING = re.compile(
    r"(?:heading|head|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|"
    r"naslov|antraštė|virsraksts|pealkiri|заголовок|başlık|başliq|başlıq|სათაური|վերնագիր|عنوان|标题|見出し)\s*([1-9])"
)
TITLE = frozenset(
    {"title", "titel", "titre", "título", "titolo", "tytuł", "název", "cím", "название", "заголовок", "назва",
     "konu başlığı", "başlık", "ad", "document title", "article title"}
)  # fmt: skip
QUOTE = frozenset(
    {"quote", "intense quote", "block text", "quotations", "block quotation", "zitat", "intensives zitat", "citation",
     "citation intense", "cita", "cita destacada", "citazione", "cytat", "цитата", "выделенная цитата", "alıntı",
     "güçlü alıntı"}
)  # fmt: skip
CAPTION = frozenset(
    {"caption", "beschriftung", "légende", "leyenda", "didascalia", "legenda", "название объекта", "resim yazısı",
     "table", "figure", "illustration"}
)  # fmt: skip
BULLET_LIST = re.compile(
    r"(?:list bullet|aufzählungszeichen|liste à puces|lista con viñetas|маркированный список|bullets?)\b"
)
NUMBER_LIST = re.compile(r"(?:list number|listennummer|liste à numéros|lista con números|нумерованный список)\b")
STRONG = frozenset({"strong", "intense emphasis", "fett", "strong emphasis", "строгий"})
EMPHASIS = frozenset({"emphasis", "subtle emphasis", "hervorhebung", "выделение"})
