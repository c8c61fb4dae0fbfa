"""What the editor answers after each edit is what a server would that sees the text for the first time."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rambu import draw
from rambu.samples import sample, sample_names
from rambu.sop import Sop, apply, canonical, loads
from rambu.web.editor.insight import Insight
from rambu.web.library.naming import names_in
from rambu.web.library.projection import project
from tests.support.edits import histories
from tests.support.memories import forget
from tests.support.random_sops import random_sop
from tests.support.thorough import examples


def seen(sop: Sop) -> tuple[Any, ...]:
    """Everything that follows from a text."""
    insight = Insight(sop)
    answer = insight.sum, insight.document, insight.findings, insight.drawing, insight.story, insight.minutes
    return *answer, draw(sop), project(sop), names_in(sop), canonical(sop)


def texts() -> st.SearchStrategy[Sop]:
    """Samples, and made-up texts of every shape."""
    made = st.integers(0, 10_000).map(lambda seed: random_sop(random.Random(seed), rows=seed % 14 + 1))
    return st.sampled_from([sample(name) for name in sample_names()]) | made


@examples(8)
@given(st.data())
def test_each_edit_is_answered_as_if_nothing_was_remembered(data: st.DataObject) -> None:
    texts_after = [data.draw(texts())]
    for edit in data.draw(histories(texts_after[0])):
        texts_after.append(apply(texts_after[-1], edit))
    remembered = [seen(sop) for sop in texts_after]
    for sop, was in zip(texts_after, remembered, strict=True):
        forget()
        assert seen(loads(canonical(sop).decode(), "naskah.json")) == was
