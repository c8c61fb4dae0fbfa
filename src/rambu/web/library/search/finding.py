"""From what somebody types to the SOPs that he may see and that answer, ranked.

The engine says which texts hold all the words; at most `MOST` are ranked, by what is stored beside them: how much of
the question stands in the title, how much of the title is the question, and whether the words stand side by side. The
rest is newness, then the key, so that both databases give one order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from rambu.search import TITLE, Query, ask
from rambu.web.library.search.engines import Question, engine
from rambu.web.library.search.models import SearchRow
from rambu.web.library.search.words import mended, question

MOST = 5_000
"""So many texts are ranked; of more, those with the words in the title come first, then the newest."""
_LONGEST = 200
_BESIDE = 0.3
"""What words side by side are worth; all words in the title are worth 1."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A SOP that answers: the row of the text that does, best of revision and draft, and how well."""

    document: int
    row: int
    draft: int | None
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """The answer. `meant`: the question had a slip, and this is what was asked for instead."""

    query: Query
    hits: tuple[Hit, ...]
    meant: str = ""
    cut: bool = False
    """Whether there are more texts than were ranked."""


def find(person: Any, text: str, *, among: QuerySet[Any] | None = None, typing: bool = False) -> Found:
    """What `person` may see that answers `text`; `among`: only of these documents. `typing`: the last word is begun."""
    rows = SearchRow.objects.for_person(person)
    if among is not None:
        rows = rows.filter(document__in=among.order_by().values("pk"))
    return find_in(rows, text, typing=typing)


def find_in(rows: QuerySet[SearchRow], text: str, *, typing: bool = False) -> Found:
    """What answers `text` among these rows of the index, which say who may see it."""
    query = ask(text[:_LONGEST], typing=typing)
    found = _answer(rows, query)
    if found.hits or not query.terms:
        return found
    better = mended(query, lambda key: rows.filter(pk__in=engine().meeting(((key,),))).exists())
    other = _answer(rows, ask(better)) if better else found
    return Found(other.query, other.hits, better, other.cut) if other.hits else found


def _answer(rows: Any, query: Query) -> Found:
    if not query.terms:
        return Found(query, ())
    asked = question(query)
    texts = _matching(rows, asked)
    cut = len(texts) == MOST
    if cut:
        texts = {**_matching(rows, tuple(tuple(TITLE + token for token in group) for group in asked)), **texts}
    beside = _beside(query, len(texts))
    return Found(query, tuple(_ranked(texts.values(), asked, beside)), cut=cut)


Text = tuple[int, int, int | None, str]
"""Key of the row, document, draft, keys of the title."""


def _matching(rows: Any, asked: Question) -> dict[int, Text]:
    met = rows.filter(pk__in=engine().meeting(asked)).order_by("-pk")
    return {row[0]: row for row in met.values_list("pk", "document", "draft", "title_keys")[:MOST]}


def _beside(query: Query, found: int) -> frozenset[int]:
    """The rows in which the words stand side by side as they were asked."""
    if len(query.terms) < 2 or not found:
        return frozenset()
    rows = SearchRow.objects.everywhere(reason="looked up among rows that are seen")
    return frozenset(rows.filter(pk__in=engine().beside(query.keys)).order_by().values_list("pk", flat=True))


def _ranked(texts: Iterable[Text], asked: Question, beside: frozenset[int]) -> list[Hit]:
    groups = [frozenset(group) for group in asked]
    best: dict[int, Hit] = {}
    for row, document, draft, title in texts:
        hit = Hit(document, row, draft, _score(title.split(), groups) + (_BESIDE if row in beside else 0))
        if document not in best or _order(hit) < _order(best[document]):
            best[document] = hit
    return sorted(best.values(), key=_order)


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, -hit.row


def _score(title: list[str], groups: list[frozenset[str]]) -> float:
    """How much of the question stands in the title, and how much of the title that is."""
    met = sum(not group.isdisjoint(title) for group in groups)
    return met / len(groups) + met / (1 + len(title))
