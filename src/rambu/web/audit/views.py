"""The audit trail, for reading."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rambu.web.audit.models import READERS, Event
from rambu.web.audit.places import places_of
from rambu.web.audit.telling import told
from rambu.web.audit.wording import actions
from rambu.web.reach import member_of


def trail(request: HttpRequest) -> HttpResponse:
    """What was done in my offices, the latest first."""
    person = member_of(request)
    if not person.office_ids(*READERS):
        raise PermissionDenied
    events = Event.objects.for_person(person).newest_first()
    chosen = request.GET.get("apa", "")
    words = request.GET.get("siapa", "").strip()
    if chosen in actions():
        events = events.filter(action=chosen)
    if words:
        events = events.filter(by_name__icontains=words)
    office = request.GET.get("kantor", "")
    if office.isascii() and office.isdigit():
        events = events.filter(office=int(office[:18]))
    page = Paginator(events, 50).get_page(request.GET.get("halaman"))
    lines = [told(event) for event in page.object_list]
    names = places_of({line.office for line in lines})
    context = {
        "page": page,
        "lines": [(line, names.get(line.office, "")) for line in lines],
        "actions": actions(),
        "chosen": chosen,
        "words": words,
        "office": office,
    }
    return render(request, "audit/trail.html", context)
