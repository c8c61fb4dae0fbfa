"""What the regional team sees: how all its offices stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.ledger.authority import oversees_many
from rambu.web.ledger.coverage import TypeRow, late_by_office, standings_of, types_of
from rambu.web.ledger.models import Standing
from rambu.web.ledger.standings import renew_stale
from rambu.web.library.listing.sheet import write_table
from rambu.web.library.views.export import TYPE
from rambu.web.offices.models import OfficeType
from rambu.web.people.asker import asker

PAGE = 60


def _me(request: HttpRequest) -> Any:
    me = asker(request)
    if not oversees_many(me):
        raise Http404
    return me


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Coverage by type of office, then office by office, those that lack most first."""
    me = _me(request)
    rows = standings_of(me)
    stale = renew_stale(rows)
    wanted = OfficeType.objects.filter(code=request.GET.get("jenis", "")).first()
    late = late_by_office(me)
    listed = rows.filter(office__type=wanted) if wanted else rows
    if request.GET.get("lewat") == "1":
        listed = listed.filter(office__in=late)
    page = Paginator(listed.order_by("-missing", "office__name"), PAGE).get_page(request.GET.get("halaman"))
    context = {
        "types": types_of(me, late),
        "page": page,
        "rows": [(row, late.get(row.office_id, 0)) for row in page.object_list],
        "wanted": wanted,
        "only_late": request.GET.get("lewat") == "1",
        "stale": stale,
    }
    return render(request, "ledger/overview.html", context)


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """All offices as Excel, for the leadership."""
    me = _me(request)
    renew_stale(standings_of(me))
    late = late_by_office(me)
    heads = [_("Jenis kantor"), _("Kode"), _("Kantor"), _("Wajib"), _("Ada"), _("Cakupan (%)"), _("Sedang disusun")]
    heads += [_("Belum ada"), _("Ganda"), _("Di luar peta"), _("Tidak berlaku"), _("Diputuskan"), _("Lewat tenggat")]
    headers = {"Content-Disposition": 'attachment; filename="kewajiban-semua-kantor.xlsx"'}
    rows = [*_total(types_of(me, late)), *_cells(standings_of(me), late)]
    return HttpResponse(write_table(_("Kewajiban"), heads, rows), content_type=TYPE, headers=headers)


def _total(types: list[TypeRow]) -> Iterator[list[Any]]:
    for row in types:
        numbers = [row.required, row.present, row.share, row.in_work, row.missing, row.double, row.outside, row.ended]
        told = _("Semua ({count} kantor)").format(count=row.offices)
        yield [row.name, "", told, *numbers, row.decided, row.late]


def _cells(rows: Any, late: dict[int, int]) -> Iterator[list[Any]]:
    row: Standing
    for row in rows.order_by("office__type__order", "office__code"):
        numbers = [row.required, row.present, row.share, row.in_work, row.missing, row.double, row.outside, row.ended]
        yield [
            str(row.office.type),
            row.office.code,
            row.office.name,
            *numbers,
            row.decided,
            late.get(row.office_id, 0),
        ]
