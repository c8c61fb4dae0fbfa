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

TEXTS = st.sampled_from([*(text for text in AWKWARD if text.strip() == text and "\ufeff" not in text), "Surat", ""])
FULL = TEXTS.filter(bool)
CODES = st.sampled_from(["C.01", "C.01.01", "C.01.10", "C.01.1", "02", "02.03", "1.10", "X"])
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
MANY = st.lists(FULL, max_size=2).map(tuple)
COUNTS = st.none() | st.integers(0, 10**6)


def processes() -> st.SearchStrategy[Process]:
    return st.builds(
        Process,
        code=CODES,
        name=TEXTS,
        category=st.none() | st.sampled_from(CATEGORIES),
        owner=TEXTS,
        inputs=MANY,
        suppliers=MANY,
        outputs=MANY,
        customers=MANY,
        volume=COUNTS,
        aspek=TEXTS,
        scope=st.none() | st.sampled_from(SCOPES),
        nature=st.none() | st.sampled_from(NATURES),
        impact=st.integers(1, 3),
        risk=st.integers(1, 3),
        duties=st.lists(st.builds(Duty, TEXTS, TEXTS, FULL), max_size=2).map(tuple),
        ending=st.none() | st.builds(Ending, DAYS, TEXTS, TEXTS),
    )


def involvements() -> st.SearchStrategy[Involvement]:
    return st.builds(Involvement, CODES, TEXTS, TEXTS, TEXTS, MANY, MANY, TEXTS)


def crossings() -> st.SearchStrategy[Crossing]:
    ways = st.lists(st.builds(Way, FULL, st.integers(0, 9)), max_size=3, unique_by=lambda way: way.label).map(tuple)
    steps = st.lists(st.builds(Step, FULL, MANY, TEXTS, ways), max_size=3).map(tuple)
    return st.builds(Crossing, CODES, steps)


def process_maps() -> st.SearchStrategy[ProcessMap]:
    return st.builds(
        ProcessMap,
        name=TEXTS,
        decree=st.builds(Decree, TEXTS, st.none() | DAYS),
        state=st.sampled_from(MAP_STATES),
        since=st.none() | DAYS,
        processes=st.lists(processes(), max_size=4).map(tuple),
        involvements=st.lists(involvements(), max_size=3).map(tuple),
        relations=st.lists(st.builds(Relation, CODES, FULL, st.booleans(), TEXTS), max_size=2).map(tuple),
        crossings=st.lists(crossings(), max_size=2).map(tuple),
        listed=st.lists(st.builds(Listed, FULL, TEXTS, CODES | st.just(""), TEXTS, MANY), max_size=2).map(tuple),
    )
