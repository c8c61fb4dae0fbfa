"""Files are sent, read by a worker, each with its own outcome."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.imports import actions
from rambu.web.imports.models import Found, Parcel, SentFile
from rambu.web.jobs.models import Job
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.support.human_workbook import human_workbook
from tests.support.library import SURAT, work
from tests.web.imports.conftest import DRAWN, sent


def test_each_file_has_its_own_outcome(cast: Cast) -> None:
    files = [
        ("surat.sop.yaml", SURAT.encode()),
        ("alat.xlsx", human_workbook()),
        ("rusak.xlsx", b"bukan apa-apa"),
        ("foto.jpg", b"x"),
    ]
    parcel = sent(cast, files)
    work()
    rows = list(parcel.files.everywhere(reason="test"))
    assert [row.state for row in rows] == ["read", "read", "failed", "failed"]
    assert "tidak dikenal" in rows[3].told
    titles = [row.title for row in Found.objects.for_person(cast.fresh("pegawai")).order_by("file")]
    assert titles == ["SOP Pelayanan Surat Masuk (contoh)", "SOP PEMINJAMAN ALAT (CONTOH)"]
    job = Job.objects.everywhere(reason="test").get(kind="imports.read")
    assert job.words == "2 SOP ditemukan dalam 4 berkas. 2 berkas tidak terbaca."


def test_what_was_read_before_a_worker_died_is_not_read_again(cast: Cast) -> None:
    parcel = sent(cast, [("satu.sop.yaml", SURAT.encode()), ("dua.sop.yaml", SURAT.encode())])
    first = parcel.files.everywhere(reason="test").first()
    assert first is not None
    actions.keep_intake(file=first, intake=DRAWN)
    actions.keep_intake(file=first, intake=DRAWN)
    work()
    assert Found.objects.everywhere(reason="test").count() == 2
    assert not SentFile.objects.everywhere(reason="test").waiting().exists()


def test_only_for_units_where_one_may_begin_sops(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        actions.send_files(by=cast.fresh("stranger"), unit=cast.unit, files=[("a.json", b"{}")])
    with pytest.raises(Refused, match="Paling banyak"):
        actions.send_files(by=cast.fresh("pegawai"), unit=cast.unit, files=[("a.json", b"{}")] * 101)
    assert not Parcel.objects.everywhere(reason="test").exists()


def test_a_file_that_is_too_large_is_told_in_its_place(cast: Cast) -> None:
    parcel = sent(cast, [("besar.xlsx", bytes(20_000_001)), ("surat.sop.yaml", SURAT.encode())])
    row = parcel.files.everywhere(reason="test").first()
    assert row is not None
    assert (row.state, bytes(row.content)) == ("failed", b"")
    assert "lebih besar dari 20 MB" in row.told


def test_nobody_else_sees_a_parcel(cast: Cast) -> None:
    sent(cast)
    for who in ("koordinator", "admin", "stranger"):
        assert not Parcel.objects.for_person(cast.fresh(who)).exists()
