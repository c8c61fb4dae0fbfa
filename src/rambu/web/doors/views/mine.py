"""The ways into my own account."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rambu.web.doors.parts import state_of
from rambu.web.doors.second import MUST_SET_UP, has_factor, is_demanded
from rambu.web.doors.site import site_of, why_not
from rambu.web.people.asker import asker


def mine(request: HttpRequest) -> HttpResponse:
    """App, passkeys and recovery codes, and what to do about each."""
    me = asker(request)
    if MUST_SET_UP in request.session and (has_factor(me) or not is_demanded(me)):
        del request.session[MUST_SET_UP]
    context = state_of(me) | {
        "must": MUST_SET_UP in request.session,
        "why_no_passkeys": "" if site_of(request) else why_not(request),
    }
    return render(request, "doors/mine.html", context)


def is_set_up(request: HttpRequest) -> None:
    """What was demanded is there: all other pages open again."""
    request.session.pop(MUST_SET_UP, None)
