"""The ledger of an office as Excel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.ledger.reading import Ledger, ledger_of
from rambu.web.ledger.showing import LABELS, STRAYS, Row, Showing
from rambu.web.ledger.views.finding import find_office
from rambu.web.library.listing.sheet import write_table
from rambu.web.library.views.export import TYPE
from rambu.web.people.asker import asker


@require_safe
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """All lines, then the SOPs that no line asks for."""
    me, office = asker(request), find_office(request, pk)
    ledger = ledger_of(office, propose=False)
    showing = Showing(me, ledger)
    rows = [*(_cells(row) for row in showing.rows(ledger.lines)), *_others(showing, ledger)]
    name = slugify(f"kewajiban {office}")[:60]
    headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    return HttpResponse(write_table(_("Kewajiban"), _heads(), rows), content_type=TYPE, headers=headers)


def _heads() -> list[str]:
    heads = [_("Unit"), _("Judul SOP"), _("Kode proses"), _("Keadaan"), _("Alasan"), _("SOP yang ada")]
    return [*heads, _("Keputusan"), _("Penyusun"), _("Pendamping"), _("Tenggat"), _("Volume"), _("Dampak"), _("Risiko")]


def _cells(row: Row) -> list[Any]:
    owed, plan, decision = row.line.owed, row.plan, row.decision
    found = ", ".join(str(sop.document or _("draf")) for sop in row.sops)
    told = f"{decision.get_kind_display()}: {decision.reason}" if decision else ""
    people = [str(plan.owner or ""), str(plan.mentor or ""), plan.due] if plan else ["", "", None]
    return [
        *(str(row.unit), row.title, owed.requirement.process, str(row.label), owed.told, found, told),
        *people,
        *row.factors,
    ]


def _others(showing: Showing, ledger: Ledger) -> Iterator[list[Any]]:
    for name, status in STRAYS.items():
        for pk, reason in ledger.strays(status):
            document = showing.document(pk)
            if document is not None:
                unit = ledger.units.get(document.unit_id)
                yield [str(unit or ""), "", document.process, str(LABELS[name]), reason, document.title]
