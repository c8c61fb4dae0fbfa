"""Activities that are the same, alike, or something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.search import similarity
from tests.support.thorough import examples

WORDS = st.lists(
    st.sampled_from(["menerima", "surat", "masuk", "memeriksa", "berkas", "kepala", "KUA", "mencatat"]), max_size=6
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Menerima surat masuk", "Penerimaan surat masuk"),
        ("Menyampaikan berkas kepada Kepala KUA", "Penyampaian berkas ke kepala Kantor Urusan Agama"),
        ("Menandatangani surat", "surat ditandatangani"),
    ],
)
def test_the_same_act_in_other_words(one: str, other: str) -> None:
    assert similarity(one, other) >= 0.9


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (
            ("Menerima surat masuk", "Menerima dan mencatat surat masuk"),
            ("Menerima surat masuk", "Mengirim surat masuk"),
        ),
        (("Melakukan pemeriksaan berkas", "Memeriksa berkas"), ("Melakukan pemeriksaan berkas", "Menyimpan berkas")),
        (("Mencetak buku nikah", "Pencetakan buku nikah"), ("Mencetak buku nikah", "Mencetak undangan rapat")),
    ],
)
def test_an_act_is_nearer_than_another(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert similarity(*near) > similarity(*far) + 0.2


def test_nothing_in_common_is_nothing() -> None:
    assert similarity("Menerima surat", "Memusnahkan arsip") == 0
    assert similarity("", "Memusnahkan arsip") == 0
    assert similarity("", "") == 1


@given(WORDS, WORDS)
@examples(300)
def test_likeness_is_between_0_and_1_and_the_same_both_ways(one: list[str], other: list[str]) -> None:
    found = similarity(" ".join(one), " ".join(other))
    assert 0 <= found <= 1
    assert found == similarity(" ".join(other), " ".join(one))
    assert similarity(" ".join(one), " ".join(one)) == 1
