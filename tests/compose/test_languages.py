"""Words in another language than the document's."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.languages import with_languages
from briefer.model.brief import Brief, TextItem, text_of
from briefer.model.rich import Cite, Run, rich
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEXT = "Удары продолжались всю ночь (Reuters, 2025-08-18). Хранилище горело сутки."
TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("role", "Part", "sections", "paragraphs"),))


def brief(language: str) -> Brief:
    """A brief in English of an article in a language."""
    return begin_brief((replace(article(TEXT), language=language),), TEMPLATE).brief


def languages(of: Brief) -> list[set[str]]:
    """Those of the runs of each item."""
    items = (item for part in with_languages(of, "en-GB") for item in part.items)
    return [{i.language for i in text_of(item) if isinstance(i, Run)} for item in items]


def test_wording_of_a_foreign_article_has_its_language() -> None:
    """Its citations stay where they are, and the brief itself is as it was."""
    made = brief("ru")
    assert languages(made) == [{"ru"}]
    assert any(isinstance(inline, Cite) for part in with_languages(made, "en") for inline in text_of(part.items[0]))
    assert all(i.language == "" for part in made.parts for i in text_of(part.items[0]) if isinstance(i, Run))


def test_same_language_in_another_country_is_the_same() -> None:
    """An American article needs no other voice in a British paper."""
    assert languages(brief("en-US")) == [{""}]


def test_edited_and_own_words_are_in_the_documents_language() -> None:
    """An editor who changes a foreign sentence most likely translates it."""
    made = brief("ru")
    (part,) = made.parts
    (item,) = part.items
    assert isinstance(item, TextItem)
    edited = replace(item, content=rich("Strikes went on."), original=item.content)
    own = TextItem(item.id, rich("Our words."))
    quoted = replace(item, content=(Run("Le Monde", language="fr"), Run(" писала")))
    changed = replace(made, parts=(replace(part, items=(edited, own, quoted)),))
    assert languages(changed) == [{""}, {""}, {"fr", "ru"}]
