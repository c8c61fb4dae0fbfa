"""People who are named in words: ``@`` and their name."""

from __future__ import annotations

from collections.abc import Iterable

from rambu.web.people.models import Person


def mentioned_in(text: str, people: Iterable[Person]) -> list[Person]:
    """Those whose name stands behind an ``@``; where one name begins another, the longer one counts."""
    said, found = text.casefold(), []
    for one in sorted(people, key=lambda person: -len(person.name)):
        mark = f"@{one.name}".casefold()
        if mark in said:
            found.append(one)
            said = said.replace(mark, " ")
    return found
