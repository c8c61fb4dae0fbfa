"""The button *Urungkan*."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.audit.models import Event
from rambu.web.offices.asking import do
from rambu.web.offices.undo import undo
from rambu.web.people.asker import asker


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo one deed of my own."""
    mine = Event.objects.everywhere(reason="narrowed to the deeds of the person").filter(by_id=asker(request).pk)
    event = get_object_or_404(mine, pk=pk)
    return do(request, _origin(request), _("Dikembalikan."), lambda: undo(by=asker(request), event=event))


def _origin(request: HttpRequest) -> str:
    came = request.headers.get("referer", "")
    safe = url_has_allowed_host_and_scheme(came, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return came if safe else reverse("offices:tree")
