"""The first page of a new Rambu."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from rambu.web.offices.refusal import Refused
from rambu.web.people.actions.first_run import FirstAdmin, FirstOffice, begin, is_first_run
from rambu.web.people.forms import FirstRunForm, PasswordForm
from rambu.web.people.opening import may_open
from rambu.web.ui.notes import say


@login_not_required
@never_cache
@sensitive_post_parameters()
def first_run(request: HttpRequest) -> HttpResponse:
    """Ask for the first office and its administrator; gone as soon as there is anybody."""
    if not is_first_run():
        return redirect("people:login")
    if not may_open(request):
        return render(request, "people/first_run_locked.html", status=403)
    form, password = FirstRunForm(request.POST or None), PasswordForm(request.POST or None)
    if request.method == "POST" and all([form.is_valid(), password.is_valid()]):
        return _begin(request, form, password)
    return _page(request, form, password)


def _begin(request: HttpRequest, form: FirstRunForm, password: PasswordForm) -> HttpResponse:
    given = form.cleaned_data
    office = FirstOffice(type=given["office_type"], code=given["office_code"], name=given["office_name"])
    admin = FirstAdmin(
        name=given["name"], nip=given["nip"], email=given["email"], password=password.cleaned_data["new"]
    )
    try:
        person = begin(office=office, admin=admin)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, form, password)
    login(request, person)
    say(request, _("Rambu siap. Mulailah dengan menambah unit dan mendaftarkan orang."))
    return redirect("offices:office", person.office_id)


def _page(request: HttpRequest, form: FirstRunForm, password: PasswordForm) -> HttpResponse:
    halves = {
        "about_office": [form[name] for name in ("office_type", "office_name", "office_code")],
        "about_admin": [*(form[name] for name in ("name", "nip", "email")), password["new"], password["again"]],
    }
    return render(request, "people/first_run.html", {"form": form, "key": request.GET.get("kunci", ""), **halves})
