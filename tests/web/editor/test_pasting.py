"""What is pasted or copied comes as edits that fit, and says what it could not place."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.sop import apply, from_json
from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.editor import ask, send
from tests.support.library import draft_of, open_for, put_in_force

pytestmark = pytest.mark.django_db

TABLE = "No\tKegiatan\tPetugas\tKepala Seksi\tWaktu\n1\tMembuka amplop\tx\t\t5 menit\n2\tMembaca isi\t\tx\t10 menit\n"


def test_rows_from_a_table(pegawai: Client, document: Document) -> None:
    status, said = send(pegawai, "paste", document, html="", text=TABLE, bagan="b1", after="k3")
    assert status == 200
    assert said["rows"] == ["Membuka amplop", "Membaca isi"]
    assert said["performers"] == ["Petugas"]
    assert said["notes"]
    sop = apply(draft_of(document).sop, [from_json(edit) for edit in said["edits"]])
    assert [row.teks for row in sop.bagan[0].kegiatan[3:]] == ["Membuka amplop", "Membaca isi"]
    assert sop.bagan[0].kegiatan[4].simbol[0].pelaksana == ("p2",)


def test_cells_into_cells(pegawai: Client, document: Document) -> None:
    body = {"text": "1 jam\n2 jam", "bagan": "b1", "kegiatan": "k2", "column": "waktu"}
    status, said = send(pegawai, "paste", document, **body)
    assert status == 200
    assert [edit["value"] for edit in said["edits"]] == ["1 jam", "2 jam"]


def test_what_cannot_be_pasted_is_refused(pegawai: Client, document: Document) -> None:
    for body in ({"text": "a", "bagan": "b9"}, {"text": "a", "bagan": "b1", "after": "k99"}, {"text": "x" * 3_100_000}):
        status, said = send(pegawai, "paste", document, **body)
        assert (status, list(said)) == (422, ["sentence"])


def test_copying_from_another_sop_and_from_a_sample(cast: Cast, pegawai: Client, document: Document) -> None:
    other = open_for(cast, cast.fresh("pegawai"))
    put_in_force(other)
    _status, said = ask(pegawai, "sources", document, teks="surat masuk")
    assert [one["pk"] for one in said["sources"]][:2] == [str(other.pk), "contoh-arsip-surat-masuk"]
    assert str(document.pk) not in {one["pk"] for one in said["sources"]}
    for source in (str(other.pk), "contoh-arsip-surat-masuk", "contoh-pengadaan-kontrak"):
        answer = pegawai.get(f"/pustaka/{document.pk}/susun/salin/{source}", {"bagan": "b1", "after": "k1"}).json()
        before = draft_of(document).sop
        sop = apply(before, [from_json(edit) for edit in answer["edits"]])
        names = [one.nama for one in sop.bagan[0].pelaksana]
        assert len(set(names)) == len(names)
        rows = [row.teks for row in sop.bagan[0].kegiatan]
        assert rows == ["Menerima surat", *answer["rows"], "Memeriksa surat", "Menyimpan surat"]


def test_what_one_may_not_see_cannot_be_copied(cast: Cast, pegawai: Client, document: Document) -> None:
    for source in ("999999", "contoh-tidak-ada", "x", "9" * 30):
        assert pegawai.get(f"/pustaka/{document.pk}/susun/salin/{source}").status_code == 404
    assert pegawai.get(f"/pustaka/{document.pk}/susun/salin/contoh-umum-rapat?bagan=b9").status_code == 422
