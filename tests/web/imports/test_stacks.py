"""Many signed SOPs with their list: each row judged, all of them in force at once, all of them taken back."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from rambu.exchange.pdf import write_pdf
from rambu.sop import loads
from rambu.web.imports import actions
from rambu.web.imports.models import Stack
from rambu.web.imports.stacks.plan import judged
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from tests.support.cast import Cast
from tests.support.library import SURAT, work
from tests.support.lists import book, faults
from tests.support.scans import enter_for, scanned
from tests.support.visitors import Visitor

HEAD = (
    "No",
    "Nama Berkas",
    "Nomor SOP",
    "Judul SOP",
    "Tgl Pengesahan",
    "Tanggal Efektif",
    "Disahkan oleh",
    "Nama Pejabat",
)
SIGNER = ("Kepala Kantor", "Budi Contoh")


def other(number: int) -> bytes:
    """A PDF unlike the others."""
    return write_pdf(loads(SURAT.replace("Surat Masuk", f"Surat Nomor {number}")))


def row(name: str, number: str, title: str, *days: Any) -> tuple[Any, ...]:
    return (1, name, number, title, *(days or ("2 Januari 2023", None)), *SIGNER)


def sent(cast: Cast, rows: list[tuple[Any, ...]], files: list[tuple[str, bytes]], who: str = "koordinator") -> Stack:
    """A stack that was looked at."""
    content = book([("DAFTAR SOP (contoh)",), HEAD, *rows])
    stack = actions.send_stack(by=cast.fresh(who), unit=cast.unit, listed=("daftar.xlsx", content), files=files)
    work()
    stack.refresh_from_db()
    return stack


def test_all_become_sops_in_force_and_can_be_taken_back(cast: Cast) -> None:
    me = cast.fresh("koordinator")
    rows = [row("satu", "B-1/2023", "SOP Satu (contoh)"), row("DUA.PDF", "B-2/2023", "SOP Dua (contoh)", 45000, 45010)]
    stack = sent(cast, rows, [("satu.pdf", other(1)), ("dua.pdf", other(2)), ("lebih.pdf", other(3))])
    plan = judged(me, stack)
    assert plan.plan.counts["new"] == 2
    assert [file.name for file in plan.unnamed] == ["lebih.pdf"]
    event = actions.enter_stack(by=me, stack=stack, looked_at=plan.fingerprint)
    documents = list(Document.objects.for_person(me).kept().order_by("title"))
    assert [(one.title, one.state, one.unstructured) for one in documents] == [
        ("SOP Dua (contoh)", "berlaku", True),
        ("SOP Satu (contoh)", "berlaku", True),
    ]
    revision = documents[0].in_force
    assert revision is not None
    assert (str(revision.legalised), str(revision.effective)) == ("2023-03-15", "2023-03-25")
    assert revision.sop.disahkan.nama == "Budi Contoh"
    assert bytes(revision.signed.content) == other(2)
    with pytest.raises(Refused):
        actions.enter_stack(by=me, stack=stack, looked_at=plan.fingerprint)
    undo(by=me, event=event)
    assert not Document.objects.for_person(me).kept().exists()
    again = judged(me, stack)
    actions.enter_stack(by=me, stack=stack, looked_at=again.fingerprint)
    assert Document.objects.for_person(me).kept().count() == 2


def test_each_row_tells_what_is_wrong(cast: Cast) -> None:
    me = cast.fresh("koordinator")
    enter_for(cast, None)
    rows = [
        row("satu.pdf", "B-1", "SOP Satu (contoh)"),
        row("satuu.pdf", "B-2", "SOP Dua (contoh)"),
        row("satu.pdf", "B-3", "SOP Tiga (contoh)"),
        row("kembar.pdf", "B-4", "SOP Empat (contoh)"),
        row("rusak.pdf", "B-5", "SOP Lima (contoh)"),
        row("lama.pdf", "B-6", "SOP Enam (contoh)"),
        row("tujuh.pdf", "", "SOP Tujuh (contoh)", "kemarin", None),
        row("delapan.pdf", "B-8", "SOP Delapan (contoh)", "2 Januari 2023", "1 Januari 2023"),
    ]
    files = [
        ("satu.pdf", other(1)),
        ("kembar.pdf", other(1)),
        ("rusak.pdf", b"%PDF-1.7 putus"),
        ("lama.pdf", scanned()),
        ("tujuh.pdf", other(7)),
        ("delapan.pdf", other(8)),
    ]
    stack = sent(cast, rows, files)
    plan = judged(me, stack)
    told = [faults(line) for line in plan.plan.lines]
    for words, line in zip(
        (
            "",
            "tidak ikut dikirim. Maksud Anda “satu.pdf”",
            "sudah disebut baris 3",
            "sama dengan berkas baris 3",
            "rusak",
            "sudah dimasukkan sebagai",
            "Nomor SOP kosong",
            "tidak boleh sebelum",
        ),
        told,
        strict=True,
    ):
        assert (words in line) if words else not line, line
    assert "“kemarin” tidak terbaca" in told[6]
    with pytest.raises(Refused, match="baris yang salah"):
        actions.enter_stack(by=me, stack=stack, looked_at=plan.fingerprint)
    with pytest.raises(Refused, match="berubah sejak"):
        actions.enter_stack(by=me, stack=stack, looked_at="lain", skip_wrong=True)
    event = actions.enter_stack(by=me, stack=stack, looked_at=plan.fingerprint, skip_wrong=True)
    assert (event.content["count"], event.content["skipped"]) == (1, 7)


def test_only_who_legalises_may_send_them(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        sent(cast, [], [("a.pdf", scanned())], "pegawai")
    stack = sent(cast, [row("a", "B-1", "SOP A (contoh)")], [("a.pdf", scanned())])
    for who in ("pegawai", "stranger", "admin"):
        assert Visitor(cast, who).status(f"/impor-sop/bertanda-tangan/{stack.pk}/") == 404, who


def named(name: str, content: bytes) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


def test_the_pages(cast: Cast) -> None:
    koordinator = Visitor(cast, "koordinator")
    assert "Kolom “Nama berkas”" in koordinator.send(
        "/impor-sop/bertanda-tangan/",
        unit=cast.unit.pk,
        listed=named("a.csv", b"a;b\r\n1;2"),
        sent=[named("a.pdf", b"x")],
    )
    listed = book([HEAD, row("satu", "B-1", "SOP Satu (contoh)"), row("dua", "B-2", "SOP Dua (contoh)")])
    page = koordinator.send(
        "/impor-sop/bertanda-tangan/",
        unit=cast.unit.pk,
        listed=named("daftar.xlsx", listed),
        sent=[named("satu.pdf", other(1))],
    )
    assert "0 dari 1 berkas sudah diperiksa" in page
    work()
    stack = Stack.objects.everywhere(reason="test").get()
    address = f"/impor-sop/bertanda-tangan/{stack.pk}/"
    page = koordinator.text(address)
    assert "Berkas “dua” tidak ikut dikirim." in page
    plan = judged(cast.fresh("koordinator"), stack)
    assert "baris yang salah" in koordinator.send(address, dilihat=plan.fingerprint)
    page = koordinator.send(address, dilihat=plan.fingerprint, lewati="1")
    assert "1 SOP dimasukkan dan berlaku" in page
    assert "Urungkan" in page
    assert "sudah dimasukkan" in koordinator.text(address)
    template = koordinator.client.get("/impor-sop/bertanda-tangan/templat.xlsx")
    assert template.content.startswith(b"PK")


def test_a_stack_is_thrown_away_and_brought_back(cast: Cast) -> None:
    me = cast.fresh("koordinator")
    stack = sent(cast, [row("a", "B-1", "SOP A (contoh)")], [("a.pdf", scanned())])
    event = actions.discard_stack(by=me, stack=stack)
    assert Visitor(cast, "koordinator").status(f"/impor-sop/bertanda-tangan/{stack.pk}/") == 404
    undo(by=me, event=event)
    assert Visitor(cast, "koordinator").status(f"/impor-sop/bertanda-tangan/{stack.pk}/") == 200
