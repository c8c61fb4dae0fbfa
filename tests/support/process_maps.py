"""Hypothesis strategies for process maps: every value that the model allows, with awkward texts."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from rambu.processmap import (
    CATEGORIES,
    MAP_STATES,
    NATURES,
    SCOPES,
    Crossing,
    Decree,
    Duty,
    Ending,
    Involvement,
    Listed,
    Process,
    ProcessMap,
    Relation,
    Step,
    Way,
)
from tests.support.sops import AWKWARD

ODD = st.sampled_from([text for text in AWKWARD if text.strip() == text and "\ufeff" not in text])
Texts = st.SearchStrategy[str]
CODES = st.sampled_from(["C.01", "C.01.01", "C.01.10", "C.01.1", "02", "02.03", "1.10", "X"])
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
COUNTS = st.none() | st.integers(0, 10**6)


def many(full: Texts) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(full, max_size=2).map(tuple)


def processes(full: Texts) -> st.SearchStrategy[Process]:
    text, items = full | st.just(""), many(full)
    return st.builds(
        Process,
        code=CODES,
        name=full,
        category=st.none() | st.sampled_from(CATEGORIES),
        owner=text,
        inputs=items,
        suppliers=items,
        outputs=items,
        customers=items,
        volume=COUNTS,
        aspek=text,
        scope=st.none() | st.sampled_from(SCOPES),
        nature=st.none() | st.sampled_from(NATURES),
        impact=st.integers(1, 3),
        risk=st.integers(1, 3),
        duties=st.lists(st.builds(Duty, text, text, full), max_size=2).map(tuple),
        ending=st.none() | st.builds(Ending, DAYS, text, text),
    )


def crossings(full: Texts) -> st.SearchStrategy[Crossing]:
    ways = st.lists(st.builds(Way, full, st.integers(0, 9)), max_size=3, unique_by=lambda way: way.label).map(tuple)
    steps = st.lists(st.builds(Step, full, many(full), full | st.just(""), ways), max_size=3).map(tuple)
    return st.builds(Crossing, CODES, steps)


def process_maps(full: Texts = ODD) -> st.SearchStrategy[ProcessMap]:
    text, items = full | st.just(""), many(full)
    return st.builds(
        ProcessMap,
        name=text,
        decree=st.builds(Decree, text, st.none() | DAYS),
        state=st.sampled_from(MAP_STATES),
        since=st.none() | DAYS,
        processes=st.lists(processes(full), max_size=4).map(tuple),
        involvements=st.lists(st.builds(Involvement, CODES, text, text, text, items, items, text), max_size=3).map(
            tuple
        ),
        relations=st.lists(st.builds(Relation, CODES, full, st.booleans(), text), max_size=2).map(tuple),
        crossings=st.lists(crossings(full), max_size=2).map(tuple),
        listed=st.lists(st.builds(Listed, full, text, CODES | st.just(""), text, items), max_size=2).map(tuple),
    )
