"""A unit hands in its drafts together; results may be mixed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.approval import actions
from rambu.web.approval.jobs import remind_units
from rambu.web.approval.models import Package
from rambu.web.approval.packing import fates_of, packable
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.library.states import State, find_move
from rambu.web.notices.models import Notice
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import DAY, Cast, person
from tests.support.library import draft_of, open_for


@pytest.fixture
def three(cast: Cast) -> list[Document]:
    return [open_for(cast, cast.fresh("pegawai")) for _n in range(3)]


@pytest.fixture
def leader(cast: Cast) -> Person:
    """Leads the unit of the cast."""
    row = person(cast.kota, "Kiki Kepala", "198001012005012009")
    post = people.open_position(by=None, unit=cast.unit, name="Kepala Seksi", leads=True, opened=DAY)
    people.begin_tenure(by=None, person=row, position=post, since=DAY)
    found: Person = Person.objects.everywhere(reason="test").get(pk=row.pk)
    return found


def hand_in(cast: Cast, by: Person, note: str = "Mohon dibahas") -> Package:
    return actions.hand_in(by=by, unit=cast.unit, drafts=packable(by, cast.unit), note=note)


def told(to: Person) -> list[str]:
    return list(Notice.objects.everywhere(reason="test").filter(person=to).values_list("text", flat=True))


def test_all_are_handed_in_with_the_ledger_and_the_findings(cast: Cast, three: list[Document]) -> None:
    package = hand_in(cast, cast.fresh("pegawai"))
    assert [draft_of(one).state for one in three] == [State.DIPERIKSA] * 3
    items = list(package.items.everywhere(reason="test"))
    assert len(items) == 3
    assert [item.wajib for item in items] == [draft_of(one).wajib for one in three]
    assert set(package.ledger) >= {"required", "present", "missing"}
    assert any("mengajukan 3 naskah" in one for one in told(cast.koordinator))


def test_who_leads_hands_in_what_others_wrote_and_a_stranger_nothing(
    cast: Cast, three: list[Document], leader: Person
) -> None:
    with pytest.raises(PermissionDenied):
        actions.hand_in(by=cast.fresh("stranger"), unit=cast.unit, drafts=[draft_of(three[0])])
    assert len(packable(leader, cast.unit)) == 3
    hand_in(cast, leader)


def test_one_that_cannot_go_on_stops_all(cast: Cast, three: list[Document]) -> None:
    drafts = [draft_of(one) for one in three]
    library.move_draft(by=cast.fresh("pegawai"), draft=drafts[2], move=find_move("submit"))
    with pytest.raises(Refused, match="tidak dapat diajukan lagi"):
        actions.hand_in(by=cast.fresh("pegawai"), unit=cast.unit, drafts=drafts)
    assert draft_of(three[0]).state == State.DRAF
    assert not Package.objects.everywhere(reason="test").exists()
    with pytest.raises(Refused, match="Pilih naskah"):
        actions.hand_in(by=cast.fresh("pegawai"), unit=cast.unit, drafts=[])


def test_results_are_mixed_and_what_was_dealt_with_stays(cast: Cast, three: list[Document]) -> None:
    chief, author = cast.fresh("koordinator"), cast.fresh("pegawai")
    package = hand_in(cast, author)
    library.move_draft(by=chief, draft=draft_of(three[0]), move=find_move("return"), reason="Waktu kosong")
    for name in ("initial", "advance"):
        library.move_draft(by=chief, draft=draft_of(three[1]), move=find_move(name))
    found = {fate.draft.document_id: (str(fate.label), fate.reason) for fate in fates_of(package)}
    assert found[three[0].pk] == ("dikembalikan", "Waktu kosong")
    assert found[three[1].pk] == ("Pleno", "")
    assert actions.take_package_back(by=author, package=package, reason="Menunggu aturan") == 1
    assert [draft_of(one).state for one in three] == [State.DRAF, State.PLENO, State.DRAF]
    package.refresh_from_db()
    assert package.state == Package.State.DITARIK
    with pytest.raises(Refused, match="sudah ditarik"):
        actions.take_package_back(by=author, package=package, reason="")


def test_a_call_reaches_units_and_reminds_those_that_are_silent(
    cast: Cast, three: list[Document], leader: Person
) -> None:
    chief = cast.fresh("koordinator")
    with pytest.raises(PermissionDenied):
        actions.call_for(by=leader, office=cast.kota, title="Pleno", due=today())
    with pytest.raises(Refused, match="sudah lewat"):
        actions.call_for(by=chief, office=cast.kota, title="Pleno", due=today() - timedelta(days=1))
    call = actions.call_for(by=chief, office=cast.kota, title="Pleno SOP", due=today() + timedelta(days=3))
    assert any("Pleno SOP: ajukan SOP unit Anda" in one for one in told(leader))
    assert remind_units() == 1
    assert remind_units() == 0
    assert any("3 hari lagi" in one for one in told(leader))
    call.refresh_from_db()
    call.reminded = None
    call.save()
    assert hand_in(cast, leader).call == call
    assert remind_units() == 0
    actions.close_call(by=chief, call=call)
    with pytest.raises(Refused, match="sudah ditutup"):
        actions.close_call(by=chief, call=call)
    assert len(three) == 3
