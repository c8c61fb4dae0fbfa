"""Found SOPs become drafts, all at once or not at all."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.imports import actions
from rambu.web.imports.models import Found
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from tests.support.cast import Cast
from tests.support.library import draft_of, put_in_force, work
from tests.web.imports.conftest import found_in, sent


def test_it_becomes_a_draft_with_the_sender_as_penyusun(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    row = Document.objects.for_person(me).get()
    assert (row.title, row.unit) == ("SOP Pelayanan Surat Masuk (contoh)", cast.unit)
    assert draft_of(row).sop == found.sop
    with pytest.raises(Refused, match="sudah diambil"):
        actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    undo(by=me, event=event)
    assert not Document.objects.for_person(me).kept().exists()
    assert Found.objects.for_person(me).open().count() == 1


def test_all_or_none(cast: Cast) -> None:
    parcel = sent(
        cast,
        [("a.sop.yaml", b"rambu: 1\njudul: SOP A (contoh)\n"), ("b.sop.yaml", b"rambu: 1\njudul: SOP B (contoh)\n")],
    )
    work()
    me = cast.fresh("pegawai")
    first, second = Found.objects.for_person(me).order_by("file")
    actions.take_over(by=me, parcel=parcel, found=[first])
    with pytest.raises(Refused):
        actions.take_over(by=me, parcel=parcel, found=[first, second])
    assert Document.objects.everywhere(reason="test").count() == 1
    with pytest.raises(PermissionDenied):
        actions.take_over(by=cast.fresh("koordinator"), parcel=parcel, found=[second])


def test_what_came_into_force_is_not_thrown_away(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    put_in_force(Document.objects.everywhere(reason="test").get())
    with pytest.raises(Refused):
        undo(by=me, event=event)


def test_a_parcel_is_thrown_away_and_brought_back(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.discard_parcel(by=me, parcel=found.file.parcel)
    assert not Found.objects.for_person(me).open().exists()
    undo(by=me, event=event)
    assert Found.objects.for_person(me).open().exists()
