"""A map is sent, looked at, put in force; a branch goes to another agency with its SOPs, and all comes back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rambu.processmap import Involvement, Process, ProcessMap
from rambu.processmap.edits import transfer
from rambu.processmap.sheets import write_map
from rambu.sop import loads
from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.demo.map import SAMPLE
from rambu.web.jobs import schedule
from rambu.web.ledger import actions
from rambu.web.ledger.map_jobs import send_book
from rambu.web.ledger.models import MapVersion
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast
from tests.support.library import put_in_force, work
from tests.support.owed import UNIT, adopt, ledger, states

DAY = date(2026, 1, 5)
MAP = ProcessMap(
    name="Peta (contoh)",
    processes=(
        Process("C.01", "Layanan (contoh)", "inti"),
        Process("C.01.01", "Melegalisasi", aspek="Pelayanan", outputs=("Legalisasi Ijazah",), volume=300, impact=3),
        Process("C.02", "Haji (contoh)", "inti"),
        Process("C.02.01", "Mendaftar haji", aspek="Pelayanan", outputs=("Pendaftaran Haji",)),
    ),
    involvements=(Involvement("C.01", "kankemenag", unit=UNIT), Involvement("C.02", "kankemenag", unit=UNIT)),
)


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def team(cast: Cast) -> Person:
    """The regional team: coordinates the upper office, so it may revoke below it too."""
    people.give_role(by=None, person=cast.admin, office=cast.kanwil, kind="koordinator")
    return cast.fresh("admin")


def in_force(cast: Cast, team: Person, map_: ProcessMap = MAP) -> MapVersion:
    version = actions.keep_map(by=team, office=cast.kanwil, map_=map_, name="peta.xlsx")
    actions.put_map_in_force(by=team, version=version, number="KEP-CONTOH/1", decreed=DAY)
    version.refresh_from_db()
    return version


def haji(cast: Cast) -> Document:
    sop = loads("rambu: 1\njudul: SOP Pelayanan Pendaftaran Haji\nproses: C.02.01\n")
    document = library.open_document(by=None, unit=cast.unit, sop=sop)
    return put_in_force(document, "B-9/contoh").document


def latest() -> Event:
    found = Event.objects.everywhere(reason="test").order_by("-at", "-pk").first()
    assert found is not None
    return found


def test_a_draft_holds_for_nobody(cast: Cast, team: Person) -> None:
    version = actions.keep_map(by=team, office=cast.kanwil, map_=MAP, name="peta.xlsx")
    assert states(cast) == {}
    assert version.map == MAP
    actions.forget_map(by=team, version=version)
    assert not MapVersion.objects.everywhere(reason="test").exists()


def test_each_office_sees_what_the_map_asks(cast: Cast, team: Person) -> None:
    in_force(cast, team)
    assert states(cast) == {
        "SOP Pelayanan Legalisasi Ijazah": "belum_ada",
        "SOP Pelayanan Pendaftaran Haji": "belum_ada",
    }
    first = ledger(cast).lines[0].owed
    assert first.told.startswith("Proses C.01.01 Melegalisasi. Peta melibatkan Seksi Pendidikan Madrasah")
    undo(by=team, event=latest())
    assert states(cast) == {}


def test_the_list_speaks_first_and_the_map_explains_it(cast: Cast, team: Person) -> None:
    adopt(cast.fresh("koordinator"), cast.kota, ("", UNIT, "SOP Legalisir (contoh)", "C.01.01"))
    in_force(cast, team)
    titles = {one.owed.requirement.title: one.owed.told for one in ledger(cast).lines}
    assert set(titles) == {"SOP Legalisir (contoh)", "SOP Pelayanan Pendaftaran Haji"}
    assert "Melegalisasi" in titles["SOP Legalisir (contoh)"]


def test_a_decision_survives_the_next_version(cast: Cast, team: Person) -> None:
    in_force(cast, team)
    line = next(one for one in ledger(cast).lines if one.owed.key == "C.01.01")
    place = actions.Spot(cast.unit, line.owed.key, line.owed.requirement.title)
    actions.decide(by=cast.fresh("koordinator"), spot=place, kind="tidak_perlu", reason="Dilayani PTSP (contoh)")
    in_force(cast, team)
    assert states(cast)["SOP Pelayanan Legalisasi Ijazah"] == "tidak_perlu"
    assert sorted(MapVersion.objects.everywhere(reason="test").values_list("state", flat=True)) == [
        "berlaku",
        "digantikan",
    ]


def test_wrong_maps_do_not_come_into_force(cast: Cast, team: Person) -> None:
    twice = ProcessMap(processes=(Process("C.01", "A", "inti"), Process("C.01", "B", "inti")))
    version = actions.keep_map(by=team, office=cast.kanwil, map_=twice, name="peta.xlsx")
    with pytest.raises(Refused, match="wajib diperbaiki"):
        actions.put_map_in_force(by=team, version=version, number="1", decreed=DAY)
    with pytest.raises(Refused, match="nomor keputusan"):
        actions.put_map_in_force(by=team, version=version, number=" ", decreed=DAY)


@pytest.mark.parametrize("who", ["koordinator", "pegawai", "stranger"])
def test_others_keep_no_map_of_the_upper_office(cast: Cast, who: str) -> None:
    with pytest.raises(PermissionDenied):
        actions.keep_map(by=cast.fresh(who), office=cast.kanwil, map_=MAP, name="peta.xlsx")


def test_a_branch_goes_with_its_sops_and_comes_back(cast: Cast, team: Person) -> None:
    version, document = in_force(cast, team), haji(cast)
    edited = transfer(version.map, "C.02", "Kementerian lain (contoh)", today(), "Undang-undang (contoh)")
    actions.change_map(by=team, version=version, edited=edited, documents=[document], reason="Beralih (contoh)")
    event = latest()
    document.refresh_from_db()
    assert document.state == State.DICABUT
    assert states(cast) == {"SOP Pelayanan Legalisasi Ijazah": "belum_ada"}
    assert "SOP Pelayanan Pendaftaran Haji" in told(event).what
    undo(by=team, event=event)
    document.refresh_from_db()
    assert document.state == State.BERLAKU
    assert states(cast)["SOP Pelayanan Pendaftaran Haji"] == "ada"


def test_a_transfer_by_a_day_to_come_takes_its_sops_along_on_that_day(cast: Cast, team: Person, client: Client) -> None:
    version, document = in_force(cast, team), haji(cast)
    client.force_login(team)
    day = today() + timedelta(days=9)
    sent = {"agency": "Kementerian lain", "day": day.isoformat(), "reason": "Beralih", "sop": document.pk}
    client.post(reverse("ledger:change_map", args=[version.pk, "alihkan", "C.02"]), sent)
    event = latest()
    schedule.start_due(timezone.now())
    work()
    document.refresh_from_db()
    assert document.state == State.BERLAKU
    assert states(cast)["SOP Pelayanan Pendaftaran Haji"] == "ada"
    schedule.start_due(timezone.now() + timedelta(days=9))
    work()
    document.refresh_from_db()
    assert document.state == State.DICABUT
    undo(by=team, event=event)
    document.refresh_from_db()
    assert document.state == State.BERLAKU


def test_a_transfer_that_was_undone_takes_nothing_along(cast: Cast, team: Person) -> None:
    version, document = in_force(cast, team), haji(cast)
    day = today() + timedelta(days=9)
    edited = transfer(version.map, "C.02", "Kementerian lain", day, "x")
    event = actions.change_map(by=team, version=version, edited=edited, documents=[document], on=("C.02", day))
    undo(by=team, event=event)
    schedule.start_due(timezone.now() + timedelta(days=9))
    work()
    document.refresh_from_db()
    assert document.state == State.BERLAKU


def test_what_is_not_revoked_is_told_as_no_longer_valid(cast: Cast, team: Person) -> None:
    version, document = in_force(cast, team), haji(cast)
    actions.change_map(by=team, version=version, edited=transfer(version.map, "C.02", "Lain", today(), "x"))
    ((pk, reason),) = ledger(cast).strays("tidak_berlaku")
    assert pk == document.pk
    assert "beralih ke Lain" in reason


def test_the_pages_of_a_transfer(cast: Cast, team: Person, client: Client) -> None:
    version, document = in_force(cast, team), haji(cast)
    client.force_login(team)
    page = client.get(reverse("ledger:process", args=[version.pk, "C.02"])).content.decode()
    assert "Alihkan ke instansi lain" in page
    assert "SOP Pelayanan Pendaftaran Haji" in page
    review = client.get(reverse("ledger:change_map", args=[version.pk, "alihkan", "C.02"])).content.decode()
    assert f'value="{document.pk}" checked' in review
    assert "1 SOP yang sudah ada" in review
    sent = {"agency": "Kementerian lain", "day": today().isoformat(), "reason": "Beralih", "sop": document.pk}
    done = client.post(reverse("ledger:change_map", args=[version.pk, "alihkan", "C.02"]), sent, follow=True)
    assert "beralih ke Kementerian lain" in done.content.decode()
    document.refresh_from_db()
    assert document.state == State.DICABUT


@pytest.mark.parametrize(
    ("deed", "sent", "words"),
    [
        ("namai", {"name": "Melegalisasi dokumen"}, "Melegalisasi dokumen"),
        ("pecah", {"into": "C.01.02 Ijazah\nC.01.03 Rapor"}, "C.01.03 Rapor"),
        ("pecah", {"into": "C.01.02"}, "Tulis kode dan nama"),
        ("hentikan", {"day": "2026-01-05", "reason": "Tidak ada lagi"}, "tidak berlaku sejak"),
        ("gabung", {"others": [], "code": "C.01.01", "name": "x"}, "errorlist"),
    ],
)
def test_the_other_deeds(
    cast: Cast, team: Person, client: Client, deed: str, sent: dict[str, object], words: str
) -> None:
    version = in_force(cast, team)
    client.force_login(team)
    done = client.post(reverse("ledger:change_map", args=[version.pk, deed, "C.01.01"]), sent, follow=True)
    assert words in done.content.decode()


def test_a_workbook_is_sent_looked_at_and_put_in_force(cast: Cast, team: Person, client: Client) -> None:
    client.force_login(team)
    assert "Unggah peta" in client.get(reverse("ledger:maps")).content.decode()
    file = SimpleUploadedFile("peta.xlsx", write_map(MAP))
    page = client.post(reverse("ledger:send_map", args=[cast.kanwil.pk]), {"file": file}, follow=True).content.decode()
    assert "Peta disimpan sebagai draf" in page
    assert "Yang berubah bila diberlakukan" in page
    assert "2 kewajiban baru" in page
    version = MapVersion.objects.everywhere(reason="test").get()
    sent = {"number": "KEP-CONTOH/1", "decreed": "2026-01-05", "since": ""}
    done = client.post(reverse("ledger:put_map_in_force", args=[version.pk]), sent, follow=True).content.decode()
    assert "Peta berlaku" in done
    client.force_login(cast.pegawai)
    seen = client.get(reverse("ledger:maps"), follow=True).content.decode()
    assert "C.01" in seen
    assert "Ubah peta" not in client.get(reverse("ledger:process", args=[version.pk, "C.01"])).content.decode()


@pytest.mark.parametrize("kind", ["relasi", "lintas-fungsi", "pohon"])
def test_pictures_of_a_process(cast: Cast, team: Person, client: Client, kind: str) -> None:
    version = in_force(cast, team, SAMPLE)
    client.force_login(team)
    answer = client.get(reverse("ledger:picture", args=[version.pk, kind, "C.09.01"]))
    assert answer["content-type"] == "image/svg+xml"
    assert b"Mendaftar nikah" in answer.content
    client.force_login(cast.pegawai)
    seen = client.get(reverse("ledger:picture", args=[version.pk, kind, "C.09.01"])).status_code
    assert seen == (200 if kind == "pohon" else 404)


def test_the_map_on_paper(cast: Cast, team: Person, client: Client) -> None:
    version = in_force(cast, team, SAMPLE)
    client.force_login(cast.pegawai)
    assert client.get(reverse("ledger:booklet", args=[version.pk])).content.startswith(b"%PDF")


def test_what_is_no_map_is_told_at_the_file(cast: Cast, team: Person, client: Client) -> None:
    client.force_login(team)
    for name, content in (("a.xlsx", b"PK\x03\x04rusak"), ("a.yaml", b"bukan: peta"), ("a.json", b"{")):
        sent = {"file": SimpleUploadedFile(name, content)}
        page = client.post(reverse("ledger:send_map", args=[cast.kanwil.pk]), sent).content.decode()
        assert "errorlist" in page
    assert not MapVersion.objects.everywhere(reason="test").exists()


def test_a_large_workbook_is_read_by_a_worker(cast: Cast, team: Person, client: Client) -> None:
    client.force_login(team)
    address = send_book(by=team, office=cast.kanwil, name="peta.xlsx", content=write_map(SAMPLE)).address
    work()
    version = MapVersion.objects.everywhere(reason="test").get()
    assert version.map.processes == SAMPLE.processes
    assert reverse("ledger:map", args=[version.pk]) in client.get(address, follow=True).content.decode()


def test_a_large_map_leaves_its_deep_levels_to_the_pages_above_them(
    cast: Cast, team: Person, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = in_force(cast, team)
    client.force_login(team)
    address = reverse("ledger:map", args=[version.pk])
    leaf = reverse("ledger:process", args=[version.pk, "C.01.01"])
    page = client.get(address).content.decode()
    assert leaf in page
    tab = f'<a href="{reverse("ledger:maps")}" aria-current="page">Peta proses</a>'
    assert tab in page
    monkeypatch.setattr("rambu.web.ledger.views.maps.PROCESSES", 3)
    page = client.get(address).content.decode()
    assert leaf not in page
    assert "1 subproses" in page
    assert leaf in client.get(reverse("ledger:process", args=[version.pk, "C.01"])).content.decode()
