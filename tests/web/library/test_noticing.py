"""Deeds of the library are told to those whom they concern, once, until they have looked."""

from __future__ import annotations

import pytest

from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.library.states import find_move
from rambu.web.notices.models import Notice
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import Cast, person, unit
from tests.support.library import draft_of, open_for, put_in_force
from tests.support.visitors import Visitor


@pytest.fixture
def document(cast: Cast) -> Document:
    """Written by the clerk."""
    return open_for(cast, cast.pegawai)


def told(whom: Person) -> list[str]:
    rows = Notice.objects.everywhere(reason="test").filter(person=whom)
    return [row.text for row in rows.unread().order_by("pk")]


def test_who_gets_a_part_is_told_once(cast: Cast, document: Document) -> None:
    colleague = person(cast.kota, "Rina Rekan", "198001012005012009")
    for _n in range(2):
        actions.assign(by=cast.fresh("koordinator"), document=document, person=colleague, part="pendamping")
    assert told(colleague) == ["Anda ditugaskan sebagai pendamping SOP Pelayanan Surat Masuk (contoh)."]
    assert told(cast.pegawai) == []


def test_the_leader_examines_and_the_writer_reads_why_it_came_back(cast: Cast, document: Document) -> None:
    inner = unit(cast.kota, "Tim Kerja", "tim-kerja", cast.unit)
    document.unit = inner
    document.save()
    chief = people.open_position(by=None, unit=cast.unit, name="Kepala Seksi", leads=True, opened=cast.unit.opened)
    people.begin_tenure(by=None, person=cast.admin, position=chief, since=cast.unit.opened)
    actions.move_draft(by=cast.fresh("pegawai"), draft=draft_of(document), move=find_move("submit"))
    assert told(cast.admin) == ["SOP Pelayanan Surat Masuk (contoh) menunggu paraf Anda."]
    by = cast.fresh("koordinator")
    actions.move_draft(by=by, draft=draft_of(document), move=find_move("return"), reason="Waktu belum ada")
    assert told(cast.pegawai) == ["SOP Pelayanan Surat Masuk (contoh) dikembalikan: Waktu belum ada"]
    Visitor(cast, "pegawai").text(f"/pustaka/{document.pk}/")
    assert told(cast.pegawai) == []


def test_coming_into_force_is_told_to_the_crew_and_to_adopters(cast: Cast, document: Document) -> None:
    put_in_force(document)
    assert told(cast.pegawai) == ["SOP Pelayanan Surat Masuk (contoh) disahkan dengan nomor B-1/contoh."]
    actions.adopt_document(by=cast.fresh("koordinator"), source=document, unit=unit(cast.kua, "Pelayanan"))
    actions.open_draft(by=None, document=document, reason="Waktu")
    put_in_force(document, "B-2/contoh")
    assert told(cast.koordinator) == ["Naskah asal SOP Pelayanan Surat Masuk (contoh) direvisi."]
