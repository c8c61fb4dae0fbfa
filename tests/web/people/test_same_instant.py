"""Two people who claim one name in the same instant: the second is told, and sees no fault.

The look beforehand finds nothing, as when the other has not finished yet; then the database refuses.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import models

from rambu.web.audit.verifying import verify
from rambu.web.offices import actions as offices
from rambu.web.offices.models import OfficeType
from rambu.web.offices.refusal import Refused
from rambu.web.people import actions
from rambu.web.people.models import Person
from rambu.web.reach import ScopedQuerySet
from tests.support.cast import DAY, PASSWORD, Cast

Claim = Callable[[Cast], Any]

CLAIMS: dict[str, tuple[Claim, str]] = {
    "a NIP": (
        lambda cast: actions.register_person(by=None, office=cast.kota, name="B", nip=cast.pegawai.nip, email=None),
        "didaftarkan orang lain",
    ),
    "a changed NIP": (
        lambda cast: actions.change_person(by=None, person=cast.pegawai, nip=cast.admin.nip),
        "didaftarkan orang lain",
    ),
    "an e-mail": (
        lambda cast: actions.change_email(by=cast.pegawai, password=PASSWORD, email=cast.admin.email),
        "sudah dipakai akun lain",
    ),
    "a code": (
        lambda cast: offices.open_office(
            by=None, parent=cast.kota, type=cast.kua.type, code=cast.other.code, name="B", opened=DAY
        ),
        "sudah dipakai kantor lain",
    ),
    "a changed code": (
        lambda cast: offices.change_office(by=None, office=cast.kua, code=cast.other.code),
        "sudah dipakai kantor lain",
    ),
    "a type": (
        lambda cast: offices.create_kind(by=None, table=OfficeType, name=cast.kua.type.name, order=1),
        "sudah ada",
    ),
    "a role": (
        lambda cast: actions.give_role(by=None, person=cast.koordinator, office=cast.kota, kind="koordinator"),
        "sudah memegang peran itu",
    ),
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_who_comes_second_is_told(cast: Cast, claim: str, monkeypatch: pytest.MonkeyPatch) -> None:
    act, words = CLAIMS[claim]
    monkeypatch.setattr(ScopedQuerySet, "exists", lambda _self: False)
    monkeypatch.setattr(models.QuerySet, "exists", lambda _self: False)
    with pytest.raises(Refused, match=words):
        act(cast)
    monkeypatch.undo()
    assert Person.objects.everywhere(reason="the transaction goes on").count() == 4
    assert verify() == []
