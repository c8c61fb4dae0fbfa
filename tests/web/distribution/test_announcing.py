"""Who acts in a SOP is told what changes for him when a revision comes into force, once."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from rambu.sop import SetKegiatan
from rambu.web.distribution import actions
from rambu.web.distribution.models import Announcement
from rambu.web.library import actions as library
from rambu.web.library.models import Revision
from rambu.web.library.projection import refresh
from rambu.web.people.models import Person
from tests.support.library import put_in_force
from tests.web.distribution.conftest import Office, seat

pytestmark = pytest.mark.django_db


def revise(office: Office, row: int, value: str, number: str = "B-2/contoh") -> Revision:
    draft = library.open_draft(by=None, document=office.document, reason="Waktu berubah")
    rows = draft.sop.bagan[0].kegiatan
    edits = [SetKegiatan(rows[row].id, "waktu.nominal", value)]
    library.edit_draft(by=None, draft=draft, edits=edits, base=draft.version, key=number)
    return put_in_force(office.document, number, date(2026, 3, 2))


def test_performers_of_the_unit_are_told_what_they_do(office: Office) -> None:
    put_in_force(office.document)
    title = "SOP Pelayanan Surat Masuk (contoh), versi 1, berlaku sejak 5 Januari 2026"
    assert office.told(office.clerk) == [f"{title}: 2 langkah menjadi bagian Anda."]
    assert office.told(office.head) == [f"{title}: 1 langkah menjadi bagian Anda."]
    elsewhere = Person.objects.everywhere(reason="test").get(name="Lain Contoh")
    assert office.told(elsewhere) == []
    assert office.told(office.cast.pegawai) == []


def test_each_is_told_what_changes_for_him(office: Office) -> None:
    put_in_force(office.document)
    revise(office, 1, "8 menit")
    title = "SOP Pelayanan Surat Masuk (contoh), versi 2, berlaku sejak 2 Maret 2026"
    assert office.told(office.clerk)[0] == f"{title}. Langkah Anda tidak berubah."
    change = "Langkah 2, waktu: “10 menit” menjadi “8 menit”."
    assert office.told(office.head)[0] == f"{title}: 1 hal berubah bagi Anda. {change}"
    page = office.client(office.head).get(reverse("distribution:mine", args=[office.document.pk, 2])).content.decode()
    assert change in page
    assert "wa.me" in page
    assert "untuk-saya/2/" in page
    old = office.client(office.head).get(reverse("distribution:mine", args=[office.document.pk, 1])).content.decode()
    assert "Versi 1 tidak berlaku" in old
    assert "Lihat versi 2 yang berlaku" in old
    assert "wa.me" not in old


def test_nobody_is_told_twice(office: Office) -> None:
    revision = put_in_force(office.document)
    refresh(office.document)
    library.revoke_revision(by=None, revision=revision, reason="Keliru", ended=date(2026, 2, 1))
    library.restore_revision(by=None, revision=revision)
    assert len(office.told(office.clerk)) == 1
    assert Announcement.objects.everywhere(reason="test").get().told == 2


def test_a_position_of_another_name_stands_for_a_performer(office: Office) -> None:
    position, other = seat(office.cast, office.cast.unit, "Analis Tata Usaha", "Rini Contoh", "198501012010012004")
    actions.add_recipient(by=None, document=office.document, position=position, performer="Kepala Seksi")
    put_in_force(office.document)
    assert "1 langkah menjadi bagian Anda" in office.told(other)[0]


def test_who_only_receives_it_is_told_that_it_is_in_force(office: Office) -> None:
    actions.add_recipient(by=None, document=office.document, unit=office.cast.unit)
    put_in_force(office.document)
    assert office.told(office.cast.pegawai)[0].endswith("versi 1, berlaku sejak 5 Januari 2026.")
    assert len(office.told(office.clerk)) == 1
    page = office.client(office.cast.pegawai).get(reverse("distribution:mine", args=[office.document.pk, 1]))
    assert "Anda menerimanya untuk diketahui" in page.content.decode()
