"""Pictures of a map: level 0, a branch, who takes part, who does what in order; as SVG, and all of a map as PDF."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from rambu.processmap import ProcessMap
from rambu.processmap.drawing import Picture, draw_bands, draw_crossing, draw_relations, draw_tree, write_pictures
from rambu.web.ledger.authority import keeps_map
from rambu.web.ledger.standard import tree_of
from rambu.web.ledger.views.maps import find_map
from rambu.web.library.pictures import stacked
from rambu.web.library.views.files import STYLED, SVG
from rambu.web.offices.models.span import today
from rambu.web.people.asker import asker

KINDS: dict[str, Callable[[ProcessMap, str], list[Picture]]] = {
    "pohon": lambda map_, code: draw_tree(map_, code, on=today()),
    "relasi": draw_relations,
    "lintas-fungsi": draw_crossing,
}
KEPT = frozenset({"relasi", "lintas-fungsi"})
"""Pictures for who keeps the map; other offices have no use for them."""


@require_safe
def picture(request: HttpRequest, pk: int, kind: str, code: str) -> HttpResponse:
    """One picture of a process."""
    version = find_map(request, pk)
    tree = tree_of(version.content)
    hidden = kind in KEPT and not keeps_map(asker(request), version.office)
    if kind not in KINDS or code not in tree.by_code or hidden:
        raise Http404
    if kind == "lintas-fungsi" and not any(one.process == code for one in version.map.crossings):
        raise Http404
    pages = [one.svg.encode() for one in KINDS[kind](version.map, code)]
    headers = {"Content-Security-Policy": STYLED, "Cache-Control": "private, max-age=3600"}
    return HttpResponse(stacked(pages), content_type=SVG, headers=headers)


@require_safe
def booklet(request: HttpRequest, pk: int) -> HttpResponse:
    """Level 0 and the whole tree on paper."""
    version = find_map(request, pk)
    pages = [*draw_bands(version.map, on=today()), *draw_tree(version.map, on=today())]
    content = write_pictures(pages, str(version), today())
    name = slugify(str(version))[:60] or "peta"
    headers = {"Content-Disposition": f'attachment; filename="{name}.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
