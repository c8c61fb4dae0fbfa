"""The second factor: who has one, of whom it is demanded, who is asked for it after the password."""

from __future__ import annotations

from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from rambu.web.doors.models import Authenticator, Demand, Passkey
from rambu.web.people.models import Person
from rambu.web.people.reach import roles_of
from rambu.web.people.steps import Step, add_step

STEP = "doors.second"
MUST_SET_UP = "doors.must_set_up"
"""In the session of somebody of whom a second factor is demanded and who has none: he gets no further before."""
EVERYBODY = ""
"""The kind of a demand that holds for all at home, whatever their roles."""


def register() -> None:
    """Ask after the password; look at each login whether something is still to be set up."""
    add_step(Step(STEP, "doors:second", is_asked))
    user_logged_in.connect(_look, dispatch_uid=STEP)


def has_authenticator(person: Person) -> bool:
    """Whether codes of an app open the account."""
    rows = Authenticator.objects.everywhere(reason="log in").switched_on()
    return bool(rows.filter(person=person).exists())


def has_passkey(person: Person) -> bool:
    """Whether a passkey opens the account."""
    return bool(Passkey.objects.everywhere(reason="log in").filter(person=person).exists())


def has_factor(person: Person) -> bool:
    """Whether there is any second factor."""
    return has_authenticator(person) or has_passkey(person)


def is_asked(person: Person) -> bool:
    """Whether the password alone does not open the account.

    A passkey alone is a convenience of its owner until his office demands a second factor.
    """
    return has_authenticator(person) or (has_passkey(person) and is_demanded(person))


def is_demanded(person: Person) -> bool:
    """Whether an office demands a second factor of this person."""
    roles = roles_of(person)
    home = person.office.path if person.office else ""
    nodes = {path[: end + 1] for path in [home, *(path for _kind, path in roles)] for end in _ends(path)}
    rows = Demand.objects.everywhere(reason="log in").filter(office__path__in=nodes)
    return any(
        home.startswith(path) if kind == EVERYBODY else any(held == kind and at.startswith(path) for held, at in roles)
        for kind, path in rows.values_list("kind", "office__path")
    )


def _ends(path: str) -> list[int]:
    return [place for place, letter in enumerate(path) if letter == "/"]


def _look(request: HttpRequest, user: Person, **_kwargs: object) -> None:
    if not has_factor(user) and is_demanded(user):
        request.session[MUST_SET_UP] = True
