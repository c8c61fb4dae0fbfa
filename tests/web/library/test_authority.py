"""A role at one unit holds for the SOPs of that unit and of no other."""

from __future__ import annotations

import pytest

from rambu.web.library import authority
from rambu.web.library.models import Draft
from rambu.web.people.models import Role
from tests.support.cast import Cast, person, unit
from tests.support.library import open_for


@pytest.mark.parametrize(
    ("kind", "able"),
    [
        ("koordinator", {"coordinates", "legalises", "may_write", "sees"}),
        ("pimpinan", {"legalises", "sees"}),
        ("evaluator", {"sees"}),
        ("penyusun", {"opens"}),
        ("pembaca", set()),
    ],
)
def test_a_role_at_a_unit(cast: Cast, kind: str, able: set[str]) -> None:
    beside = unit(cast.kota, "Seksi PAKIS")
    document, other = open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)
    other.unit = beside
    other.save()
    colleague = person(cast.kota, "Rina Rekan", "198001012005012009")
    Role.objects.create(person=colleague, office=cast.kota, unit=cast.unit, kind=kind)
    by = colleague.__class__.objects.everywhere(reason="test").get(pk=colleague.pk)
    seen = set(Draft.objects.for_person(by).values_list("document", flat=True))
    found = {name for name in ("coordinates", "legalises", "may_write") if getattr(authority, name)(by, document)}
    found |= {"sees"} if document.pk in seen else set()
    found |= {"opens"} if authority.may_open_in(by, cast.unit) and kind == "penyusun" else set()
    assert found == able
    assert other.pk not in seen
    assert not authority.coordinates(by, other)
    assert not authority.may_open_in(by, beside)
    assert beside not in authority.openable_units(by)
