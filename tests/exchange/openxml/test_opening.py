"""Hostile and broken packages: one sentence, or read safely."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.drawn.recover import recover
from rambu.exchange.openxml.opening import LARGEST
from rambu.exchange.xlsx.reading import read_xlsx
from rambu.sop import BadInput
from tests.support import hostile_packages as hostile
from tests.support.drawn_workbooks import changed
from tests.support.thorough import examples
from tests.support.workbooks import parts

REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty", lambda: b"", "kosong"),
    ("no package", lambda: b"PK\x03\x04 bukan zip", "rusak"),
    ("cut", lambda: hostile.book()[:-3000], "rusak"),
    ("locked", hostile.locked, "kata sandi"),
    ("old format", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "format Office lama"),
    ("too large", lambda: b"PK" + b"\0" * LARGEST, "20 MB"),
    ("bomb", hostile.bomb, "terlalu besar"),
    ("entities", hostile.laughs, "deklarasi XML"),
    ("file of the machine", hostile.outside, "deklarasi XML"),
    ("crowd", lambda: hostile.crowd(6_000), "5000 bentuk"),
    ("greater crowd", lambda: hostile.crowd(100_000), "terlalu"),
    ("nested", lambda: hostile.nested(5_000), "bersusun"),
    ("no XML", lambda: hostile.with_part("xl/workbook.xml", b"<workbook"), "rusak"),
    ("another root", lambda: hostile.with_part("xl/workbook.xml", b"<a/>"), "bukan buku kerja"),
]


@pytest.mark.parametrize(("make", "words"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_refused_in_a_sentence(make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_xlsx(make(), "kantor.xlsx")
    said = str(refusal.value)
    assert words in said
    assert said.startswith("kantor.xlsx: ")
    assert said.count("\n") == 0


def test_a_bomb_takes_no_memory() -> None:
    data = hostile.bomb()
    tracemalloc.start()
    with pytest.raises(BadInput):
        read_xlsx(data, "a.xlsx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000


def test_macros_and_links_are_named_and_not_opened() -> None:
    data = hostile.with_part("xl/vbaProject.bin", b"\0" * 100)
    assert [one.what for one in read_xlsx(data, "a.xlsm").unread] == ["makro, yang tidak dijalankan"]
    data = hostile.with_part("xl/externalLinks/externalLink1.xml", b"<a/>")
    assert "tautan" in read_xlsx(data, "a.xlsx").unread[0].what


def test_a_large_picture_is_not_unpacked() -> None:
    data = hostile.with_part("xl/media/image1.png", b"\0" * 50_000_000)
    assert recover(read_xlsx(data, "a.xlsx"))[0].sop.bagan[0].kegiatan


BOOK = hostile.book()


@examples(40)
@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=40))
def test_any_bytes_in_the_package(place: int, noise: bytes) -> None:
    answers(BOOK[:place] + noise + BOOK[place + len(noise) :])


@examples(40)
@given(st.sampled_from([hostile.DRAWING, hostile.SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]),
       st.floats(0, 1), st.binary(min_size=1, max_size=30), st.integers(0, 200))  # fmt: skip
def test_any_bytes_in_a_part(part: str, share: float, noise: bytes, gap: int) -> None:
    content = parts(BOOK)[part]
    place = int(share * len(content))
    answers(hostile.with_part(part, content[:place] + noise + content[place + gap :]))


NAMES = ["x", "y", "cx", "cy", "rot", "id", "min", "max", "r", "ht", "width", "ref", "w", "h", "s"]
ODD = ["", "-1", "9" * 30, "1e400", "nan", "inf", "A0", "XFD1048576", "A1:XFD1048576", "0", "x"]


@examples(40)
@given(st.sampled_from(NAMES), st.sampled_from(ODD))
def test_any_number_in_an_attribute(name: str, value: str) -> None:
    pattern = re.compile(rb"(\s" + name.encode() + rb')="[^"]*"')
    answers(changed(BOOK, lambda _part, data: pattern.sub(rb'\1="' + value.encode() + rb'"', data)))


def answers(data: bytes) -> None:
    """Whatever it is: SOPs, or a sentence."""
    with suppress(BadInput):
        recover(read_xlsx(data, "a.xlsx"))
