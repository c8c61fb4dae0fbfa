"""A correction that a meeting has put off, and how it is settled."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.meeting import still_fits
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.models import Draft
from rambu.web.library.opening import editor_address
from rambu.web.meeting import actions
from rambu.web.meeting.actions.settling import may_settle
from rambu.web.meeting.models import Task
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say


class SettleForm(forms.Form):
    """How it was settled."""

    outcome = forms.ChoiceField(
        label=later("Penyelesaian"),
        widget=forms.RadioSelect,
        choices=(
            (Task.Outcome.APPLIED, later("Terapkan koreksi seperti yang disusun dalam rapat")),
            (Task.Outcome.DONE, later("Naskah sudah diperbaiki dengan cara lain")),
            (Task.Outcome.DROPPED, later("Koreksi ternyata tidak diperlukan")),
        ),
    )
    words = forms.CharField(
        label=later("Penjelasan"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


def task(request: HttpRequest, pk: int) -> HttpResponse:
    """What was put off, and three ways to settle it."""
    me = asker(request)
    rows = Task.objects.for_person(me).select_related("document__office", "document__unit", "meeting__office", "person")
    row = get_object_or_404(rows, pk=pk)
    may = may_settle(me, row)
    form = SettleForm(request.POST or None) if may and not row.settled else None
    if request.method == "POST":
        if form is None:
            raise Http404
        if form.is_valid():
            try:
                actions.settle_task(by=me, task=row, **form.cleaned_data)
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                say(request, _("Koreksi tertunda ini selesai."))
                return redirect("meeting:task", row.pk)
    draft: Draft | None = row.document.draft
    fits = draft is not None and still_fits(draft.sop, read_edits(row.edits))
    context: dict[str, Any] = {"task": row, "form": form, "fits": fits, "told": row.told.splitlines()}
    context |= {"edits": len(json.loads(row.edits)), "editor": editor_address(row.document_id)}
    return render(request, "meeting/task.html", context)
