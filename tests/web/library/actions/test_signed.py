"""SOPs that were signed before they came here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from rambu.sop import canonical, loads
from rambu.web.audit.models import Event
from rambu.web.library import actions
from rambu.web.library.models import Document, Revision, SignedFile
from rambu.web.library.states import State
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from tests.support.cast import Cast, tenure_of
from tests.support.library import SURAT, draft_of
from tests.support.scans import enter_for, identity, scanned

pytestmark = pytest.mark.django_db


def enter(cast: Cast, who: str, **changes: object) -> Event:
    scan = actions.read_scan("SOP surat.pdf", scanned())
    told = replace(identity(), **changes)  # type: ignore[arg-type]
    event: Event = actions.enter_signed(by=cast.fresh(who), unit=cast.unit, identity=told, scan=scan)
    return event


def test_it_is_in_force_at_once_with_its_file(cast: Cast) -> None:
    event = enter(cast, "koordinator")
    row = Document.objects.for_person(cast.fresh("pegawai")).get(pk=event.target_id)
    assert (row.state, row.unstructured, row.number, row.wajib) == (State.BERLAKU, True, "B-7/contoh", 0)
    assert row.in_force is not None
    assert row.in_force.sop.disahkan.nama == "Budi Contoh"
    assert row.in_force.sop.tanggal.efektif == "2024-04-01"
    file = row.in_force.signed
    assert (file.pages, file.size, bytes(file.content)) == (3, len(scanned()), scanned())
    assert file.sha256 in str(event.data)


def test_only_who_puts_sops_in_force_enters_them(cast: Cast) -> None:
    for who in ("pegawai", "stranger"):
        with pytest.raises(PermissionDenied):
            enter(cast, who)
    assert not Document.objects.everywhere(reason="test").exists()


def test_a_file_is_entered_once_and_dates_fit(cast: Cast) -> None:
    enter(cast, "koordinator")
    with pytest.raises(Refused, match="sudah dimasukkan"):
        enter(cast, "koordinator", number="B-8")
    with pytest.raises(Refused, match="sebelum tanggal pengesahan"):
        enter(cast, "koordinator", effective=date(2024, 1, 1))
    assert SignedFile.objects.everywhere(reason="test").count() == 1


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Refused, match="bukan PDF"):
        actions.read_scan("sop.pdf", b"PK\3\4")


def test_a_mistake_is_taken_back_and_brought_again(cast: Cast) -> None:
    event = enter(cast, "koordinator")
    back = undo(by=cast.fresh("koordinator"), event=event)
    assert not Document.objects.for_person(cast.fresh("koordinator")).kept().exists()
    undo(by=cast.fresh("koordinator"), event=back)
    assert Document.objects.for_person(cast.fresh("koordinator")).kept().count() == 1


def test_what_was_built_upon_stays(cast: Cast) -> None:
    row = enter_for(cast, cast.fresh("koordinator"))
    actions.open_draft(by=cast.fresh("koordinator"), document=row, reason="Menyusun")
    with pytest.raises(Refused, match="dikerjakan lebih lanjut"):
        actions.withdraw_signed(by=cast.fresh("koordinator"), document=row)


def test_its_text_is_not_shared_while_there_is_none(cast: Cast) -> None:
    row = enter_for(cast, None)
    with pytest.raises(Refused, match="belum terstruktur"):
        actions.adopt_document(by=cast.fresh("stranger"), source=row, unit=unit_beside(cast))


def unit_beside(cast: Cast) -> Unit:
    return tenure_of(cast.stranger).position.unit


def test_the_table_takes_its_place_under_the_same_signature(cast: Cast) -> None:
    chief = cast.fresh("koordinator")
    row = enter_for(cast, chief)
    draft = actions.open_draft(by=chief, document=row, reason="Menyusun")
    assert actions.may_confirm(chief, draft)
    with pytest.raises(Refused, match="masih kosong"):
        actions.confirm_copy(by=chief, draft=draft)
    draft = draft_of(row)
    draft.content = canonical(loads(SURAT)).decode()
    draft.save()
    with pytest.raises(PermissionDenied):
        actions.confirm_copy(by=cast.fresh("pegawai"), draft=draft)
    revision: Revision = actions.confirm_copy(by=chief, draft=draft)
    row.refresh_from_db()
    assert (row.unstructured, row.state, row.in_force) == (False, State.BERLAKU, revision)
    assert (revision.number, revision.sop.nomor, revision.legalised) == (2, "B-7/contoh", date(2024, 3, 4))
    assert len(revision.sop.bagan[0].kegiatan) == 3
    assert revision.signed.pages == 3
    with pytest.raises(Refused):
        actions.confirm_copy(by=chief, draft=draft)
