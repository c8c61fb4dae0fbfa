"""My jobs: how far they are, what they left."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from rambu.web.jobs import actions, files
from rambu.web.jobs.models import Job
from rambu.web.jobs.queue import jobs
from rambu.web.offices.asking import do
from rambu.web.people.asker import asker
from rambu.web.ui.notes import warn


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """All of them, what is not over first; the page asks for its list again while something is not over."""
    rows = Job.objects.for_person(asker(request)).select_related("office")
    page = Paginator(rows.ended(), 30).get_page(request.GET.get("halaman"))
    active, ended = list(rows.active().order_by("due", "pk")), list(page.object_list)
    context = {"active": active, "ended": ended, "page": page, "polling": bool(active)}
    return _answer(request, "jobs/mine.html", "jobs/list.html", context)


@never_cache
@require_safe
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them."""
    row = _mine(request, pk)
    return _answer(request, "jobs/job.html", "jobs/state.html", {"job": row, "polling": row.is_active})


@never_cache
@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file, to nobody but the owner; kind words where its time is over."""
    row = _mine(request, pk)
    path = files.path_of(row)
    if path is None:
        warn(request, _("Berkas ini sudah dihapus. Ulangi pekerjaannya untuk membuatnya lagi."))
        return redirect(row)
    actions.mark_seen(by=asker(request), job=row)
    return FileResponse(path.open("rb"), as_attachment=True, filename=row.file_name)


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back."""
    row = _mine(request, pk)
    said = _("{title}: dibatalkan.").format(title=row.title)
    return do(request, row.get_absolute_url(), said, lambda: actions.cancel(by=asker(request), job=row))


@require_POST
def restart(request: HttpRequest, pk: int) -> HttpResponse:
    """Do it again."""
    row = _mine(request, pk)
    said = _("{title}: dikerjakan lagi.").format(title=row.title)
    return do(request, row.get_absolute_url(), said, lambda: actions.restart(by=asker(request), job=row))


def _mine(request: HttpRequest, pk: int) -> Job:
    found: Job = get_object_or_404(Job.objects.for_person(asker(request)).select_related("office"), pk=pk)
    return found


def _answer(request: HttpRequest, whole: str, part: str, context: dict[str, Any]) -> HttpResponse:
    """The page; only its living part where the page itself asks again, perhaps in a window that nobody looks at."""
    context["unattended"] = context["polling"] and jobs().unattended(timezone.now())
    if request.headers.get("HX-Request"):
        return render(request, part, context)
    actions.mark_seen(by=asker(request), job=context.get("job"))
    return render(request, whole, context)
