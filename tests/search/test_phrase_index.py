"""Phrases asked for by likeness and by their beginnings."""

from hypothesis import given
from hypothesis import strategies as st

from rambu.search import PhraseIndex, keys, likeness
from tests.support.thorough import examples

PHRASES = (
    "Menerima surat masuk",
    "Menerima dan mencatat surat masuk",
    "Mengirim surat keluar",
    "Memeriksa kelengkapan berkas",
    "Menerima surat masuk",
    "Memusnahkan arsip",
    "Menandatangani surat keputusan",
)
INDEX = PhraseIndex(PHRASES)
SOME = st.lists(st.sampled_from([*PHRASES, "Mencetak SK", "", "Menerima berkas"]), max_size=8)


def test_the_nearest_come_first() -> None:
    found = INDEX.nearest("Penerimaan surat masuk")
    assert [near.number for near in found] == [0, 4, 1]
    assert found[0].likeness == 1


def test_what_is_too_far_is_left_out() -> None:
    assert INDEX.nearest("Menghadiri rapat") == []
    assert INDEX.nearest("") == []
    assert len(INDEX.nearest("surat", least=0.0, limit=2)) == 2


def test_short_forms_are_the_same_phrase() -> None:
    assert INDEX.nearest("Penandatanganan SK")[0].number == 6


def test_a_begun_phrase_is_completed_the_most_frequent_first() -> None:
    assert INDEX.completing("mene")[0] == "Menerima surat masuk"
    assert INDEX.completing("surat kel") == ["Mengirim surat keluar"]
    assert INDEX.completing("") == []
    assert INDEX.completing("xyz") == []


@given(SOME, st.sampled_from([*PHRASES, "surat masuk arsip", "berkas"]))
@examples(100)
def test_the_index_finds_what_comparing_all_would_find(phrases: list[str], asked: str) -> None:
    index = PhraseIndex(phrases)
    alike = [(n, likeness(keys(asked), keys(phrase), index.weight)) for n, phrase in enumerate(phrases)]
    wanted = sorted(((n, how) for n, how in alike if how >= 0.5), key=lambda pair: (-pair[1], pair[0]))
    assert [(near.number, near.likeness) for near in index.nearest(asked, limit=100)] == wanted
