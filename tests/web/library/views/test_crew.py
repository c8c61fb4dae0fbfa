"""Who works on a SOP."""

from __future__ import annotations

import re

from rambu.web.library.models import Assignment
from tests.support.cast import Cast, person
from tests.support.library import open_for
from tests.support.visitors import Visitor


def parts(document: object) -> set[tuple[str, str]]:
    rows = Assignment.objects.everywhere(reason="test").current().filter(document=document)  # type: ignore[misc]
    return {(row.person.name, row.part) for row in rows}


def test_the_coordinator_assigns_with_a_due_date_and_takes_it_back(cast: Cast, koordinator: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    address = f"/pustaka/{document.pk}/tugaskan/"
    page = koordinator.send(address, person=cast.koordinator.pk, part="pendamping", due="2027-01-02")
    assert "2 Januari 2027" in page
    assert ("Koko Koordinator", "pendamping") in parts(document)
    (undo,) = re.findall(r'action="(/kantor/urungkan/\d+/)"', page)
    koordinator.send(undo)
    assert parts(document) == {("Wati Pegawai", "penyusun")}


def test_a_penyusun_invites_a_colleague_to_help_and_nothing_more(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    colleague = person(cast.kota, "Rina Rekan", "198001012005012009")
    address = f"/pustaka/{document.pk}/tugaskan/"
    assert "Ajak rekan membantu" in pegawai.text(address)
    assert 'class="errorlist' in pegawai.send(address, person=colleague.pk, part="penyusun")
    pegawai.send(address, person=colleague.pk, part="pembantu")
    assert ("Rina Rekan", "pembantu") in parts(document)
    assert 'class="errorlist' in pegawai.send(address, person=cast.stranger.pk, part="pembantu")


def test_one_may_leave_but_not_as_the_last_penyusun(cast: Cast, pegawai: Visitor, stranger: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    row = document.assignments.everywhere(reason="test").get()
    address = f"/pustaka/tugas/{row.pk}/akhiri/"
    assert stranger.client.post(address).status_code == 404
    assert "memerlukan seorang penyusun" in pegawai.send(address)
    assert parts(document) == {("Wati Pegawai", "penyusun")}
