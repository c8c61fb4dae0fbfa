"""The page of a process, and the deeds that change the map, each after what depends on it was reviewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rambu.processmap import ProcessTree
from rambu.processmap.edits import CannotEdit, dependents
from rambu.web.ledger import actions
from rambu.web.ledger.authority import keeps_map
from rambu.web.ledger.branches import dependents_of, sops_of
from rambu.web.ledger.map_deeds import DEEDS, ENDING, Deed
from rambu.web.ledger.maps import Node, ended, node_of, taking_part
from rambu.web.ledger.models import MapVersion
from rambu.web.ledger.standard import tree_of
from rambu.web.ledger.views.maps import find_kept_map, find_map
from rambu.web.library.models import Document
from rambu.web.offices.asking import tell
from rambu.web.offices.models import OfficeType, UnitType
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker

SHOWN = 60
"""As many SOPs stand on the page of a process."""


def _found(version: MapVersion, code: str) -> tuple[ProcessTree, Node]:
    tree = tree_of(version.content)
    if code not in tree.by_code:
        raise Http404
    return tree, node_of(tree, code, 2)


@require_safe
def process(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Who takes part, which duties stand behind it, which SOPs there are; relations for who keeps the map."""
    me, version = asker(request), find_map(request, pk)
    tree, node = _found(version, code)
    kept = keeps_map(me, version.office)
    seen = Document.objects.for_person(me).values("pk")
    sops = sops_of(version, set(tree.branch(code))).filter(pk__in=seen)
    above = [tree.by_code[one] for one in reversed(_above(tree, code))]
    context = {
        "version": version,
        "node": node,
        "process": node.process,
        "category": tree.category(code),
        "above": above,
        "ended": ended(node.ending, today()),
        "involved": list(taking_part(tree, code, _names())),
        "sops": sops[:SHOWN],
        "count": sops.count(),
        "kept": kept,
        "deeds": DEEDS.items() if kept and version.state == MapVersion.State.IN_FORCE else (),
        "relations": [one for one in version.map.relations if one.process == code] if kept else (),
        "crossing": next((one for one in version.map.crossings if one.process == code), None) if kept else None,
    }
    return render(request, "ledger/process.html", context)


def _names() -> dict[str, str]:
    """Names of the types of offices and units, by their codes."""
    return {row.code: row.name for table in (OfficeType, UnitType) for row in table.objects.all()}


def _above(tree: ProcessTree, code: str) -> list[str]:
    codes = []
    while above := tree.above(code):
        codes.append(above)
        code = above
    return codes


def change(request: HttpRequest, pk: int, deed: str, code: str) -> HttpResponse:
    """Review what depends on the branch, then do it; SOPs that are ticked end with it."""
    me, version = asker(request), find_kept_map(request, pk)
    if deed not in DEEDS or version.state != MapVersion.State.IN_FORCE:
        raise Http404
    tree, node = _found(version, code)
    form = DEEDS[deed].form(tree, code, request.POST or None)
    if request.method == "POST" and form.is_valid():
        onward = _done(request, version, code, DEEDS[deed], form)
        if onward is not None:
            return onward
    codes = tree.branch(code)
    context = {
        "version": version,
        "node": node,
        "process": node.process,
        "deed": DEEDS[deed],
        "form": form,
        "sentences": dependents(version.map, code).sentences(),
        "branch": [tree.by_code[one] for one in codes],
        "sops": dependents_of(me, version, set(codes)),
        "ending": deed in ENDING,
    }
    return render(request, "ledger/change.html", context)


def _done(request: HttpRequest, version: MapVersion, code: str, deed: Deed, form: forms.Form) -> HttpResponse | None:
    """Do it; None, with the reason on the form, where it cannot be done."""
    me, data = asker(request), form.cleaned_data
    chosen = _chosen(request, version, code) if deed.name in ENDING else []
    act: Callable[[], Any] = lambda: actions.change_map(  # noqa: E731
        by=me,
        version=version,
        edited=deed.edit(version.map, code, data),
        documents=chosen,
        on=(code, data["day"]) if deed.name in ENDING else None,
        reason=data.get("reason", ""),
    )
    try:
        event = act()
    except (CannotEdit, Refused) as refusal:
        form.add_error(None, str(refusal))
        return None
    tell(request, str(deed.done), event)
    return redirect("ledger:map", event.target_id)


def _chosen(request: HttpRequest, version: MapVersion, code: str) -> list[Document]:
    """The SOPs that were ticked."""
    ticked = set(request.POST.getlist("sop"))
    codes = set(tree_of(version.content).branch(code))
    rows = dependents_of(asker(request), version, codes)
    return [one.document for one in rows if one.may_end and str(one.document.pk) in ticked]
