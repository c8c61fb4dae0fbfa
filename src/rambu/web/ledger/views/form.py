"""The identification form (Tabel 6) of a unit: filled from the ledger, changed by hand, printed, exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.processmap.ledger import TABEL_6, IdentificationRow, identification
from rambu.web.ledger import actions
from rambu.web.ledger.authority import may_keep
from rambu.web.ledger.forms import IdentifiedForm
from rambu.web.ledger.models import Identified
from rambu.web.ledger.reading import LEFT_OUT, Ledger, Line, ledger_of
from rambu.web.ledger.showing import line_address
from rambu.web.ledger.views.finding import find_kept, find_unit
from rambu.web.library.listing.sheet import write_table
from rambu.web.library.views.export import TYPE
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.models import Unit
from rambu.web.people.asker import asker


def rows_of(ledger: Ledger, unit: Unit) -> Iterator[tuple[Line, IdentificationRow]]:
    """The rows of the form: as people wrote them, else as the ledger fills them."""
    lines = [line for line in ledger.of_unit(unit.pk) if line.state not in LEFT_OUT]
    rows = Identified.objects.everywhere(reason="the form of a unit that is seen").filter(unit=unit)
    written = {row.key: row for row in rows}
    for line, filled in zip(lines, identification(line.owed.requirement for line in lines), strict=True):
        own = written.get(line.owed.key)
        texts: dict[str, Any] = {name: getattr(own, name) for name in actions.FIELDS} if own else {}
        yield line, replace(filled, **texts)


@require_safe
def form(request: HttpRequest, pk: int) -> HttpResponse:
    """The form as it is printed."""
    unit = find_unit(request, pk)
    rows = [
        (row, line_address(*line.place, "form_edit"))
        for line, row in rows_of(ledger_of(unit.office, propose=False), unit)
    ]
    context = {"unit": unit, "office": unit.office, "heads": TABEL_6, "rows": rows}
    return render(request, "ledger/form.html", {**context, "may_keep": may_keep(asker(request), unit)})


@require_safe
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """The form as Excel."""
    unit = find_unit(request, pk)
    cells = [row.cells() for _line, row in rows_of(ledger_of(unit.office, propose=False), unit)]
    headers = {"Content-Disposition": f'attachment; filename="{slugify(f"tabel 6 {unit}")[:60]}.xlsx"'}
    return HttpResponse(write_table("Tabel 6", TABEL_6, cells), content_type=TYPE, headers=headers)


def edit(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One row in one's own words."""
    me = asker(request)
    ledger, found, spot = find_kept(request, pk, key)
    row = next((row for line, row in rows_of(ledger, spot.unit) if line.place == found.place), None)
    initial = {name: getattr(row, name) for name in actions.FIELDS} if row else {}
    question = Question(
        title=_("Ubah baris formulir"),
        verb=_("Simpan baris"),
        back=reverse("ledger:form", args=[spot.unit.pk]),
        done=_("Baris formulir disimpan."),
        lead=_("{title}, {unit}.").format(title=spot.title, unit=spot.unit),
    )
    asked = IdentifiedForm(request.POST or None, initial=initial)
    return ask(request, asked, question, lambda data: actions.identify(by=me, spot=spot, texts=data))
