"""Whatever comes in, only `BadInput` comes out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.errors import BadInput
from rambu.sop.files import decode
from rambu.sop.model import Sop
from rambu.sop.reading import loads
from rambu.sop.writing import dumps
from tests.support.bad_sops import BILLION_LAUGHS
from tests.support.sops import sops
from tests.support.thorough import examples

KEYS = (
    "rambu", "judul", "kegiatan", "simbol", "keputusan", "ke", "lanjut", "pelaksana", "bagan", "id", "petunjuk",
    "potong", "mulai", "waktu", "tampilan", "judul_kolom", "sop", "bersama", "gabung", "rujukan",
)  # fmt: skip
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-1, 3), st.sampled_from(["p1", "k1-1", "selesai", "true", ""]))
TREES = st.recursive(
    LEAVES,
    lambda t: st.one_of(st.lists(t, max_size=3), st.dictionaries(st.sampled_from(KEYS), t, max_size=4)),
    max_leaves=12,
)
SCRAPS = (b"", b":", b"- ", b"[", b"}", b"&a ", b"*a", b"\n", b"  ", b'"', b"#", b"\xff", b"3", b"\x00", b"|", b"? ")


def read_or_refuse(data: bytes) -> None:
    for name in ("a.sop.yaml", "a.sop.json"):
        try:
            sop = loads(decode(data, name), name)
        except BadInput:
            continue
        assert loads(dumps(sop)) == sop


@given(st.binary(max_size=300))
@examples(200)
def test_any_bytes(data: bytes) -> None:
    read_or_refuse(data)


@given(st.text(max_size=200))
@examples(200)
def test_any_text(text: str) -> None:
    read_or_refuse(f"rambu: 1\n{text}".encode(errors="surrogatepass"))


@given(sops(max_rows=3), st.data())
@examples(60)
def test_damaged_files(sop: Sop, data: st.DataObject) -> None:
    text = bytearray(dumps(sop).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        text[at : at + data.draw(st.integers(0, 12))] = data.draw(st.sampled_from(SCRAPS))
    read_or_refuse(bytes(text))


@given(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
@examples(150)
def test_any_tree_of_known_keys(tree: dict[str, object]) -> None:
    read_or_refuse(json.dumps({**tree, "rambu": 1}).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 4_000_000, b"{" * 1_000_000, b"a: " * 1_000_000, b"- " * 1_000_000, b"? " * 100_000,
        b'{"a":' * 100_000, b"x" * 10_000_000, b"\xff\xfe", b"rambu: 1\njudul: \xc3(", BILLION_LAUGHS.encode(),
        b'{"rambu": 1, "judul": "\\ud800"}', b'{"rambu": NaN}', b'{"rambu": 1, "rambu": 1}', b'{"rambu": 1',
    ],
    ids=range(14),
)  # fmt: skip
def test_hostile_files(data: bytes) -> None:
    for name in ("a.sop.yaml", "a.sop.json"):
        with pytest.raises(BadInput):
            loads(decode(data, name), name)
