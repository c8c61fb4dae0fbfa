"""Versions of the process map: seen, sent, put in force."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.processmap.checks import MapFinding, check_map
from rambu.processmap.file import dumps_map
from rambu.processmap.sample import sample_map
from rambu.processmap.sheets import write_map
from rambu.web.ledger import actions
from rambu.web.ledger.authority import keeps_map, kept_offices
from rambu.web.ledger.map_changes import changes_of, map_offices
from rambu.web.ledger.map_file import is_book, map_in
from rambu.web.ledger.map_forms import InForceForm, MapFileForm
from rambu.web.ledger.map_jobs import Onward, send_book
from rambu.web.ledger.maps import bands, grown, levels_within
from rambu.web.ledger.models import MapFile, MapVersion
from rambu.web.ledger.standard import tree_of
from rambu.web.library.views.export import TYPE
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say

SHOWN = 200
"""As many findings stand on the page."""
PROCESSES = 400
"""As many processes at most; those of deeper levels stand on the pages of the processes above them."""


def find_map(request: HttpRequest, pk: int) -> MapVersion:
    """A map that the person sees."""
    rows = MapVersion.objects.for_person(asker(request)).select_related("office", "before")
    found: MapVersion = get_object_or_404(rows, pk=pk)
    return found


def find_kept_map(request: HttpRequest, pk: int) -> MapVersion:
    """A map that the person keeps."""
    version = find_map(request, pk)
    if not keeps_map(asker(request), version.office):
        raise Http404
    return version


@require_safe
def maps(request: HttpRequest) -> HttpResponse:
    """The maps that hold for me, and all versions of those that I keep."""
    me = asker(request)
    rows = MapVersion.objects.for_person(me).select_related("office", "made_by").defer("content")
    kept = kept_offices(me)
    in_force = list(rows.in_force())
    if len(in_force) == 1 and not kept:
        return redirect("ledger:map", in_force[0].pk)
    context = {"rows": rows[:60], "kept": kept}
    return render(request, "ledger/maps.html", context)


def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a map; it becomes a draft, which holds for nobody yet."""
    me = asker(request)
    office = get_object_or_404(Office.objects.for_person(me), pk=pk)
    if not keeps_map(me, office):
        raise Http404
    form = MapFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        onward = _kept(request, office, form)
        if onward:
            if onward.words:
                say(request, onward.words)
            return redirect(onward.address)
    return render(request, "ledger/send_map.html", {"office": office, "form": form})


def _kept(request: HttpRequest, office: Office, form: MapFileForm) -> Onward | None:
    """Where to go on once the file is kept; None where it cannot be read."""
    me, file = asker(request), form.cleaned_data["file"]
    content = file.read()
    try:
        if is_book(content):
            return send_book(by=me, office=office, name=file.name, content=content)
        read = map_in(content, file.name)
    except Refused as bad:
        form.add_error("file", str(bad))
        return None
    version = actions.keep_map(by=me, office=office, map_=read.map, name=file.name, notes=read.notes)
    return Onward(reverse("ledger:map", args=[version.pk]))


@require_safe
def map_(request: HttpRequest, pk: int) -> HttpResponse:
    """Level 0 in its bands, the tree below, and for who keeps it the findings and what it would change."""
    me, version = asker(request), find_map(request, pk)
    tree, kept = tree_of(version.content), keeps_map(me, version.office)
    findings = check_map(version.map, map_offices(version.office)) if kept else []
    is_draft = version.state == MapVersion.State.DRAFT
    context = {
        "version": version,
        "office": version.office,
        "bands": bands(tree),
        "nodes": grown(tree, levels=levels_within(tree, PROCESSES)),
        "processes": len(tree.by_code),
        "asking": sum(tree.asking(code) for code in tree.by_code),
        "kept": kept,
        "is_draft": is_draft,
        "findings": findings[:SHOWN],
        "wrong": _wrong(version, findings),
        "changes": changes_of(version) if kept and is_draft else None,
        "notes": version.notes if kept and is_draft else {},
        "file": MapFile.objects.for_person(me).filter(version=version, sent_by=me).values_list("pk", flat=True).first(),
    }
    return render(request, "ledger/map.html", context)


def _wrong(version: MapVersion, findings: list[MapFinding]) -> int:
    """How many findings stand against putting it in force."""
    of_cells: int = sum(one["severity"] == "wajib" for one in version.notes.get("findings", ()))
    return of_cells + sum(finding.severity == "wajib" for finding in findings)


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """The map as a workbook that can be sent again; ``?bentuk=yaml`` as its file."""
    version = find_map(request, pk)
    name = slugify(str(version))[:60] or "peta"
    if request.GET.get("bentuk") == "yaml":
        headers = {"Content-Disposition": f'attachment; filename="{name}.peta.yaml"'}
        return HttpResponse(dumps_map(version.map), content_type="application/yaml", headers=headers)
    headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    return HttpResponse(write_map(version.map), content_type=TYPE, headers=headers)


@require_safe
def template(_request: HttpRequest) -> HttpResponse:
    """A small sample of the summary, to be filled in."""
    headers = {"Content-Disposition": 'attachment; filename="templat-peta-proses.xlsx"'}
    return HttpResponse(write_map(sample_map()), content_type=TYPE, headers=headers)


def put_in_force(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the draft hold, under its decree."""
    me, version = asker(request), find_kept_map(request, pk)
    question = Question(
        title=_("Berlakukan peta proses"),
        verb=_("Berlakukan"),
        back=reverse("ledger:map", args=[version.pk]),
        done=_("Peta berlaku. Kewajiban kantor-kantor dihitung ulang."),
        lead=_("{map} berlaku untuk {office} dan semua kantor di bawahnya; peta sebelumnya digantikan.").format(
            map=version, office=version.office
        ),
    )
    initial = {"number": version.number, "decreed": version.decreed, "since": version.since}
    form = InForceForm(request.POST or None, initial=initial)
    return ask(request, form, question, lambda data: actions.put_map_in_force(by=me, version=version, **data))


@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    me, version = asker(request), find_kept_map(request, pk)
    if version.state != MapVersion.State.DRAFT:
        raise Http404
    actions.forget_map(by=me, version=version)
    say(request, _("Draf peta dibuang. Tidak ada kewajiban yang berubah."))
    return redirect("ledger:maps")
