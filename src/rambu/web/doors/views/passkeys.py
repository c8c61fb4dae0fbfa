"""Add, name and remove my passkeys."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from rambu.web.doors import actions, ceremonies
from rambu.web.doors.answers import read_answer, transports_of
from rambu.web.doors.forms import NameForm, PasskeyForm
from rambu.web.doors.models import Passkey
from rambu.web.doors.proving import prove
from rambu.web.doors.site import site_of, why_not
from rambu.web.doors.views.codes import ask_proof
from rambu.web.doors.views.mine import is_set_up
from rambu.web.offices.asking import Question, asks
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn


@never_cache
@sensitive_post_parameters("password")
def add(request: HttpRequest) -> HttpResponse:
    """Name and password; the browser then makes the passkey and sends its public half."""
    me = asker(request)
    if request.method != "POST":
        why = "" if site_of(request) else why_not(request)
        return render(request, "doors/add_passkey.html", {"form": PasskeyForm(person=me), "why_not": why})
    name = request.POST.get("name", "").strip()[:60] or _("Kunci sandi")
    try:
        answer = read_answer(request.POST.get("credential", ""))
        made = ceremonies.added(request, answer)
        actions.add_passkey(by=me, name=name, made=made, transports=transports_of(answer))
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("doors:add_passkey")
    is_set_up(request)
    say(request, _("Kunci sandi “{name}” ditambahkan.").format(name=name))
    return redirect("doors:mine")


@require_POST
@sensitive_post_parameters("password")
def options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to make a passkey; refused without the password."""
    me = asker(request)
    form = PasskeyForm(request.POST, person=me)
    if not form.is_valid():
        return _refused(_("Isi nama kunci sandi dan sandi Anda saat ini."))
    try:
        prove(request, me, form.cleaned_data.get("password", ""))
        return JsonResponse(ceremonies.options_to_add(request, me))
    except Refused as refusal:
        return _refused(str(refusal))


def _refused(told: str) -> JsonResponse:
    return JsonResponse({"error": told}, status=422)


def _mine(request: HttpRequest, pk: int) -> Passkey:
    found: Passkey = get_object_or_404(Passkey.objects.for_person(asker(request)), pk=pk)
    return found


rename = asks(
    _mine,
    lambda sent, _me, row: NameForm(sent, initial={"name": row.name}),
    lambda _row: Question(
        title=_("Ganti nama kunci sandi"),
        verb=_("Simpan nama"),
        back=reverse("doors:mine"),
        done=_("Nama disimpan."),
    ),
    lambda me, row, data: actions.rename_passkey(by=me, passkey=row, name=data["name"]),
)


@sensitive_post_parameters("password")
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The password once more, then the passkey opens nothing."""
    row = _mine(request, pk)
    question = Question(
        title=_("Hapus kunci sandi “{name}”").format(name=row.name),
        verb=_("Hapus"),
        back=reverse("doors:mine"),
        done=_("Kunci sandi dihapus. Hapus juga dari ponsel atau komputer Anda."),
        lead=_("Kunci ini tidak dapat dipakai lagi untuk masuk."),
        danger=True,
    )
    return ask_proof(request, question, lambda: actions.remove_passkey(by=asker(request), passkey=row))
