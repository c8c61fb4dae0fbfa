"""My own account: password, e-mail, sessions."""

from __future__ import annotations

from django.contrib.auth import update_session_auth_hash
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import Question, ask, do
from rambu.web.people import actions
from rambu.web.people.asker import asker
from rambu.web.people.forms import ChangeEmailForm, ChangePasswordForm
from rambu.web.people.inserts import inserts
from rambu.web.people.models import Role, SignIn, Tenure


def account(request: HttpRequest) -> HttpResponse:
    """Who I am here, and where I am logged in."""
    me = asker(request)
    context = {
        "tenures": Tenure.objects.for_person(me).filter(person=me).current().select_related("position__unit__office"),
        "roles": Role.objects.for_person(me).filter(person=me).current().select_related("office", "unit"),
        "sessions": _sessions(request),
        "session_key": request.session.session_key,
        "inserts": inserts("account", request, me),
    }
    return render(request, "people/account.html", context)


def _sessions(request: HttpRequest) -> list[SignIn]:
    mine = SignIn.objects.filter(person=asker(request))
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    return list(mine.filter(session_key__in=alive))


@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """Another password; all other sessions end."""
    question = Question(
        title=_("Ganti sandi"), verb=_("Ganti sandi"), back=_page(), done=_("Sandi diganti. Sesi lain sudah diakhiri.")
    )

    def act(data: dict[str, str]) -> None:
        actions.change_password(by=asker(request), old=data["old"], new=data["new"])
        was = request.session.session_key
        update_session_auth_hash(request, asker(request))
        SignIn.objects.filter(session_key=was).update(session_key=request.session.session_key)
        actions.end_other_sessions(by=asker(request), session_key=request.session.session_key)

    return ask(request, ChangePasswordForm(request.POST or None, person=asker(request)), question, act)


@sensitive_post_parameters("password")
def email(request: HttpRequest) -> HttpResponse:
    """Another e-mail."""
    question = Question(
        title=_("Ganti surel"),
        verb=_("Simpan surel"),
        back=_page(),
        done=_("Surel disimpan."),
        lead=_("Surel dipakai untuk masuk dan untuk mengirim tautan bila Anda lupa sandi."),
    )
    return ask(
        request,
        ChangeEmailForm(request.POST or None, initial={"email": asker(request).email}),
        question,
        lambda data: actions.change_email(by=asker(request), email=data["email"], password=data["password"]),
    )


@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Log out one other session."""
    row = get_object_or_404(SignIn, pk=pk, person=asker(request))
    return do(request, _page(), _("Sesi diakhiri."), lambda: actions.end_session(by=asker(request), sign_in=row))


@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """Log out everywhere but here."""
    here = request.session.session_key
    return do(
        request,
        _page(),
        _("Semua sesi lain diakhiri."),
        lambda: actions.end_other_sessions(by=asker(request), session_key=here),
    )


def _page() -> str:
    return reverse("people:account")
