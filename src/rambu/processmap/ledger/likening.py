"""SOPs beside lines by what they say: titles, then content. Costly for a whole country, so it is a job of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from rambu.processmap.involving import folded
from rambu.processmap.ledger.matching import Matching
from rambu.processmap.ledger.values import Decision, Match, OwnedSop
from rambu.processmap.requirement import Requirement
from rambu.search import keys, likeness

LIKELY: Final = 0.6
"""From here on a person is asked."""
_MOST: Final = 3
"""So many lines are proposed for one SOP."""
_CONTENT: Final = 0.25
"""Share of the content in the score."""
_OTHER_UNIT: Final = 0.85
"""What is left of a score when the SOP belongs to another unit than the line."""
_OF_EVERY_TITLE: Final = frozenset({"sop", "standar", "operasional", "prosedur", "operating", "procedure"})

Keys = tuple[str, ...]


def likenesses(
    lines: Sequence[Requirement], sops: Iterable[OwnedSop], decisions: Iterable[Decision] = ()
) -> tuple[Match, ...]:
    """For each SOP the lines that it may answer, the most alike first; those below `LIKELY` are left out.

    A SOP whose line is known without likening (what a person said, its code, its title) is not likened.
    """
    matching = Matching(lines, decisions)
    wanted = [title_words(line.title) for line in lines]
    having: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(wanted):
        for key in set(words):
            having[key].append(place)
    asking = (sop for sop in sops if matching.sure(sop) is None)
    return tuple(match for sop in asking for match in _nearest(sop, lines, wanted, having))


def title_words(title: str) -> Keys:
    """What a title says, by its keys: without the word SOP, with affixes and short forms made alike."""
    return tuple(key for key in keys(title) if key not in _OF_EVERY_TITLE)


def _nearest(
    sop: OwnedSop, lines: Sequence[Requirement], wanted: Sequence[Keys], having: dict[str, list[int]]
) -> list[Match]:
    title = title_words(sop.title)
    shared: defaultdict[int, int] = defaultdict(int)
    for key in set(title):
        for place in having.get(key, ()):
            shared[place] += 1
    likely = [place for place, both in shared.items() if 3 * both >= min(len(title), len(wanted[place]))]
    content = {key for text in sop.content for key in keys(text)}
    found = [
        Match(lines[place].key, sop.id, _score(sop, title, content, lines[place], wanted[place]), "kemiripan")
        for place in likely
    ]
    return sorted((m for m in found if m.score >= LIKELY), key=lambda m: (-m.score, m.key))[:_MOST]


def _score(sop: OwnedSop, title: Keys, content: set[str], line: Requirement, wanted: Keys) -> float:
    found = likeness(title, wanted)
    if content:
        asked = set(wanted) | set(keys(line.output))
        covered = len(asked & content) / len(asked) if asked else 0.0
        found = max(found, (1 - _CONTENT) * found + _CONTENT * covered)
    apart = sop.unit and line.unit and folded(sop.unit) != folded(line.unit)
    return round(found * _OTHER_UNIT if apart else found, 2)
