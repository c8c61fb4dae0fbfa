"""SOPs: list, open, read, throw away."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from ninja import Query, Router, Schema, Status

from rambu.web.api.reading import LARGEST_ID, as_sop, document_of, shown_document
from rambu.web.api.schemas import AdoptIn, DocumentIn, DocumentOut, Fault, Page
from rambu.web.library import actions
from rambu.web.library.listing.asked import Asked, read
from rambu.web.library.listing.finding import find, ordered
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.people.asker import asker

router = Router()
SIZE = 50


class Wanted(Schema):
    """Filters of the list; left out means all."""

    title: str = ""
    office: int = 0
    unit: int = 0
    state: str = ""
    process: str = ""
    performer: str = ""
    order: str = ""
    page: int = 1


@router.get("", response={200: Page, 401: Fault, 422: Fault})
def documents(request: HttpRequest, wanted: Query[Wanted]) -> Any:
    """The SOPs that the person sees, 50 a page; `order` is a column of the list, ``-`` before it turns it round."""
    asked = _asked(wanted)
    rows = ordered(find(asker(request), asked), asked).select_related("in_force")
    page = Paginator(rows, SIZE).get_page(max(1, min(wanted.page, 2**31)))
    items = [shown_document(row) for row in page.object_list]
    return {"items": items, "count": page.paginator.count, "page": page.number, "pages": page.paginator.num_pages}


@router.post("", response={201: DocumentOut, 401: Fault, 403: Fault, 404: Fault, 422: Fault})
def open_document(request: HttpRequest, sent: DocumentIn) -> Any:
    """Begin a SOP of a unit; the person becomes its penyusun."""
    person, unit = asker(request), _unit(request, sent.unit)
    sop = as_sop(sent.sop) if sent.sop is not None else None
    return Status(201, shown_document(actions.open_document(by=person, unit=unit, title=sent.title, sop=sop)))


@router.get("/{int:pk}", response={200: DocumentOut, 401: Fault, 404: Fault})
def document(request: HttpRequest, pk: int) -> Any:
    """One SOP."""
    return shown_document(document_of(request, pk))


@router.delete("/{int:pk}", response={204: None, 401: Fault, 403: Fault, 404: Fault, 422: Fault})
def discard_document(request: HttpRequest, pk: int) -> Any:
    """Throw away a SOP that was never in force; it can be brought back in the browser."""
    actions.discard_document(by=asker(request), document=document_of(request, pk))
    return Status(204, None)


@router.post("/{int:pk}/restore", response={200: DocumentOut, 401: Fault, 403: Fault, 404: Fault})
def restore_document(request: HttpRequest, pk: int) -> Any:
    """Bring a thrown-away SOP back."""
    rows = Document.objects.for_person(asker(request)).exclude(discarded=None).select_related("office", "in_force")
    row = get_object_or_404(rows, pk=min(pk, LARGEST_ID))
    actions.restore_document(by=asker(request), document=row)
    return shown_document(row)


@router.post("/{int:pk}/adopt", response={201: DocumentOut, 401: Fault, 403: Fault, 404: Fault, 422: Fault})
def adopt_document(request: HttpRequest, pk: int, sent: AdoptIn) -> Any:
    """Take the text in force over for another unit; number, unit and pengesahan become local."""
    source, unit = document_of(request, pk), _unit(request, sent.unit)
    return Status(201, shown_document(actions.adopt_document(by=asker(request), source=source, unit=unit)))


def _unit(request: HttpRequest, pk: int) -> Unit:
    if not 0 < pk <= LARGEST_ID:
        raise Http404
    found: Unit = get_object_or_404(Unit.objects.for_person(asker(request)).select_related("office"), pk=pk)
    return found


def _asked(wanted: Wanted) -> Asked:
    given = QueryDict(mutable=True)
    names = {"judul": "title", "kantor": "office", "unit": "unit", "keadaan": "state", "proses": "process"}
    names |= {"pelaksana": "performer", "urut": "order"}
    given.update({name: str(getattr(wanted, theirs) or "") for name, theirs in names.items()})
    return read(given)
