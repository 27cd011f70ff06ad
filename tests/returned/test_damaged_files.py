"""A file in which anything is out of place is read, or refused with a sentence; nothing else happens."""

from __future__ import annotations

import copy
import io
import zipfile
from contextlib import suppress
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefer import pipeline
from briefer.errors import ReturnedFileError
from tests.returned.works import all_kinds, opened, review_copy, work

RECORD = "customXml/itemReview.xml"
VALUES = ("", "-1", "x", "999999999999", "0", "brief_i1", "brief_part2", "true")
TEXTS = ("", "amber", "\u00a0", "\ufffc", "(Outlet One 2025)", "i1")


@given(st.integers(0, 2), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_any_damage_is_read_or_refused(which: int, chance: Random) -> None:
    of, content = (
        (work(), review_copy()),
        (work("author-date"), review_copy("author-date")),
        (all_kinds(), opened(all_kinds()).saved()),
    )[which]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.randint(1, 6)):
        damage(parts, chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    with suppress(ReturnedFileError):
        found = pipeline.returned_from(target.getvalue(), "x.docx", of)
        pipeline.compose(pipeline.accept_returned(of, found))


def damage(parts: dict[str, bytes], chance: Random) -> None:
    """One thing out of place: an element gone, doubled, moved, renamed or filled with other text; a byte of the record."""
    name = chance.choice(["word/document.xml"] * 6 + [name for name in parts if name.endswith((".xml", ".rels"))])
    if name == RECORD:
        place = chance.randrange(len(parts[name]))
        byte = bytes([chance.choice(b'0123456789[]",ai')])
        parts[name] = parts[name][:place] + byte + parts[name][place + 1 :]
        return
    root = etree.fromstring(parts[name])
    elements = [element for element in root.iter() if element is not root and isinstance(element.tag, str)]
    if not elements:
        return
    element, other = chance.choice(elements), chance.choice(elements)
    match chance.randrange(6):
        case 0:
            element.getparent().remove(element)
        case 1:
            element.addnext(copy.deepcopy(element))
        case 2 if element is not other and element not in other.iterancestors():
            other.append(element)
        case 3 if element.attrib:
            element.attrib[chance.choice(sorted(element.attrib))] = chance.choice(VALUES)
        case 4:
            element.tag = other.tag
        case _:
            element.text = chance.choice(TEXTS)
    parts[name] = etree.tostring(root)
