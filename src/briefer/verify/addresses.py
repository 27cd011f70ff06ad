"""Addresses of links, compared as browsers do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from briefer.verify.reading import Reading

# So plain that every format has to make a link of it; what is doubtful a writer may leave as text.
_PLAIN = re.compile(r"https?://[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+(:\d{2,5})?(/[\w./~%?&=#+,;:!-]*)?", re.ASCII)
_LONGEST = 2000


def address_differences(wanted: Reading, found: Reading, source: str) -> Iterator[str]:
    """Links that are missing, or lead where ``source`` does not."""
    ours, theirs = list(map(same_address, wanted.addresses)), list(map(same_address, found.addresses))
    if ours == theirs:
        return
    known, met = set(ours), set(theirs)
    yield from (f"A link leads to {address}, which is not in {source}." for address in theirs if address not in known)
    plain = [address for address in ours if len(address) < _LONGEST and _PLAIN.fullmatch(address)]
    missing = [address for address in plain if address not in met]
    yield from (f"The link to {address} is missing." for address in missing)
    if not missing and plain != [address for address in theirs if _PLAIN.fullmatch(address)]:
        yield f"Links stand in another order than in {source}."


def same_address(address: str) -> str:
    """The address with signs that some writers write in hundredths, and some as they are, written in hundredths."""
    return quote(address.strip(), safe="!#$%&'()*+,/:;=?@[]~-._", errors="ignore")
