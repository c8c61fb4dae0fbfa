"""The page of the last looks."""

from __future__ import annotations

import pytest

from rambu.samples import sample
from rambu.web.approval.models import Trial, Waiver
from rambu.web.library.models import Document
from rambu.web.library.states import State
from tests.support.approval import put_in
from tests.support.cast import Cast
from tests.support.library import open_for
from tests.support.visitors import Visitor


@pytest.fixture
def page(cast: Cast) -> str:
    """Of a draft of the clerk that is tried out."""
    document: Document = open_for(cast, cast.fresh("pegawai"), sample("arsip-surat-masuk"))
    put_in(document, State.UJI_COBA)
    return f"/pustaka/{document.pk}/akhir/"


def test_the_unit_tries_reads_and_the_coordinator_goes_on(page: str, pegawai: Visitor, koordinator: Visitor) -> None:
    document = page.removesuffix("akhir/")
    assert "Uji coba belum dicatat" in koordinator.text(document)
    assert "Pembacaan akhir" in pegawai.text(document)
    tried = {"day": "2026-03-02", "performers": "Pengadministrasi", "works": "tidak"}
    assert "Tuliskan apa yang tidak berjalan" in pegawai.send(f"{page}uji-coba/", **tried)
    assert "Uji coba dicatat" in pegawai.send(f"{page}uji-coba/", **tried, notes="Agenda belum ada")
    trial = Trial.objects.everywhere(reason="test").get()
    assert "ditindaklanjuti" in pegawai.send(f"/uji-coba/{trial.pk}/tindak-lanjut/", answer="Agenda disediakan")
    shown = pegawai.text(page)
    assert "Agenda disediakan" in shown
    sha = shown.partition('name="sha" value="')[2].partition('"')[0]
    assert "sudah dibaca unit" in pegawai.send(f"{page}baca/", sha=sha)
    assert "Tidak ada yang terbuka" in koordinator.text(page)


def test_the_coordinator_lets_the_trial_go_with_a_reason(page: str, koordinator: Visitor, pegawai: Visitor) -> None:
    assert pegawai.status(f"{page}kecualikan/uji_coba/") == 404
    assert koordinator.status(f"{page}kecualikan/lain/") == 404
    assert "Dijalankan sejak 2024" in koordinator.send(f"{page}kecualikan/uji_coba/", reason="Dijalankan sejak 2024")
    waiver = Waiver.objects.everywhere(reason="test").get()
    assert "dicabut" in koordinator.send(f"/pengecualian/{waiver.pk}/cabut/")


def test_a_stranger_finds_nothing(page: str, stranger: Visitor) -> None:
    assert [stranger.status(f"{page}{end}") for end in ("", "uji-coba/", "kecualikan/temuan/")] == [404] * 3
