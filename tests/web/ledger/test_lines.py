"""How lines stand against the SOPs that are there, and what people say about it."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.sop import loads
from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.ledger import actions
from rambu.web.ledger.models import Standing
from rambu.web.ledger.standings import renew
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.library import open_for, put_in_force
from tests.support.owed import ROWS, UNIT, adopt, ledger, line, spot, states

SURAT_MASUK, IJAZAH, MUTASI = (row[2] for row in ROWS)


def titled(cast: Cast, title: str, process: str = "") -> Document:
    sop = loads(f"rambu: 1\njudul: {title}\n" + (f"proses: {process}\n" if process else ""))
    return library.open_document(by=None, unit=cast.unit, sop=sop)


def latest() -> Event:
    found = Event.objects.everywhere(reason="test").order_by("-pk").first()
    assert found is not None
    return found


def test_a_sop_in_force_is_there_and_a_draft_on_its_way(cast: Cast, chief: Person) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    assert states(cast)[SURAT_MASUK] == "disusun"
    put_in_force(document)
    assert states(cast)[SURAT_MASUK] == "ada"
    assert ledger(cast).counts() | {"planned": 0} == {
        "required": 3, "present": 1, "in_work": 0, "missing": 2, "double": 0,
        "decided": 0, "outside": 0, "ended": 0, "planned": 0,
    }  # fmt: skip


def test_the_code_of_the_process_matches_whatever_the_title_says(cast: Cast, chief: Person) -> None:
    titled(cast, "SOP Ijazah Hilang", "C.01.02")
    assert [pair.by for pair in line(cast, "Ijazah").matches] == ["kode"]


def test_two_sops_of_one_line_are_double(cast: Cast, chief: Person) -> None:
    for _n in range(2):
        put_in_force(open_for(cast, cast.fresh("pegawai")))
    assert states(cast)[SURAT_MASUK] == "ganda"


def test_what_no_line_asks_for_is_outside(cast: Cast, chief: Person) -> None:
    document = titled(cast, "SOP Penyewaan Gedung Serbaguna")
    ((pk, reason),) = ledger(cast).strays("di_luar_peta")
    assert pk == document.pk
    assert "judulnya tidak sama" in reason
    actions.keep_stray(by=chief, document=document, reason="Diminta pemerintah kota (contoh)")
    assert ledger(cast).strays("di_luar_peta") == []
    undo(by=chief, event=latest())
    assert len(ledger(cast).strays("di_luar_peta")) == 1


def test_what_is_called_alike_is_proposed_and_waits_for_a_person(cast: Cast, chief: Person) -> None:
    document = titled(cast, "SOP Pelayanan Legalisasi Ijazah dan Transkrip")
    (pair,) = line(cast, "Ijazah").proposals
    assert pair.sop == str(document.pk)
    assert 0.6 <= pair.score < 1
    assert states(cast)[IJAZAH] == "belum_ada"
    actions.judge_match(by=chief, spot=spot(cast, "Ijazah"), document=document, is_same=True, score=80)
    assert states(cast)[IJAZAH] == "disusun"
    assert "memasangkan kewajiban" in told(latest()).what
    undo(by=chief, event=latest())
    actions.judge_match(by=chief, spot=spot(cast, "Ijazah"), document=document, is_same=False)
    assert line(cast, "Ijazah").proposals == ()


def test_a_decision_survives_the_next_list(cast: Cast, chief: Person) -> None:
    actions.decide(by=chief, spot=spot(cast, "Mutasi"), kind="tidak_perlu", reason="Layanan di kanwil (contoh)")
    assert states(cast)[MUTASI] == "tidak_perlu"
    assert "Layanan di kanwil" in told(latest()).what
    adopt(chief, cast.kota, *ROWS, ("", UNIT, "SOP Tambahan (contoh)", "C.09"), name="SK contoh nomor 2")
    assert states(cast)[MUTASI] == "tidak_perlu"
    assert ledger(cast).counts()["required"] == 3


def test_a_decision_needs_its_reason_and_what_it_leans_on(cast: Cast, chief: Person) -> None:
    place = spot(cast, "Mutasi")
    with pytest.raises(Refused, match="alasannya"):
        actions.decide(by=chief, spot=place, kind="tidak_perlu", reason=" ")
    with pytest.raises(Refused, match="mencakup"):
        actions.decide(by=chief, spot=place, kind="tercakup", reason="ya")
    with pytest.raises(Refused, match="kewajiban lain"):
        actions.decide(by=chief, spot=place, kind="digabung", reason="ya")


def test_covered_counts_as_present_and_merged_not_at_all(cast: Cast, chief: Person) -> None:
    document = put_in_force(open_for(cast, cast.fresh("pegawai"))).document
    actions.decide(by=chief, spot=spot(cast, "Mutasi"), kind="tercakup", reason="ya", document=document)
    into = line(cast, "Surat").owed.requirement.key
    actions.decide(by=chief, spot=spot(cast, "Ijazah"), kind="digabung", reason="ya", into=into)
    counts = ledger(cast).counts()
    assert (counts["required"], counts["present"], counts["decided"]) == (2, 2, 2)
    undo(by=chief, event=latest())
    assert states(cast)[IJAZAH] == "belum_ada"


@pytest.mark.parametrize("who", ["pegawai", "stranger"])
def test_others_decide_nothing(cast: Cast, chief: Person, who: str) -> None:
    with pytest.raises(PermissionDenied):
        actions.decide(by=cast.fresh(who), spot=spot(cast, "Mutasi"), kind="tidak_perlu", reason="ya")


def test_standings_follow_the_sops(cast: Cast, chief: Person) -> None:
    rows = Standing.objects.everywhere(reason="test").filter(office=cast.kota)
    assert rows.get().missing == 3
    put_in_force(open_for(cast, cast.fresh("pegawai")))
    assert rows.get().is_stale
    assert renew(cast.kota).present == 1


def test_the_list_opens_each_number(cast: Cast, chief: Person, client: Client) -> None:
    titled(cast, "SOP Penyewaan Gedung Serbaguna")
    client.force_login(cast.koordinator)
    address = reverse("ledger:office", args=[cast.kota.pk])
    page = client.get(address).content.decode()
    assert "keadaan=di_luar_peta" in page
    assert MUTASI in page
    outside = client.get(f"{address}?keadaan=di_luar_peta").content.decode()
    assert "Penyewaan Gedung" in outside
    assert MUTASI not in outside
    assert MUTASI not in client.get(f"{address}?keadaan=ada").content.decode()


def test_a_draft_of_others_is_not_told(cast: Cast, chief: Person, client: Client) -> None:
    titled(cast, "SOP Rahasia Kantor", "C.01.02")
    titled(cast, "SOP Penyewaan Rahasia")
    client.force_login(cast.pegawai)
    for query in ("", "?keadaan=di_luar_peta"):
        page = client.get(reverse("ledger:office", args=[cast.kota.pk]) + query).content.decode()
        assert "Rahasia" not in page
    assert "1 draf lain yang bukan bagian Anda" in page


def test_deeds_on_the_pages(cast: Cast, chief: Person, client: Client) -> None:
    document = titled(cast, "SOP Pelayanan Legalisasi Ijazah dan Transkrip")
    client.force_login(cast.koordinator)
    place = line(cast, "Ijazah").place
    page = client.get(reverse("ledger:line", args=place)).content.decode()
    assert "kemiripan" in page
    done = client.post(reverse("ledger:match", args=place), {"sop": document.pk, "sama": "1"}, follow=True)
    assert "dipasangkan" in done.content.decode()
    refused = client.post(reverse("ledger:decide", args=place), {"kind": "tercakup", "reason": "x"})
    assert "Pilih SOP yang mencakup" in refused.content.decode()
    sent = {"kind": "tidak_perlu", "reason": "Tidak dilayani di sini (contoh)"}
    done = client.post(reverse("ledger:decide", args=line(cast, "Mutasi").place), sent, follow=True)
    assert "Tidak dilayani di sini" in done.content.decode()
