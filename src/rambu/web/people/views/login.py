"""Log in and out, and get in again after a password was forgotten."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.contrib.auth.decorators import login_not_required
from django.core.mail import send_mail
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rambu.web.people import throttle
from rambu.web.people.actions import send_link
from rambu.web.people.actions.first_run import is_first_run
from rambu.web.people.forms import ForgottenForm, LoginForm
from rambu.web.people.inserts import inserts
from rambu.web.people.models import Person
from rambu.web.people.offered import offered
from rambu.web.people.origin import address_of
from rambu.web.people.steps import enter
from rambu.web.ui.notes import say


@login_not_required
@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """NIP or e-mail, and password."""
    if is_first_run():
        return redirect("people:first_run")
    if request.user.is_authenticated:
        return redirect(_onward(request))
    form = LoginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = _known(request, form)
        if person:
            return enter(request, person, onward=_onward(request))
    parts = inserts("login", request)
    context = {"form": form, "next": _wished(request), "mail": can_mail(), "offered": offered(), "inserts": parts}
    return render(request, "people/login.html", context)


def _known(request: HttpRequest, form: LoginForm) -> Person | None:
    name, address = form.cleaned_data["name"], address_of(request)
    if throttle.blocked(name, address):
        form.add_error(None, _("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi."))
        return None
    person = authenticate(request, username=name, password=form.cleaned_data["password"])
    if person is None:
        throttle.failed(name, address)
        form.add_error(None, _("NIP, surel, atau sandi tidak cocok. Periksa kembali, lalu coba lagi."))
        return None
    throttle.succeeded(name, address)
    assert isinstance(person, Person)
    return person


def _wished(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next") or ""


def _onward(request: HttpRequest) -> str:
    address = _wished(request)
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe else reverse("ui:home")


@require_POST
@login_not_required
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    say(request, _("Anda sudah keluar."))
    return redirect("people:login")


@login_not_required
@never_cache
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link by e-mail; the answer is the same whether or not there is such an account."""
    form = ForgottenForm(request.POST or None)
    if not can_mail():
        return render(request, "people/forgotten.html", {"form": None})
    if request.method == "POST" and form.is_valid():
        _send(request, form.cleaned_data["email"])
        return render(request, "people/forgotten.html", {"sent": form.cleaned_data["email"]})
    return render(request, "people/forgotten.html", {"form": form})


def can_mail() -> bool:
    """Whether Rambu was told a mail server."""
    return bool(settings.EMAIL_HOST)


def _send(request: HttpRequest, email: str) -> None:
    name, address = f"surel:{email}", address_of(request)
    person = Person.objects.everywhere(reason="forgotten password").filter(email=email, is_active=True).first()
    if throttle.blocked(name, address):
        return
    throttle.failed(name, address)
    if person:
        link = request.build_absolute_uri(reverse("people:key", args=[send_link(person=person)]))
        words = _(
            "{name}, buka tautan ini dalam satu jam untuk menetapkan sandi baru:\n\n{link}\n\n"
            "Jika bukan Anda yang meminta, abaikan surel ini; sandi Anda tidak berubah."
        )
        send_mail(_("Sandi baru untuk Rambu"), words.format(name=person, link=link), None, [email], fail_silently=True)
