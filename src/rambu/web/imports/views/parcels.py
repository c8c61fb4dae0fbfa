"""Send files, and see what became of each."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.exchange.raster import BadPdf, picture
from rambu.web.imports import actions
from rambu.web.imports.forms import SendForm
from rambu.web.imports.models import Found, Parcel, SentFile
from rambu.web.library.authority import may_open_somewhere, signing_units
from rambu.web.offices.asking import do, tell
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import warn

WIDTH = 1400
"""Pixels across a page of a PDF."""


def mine(request: HttpRequest) -> HttpResponse:
    """Send files; what was sent before."""
    me = asker(request)
    if not may_open_somewhere(me):
        raise Http404
    form = SendForm(request.POST or None, request.FILES or None, person=me)
    if request.method == "POST" and form.is_valid():
        files = [(file.name, file.read()) for file in form.cleaned_data["sent"]]
        try:
            parcel = actions.send_files(by=me, unit=form.cleaned_data["unit"], files=files)
        except Refused as refusal:
            form.add_error("sent", str(refusal))
        else:
            return redirect("imports:parcel", parcel.pk)
    parcels = Parcel.objects.for_person(me).kept().select_related("unit__office").annotate(count=Count("files"))
    parcels = parcels.order_by("-sent", "-pk")
    page = Paginator(parcels, 20).get_page(request.GET.get("halaman"))
    return render(request, "imports/mine.html", {"form": form, "page": page, "may_sign": bool(signing_units(me))})


def find_parcel(request: HttpRequest, pk: int) -> Parcel:
    """One of one's own; 404 for any other."""
    rows = Parcel.objects.for_person(asker(request)).kept().select_related("unit__office", "office")
    found: Parcel = get_object_or_404(rows, pk=pk)
    return found


@require_safe
def parcel(request: HttpRequest, pk: int) -> HttpResponse:
    """Each file with what was found in it."""
    row = find_parcel(request, pk)
    files = _files(row)
    waiting = sum(file.state == SentFile.State.WAITING for file, _found in files)
    context: dict[str, Any] = {
        "parcel": row,
        "files": files,
        "waiting": waiting,
        "done": len(files) - waiting,
        "open": sum(one.state == Found.State.OPEN and not one.edits for _file, found in files for one in found),
    }
    part = "imports/files.html" if request.headers.get("HX-Request") else "imports/parcel.html"
    return render(request, part, context)


def _files(row: Parcel) -> list[tuple[SentFile, list[Found]]]:
    files = row.files.everywhere(reason="the parcel is already seen").defer("content")
    found = Found.objects.everywhere(reason="the parcel is already seen").filter(file__parcel=row)
    by_file: dict[int, list[Found]] = {}
    for one in found.select_related("document", "origin").defer("steps"):
        by_file.setdefault(one.file_id, []).append(one)
    return [(file, by_file.get(file.pk, [])) for file in files]


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """The ticked ones become drafts, all of them or none."""
    row, me = find_parcel(request, pk), asker(request)
    ticked = [int(one) for one in request.POST.getlist("sop") if one.isascii() and one.isdigit() and len(one) < 16]
    found = list(Found.objects.for_person(me).filter(pk__in=ticked, file__parcel=row))
    back = reverse("imports:parcel", args=[pk])
    done = _("{n} SOP menjadi draf {unit}; Anda penyusunnya.").format(n=len(found), unit=row.unit)
    try:
        event = actions.take_over(by=me, parcel=row, found=found)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect(back)
    tell(request, done, event)
    taken = Found.objects.for_person(me).filter(pk__in=ticked).first()
    alone = len(found) == 1 and taken is not None and taken.document_id
    return redirect("library:document", taken.document_id) if alone and taken else redirect(back)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the files away."""
    row = find_parcel(request, pk)
    done = _("Kiriman dibuang; SOP yang sudah diambil tetap ada.")
    return do(request, reverse("imports:mine"), done, lambda: actions.discard_parcel(by=asker(request), parcel=row))


def find_file(request: HttpRequest, pk: int) -> SentFile:
    """A file of one's own; 404 for any other."""
    rows = SentFile.objects.for_person(asker(request)).filter(parcel__discarded=None)
    found: SentFile = get_object_or_404(rows, pk=pk)
    return found


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it was sent; never opened within Rambu's own pages."""
    row = find_file(request, pk)
    answer = HttpResponse(bytes(row.content), content_type="application/octet-stream")
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["X-Content-Type-Options"] = "nosniff"
    name = "".join(one if one.isascii() and (one.isalnum() or one in ".-_ ") else "_" for one in row.name)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A page of a PDF as a picture; the file never changes, so a browser may keep it."""
    try:
        shown = picture(bytes(find_file(request, pk).content), number, WIDTH)
    except BadPdf as fault:
        raise Http404 from fault
    return HttpResponse(shown, content_type="image/png", headers={"Cache-Control": "private, max-age=604800"})
