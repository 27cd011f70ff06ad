"""Which runs of a Word file are bold or italic: by their own properties, else by their character style."""

from __future__ import annotations

from briefer.word_file.parts import Element, attribute, child, local, switched_on

# Names of character styles, without blanks, as Word and LibreOffice have them.
_STRONG = frozenset(("strong", "strongemphasis", "intenseemphasis"))
_EMPH = frozenset(("emphasis", "intenseemphasis"))
_LINK = ("hyperlink", "internetlink")

Look = tuple[bool, bool]
PLAIN: Look = (False, False)


class Looks:
    """The character styles of one file."""

    def __init__(self, styles: Element | None) -> None:
        self._styles: dict[str, Look] = {}
        for style in styles if styles is not None else ():
            if local(style) == "style" and attribute(style, "type") == "character":
                self._styles[attribute(style, "styleId")] = _style_look(style)

    def of(self, properties: Element | None) -> Look:
        """Bold and italic of a run with those properties."""
        if properties is None:
            return PLAIN
        strong, emph = self._styles.get(attribute(child(properties, "rStyle"), "val"), PLAIN)
        bold, italic = switched_on(properties, "b"), switched_on(properties, "i")
        return strong if bold is None else bold, emph if italic is None else italic


def _style_look(style: Element) -> Look:
    name = attribute(child(style, "name"), "val").casefold().replace(" ", "")
    for link in _LINK:
        name = name.removeprefix(link)
    properties = child(style, "rPr")
    bold, italic = switched_on(properties, "b"), switched_on(properties, "i")
    return name in _STRONG or bool(bold), name in _EMPH or bool(italic)
