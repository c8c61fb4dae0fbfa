"""One name for the same thing everywhere, as one deed with one way back."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.sop import SetField, loads
from rambu.web.library import actions as library
from rambu.web.library.masters import actions
from rambu.web.library.masters.names import names_of, suggest
from rambu.web.library.models import Document, Master, Renaming
from rambu.web.library.models.mention import Kind
from rambu.web.library.states import State
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Position
from tests.support.cast import Cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force

KEYS = ["kepala seksi"]


@pytest.fixture
def shelf(cast: Cast) -> tuple[Document, Document, Document]:
    """A draft, one that is being examined, one in force."""
    written, examined, in_force = (open_for(cast, cast.pegawai, loads(SURAT)) for _n in range(3))
    draft = draft_of(examined)
    draft.state = State.DIPERIKSA
    draft.save()
    put_in_force(in_force)
    return written, examined, in_force


def performers(document: Document) -> list[str]:
    draft = document.draft
    sop = draft.sop if draft else document.in_force.sop  # type: ignore[union-attr]
    return [one.nama for one in sop.bagan[0].pelaksana]


def rename(cast: Cast) -> Renaming:
    by = cast.fresh("koordinator")
    return actions.rename_everywhere(by=by, office=cast.kota, kind=Kind.JABATAN, keys=KEYS, new="Kasi")


def test_drafts_change_texts_in_force_stay(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    written, examined, in_force = shelf
    reached = actions.reached(cast.kota, Kind.JABATAN, KEYS)
    assert [draft.document for draft in reached.drafts] == [written]
    assert [draft.document for draft in reached.waiting] == [examined]
    assert [row.document for row in reached.in_force] == [in_force]
    rename(cast)
    assert performers(written) == ["Pengadministrasi", "Kasi"]
    assert performers(examined) == performers(in_force) == ["Pengadministrasi", "Kepala Seksi"]
    assert actions.reached(cast.kota, Kind.JABATAN, KEYS).drafts == []


def test_one_undo_takes_everything_back(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    kept = actions.keep_master(by=cast.koordinator, office=cast.kota, kind=Kind.JABATAN, name="Kepala Seksi")
    cast.position.name = "Kepala seksi"
    cast.position.save()
    before = shelf[0].draft.sop
    renaming = rename(cast)
    kept.refresh_from_db()
    position = Position.objects.everywhere(reason="test").get(pk=cast.position.pk)
    assert (kept.name, position.name) == ("Kasi", "Kasi")
    assert shelf[0].draft.sop.bagan[0].pelaksana[1].acuan == kept.acuan
    actions.undo_renaming(by=cast.fresh("koordinator"), renaming=renaming)
    kept.refresh_from_db()
    position.refresh_from_db()
    assert (kept.name, position.name) == ("Kepala Seksi", "Kepala seksi")
    assert shelf[0].draft.sop == before
    with pytest.raises(Refused):
        actions.undo_renaming(by=cast.fresh("koordinator"), renaming=renaming)


def test_later_work_elsewhere_stays_when_it_is_undone(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    renaming = rename(cast)
    edit = SetField("judul", "SOP Surat")
    library.edit_draft(by=None, draft=draft_of(shelf[0]), edits=[edit], base=1, key="later")
    actions.undo_renaming(by=cast.fresh("koordinator"), renaming=renaming)
    assert draft_of(shelf[0]).sop.judul == "SOP Surat"
    assert performers(shelf[0]) == ["Pengadministrasi", "Kepala Seksi"]


def test_what_nobody_has_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused):
        rename(cast)


def test_only_who_coordinates_the_office_renames(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    for who in ("pegawai", "stranger"):
        with pytest.raises(PermissionDenied):
            actions.rename_everywhere(by=cast.fresh(who), office=cast.kota, kind=Kind.JABATAN, keys=KEYS, new="Kasi")


def test_two_names_in_the_list_become_one_and_two_again(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    for name in ("Kepala Seksi", "Kasi"):
        actions.keep_master(by=None, office=cast.kota, kind=Kind.JABATAN, name=name)
    renaming = rename(cast)
    masters = Master.objects.everywhere(reason="test").order_by("name")
    assert [one.name for one in masters] == ["Kasi"]
    actions.undo_renaming(by=None, renaming=renaming)
    assert [one.name for one in masters.all()] == ["Kasi", "Kepala Seksi"]


def test_names_are_counted_and_suggested(cast: Cast, shelf: tuple[Document, Document, Document]) -> None:
    actions.keep_master(by=None, office=cast.kanwil, kind=Kind.JABATAN, name="Kepala Subbagian")
    person = cast.fresh("koordinator")
    counts = {one.name: one.count for one in names_of(person, Kind.JABATAN)}
    assert counts == {"Kepala Seksi": 3, "Pengadministrasi": 3, "Kepala Subbagian": 0}
    assert [one.name for one in suggest(person, Kind.JABATAN, "kepala")] == ["Kepala Subbagian", "Kepala Seksi"]
    assert [one.name for one in names_of(cast.fresh("stranger"), Kind.JABATAN)] == ["Kepala Subbagian"]


def test_a_name_stands_once_in_a_list(cast: Cast) -> None:
    actions.keep_master(by=None, office=cast.kota, kind=Kind.REGULASI, name="UU 43/2009")
    with pytest.raises(Refused):
        actions.keep_master(by=None, office=cast.kota, kind=Kind.REGULASI, name="uu 43 2009")
    with pytest.raises(Refused):
        actions.keep_master(by=None, office=cast.kota, kind=Kind.REGULASI, name=" - ")
