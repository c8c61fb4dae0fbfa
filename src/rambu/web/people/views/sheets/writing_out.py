"""Write lists out, and templates to fill in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify

from rambu.web.offices.models import Office, OfficeType, UnitType
from rambu.web.offices.models.span import today
from rambu.web.offices.structure import above
from rambu.web.people.asker import asker
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.forms import WriteOutForm
from rambu.web.people.sheets.kinds import KINDS
from rambu.web.people.sheets.out import as_book, as_csv, as_template
from rambu.web.people.views.sheets.sending import offered

_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {"xlsx": _BOOK, "csv": "text/csv; charset=utf-8"}


def write_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose what is written out; when it is chosen, the file."""
    office = get_object_or_404(Office.objects.for_person(asker(request)), pk=pk)
    kinds = offered(request, office)
    chosen = request.GET.get("isi", "")
    form = WriteOutForm(
        request.GET if "format" in request.GET else None,
        kinds=kinds,
        initial={"kind": chosen if chosen in kinds else kinds[-1].value},
    )
    if form.is_bound and form.is_valid():
        return _file(request, office, **form.cleaned_data)
    context = {"office": office, "above": above(asker(request), office), "form": form}
    return render(request, "people/sheets/write_out.html", context)


def _file(request: HttpRequest, office: Office, *, kind: str, below: bool, format: str) -> HttpResponse:  # noqa: A002
    listed = KINDS[kind]
    rows = listed.export(asker(request), office, below)
    name = slugify(f"{listed.kind.label} {office}")[:60]
    content = as_csv(listed.columns, rows) if format == "csv" else as_book(listed.columns, rows, str(listed.kind.label))
    return _download(content, format, f"{name}-{today().isoformat()}.{format}")


def template(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """An empty list with an example and an explanation."""
    office = get_object_or_404(Office.objects.for_person(asker(request)), pk=pk)
    listed = KINDS.get(kind)
    if listed is None or listed.kind not in offered(request, office):
        raise Http404
    table = OfficeType if listed.kind is Sheet.Kind.OFFICES else UnitType
    choices = {"type": [row.name for row in table._default_manager.all()]}
    return _download(as_template(listed.columns, str(listed.kind.label), choices), "xlsx", f"templat-{kind}.xlsx")


def _download(content: bytes, format: str, name: str) -> HttpResponse:  # noqa: A002
    answer = HttpResponse(content, content_type=_TYPES[format])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
