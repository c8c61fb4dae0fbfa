"""Documents with parts cut, doubled and overwritten at random: geometry or one sentence, never anything else."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rambu.exchange.docx import write_docx
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.recover import recover
from rambu.sop import BadInput
from tests.support.drawn_workbooks import changed
from tests.support.printed_sops import printed_sop
from tests.support.thorough import examples
from tests.support.word_files import document, flow_table, group, member, place, shape, vml

OURS = write_docx(printed_sop(steps=2))
THEIRS = document(
    flow_table(
        shape(1, "flowChartTerminator", place(1, 0), "Mulai")
        + group(2, (10.0, 10.0, 90.0, 90.0), 2.0, member(3, "diamond", (0.0, 0.0, 9.0, 9.0)))
        + vml(4, 110, place(2, 1), "Lengkap?")
        + vml(5, 33, place(3, 1), more=";rotation:90;flip:x")
    )
)
_VALUE = re.compile(rb'"([^"]*)"')
_STRANGE = (b"", b"-1", b"nan", b"1e400", b"99999999999", b"inf", b"rId9", b"#", b"x,y", b"0,0", b"auto", b"\xc3\xa9")
_TAG = re.compile(rb"<[^<>?]+/?>")


def mutated(text: bytes, dice: random.Random) -> bytes:
    for _change in range(dice.randint(1, 12)):
        pattern, kind = dice.choice(((_VALUE, "value"), (_TAG, "drop"), (_TAG, "double")))
        places = [found.span() for found in pattern.finditer(text)]
        if not places:
            break
        start, end = dice.choice(places)
        found = text[start:end]
        new = {"value": b'"' + dice.choice(_STRANGE) + b'"', "drop": b"", "double": found * 2}[kind]
        text = text[:start] + new + text[end:]
    return text


@examples(40)
@given(st.integers(0, 10**9), st.sampled_from((OURS, THEIRS)))
@example(1, THEIRS)
def test_nothing_but_geometry_or_a_sentence(seed: int, whole: bytes) -> None:
    dice = random.Random(seed)
    parts = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels")
    part = dice.choice(parts)
    check(changed(whole, lambda name, text: mutated(text, dice) if name == part else text))


@pytest.mark.parametrize("seed", range(5))
def test_broken_bytes(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(OURS)
    for _change in range(20):
        data[dice.randrange(len(data))] = dice.randrange(256)
    check(bytes(data))


def check(data: bytes) -> None:
    try:
        drawn = read_docx(data, "a.docx")
    except BadInput as error:
        assert "a.docx" in str(error)  # noqa: PT017 - the sentence is what is asked for
        return
    recover(drawn)
