"""The audit trail, for reading."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rambu.web.audit.models import READERS, Event
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
    page = Paginator(events, 50).get_page(request.GET.get("halaman"))
    lines = [told(event) for event in page.object_list]
    context = {"page": page, "lines": lines, "actions": actions(), "chosen": chosen, "words": words}
    return render(request, "audit/trail.html", context)
