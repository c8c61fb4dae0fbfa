"""Set a password with an invitation, a link or a code; make invitations and codes."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import do
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people import actions, throttle
from rambu.web.people.asker import asker
from rambu.web.people.forms import CodeForm, PasswordForm
from rambu.web.people.models import AccessKey, Person
from rambu.web.people.origin import address_of
from rambu.web.people.steps import enter
from rambu.web.people.tokens import digest_of_code, digest_of_token
from rambu.web.people.views.finding import kept_person
from rambu.web.ui.notes import say, warn

_IN_SESSION = "people.key"


@login_not_required
@never_cache
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The link of an invitation or an e-mail; its secret leaves the address bar at once."""
    key = _usable().filter(digest=digest_of_token(token)).first()
    if key is None:
        return render(request, "people/key_ended.html", status=404)
    request.session[_IN_SESSION] = key.pk
    return redirect("people:set_password")


@login_not_required
@never_cache
def by_code(request: HttpRequest) -> HttpResponse:
    """A code told by the coordinator."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        key = _key_of_code(request, form)
        if key:
            request.session[_IN_SESSION] = key.pk
            return redirect("people:set_password")
    return render(request, "people/code.html", {"form": form})


def _key_of_code(request: HttpRequest, form: CodeForm) -> AccessKey | None:
    name, address = form.cleaned_data["name"], address_of(request)
    counted = f"kode:{name}"
    if throttle.blocked(counted, address):
        form.add_error(None, _("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi."))
        return None
    person = Person.objects.everywhere(reason="a code is used").known_as(name).first()
    digest = digest_of_code(person.pk if person else 0, form.cleaned_data["code"])
    key: AccessKey | None = _usable().filter(digest=digest, person=person).first()
    if key is None:
        throttle.failed(counted, address)
        form.add_error(
            None, _("Kode tidak cocok atau sudah tidak berlaku. Mintalah kode baru kepada koordinator Anda.")
        )
    return key


@login_not_required
@never_cache
@sensitive_post_parameters()
def set_password(request: HttpRequest) -> HttpResponse:
    """Choose the password, then be logged in."""
    key = _usable().filter(pk=request.session.get(_IN_SESSION)).select_related("person__office").first()
    if key is None:
        return render(request, "people/key_ended.html", status=404)
    form = PasswordForm(request.POST or None, person=key.person)
    if request.method == "POST" and form.is_valid():
        try:
            person = actions.use_key(key=key, password=form.cleaned_data["new"])
        except Refused:
            return render(request, "people/key_ended.html", status=404)
        request.session.flush()
        say(request, _("Sandi Anda sudah ditetapkan. Selamat datang."))
        return enter(request, person, onward=reverse("ui:home"))
    return render(request, "people/set_password.html", {"form": form, "key": key})


@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Make an invitation and show its link, once."""
    person = kept_person(request, pk)
    try:
        token = actions.invite(by=asker(request), person=person)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("people:person", person.pk)
    link = request.build_absolute_uri(reverse("people:key", args=[token]))
    return _shown_once(request, person, {"link": link})


@require_POST
def make_code(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a code and show it, once."""
    person = kept_person(request, pk)
    try:
        code = actions.make_code(by=asker(request), person=person)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("people:person", person.pk)
    return _shown_once(request, person, {"code": code, "where": request.build_absolute_uri(reverse("people:code"))})


@never_cache
def _shown_once(request: HttpRequest, person: Person, secret: dict[str, str]) -> HttpResponse:
    return render(request, "people/secret.html", {"person": person, **secret})


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """End an invitation."""
    keys = AccessKey.objects.for_person_with(Power.STRUCTURE, asker(request)).usable().select_related("person__office")
    key = get_object_or_404(keys, pk=pk, kind=AccessKey.Kind.INVITATION)
    back = reverse("people:person", args=[key.person_id])
    return do(request, back, _("Undangan ditarik."), lambda: actions.withdraw_invitation(by=asker(request), key=key))


def _usable() -> Any:
    return AccessKey.objects.everywhere(reason="a key is used").usable().filter(person__is_active=True)
