"""Models with bytes changed at will: read, or refused in a sentence, and nothing else."""

from __future__ import annotations

import contextlib
import random
import re

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.bpmn import write_bpmn
from rambu.exchange.bpmn.reading import read_bpmn
from rambu.sop.errors import BadInput
from tests.support.random_sops import random_sop
from tests.support.thorough import examples

MODEL = re.sub(rb"<rambu:sop>.*?</rambu:sop>", b"", write_bpmn(random_sop(random.Random(5))), flags=re.DOTALL)
NAMES = sorted(set(re.findall(rb'id="([^"]+)"', MODEL)))


@examples(80)
@given(
    st.lists(st.tuples(st.integers(0, len(MODEL) - 1), st.binary(max_size=4)), max_size=6), st.integers(0, len(MODEL))
)
def test_changed_bytes(made: list[tuple[int, bytes]], end: int) -> None:
    data = bytearray(MODEL)
    for at, new in made:
        data[at : at + len(new)] = new
    for content in (bytes(data), bytes(data[:end])):
        with contextlib.suppress(BadInput):
            read_bpmn(content)


@examples(80)
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=12))
def test_ways_that_lead_anywhere(pairs: list[tuple[bytes, bytes]]) -> None:
    data = MODEL
    for old, new in pairs:
        data = data.replace(b'Ref="' + old + b'"', b'Ref="' + new + b'"')
    with contextlib.suppress(BadInput):
        read_bpmn(data)
