"""Set the authenticator app up, take it off, make recovery codes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from rambu.web.doors import actions
from rambu.web.doors.codes import address_of, in_fours, picture_of
from rambu.web.doors.forms import CodeForm, ProofForm
from rambu.web.doors.models import Authenticator
from rambu.web.doors.proving import prove
from rambu.web.doors.sealing import unseal
from rambu.web.doors.views.mine import is_set_up
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker


@never_cache
@sensitive_post_parameters()
def begin(request: HttpRequest) -> HttpResponse:
    """The password once more, then the secret."""
    question = Question(
        title=_("Pasang aplikasi autentikator"),
        verb=_("Lanjutkan"),
        back=reverse("doors:confirm_app"),
        done="",
        lead=_(
            "Sesudah sandi, Anda mengetik kode enam angka dari aplikasi di ponsel, misalnya Google Authenticator, "
            "Microsoft Authenticator, atau Aegis. Orang yang tahu sandi Anda saja tidak dapat masuk."
        ),
    )
    me = asker(request)
    form = ProofForm(request.POST or None, person=me)
    if request.method == "POST" and form.is_valid():
        try:
            prove(request, me, form.cleaned_data.get("password", ""))
            actions.begin_authenticator(by=me)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(question.back)
    return render(request, "offices/ask.html", {"form": form, "question": question, "back": reverse("doors:mine")})


@never_cache
def confirm(request: HttpRequest) -> HttpResponse:
    """The secret as a picture and to type, until a first code has shown that the app has it."""
    me = asker(request)
    row = Authenticator.objects.for_person(me).filter(confirmed=None).first()
    secret = unseal(row.sealed) if row else ""
    if not secret:
        return redirect("doors:mine")
    form = CodeForm(request.POST or None, recovery=False)
    if request.method == "POST" and form.is_valid():
        try:
            drawn = actions.confirm_authenticator(by=me, code=form.cleaned_data["code"])
        except Refused as refusal:
            form.add_error("code", str(refusal))
        else:
            is_set_up(request)
            return _shown_once(request, drawn, _("Aplikasi autentikator terpasang."))
    address = address_of(secret, me.login)
    # The picture is made of the address alone, by us.
    picture = mark_safe(picture_of(address))  # noqa: S308
    context = {"form": form, "address": address, "secret": in_fours(secret), "picture": picture}
    return render(request, "doors/app.html", context)


@never_cache
@sensitive_post_parameters()
def remove(request: HttpRequest) -> HttpResponse:
    """The password once more, then the app opens nothing."""
    question = Question(
        title=_("Lepas aplikasi autentikator"),
        verb=_("Lepas"),
        back=reverse("doors:mine"),
        done=_("Aplikasi autentikator dilepas."),
        lead=_("Sesudah ini sandi saja cukup untuk masuk. Kode cadangan ikut tidak berlaku."),
        danger=True,
    )
    return ask_proof(request, question, lambda: actions.remove_authenticator(by=asker(request)))


@never_cache
@sensitive_post_parameters()
def renew(request: HttpRequest) -> HttpResponse:
    """The password once more, then new recovery codes."""
    back = reverse("doors:mine")
    question = Question(
        title=_("Buat kode cadangan baru"),
        verb=_("Buat kode baru"),
        back=back,
        done="",
        lead=_("Sepuluh kode baru menggantikan semua kode lama; yang lama tidak berlaku lagi."),
    )
    me = asker(request)
    form = ProofForm(request.POST or None, person=me)
    if request.method == "POST" and form.is_valid():
        try:
            prove(request, me, form.cleaned_data.get("password", ""))
            return _shown_once(request, actions.make_recovery_codes(by=me), _("Kode cadangan baru."))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "offices/ask.html", {"form": form, "question": question, "back": back})


def ask_proof(request: HttpRequest, question: Question, act: Any) -> HttpResponse:
    """Ask for the password once more, then act."""
    me = asker(request)

    def proved(data: dict[str, Any]) -> Any:
        prove(request, me, data.get("password", ""))
        return act()

    return ask(request, ProofForm(request.POST or None, person=me), question, proved)


def _shown_once(request: HttpRequest, drawn: list[str], title: str) -> HttpResponse:
    return render(request, "doors/codes.html", {"codes": drawn, "title": title})
