"""No NIP is left in a text that everybody reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from rambu.sop import Sop, canonical
from rambu.sop.model import Bagan, Kegiatan, Pengesahan
from rambu.sop.personal import HIDDEN, hide_nip, without_nip
from tests.support.sops import sops

WRITTEN = ["197002311995012003", "19700231 199501 2 003", "19700231.199501.2.003", "19700231-199501-2-003"]


@pytest.mark.parametrize("nip", WRITTEN)
def test_a_nip_in_a_text_is_hidden_however_it_is_written(nip: str) -> None:
    assert hide_nip(f"Budi Contoh (NIP. {nip})") == f"Budi Contoh ({HIDDEN})"
    assert hide_nip(f"{nip}, Budi") == f"{HIDDEN}, Budi"


@pytest.mark.parametrize("text", ["3372010101700001", "0271 123456", "SOP-025/17000/2025", "1234567890123456789"])
def test_other_numbers_stay(text: str) -> None:
    assert hide_nip(text) == text


def test_the_field_and_every_text_lose_it() -> None:
    row = Kegiatan("k1", teks=f"Menghadap Budi, NIP {WRITTEN[1]}", output=(f"Nota {WRITTEN[0]}",))
    sop = Sop(
        judul="SOP Contoh",
        disahkan=Pengesahan("Kepala", "Budi Contoh", WRITTEN[0]),
        bagan=(Bagan("b", "", (), (row,)),),
    )
    shown = without_nip(sop)
    assert shown.disahkan == Pengesahan("Kepala", "Budi Contoh", "")
    assert not re.search(r"\d{18}|\d{8} \d{6}", canonical(shown).decode())


@given(sops())
def test_what_has_none_stays_as_it_is(sop: Sop) -> None:
    shown = without_nip(sop)
    assert without_nip(shown) == shown
    assert shown.bagan == sop.bagan or HIDDEN in canonical(shown).decode()
