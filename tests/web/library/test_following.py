"""Where offices and units merge, their SOPs go along."""

from __future__ import annotations

from datetime import date

from rambu.web.library.listing.asked import Asked
from rambu.web.library.listing.finding import find
from rambu.web.library.masters.actions import keep_master
from rambu.web.library.models.mention import Kind
from rambu.web.offices import actions as offices
from tests.support.cast import Cast, unit
from tests.support.library import open_for, put_in_force

LATER = date(2026, 9, 1)


def test_sops_of_a_merged_office_are_those_of_the_other(cast: Cast) -> None:
    document = open_for(cast, cast.pegawai)
    put_in_force(document)
    assert not find(cast.fresh("stranger"), Asked()).exists()
    kept = keep_master(by=None, office=cast.kota, kind=Kind.JABATAN, name="Kepala Seksi")
    offices.merge_office(by=None, office=cast.kota, into=cast.other, closed=LATER)
    document.refresh_from_db()
    kept.refresh_from_db()
    assert document.office == kept.office == cast.other
    assert find(cast.fresh("stranger"), Asked()).get() == document
    assert find(cast.fresh("stranger"), Asked(unit=cast.unit.pk)).get() == document


def test_sops_of_a_merged_unit_are_those_of_the_other(cast: Cast) -> None:
    document, beside = open_for(cast, cast.pegawai), unit(cast.kota, "Seksi PAKIS")
    offices.merge_unit(by=None, unit=cast.unit, into=beside, closed=LATER)
    document.refresh_from_db()
    assert document.unit == beside
