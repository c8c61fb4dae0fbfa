"""A role at one unit holds there and in the units inside it, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.web.offices import actions as offices
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.offices.undo import undo
from rambu.web.people import actions
from rambu.web.people.authority import may_keep
from rambu.web.people.models import Position, Role
from tests.support.cast import DAY, Cast, unit


@pytest.fixture
def inner(cast: Cast) -> Unit:
    """A team inside the section, and a role for the clerk at the section."""
    team = unit(cast.kota, "Tim Kurikulum", "tim-kerja", cast.unit)
    actions.give_role(by=cast.admin, person=cast.pegawai, office=cast.kota, unit=cast.unit, kind="koordinator")
    return team


def test_it_holds_in_the_unit_and_inside_it_only(cast: Cast, inner: Unit) -> None:
    beside = unit(cast.kota, "Seksi Lain")
    reach = cast.fresh("pegawai").reach
    path = cast.kota.path
    for power in (Power.STRUCTURE, Power.COORDINATE):
        assert [reach.may_in_unit(power, path, one.pk) for one in (cast.unit, inner, beside)] == [True, True, False]
        assert not reach.may(power, path)
        assert reach.anywhere(power)
    assert not reach.may_in_unit(Power.OFFICES, path, cast.unit.pk)
    kept = Unit.objects.for_person_with(Power.STRUCTURE, cast.fresh("pegawai"))
    assert set(kept) == {cast.unit, inner}
    assert list(Position.objects.for_person_with(Power.STRUCTURE, cast.fresh("pegawai"))) == [cast.position]


def test_a_role_at_the_office_holds_in_its_units(cast: Cast) -> None:
    reach = cast.fresh("koordinator").reach
    assert reach.may_in_unit(Power.STRUCTURE, cast.kota.path, cast.unit.pk)
    assert not reach.may_in_unit(Power.STRUCTURE, cast.other.path, None)


def test_its_office_is_seen(cast: Cast) -> None:
    actions.give_role(by=None, person=cast.stranger, office=cast.kota, unit=cast.unit, kind="pendamping")
    reach = cast.fresh("stranger").reach
    assert reach.may(Power.SEE, cast.kota.path)
    assert not reach.may(Power.SEE, cast.kua.path)


DEEDS: dict[str, Callable[[Cast, Any, Unit], Any]] = {
    "change": lambda cast, by, inner: offices.change_unit(by=by, unit=inner, name="Baru"),
    "position": lambda cast, by, inner: actions.open_position(by=by, unit=inner, name="Baru", leads=False, opened=DAY),
    "inside": lambda cast, by, inner: offices.open_unit(
        by=by, office=cast.kota, parent=inner, type=inner.type, code="", name="Lebih dalam", opened=DAY
    ),
    "place": lambda cast, by, inner: actions.begin_tenure(
        by=by, person=cast.koordinator, position=cast.position, since=DAY
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_its_holder_keeps_the_unit(cast: Cast, inner: Unit, deed: str) -> None:
    assert DEEDS[deed](cast, cast.fresh("pegawai"), inner)
    Role.objects.everywhere(reason="test").filter(unit=cast.unit).delete()
    with pytest.raises(PermissionDenied):
        DEEDS[deed](cast, cast.fresh("pegawai"), inner)


def test_its_holder_does_not_keep_the_office(cast: Cast, inner: Unit) -> None:
    by = cast.fresh("pegawai")
    with pytest.raises(PermissionDenied):
        offices.change_unit(by=by, unit=inner, parent=None)
    with pytest.raises(PermissionDenied):
        actions.give_role(by=by, person=cast.koordinator, office=cast.kota, unit=inner, kind="penyusun")
    with pytest.raises(PermissionDenied):
        actions.register_person(by=by, office=cast.kota, name="B", nip=None, email="b@contoh.example")
    assert not may_keep(cast.fresh("koordinator"), cast.fresh("pegawai"))


def test_it_is_given_once_and_never_as_admin(cast: Cast, inner: Unit) -> None:
    args: dict[str, Any] = {"by": cast.admin, "person": cast.pegawai, "office": cast.kota}
    with pytest.raises(Refused, match="di unit ini"):
        actions.give_role(**args, unit=cast.unit, kind="koordinator")
    actions.give_role(**args, unit=inner, kind="koordinator")
    actions.give_role(**args, kind="koordinator")
    for unit_, kind in (
        (inner, "admin"),
        (Unit.objects.everywhere(reason="test").exclude(office=cast.kota)[0], "pembaca"),
    ):
        with pytest.raises(Refused, match="Peran admin"):
            actions.give_role(**args, unit=unit_, kind=kind)


def test_taking_it_back_is_undone_where_it_was(cast: Cast, inner: Unit) -> None:
    role = Role.objects.everywhere(reason="test").get(unit=cast.unit)
    event = actions.end_role(by=cast.admin, role=role)
    assert not cast.fresh("pegawai").reach.units_with(Power.STRUCTURE)
    undo(by=cast.admin, event=event)
    assert cast.fresh("pegawai").reach.units_with(Power.STRUCTURE) == {cast.unit.pk, inner.pk}


def test_it_goes_along_when_units_and_offices_merge(cast: Cast, inner: Unit) -> None:
    into = unit(cast.kota, "Seksi Tujuan")
    offices.merge_unit(by=cast.admin, unit=cast.unit, into=into, closed=DAY)
    assert cast.fresh("pegawai").reach.units_with(Power.STRUCTURE) == {into.pk, inner.pk}
    offices.merge_office(by=cast.admin, office=cast.kota, into=cast.other, closed=DAY)
    role = Role.objects.everywhere(reason="test").get(unit=into)
    assert role.office == cast.other


def test_it_is_given_and_shown_on_pages(cast: Cast, client: Client) -> None:
    client.force_login(cast.koordinator)
    address = reverse("people:give_role", args=[cast.kota.pk])
    client.post(address, {"person": cast.pegawai.pk, "kind": "pendamping", "unit": cast.unit.pk})
    for page in (reverse("people:roles", args=[cast.kota.pk]), reverse("people:person", args=[cast.pegawai.pk])):
        assert "Seksi Pendidikan Madrasah</a>" in client.get(page).content.decode()
    below = client.get(reverse("people:roles", args=[cast.kua.pk])).content.decode()
    assert "Wati Pegawai" not in below


def test_its_holder_finds_the_buttons_of_the_unit(cast: Cast, inner: Unit, client: Client) -> None:
    client.force_login(cast.pegawai)
    page = client.get(reverse("offices:unit", args=[inner.pk])).content.decode()
    assert "Tambah jabatan" in page
    assert "Tambah unit di dalamnya" not in page
    assert client.get(reverse("people:place", args=[cast.koordinator.pk, cast.kota.pk])).status_code == 200
    assert client.get(reverse("people:open_position", args=[cast.unit.pk])).status_code == 200
    assert client.get(reverse("people:register", args=[cast.kota.pk])).status_code == 404
    assert client.get(reverse("people:change", args=[cast.koordinator.pk])).status_code == 404
    assert "belum diundang" not in client.get("/").content.decode()
