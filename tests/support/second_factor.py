"""Set second factors up for people of the cast, and tell the codes of their phones."""

from __future__ import annotations

from typing import Any

import pyotp
from django.test import Client

from rambu.web.audit.models import Event
from rambu.web.doors import actions
from rambu.web.doors.models import Authenticator
from rambu.web.doors.sealing import unseal
from rambu.web.people.models import Person
from tests.support.cast import PASSWORD

NOW = 1_899_999_990.0
"""The beginning of a window of 30 seconds, for tests that hold the clock: whole minutes before and after."""


def secret_of(person: Person) -> str:
    """What the phone knows."""
    row = Authenticator.objects.everywhere(reason="test").get(person=person)
    return unseal(row.sealed)


def code_at(person: Person, moment: float) -> str:
    """What the phone shows then."""
    return pyotp.TOTP(secret_of(person)).at(int(moment))


def with_app(person: Person, moment: float) -> list[str]:
    """Set the app up at that moment, its code used; gives the recovery codes."""
    actions.begin_authenticator(by=person)
    return actions.confirm_authenticator(by=person, code=code_at(person, moment))


def give_password(client: Client, person: Person) -> str:
    """The first step; gives where it leads."""
    answer = client.post("/masuk/", {"name": person.login, "password": PASSWORD, "next": "/kantor/"})
    return str(answer.headers.get("location", ""))


def trail() -> Any:
    """What the trail says of ways in, in the order in which it was done."""
    events: Any = Event.objects
    return events.everywhere(reason="test").filter(action__startswith="doors.").order_by("number")
