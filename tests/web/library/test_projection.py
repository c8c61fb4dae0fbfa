"""What lists show of a text is derived from it; what a draft says is not told to those who may not read it."""

from __future__ import annotations

import pytest

from rambu.sop import SetField, loads
from rambu.web.library import actions
from rambu.web.library.models import Document, Mention
from rambu.web.library.models.mention import Kind
from rambu.web.library.projection import refresh
from rambu.web.library.states import State
from tests.support.cast import Cast, make_cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.pegawai, loads(SURAT))


def named(who: object, kind: Kind) -> list[str]:
    rows = Mention.objects.for_person(who).filter(kind=kind)  # type: ignore[arg-type]
    return list(rows.order_by("name").values_list("name", flat=True))


def test_a_first_draft_is_the_face(document: Document) -> None:
    assert (document.title, document.rows, document.minutes) == ("SOP Pelayanan Surat Masuk (contoh)", 3, 20)
    assert document.performers == "Pengadministrasi\nKepala Seksi\n"
    assert document.state == State.DRAF


def test_a_revision_stays_the_face_while_a_draft_is_worked_on(cast: Cast, document: Document) -> None:
    put_in_force(document)
    draft = actions.open_draft(by=cast.fresh("pegawai"), document=document, reason="Judul diperjelas")
    actions.edit_draft(by=None, draft=draft, edits=[SetField("judul", "SOP Rahasia")], base=0, key="a")
    document.refresh_from_db()
    draft.refresh_from_db()
    assert (document.title, document.state) == ("SOP Pelayanan Surat Masuk (contoh)", State.BERLAKU)
    assert draft.title == "SOP Rahasia"


def test_a_revoked_sop_stays_readable(cast: Cast, document: Document) -> None:
    revision = put_in_force(document)
    actions.revoke_revision(by=None, revision=revision, reason="Layanan dihapus", ended=revision.effective)
    row = document.assignments.everywhere(reason="test").get()
    row.ended = row.given
    row.save()
    assert Document.objects.for_person(cast.fresh("pegawai")).filter(state=State.DICABUT).exists()


def test_names_are_seen_with_the_text_that_has_them(cast: Cast, document: Document) -> None:
    assert named(cast.fresh("pegawai"), Kind.JABATAN) == ["Kepala Seksi", "Pengadministrasi"]
    assert named(cast.fresh("koordinator"), Kind.DOKUMEN) == ["Arsip", "Hasil", "Surat"]
    assert named(cast.fresh("stranger"), Kind.JABATAN) == []


def test_names_follow_the_text_and_go_with_the_draft(cast: Cast, document: Document) -> None:
    put_in_force(document)
    person = cast.fresh("pegawai")
    assert named(person, Kind.JABATAN) == ["Kepala Seksi", "Pengadministrasi"]
    draft = actions.open_draft(by=person, document=document, reason="Perlu alat")
    edit = SetField("peralatan", draft.sop.peralatan + loads(f"{SURAT}\nperalatan: [Komputer]\n").peralatan)
    actions.edit_draft(by=None, draft=draft, edits=[edit], base=0, key="a")
    assert named(person, Kind.PERALATAN) == ["Komputer"]
    actions.discard_draft(by=None, draft=draft_of(document))
    assert named(person, Kind.PERALATAN) == []


def test_deriving_anew_changes_nothing(document: Document) -> None:
    def stored() -> tuple[object, ...]:
        row = Document.objects.everywhere(reason="test").values().get(pk=document.pk)
        names = Mention.objects.everywhere(reason="test").values_list("pk", "kind", "key", "name", "number")
        return row, list(names)

    before = stored()
    refresh(Document.objects.everywhere(reason="test").get(pk=document.pk))
    assert stored() == before
