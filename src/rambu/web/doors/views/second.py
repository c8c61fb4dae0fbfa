"""The step after the password: a code, or a passkey."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rambu.web.doors import actions, ceremonies
from rambu.web.doors.forms import CodeForm
from rambu.web.doors.second import STEP, has_authenticator, has_passkey
from rambu.web.doors.site import site_of, why_not
from rambu.web.doors.telling import tell_owner
from rambu.web.doors.views.showing import proved_passkey
from rambu.web.offices.refusal import Refused
from rambu.web.people import throttle
from rambu.web.people.models import Person
from rambu.web.people.origin import address_of
from rambu.web.people.steps import begin_again, entering, passed
from rambu.web.ui.notes import warn


@login_not_required
@never_cache
@sensitive_post_parameters("code")
def ask_code(request: HttpRequest) -> HttpResponse:
    """A code of the app or a recovery code; slowed down like passwords."""
    person = entering(request)
    if person is None:
        return begin_again(request)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _opens(request, person, form):
        return passed(request, STEP)
    here = site_of(request) is not None
    keys = has_passkey(person)
    context = {
        "form": form,
        "person": person,
        "app": has_authenticator(person),
        "passkeys": keys and here,
        "why_no_passkeys": why_not(request) if keys and not here else "",
    }
    return render(request, "doors/second.html", context)


def _opens(request: HttpRequest, person: Person, form: CodeForm) -> bool:
    name, address = f"langkah-kedua:{person.pk}", address_of(request)
    if throttle.blocked(name, address):
        form.add_error(None, _("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi."))
        return False
    if actions.use_code(person=person, code=form.cleaned_data["code"]):
        throttle.succeeded(name, address)
        return True
    throttle.failed(name, address)
    if throttle.blocked(name, address):
        told = _("Ada yang masuk dengan sandi Anda tetapi berkali-kali gagal pada kode. Bukan Anda? Ganti sandi Anda.")
        tell_owner(person, told)
    form.add_error("code", _("Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi."))
    return False


@login_not_required
@never_cache
@require_POST
def passkey_options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to show one of this person's passkeys."""
    person = entering(request)
    if person is None:
        return JsonResponse({"error": _("Waktu untuk masuk sudah habis. Silakan mulai lagi.")}, status=422)
    try:
        return JsonResponse(ceremonies.options_to_show(request, person))
    except Refused as refusal:
        return JsonResponse({"error": str(refusal)}, status=422)


@login_not_required
@never_cache
@require_POST
def by_passkey(request: HttpRequest) -> HttpResponse:
    """The answer of the browser; a passkey of somebody else opens nothing here."""
    person = entering(request)
    if person is None:
        return begin_again(request)
    try:
        passkey = proved_passkey(request, ceremonies.SECOND)
        if passkey.person_id != person.pk:
            raise Refused(_("Kunci sandi itu milik akun lain."))
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("doors:second")
    return passed(request, STEP)
