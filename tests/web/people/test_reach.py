"""Roles are inherited down the tree; nothing is read without saying for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.audit.actions import record
from rambu.web.audit.models import SYSTEM, Event
from rambu.web.offices import actions as offices
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people import actions
from rambu.web.people.models import AccessKey, Person, Position, Role, Tenure
from rambu.web.reach import UnscopedQuery
from tests.support.cast import DAY, Cast, tenure_of


def names(rows: object) -> set[str]:
    return {str(row) for row in rows}  # type: ignore[attr-defined]


def test_the_admin_of_the_root_sees_all_and_the_clerk_his_own_office(cast: Cast) -> None:
    assert Office.objects.for_person(cast.admin).count() == 4
    assert names(Office.objects.for_person(cast.koordinator)) == {"Kankemenag Kota Contoh", "KUA Contoh Utara"}
    assert names(Office.objects.for_person(cast.pegawai)) == {"Kankemenag Kota Contoh"}
    assert names(Office.objects.for_person(cast.stranger)) == {"Kankemenag Kota Sebelah"}


def test_people_are_seen_where_they_work(cast: Cast) -> None:
    assert names(Person.objects.for_person(cast.pegawai)) == {"Koko Koordinator", "Wati Pegawai"}
    actions.begin_tenure(by=None, person=cast.stranger, position=cast.position, since=DAY)
    assert "Lulu Luar" in names(Person.objects.for_person(cast.fresh("pegawai")))
    assert "Kankemenag Kota Contoh" in names(Office.objects.for_person(cast.fresh("stranger")))


def test_a_tenure_that_ended_shows_nothing_more(cast: Cast) -> None:
    actions.begin_tenure(by=None, person=cast.stranger, position=cast.position, since=DAY, until=DAY.replace(year=2021))
    assert names(Office.objects.for_person(cast.fresh("stranger"))) == {"Kankemenag Kota Sebelah"}


def test_a_role_that_was_taken_back_gives_nothing(cast: Cast) -> None:
    role = Role.objects.everywhere(reason="test").get(person=cast.koordinator)
    actions.end_role(by=cast.admin, role=role)
    assert not cast.fresh("koordinator").reach.anywhere(Power.STRUCTURE)


def test_paths_do_not_match_by_their_first_digits(cast: Cast) -> None:
    reach = cast.koordinator.reach
    assert not reach.may(Power.SEE, cast.kota.path.rstrip("/") + "1/")


@pytest.mark.parametrize("model", [Office, Unit, Person, Position, Tenure, Role, AccessKey])
def test_unscoped_queries_do_not_run(cast: Cast, model: type[Office]) -> None:
    for run in (list, lambda rows: rows.first(), lambda rows: rows.count(), lambda rows: rows.update(pk=1)):
        with pytest.raises(UnscopedQuery):
            run(model.objects.filter(pk=1))


def test_office_ids_follow_the_roles(cast: Cast) -> None:
    assert set(cast.koordinator.office_ids("koordinator")) == {cast.kota.pk, cast.kua.pk}
    assert not cast.koordinator.office_ids("admin")
    assert set(cast.pegawai.office_ids()) == {cast.kota.pk}


def test_coordinators_give_small_roles_only(cast: Cast) -> None:
    actions.give_role(by=cast.koordinator, person=cast.pegawai, office=cast.kota, kind=Role.Kind.PENDAMPING)
    with pytest.raises(PermissionDenied):
        actions.give_role(by=cast.koordinator, person=cast.koordinator, office=cast.kota, kind=Role.Kind.ADMIN)
    with pytest.raises(PermissionDenied):
        actions.give_role(by=cast.koordinator, person=cast.stranger, office=cast.kota, kind=Role.Kind.PENYUSUN)
    with pytest.raises(PermissionDenied):
        actions.give_role(by=cast.koordinator, person=cast.pegawai, office=cast.other, kind=Role.Kind.PENYUSUN)


def test_the_last_admin_stays(cast: Cast) -> None:
    role = Role.objects.everywhere(reason="test").get(person=cast.admin)
    with pytest.raises(Refused):
        actions.end_role(by=cast.admin, role=role)
    actions.give_role(by=cast.admin, person=cast.pegawai, office=cast.kanwil, kind=Role.Kind.ADMIN)
    actions.end_role(by=cast.admin, role=role)


@pytest.mark.parametrize("who", ["pegawai", "stranger"])
def test_actions_refuse_whoever_has_no_power(cast: Cast, who: str) -> None:
    by = cast.fresh(who)
    deeds: list[Callable[[], object]] = [
        lambda: actions.register_person(by=by, office=cast.kota, name="X", nip=None, email="x@contoh.example"),
        lambda: actions.open_position(by=by, unit=cast.unit, name="X", leads=False, opened=DAY),
        lambda: actions.end_tenure(by=by, tenure=tenure_of(cast.pegawai), until=DAY),
        lambda: actions.stop_person(by=by, person=cast.koordinator),
        lambda: actions.move_person(by=by, person=cast.koordinator, office=cast.other),
        lambda: offices.change_office(by=by, office=cast.kota, name="X"),
        lambda: offices.close_office(by=by, office=cast.kua, closed=DAY),
        lambda: offices.move_office(by=by, office=cast.kua, parent=cast.other),
        lambda: offices.merge_office(by=by, office=cast.kota, into=cast.other, closed=DAY),
        lambda: offices.close_unit(by=by, unit=cast.unit, closed=DAY),
    ]
    for deed in deeds:
        with pytest.raises(PermissionDenied):
            deed()


def test_what_belongs_to_no_office_is_read_by_admins_at_a_root(cast: Cast) -> None:
    record(by=None, office=None, action="people.link_sent", data={})
    actions.give_role(by=cast.admin, person=cast.koordinator, office=cast.kota, kind=Role.Kind.ADMIN)
    who = ("admin", "koordinator", "pegawai")
    seen = {name: Event.objects.for_person(cast.fresh(name)).filter(office=SYSTEM).count() for name in who}
    assert seen == {"admin": 1, "koordinator": 0, "pegawai": 0}
