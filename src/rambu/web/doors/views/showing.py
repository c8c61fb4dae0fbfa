"""Log in with a passkey instead of name and password."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from rambu.web.doors import actions, ceremonies
from rambu.web.doors.answers import read_answer
from rambu.web.doors.models import Passkey
from rambu.web.doors.second import STEP
from rambu.web.offices.refusal import Refused
from rambu.web.people.steps import enter
from rambu.web.ui.notes import warn


@never_cache
@login_not_required
@require_POST
def options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to show a passkey of this place."""
    try:
        return JsonResponse(ceremonies.options_to_show(request))
    except Refused as refusal:
        return JsonResponse({"error": str(refusal)}, status=422)


@never_cache
@login_not_required
@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """The answer of the browser; it is device and finger, face or PIN at once, so nothing else is asked."""
    try:
        passkey = proved_passkey(request, ceremonies.SHOW)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("people:login")
    return enter(request, passkey.person, onward=onward(request), taken=[STEP])


def proved_passkey(request: HttpRequest, kind: str) -> Passkey:
    """The passkey that the browser has just proved to hold, its use noted; raises Refused."""
    answer = read_answer(request.POST.get("credential", ""))
    rows = Passkey.objects.everywhere(reason="log in").select_related("person__office")
    row: Passkey | None = rows.filter(credential=answer.credential, person__is_active=True).first()
    if row is None:
        raise Refused(_("Kunci sandi itu tidak dikenal di sini. Masuklah dengan sandi, lalu tambahkan di Akun saya."))
    proof = ceremonies.shown(request, answer, row, kind)
    actions.use_passkey(passkey=row, proof=proof)
    return row


def onward(request: HttpRequest) -> str:
    """Where the person wished to go, if it is a page of ours."""
    wished = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wished, {request.get_host()}, require_https=request.is_secure())
    return wished if safe else reverse("ui:home")
