import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.flow.phrases import is_action, listed, other_sop, plain, sentence, soft
from rambu.sop.model import Rujukan


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Surat masuk", "surat masuk"),
        ("Surat Keputusan", "Surat Keputusan"),
        ("DIPA revisi", "DIPA revisi"),
        ("Kuitansi", "kuitansi"),
        ("e-KTP", "e-KTP"),
    ],
)
def test_names_and_acronyms_keep_their_capitals(text: str, inside: str) -> None:
    assert soft(text) == inside


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("Memeriksa berkas", True),
        ("berkoordinasi", True),
        ("Surat dicatat", False),
        ("MENERIMA", False),
        ("Meja kerja", False),
    ],
)
def test_an_active_verb_takes_a_subject(text: str, active: bool) -> None:
    assert is_action(text) is active


def test_lists_and_marks() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"], "atau") == "a atau b"
    assert listed(["a", "b", "c"]) == "a, b, dan c"
    assert sentence("apa?") == "Apa?"
    assert sentence("") == ""
    assert plain(" dua\n baris. ") == "dua baris"


def test_another_sop_is_named_once_as_a_sop() -> None:
    assert other_sop(Rujukan("Pengadaan")) == "SOP Pengadaan"
    assert other_sop(Rujukan("SOP Pengadaan", "7")) == "SOP Pengadaan (nomor 7)"


@given(st.text(max_size=30))
def test_any_text_has_a_place_in_a_sentence(text: str) -> None:
    assert sentence(plain(text)).casefold().startswith(plain(text).casefold())
    assert soft(plain(text)).casefold() == plain(text).casefold()
