"""What is asked of the office as a whole has a unit that its coordinator names; notes about it go along."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.processmap import Involvement, Process, ProcessMap
from rambu.web.audit.models import Event
from rambu.web.ledger import actions
from rambu.web.ledger.models import Decision
from rambu.web.offices.models import Unit
from rambu.web.offices.undo import undo
from tests.support.cast import Cast, unit
from tests.support.owed import UNIT, ledger, line, spot

MAP = ProcessMap(
    name="Peta (contoh)",
    processes=(
        Process("C.01", "Tata usaha (contoh)", "pendukung"),
        Process("C.01.01", "Surat", aspek="Pengelolaan", outputs=("Surat",)),
        Process("C.01.02", "Arsip", aspek="Pengelolaan", outputs=("Arsip",)),
    ),
    involvements=(Involvement("C.01", "kankemenag"), Involvement("C.01.02", "kankemenag", unit=UNIT)),
)


@pytest.fixture
def office_unit(cast: Cast) -> Unit:
    """The unit for the affairs of the office, beside the one that the cast has."""
    version = actions.keep_map(by=None, office=cast.kanwil, map_=MAP, name="peta.xlsx")
    actions.put_map_in_force(by=None, version=version, number="KEP-CONTOH/1", decreed=date(2026, 1, 5))
    return unit(cast.kota, "Subbagian Tata Usaha")


def holders(cast: Cast) -> dict[str, str]:
    """The unit of each line by its process."""
    found = ledger(cast)
    return {one.owed.requirement.process: found.units[one.owed.unit].name for one in found.lines if one.owed.whole}


def test_the_coordinator_names_the_unit_and_notes_go_along(cast: Cast, office_unit: Unit) -> None:
    chief = cast.fresh("koordinator")
    first = next(iter(ledger(cast).units.values())).name
    assert set(holders(cast).values()) == {first}
    actions.hold_whole(by=chief, office=cast.kota, unit=cast.unit)
    # A unit that takes part by its name owes one SOP for it, not two.
    assert holders(cast) == {"C.01.01": UNIT}
    actions.decide(by=chief, spot=spot(cast, "Pengelolaan Surat"), kind="tidak_perlu", reason="Di kanwil (contoh)")
    event: Event = actions.hold_whole(by=chief, office=cast.kota, unit=office_unit)
    assert set(holders(cast).values()) == {"Subbagian Tata Usaha"}
    assert Decision.objects.everywhere(reason="test").get().unit == office_unit
    assert line(cast, "Pengelolaan Surat").state == "tidak_perlu"
    undo(by=cast.fresh("koordinator"), event=event)
    assert holders(cast) == {"C.01.01": UNIT}
    assert line(cast, "Pengelolaan Surat").state == "tidak_perlu"


def test_a_single_line_goes_to_another_unit_on_the_page(cast: Cast, office_unit: Unit, client: Client) -> None:
    chief = cast.fresh("koordinator")
    actions.hold_whole(by=chief, office=cast.kota, unit=office_unit)
    client.force_login(chief)
    page = client.get(reverse("ledger:office", args=[cast.kota.pk])).content.decode()
    assert "dipegang Subbagian Tata Usaha" in page
    place = line(cast, "Pengelolaan Surat").owed
    page = client.get(reverse("ledger:line", args=[place.unit, place.key])).content.decode()
    address = reverse("ledger:hold", args=[cast.kota.pk])
    assert f"{address}?baris=C.01.01" in page
    assert client.get(address, {"baris": "C.99"}).status_code == 404
    done = client.post(f"{address}?baris=C.01.01", {"unit": cast.unit.pk}, follow=True).content.decode()
    assert "Pemegang disimpan." in done
    assert holders(cast) == {"C.01.01": UNIT, "C.01.02": "Subbagian Tata Usaha"}


def test_only_a_coordinator_names_it(cast: Cast, office_unit: Unit) -> None:
    with pytest.raises(PermissionDenied):
        actions.hold_whole(by=cast.fresh("pegawai"), office=cast.kota, unit=office_unit)
