"""What else is asked before somebody is logged in: apps above register steps, each with a page of its own.

Until the last step nobody is logged in; the session only remembers for a while who has begun.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from rambu.web.people.models import Person
from rambu.web.ui.notes import warn

LASTS = 10 * 60
"""Seconds within which all steps are to be taken."""
_IN_SESSION = "people.entering"


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its name, the address name of the page that asks, and whether a person has to take it."""

    name: str
    url: str
    needed: Callable[[Person], bool]


_STEPS: dict[str, Step] = {}


def add_step(step: Step) -> None:
    """Register a step; its page calls `entering` and, when it is taken, `passed`."""
    _STEPS[step.name] = step


def enter(request: HttpRequest, person: Person, *, onward: str, taken: Iterable[str] = ()) -> HttpResponse:
    """Log in a person who has proved who he is, or lead him to the next step; then on to `onward`.

    `taken` names steps that the proof itself has taken already.
    """
    begun = list(taken)
    step = _next(person, begun)
    if step is None:
        return _finish(request, person, onward)
    request.session.cycle_key()
    proof = person.get_session_auth_hash()
    began = int(time.time())
    request.session[_IN_SESSION] = {
        "person": person.pk,
        "proof": proof,
        "began": began,
        "onward": onward,
        "taken": begun,
    }
    return redirect(step.url)


def entering(request: HttpRequest) -> Person | None:
    """Who is on the way in, unless it took too long, the account was closed or its password changed meanwhile."""
    kept = request.session.get(_IN_SESSION)
    if not kept or not 0 <= time.time() - kept["began"] <= LASTS:
        return None
    people = Person.objects.everywhere(reason="login").select_related("office")
    person: Person | None = people.filter(pk=kept["person"], is_active=True).first()
    same = person is not None and constant_time_compare(kept["proof"], person.get_session_auth_hash())
    return person if same else None


def passed(request: HttpRequest, name: str) -> HttpResponse:
    """The step of this name is taken: go on with the next, or be logged in."""
    person = entering(request)
    if person is None:
        return begin_again(request)
    kept = request.session.pop(_IN_SESSION)
    return enter(request, person, onward=kept["onward"], taken=[*kept["taken"], name])


def begin_again(request: HttpRequest) -> HttpResponse:
    """Back to the page to log in, with the reason."""
    request.session.pop(_IN_SESSION, None)
    warn(request, _("Waktu untuk masuk sudah habis. Silakan mulai lagi."))
    return redirect("people:login")


def _next(person: Person, taken: list[str]) -> Step | None:
    return next((step for step in _STEPS.values() if step.name not in taken and step.needed(person)), None)


def _finish(request: HttpRequest, person: Person, onward: str) -> HttpResponse:
    login(request, person)
    return redirect(onward)
