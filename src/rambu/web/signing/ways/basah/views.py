"""Print, sign, scan, compare."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.forms import day_field
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.signing.forms import FileForm
from rambu.web.signing.models import Final, Returned
from rambu.web.signing.views.finding import Task, find_returned, find_task
from rambu.web.signing.ways.basah import WAY
from rambu.web.signing.ways.basah.actions import accept_scan, keep_scan
from rambu.web.signing.ways.basah.reading import look
from rambu.web.ui.notes import say


class DayForm(forms.Form):
    """The day of the signature."""

    on = day_field(_("Tanggal ditandatangani"))


def basah(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to be done with the document, and the field for its scan."""
    task = find_task(request, pk, WAY)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and task.final is not None and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            final = Final.objects.everywhere(reason="of a task that is found").get(pk=task.final.pk)
            kept = keep_scan(by=task.person, final=final, seen=look(final, file.name, file.read()))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("signing:scan", pk=kept.pk)
    return render(request, "signing/basah.html", _context(task, form))


def _context(task: Task, form: FileForm) -> dict[str, Any]:
    rows = Returned.objects.everywhere(reason="of a task that is found").defer("content")
    latest = rows.filter(final=task.final, accepted=None).first() if task.final else None
    return {"task": task, "row": task.legalisation, "final": task.final, "form": form, "latest": latest}


def scan(request: HttpRequest, pk: int) -> HttpResponse:
    """The pages of a scan beside ours; the doubtful ones are confirmed by who looks at them."""
    returned = find_returned(request, pk)
    task = find_task(request, returned.final.legalisation_id, WAY)
    form = DayForm(request.POST or None, initial={"on": min(task.legalisation.legalised, today())})
    if request.method == "POST" and form.is_valid():
        confirmed = {int(page) for page in request.POST.getlist("sama") if page.isdecimal()}
        try:
            accept_scan(by=task.person, returned=returned, confirmed=confirmed, on=form.cleaned_data["on"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, str(_("SOP disahkan; pindaiannya tersimpan.")))
            return redirect("approval:legalisation", pk=task.legalisation.pk)
    doubtful = returned.doubtful
    pages = [(one, one["page"] in doubtful) for one in returned.pages]
    context = {"task": task, "row": task.legalisation, "returned": returned, "pages": pages, "form": form}
    return render(request, "signing/scan.html", context)
