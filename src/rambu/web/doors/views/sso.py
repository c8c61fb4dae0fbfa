"""Log in by the ministry's single sign-on."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET

from rambu.web.doors.oidc import flow
from rambu.web.doors.oidc.fetching import SsoFailed
from rambu.web.doors.oidc.matching import person_of, told_by
from rambu.web.doors.second import STEP
from rambu.web.doors.views.showing import onward
from rambu.web.people.steps import enter
from rambu.web.serving.single_sign_on import SingleSignOn
from rambu.web.ui.notes import warn

_IN_SESSION = "doors.journey"
_LOG = logging.getLogger("rambu.doors")


@never_cache
@login_not_required
@require_GET
def leave(request: HttpRequest) -> HttpResponse:
    """To the provider's page."""
    sso = _configured()
    journey = flow.begin(request.build_absolute_uri(reverse("doors:sso_back")), onward(request))
    try:
        address = flow.way_there(sso, journey)
    except SsoFailed as fault:
        return _failed(request, sso, fault)
    request.session[_IN_SESSION] = flow.pack(journey)
    return redirect(address)


@never_cache
@login_not_required
@require_GET
@sensitive_variables()
def come_back(request: HttpRequest) -> HttpResponse:
    """From the provider's page, with a code that is worth the person's claims."""
    sso = _configured()
    try:
        journey = flow.unpack(request.session.pop(_IN_SESSION, None), request.GET.get("state", ""))
        if "code" not in request.GET:
            raise SsoFailed(f"refused: {request.GET.get('error', '')[:100]}")
        claims = flow.claims_of(sso, journey, request.GET["code"], request.GET.get("iss", ""))
    except SsoFailed as fault:
        return _failed(request, sso, fault)
    told = told_by(sso, claims)
    person = person_of(told)
    if person is None:
        return render(request, "doors/unknown.html", {"told": told, "sso": sso}, status=403)
    return enter(request, person, onward=journey.onward, taken=[STEP] if told.two_factors else ())


def _configured() -> SingleSignOn:
    sso: SingleSignOn | None = settings.SSO
    if sso is None:
        raise Http404
    return sso


def _failed(request: HttpRequest, sso: SingleSignOn, fault: SsoFailed) -> HttpResponse:
    _LOG.warning("SSO: %s", fault)
    told = _("Masuk lewat {name} tidak berhasil. Coba lagi, atau masuk dengan sandi.")
    warn(request, told.format(name=sso.name))
    return redirect("people:login")
