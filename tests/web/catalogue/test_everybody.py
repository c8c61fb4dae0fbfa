"""What somebody from the street reads, and what he never sees."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.exchange.pdf import DATA_NAME
from rambu.sop import SetField, loads
from rambu.web.catalogue import actions
from rambu.web.catalogue.models import Entry, Publication
from rambu.web.library import actions as library
from rambu.web.library.models import Document, Revision
from rambu.web.library.search.index import refresh as index
from rambu.web.offices.models.span import today
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force
from tests.web.catalogue.conftest import LEGALISASI, NIP

pytestmark = pytest.mark.django_db


def addresses(document: Document, number: int = 1) -> list[str]:
    names = ("catalogue:version", "catalogue:pdf", "catalogue:identity")
    return [
        reverse("catalogue:sop", args=[document.pk]),
        *(reverse(name, args=[document.pk, number]) for name in names),
    ]


def says(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def renew(document: Document, title: str = "SOP Pelayanan Legalisasi (contoh)") -> Revision:
    document.refresh_from_db()
    draft = library.open_draft(by=None, document=document, reason="Waktu berubah")
    library.edit_draft(by=None, draft=draft, edits=[SetField("judul", title)], base=draft.version, key="j")
    return put_in_force(document, "B-9/contoh", date(2026, 3, 2))


def test_a_citizen_finds_a_service_and_reads_what_is_needed(citizen: Client, service: Document, cast: Cast) -> None:
    actions.set_policy(by=None, office=cast.kota, default="pelayanan", complaints="Loket PTSP, 0271-000000")
    assert "Kankemenag Kota Contoh" in says(citizen, "/katalog/")
    office = reverse("catalogue:office", args=[cast.kota.pk])
    assert "Legalisasi Ijazah" in says(citizen, office)
    assert "Legalisasi Ijazah" in says(citizen, f"{office}?cari=melegalisir+fotokopi")
    assert "Tidak ada SOP yang cocok" in says(citizen, "/katalog/?cari=gajah+terbang")
    page = says(citizen, reverse("catalogue:sop", args=[service.pk]))
    for words in ("Ijazah asli", "1 hari kerja", "Tanpa biaya", "Loket PTSP, 0271-000000", "Versi 1", "<svg"):
        assert words in page, words
    assert "Yang Anda terima" not in page
    assert "Buku induk</li>" not in page


def test_no_nip_anywhere(citizen: Client, service: Document) -> None:
    for address in addresses(service):
        content = b"".join(citizen.get(address, follow=True))
        assert NIP.encode() not in content, address
        assert b"200003" not in content, address
    made = citizen.get(reverse("catalogue:pdf", args=[service.pk, 1]))
    assert "publik-versi-1.pdf" in made["Content-Disposition"]
    with pikepdf.open(BytesIO(made.content)) as pdf:
        data = pdf.attachments[DATA_NAME].get_file().read_bytes()
    assert b"200003" not in data
    assert b"Budi Contoh" in data
    assert not citizen.get("/katalog/", {"cari": NIP}).content.count(b"Legalisasi")


def test_nothing_but_what_is_in_force_and_public(
    citizen: Client, cast: Cast, service: Document, internal: Document
) -> None:
    draft = open_for(cast, cast.pegawai, loads(LEGALISASI.replace("Ijazah (", "Rahasia (")))
    actions.mark(by=None, document=draft, choice="publik")
    for hidden in (internal, draft):
        for address in addresses(hidden):
            assert citizen.get(address).status_code == 404, address
    listed = says(citizen, reverse("catalogue:office", args=[cast.kota.pk]))
    assert "Surat Masuk" not in listed
    assert "Rahasia" not in listed
    assert "Surat Masuk" not in says(citizen, "/katalog/?cari=surat")
    assert citizen.get(reverse("catalogue:office", args=[cast.other.pk])).status_code == 404
    revision = service.in_force
    assert revision is not None
    library.revoke_revision(by=None, revision=revision, reason="Digabung", ended=date(2026, 4, 1))
    for address in (*addresses(service), reverse("catalogue:office", args=[cast.kota.pk])):
        assert citizen.get(address).status_code == 404, address
    assert "Belum ada SOP" in says(citizen, "/katalog/")


def test_a_replaced_version_leads_to_the_one_in_force(citizen: Client, service: Document) -> None:
    old = addresses(service)[1:]
    renew(service)
    for address in old:
        answer = citizen.get(address)
        assert answer.status_code == 410
        page = answer.content.decode()
        assert reverse("catalogue:version", args=[service.pk, 2]) in page
        assert "Ijazah asli" not in page
    assert "Versi 2" in says(citizen, reverse("catalogue:sop", args=[service.pk]))
    assert citizen.get(reverse("catalogue:version", args=[service.pk, 3])).status_code == 404


def test_what_comes_into_force_later_is_not_shown_before(citizen: Client, service: Document) -> None:
    later = Revision.objects.everywhere(reason="test").filter(document=service)
    later.update(effective=today() + timedelta(days=3))
    assert [citizen.get(address).status_code for address in addresses(service)] == [404] * 4


def test_what_comes_later_hides_nothing_of_what_holds_now(citizen: Client, service: Document, cast: Cast) -> None:
    now = service.in_force
    assert now is not None
    later = now.content.replace("Ijazah (contoh)", "Gajah (contoh)")
    day = today() + timedelta(days=3)
    Revision.objects.create(
        document=service,
        number=2,
        content=later,
        sha256="1" * 64,
        legalised=today(),
        effective=day,
        state="akan_berlaku",
    )
    index(service)
    office = reverse("catalogue:office", args=[cast.kota.pk])
    assert "Legalisasi Ijazah" in says(citizen, f"{office}?cari=legalisasi+ijazah")
    assert "Gajah" not in says(citizen, f"{office}?cari=legalisasi")
    assert "Tidak ada SOP yang cocok" in says(citizen, f"{office}?cari=gajah")
    inside = Client()
    inside.force_login(cast.fresh("pegawai"))
    assert "Gajah" not in says(inside, "/pustaka/cari/?kata=legalisasi")


def test_a_draft_of_a_public_sop_stays_hidden(citizen: Client, service: Document, cast: Cast) -> None:
    draft = library.open_draft(by=None, document=service, reason="Waktu berubah")
    library.edit_draft(by=None, draft=draft, edits=[SetField("judul", "SOP Gajah")], base=draft.version, key="g")
    assert draft_of(service).title == "SOP Gajah"
    for address in (*addresses(service), "/katalog/?cari=gajah", reverse("catalogue:office", args=[cast.kota.pk])):
        assert b"SOP Gajah" not in b"".join(citizen.get(address, follow=True))


def test_pages_can_be_kept_and_ask_no_session(
    citizen: Client, service: Document, cast: Cast, django_assert_max_num_queries: object
) -> None:
    for address in (*addresses(service)[1:], "/katalog/", reverse("catalogue:office", args=[cast.kota.pk])):
        first = citizen.get(address)
        assert first["Cache-Control"] == "public, max-age=60", address
        assert "Cookie" not in first.get("Vary", ""), address
        assert not first.cookies, address
        assert citizen.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    page = citizen.get(addresses(service)[1])
    assert page["Last-Modified"]
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        citizen.get(addresses(service)[1])
    with django_assert_max_num_queries(5):  # type: ignore[operator]
        citizen.get(reverse("catalogue:office", args=[cast.kota.pk]))


def test_who_is_logged_in_reads_the_same_page(citizen: Client, service: Document, cast: Cast) -> None:
    inside = Client()
    inside.force_login(cast.fresh("koordinator"))
    inside.cookies["bahasa"] = "en"
    address = addresses(service)[1]
    assert inside.get(address).content == citizen.get(address).content


def test_the_login_page_leads_there_once_there_is_something(citizen: Client, service: Document) -> None:
    assert "Baca SOP yang terbuka untuk umum" in says(citizen, reverse("people:login"))
    revision = service.in_force
    assert revision is not None
    library.revoke_revision(by=None, revision=revision, reason="Digabung", ended=date(2026, 4, 1))
    assert "Baca SOP yang terbuka" not in says(citizen, reverse("people:login"))


def test_lines_of_the_catalogue_come_after_an_update(service: Document, citizen: Client) -> None:
    from rambu.web.catalogue.projection import build_where_missing

    Entry.objects.everywhere(reason="test").delete()
    build_where_missing()
    assert "Versi 1" in says(citizen, reverse("catalogue:sop", args=[service.pk]))


def test_only_the_coordinator_decides(cast: Cast, service: Document) -> None:
    for name in ("pegawai", "stranger"):
        with pytest.raises(PermissionDenied):
            actions.mark(by=cast.fresh(name), document=service, choice="internal")
        with pytest.raises(PermissionDenied):
            actions.set_policy(by=cast.fresh(name), office=cast.kota, default="publik", complaints="")
    assert not Publication.objects.everywhere(reason="test").exists()
