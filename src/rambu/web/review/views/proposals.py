"""What the author decides about a proposal."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import do
from rambu.web.people.asker import asker
from rambu.web.review import actions
from rambu.web.review.models import Proposal


def _proposal(request: HttpRequest, pk: int) -> Proposal:
    rows = Proposal.objects.for_person(asker(request)).select_related("thread__document__office", "by__office")
    found: Proposal = get_object_or_404(rows, pk=pk)
    return found


def _back(proposal: Proposal) -> str:
    return reverse("review:threads", args=[proposal.thread.document_id])


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """The edits are made."""
    row = _proposal(request, pk)
    done = _("Usulan diterima dan naskah diubah.")
    return do(request, _back(row), done, lambda: actions.accept(by=asker(request), proposal=row))


@require_POST
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft stays as it is."""
    row, reason = _proposal(request, pk), request.POST.get("reason", "")
    done = _("Usulan tidak diterima; naskah tetap.")
    return do(request, _back(row), done, lambda: actions.decline(by=asker(request), proposal=row, reason=reason))
