"""A found SOP beside its source: the doubtful items one after another."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.exchange.intake import Item
from rambu.web.imports import actions
from rambu.web.imports.corrections import corrected
from rambu.web.imports.landing import landing
from rambu.web.imports.models import Found
from rambu.web.imports.showing import Shown, chart_of, choices, pages_of, shown_items, standing
from rambu.web.library.authority import may_revise
from rambu.web.library.facts import told_flow
from rambu.web.library.redlining import compared
from rambu.web.offices.asking import tell
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.ui.notes import say, warn


def find_found(request: HttpRequest, pk: int) -> Found:
    """One of one's own; 404 for any other."""
    rows = Found.objects.for_person(asker(request)).filter(file__parcel__discarded=None)
    found: Found = get_object_or_404(rows.select_related("file__parcel__unit", "document", "origin"), pk=pk)
    return found


@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Source left, chart right, and the item at hand."""
    row = find_found(request, pk)
    items = shown_items(row)
    current = _current(items, request.GET.get("butir", ""))
    key = current.item.key if current else ""
    charts, fault = chart_of(row)
    sop = row.sop
    context: dict[str, Any] = {
        "found": row,
        "parcel": row.file.parcel,
        "items": items,
        "current": current,
        "place": items.index(current) + 1 if current else 0,
        "before": _beside(items, current, -1),
        "after": _beside(items, current, 1),
        "pages": pages_of(row, key),
        "charts": charts,
        "chart_fault": fault,
        "may_undo": row.steps != "[]",
        "is_open": row.state == Found.State.OPEN,
        "sop": sop,
        "flow": told_flow(sop),
        **_own(row, asker(request)),
        **choices(sop),
    }
    if current:
        context["standing"] = standing(sop, current.item)
    return render(request, "imports/review.html", context)


def _own(row: Found, person: Person) -> dict[str, Any]:
    """Of a file of ours: where its edits would go, and what they change there."""
    onto = landing(row) if row.state == Found.State.OPEN else None
    if onto is None or row.origin is None:
        return {}
    goes = "usulkan" if onto.draft else "revisi" if may_revise(person, row.origin) else ""
    return {
        "onto": onto,
        "goes": goes if onto.edits and not onto.fault else "",
        "compared": compared(onto.before, onto.after),
    }


def _current(items: list[Shown], wanted: str) -> Shown | None:
    """The item that is asked for, else the first that needs a look, else the first."""
    asked = next((one for one in items if one.item.key == wanted), None)
    return asked or next((one for one in items if not one.settled), None) or next(iter(items), None)


def _beside(items: list[Shown], current: Shown | None, step: int) -> Shown | None:
    if current is None or len(items) < 2:
        return None
    return items[(items.index(current) + step) % len(items)]


def _item(row: Found, key: str) -> Item:
    found = next((one for one in row.all_items if one.key == key), None)
    if found is None:
        raise Http404
    return found


def _onward(row: Found, key: str = "") -> HttpResponse:
    """To the next item that needs a look, else to this one."""
    fresh = Found.objects.everywhere(reason="already seen").select_related("file").get(pk=row.pk)
    items = shown_items(fresh)
    keys = [one.item.key for one in items]
    at = keys.index(key) if key in keys else -1
    later = [one for one in items[at + 1 :] + items[: at + 1] if not one.settled]
    wanted = later[0].item.key if later else key
    return redirect(f"{reverse('imports:review', args=[row.pk])}?{urlencode({'butir': wanted})}")


@require_POST
def accept(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The item is right."""
    row = find_found(request, pk)
    return _done(request, row, key, lambda: actions.accept(by=asker(request), found=row, key=_item(row, key).key))


@require_POST
def correct(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The item is mended as was chosen."""
    row = find_found(request, pk)

    def act() -> None:
        edits, item = corrected(row.sop, _item(row, key), request.POST)
        actions.correct(by=asker(request), found=row, edits=edits, item=item)

    return _done(request, row, key, act)


def _done(request: HttpRequest, row: Found, key: str, act: Any) -> HttpResponse:
    try:
        act()
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect(f"{reverse('imports:review', args=[row.pk])}?{urlencode({'butir': key})}")
    return _onward(row, key)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the latest of these back."""
    row = find_found(request, pk)
    key = ""
    try:
        key = actions.take_back(by=asker(request), found=row)
    except Refused as refusal:
        warn(request, str(refusal))
    return redirect(f"{reverse('imports:review', args=[pk])}?{urlencode({'butir': key})}")


@require_POST
def decide(request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """``lepas`` leaves it, ``kembali`` takes it up again, ``usulkan`` proposes the edits of a file of ours."""
    row, me = find_found(request, pk), asker(request)
    deeds = {"lepas": actions.leave, "kembali": actions.put_back, "usulkan": actions.propose_edits}
    words = {
        "lepas": _("SOP ini tidak diambil."),
        "kembali": _("SOP ini kembali menunggu."),
        "usulkan": _("Perubahan dari berkas diusulkan kepada penyusun."),
    }
    if deed not in deeds:
        raise Http404
    try:
        outcome = deeds[deed](by=me, found=row)
    except Refused as refusal:
        warn(request, str(refusal))
    else:
        tell(request, words[deed], outcome) if outcome else say(request, words[deed])
    if deed == "usulkan" and row.origin_id:
        return redirect("review:threads", row.origin_id)
    return redirect("imports:parcel", row.file.parcel_id)


@require_POST
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the revision of a SOP in force with the edits of a file of ours."""
    row, me = find_found(request, pk), asker(request)
    done = _("Revisi “{title}” dibuka dengan perubahan dari berkas.").format(title=row.origin)
    try:
        event = actions.open_revision(by=me, found=row, reason=request.POST.get("alasan", ""))
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("imports:review", pk)
    tell(request, done, event)
    return redirect("library:document", event.target_id)
