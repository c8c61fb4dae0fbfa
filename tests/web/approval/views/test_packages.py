"""Packages at the pages."""

from __future__ import annotations

from rambu.web.approval.models import Call, Package
from rambu.web.offices.models.span import today
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for
from tests.support.visitors import Visitor


def test_from_a_call_to_a_package_that_is_taken_back(
    cast: Cast, koordinator: Visitor, pegawai: Visitor, stranger: Visitor
) -> None:
    documents = [open_for(cast, cast.fresh("pegawai")) for _n in range(2)]
    sent = koordinator.send(f"/pengajuan/minta/{cast.kota.pk}/", title="Pleno SOP", due=str(today()))
    assert "Pleno SOP" in sent
    assert "1 dari 1 unit" in sent
    assert "2 draf dapat diajukan" in pegawai.text("/pengajuan/")
    address = f"/pengajuan/unit/{cast.unit.pk}/"
    assert stranger.status(address) == 404
    assert "belum punya daftar SOP wajib" in pegawai.text(address)
    assert "Pilih naskah" in pegawai.send(address, note="Mohon dibahas")
    chosen = [draft_of(one).pk for one in documents]
    assert "Mohon dibahas" in pegawai.send(address, drafts=chosen, note="Mohon dibahas")
    row = Package.objects.everywhere(reason="test").get()
    page = f"/pengajuan/{row.pk}/"
    assert stranger.status(page) == 404
    assert "menunggu dibahas" in koordinator.text("/")
    assert "Teruskan bersama" in koordinator.text(page)
    assert "Teruskan bersama" not in pegawai.text(page)
    assert "ditarik kembali" in pegawai.send(f"{page}tarik/", reason="Belum lengkap")
    assert "Belum lengkap" in pegawai.text(page)
    call = Call.objects.everywhere(reason="test").get()
    assert "ditutup" in koordinator.send(f"/pengajuan/tutup/{call.pk}/")
