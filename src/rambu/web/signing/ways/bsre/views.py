"""Hand the document out, take the signed file back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rambu.web.offices.refusal import Refused
from rambu.web.signing.actions import finish
from rambu.web.signing.forms import FileForm
from rambu.web.signing.models import Final
from rambu.web.signing.views.finding import find_task
from rambu.web.signing.ways.bsre import WAY
from rambu.web.signing.ways.bsre.reading import look
from rambu.web.ui.notes import say


def bsre(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to be done with the document, and the field for the signed file."""
    task = find_task(request, pk, WAY)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and task.final is not None and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            final = Final.objects.everywhere(reason="of a task that is found").get(pk=task.final.pk)
            signed, day = look(final, file.name, file.read())
            finish(by=task.person, final=final, signed=signed, on=day)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("SOP disahkan; ditandatangani oleh {name}.").format(name=signed.signer))
            return redirect("approval:legalisation", pk=pk)
    context = {"task": task, "row": task.legalisation, "final": task.final, "form": form}
    return render(request, "signing/bsre.html", context)
