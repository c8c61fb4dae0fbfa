"""One text for many units: take a SOP over, and follow its source."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.library import actions, authority
from rambu.web.library.forms import AdoptForm
from rambu.web.library.models import Document
from rambu.web.library.views.document import find_document
from rambu.web.offices.asking import Question, ask, do
from rambu.web.people.asker import asker


def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Use the text in force in units of my own; number, unit and pengesahan become theirs."""
    row, person = find_document(request, pk), asker(request)
    if row.in_force is None or not authority.may_open_somewhere(person):
        raise Http404
    question = Question(
        title=_("Pakai {title} juga di unit kami").format(title=row),
        verb=_("Pakai SOP ini"),
        back=reverse("library:document", args=[row.pk]),
        done=_("SOP dipakai bersama; draf setempatnya menunggu nomor dan pengesahan."),
        lead=_("Tiap unit mendapat draf dengan naskah ini, dan diberi tahu bila naskah asalnya direvisi."),
    )
    form = AdoptForm(request.POST or None, person=person, source=row)
    return ask(request, form, question, lambda data: _adopt(person, row, data["units"]))


def _adopt(person: Any, source: Document, units: Any) -> None:
    for unit in units:
        actions.adopt_document(by=person, source=source, unit=unit)


@require_POST
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring what is new in the source into the own draft."""
    row, person = find_document(request, pk), asker(request)
    if not authority.may_write(person, row):
        raise Http404
    whole = request.POST.get("whole") == "1"
    done = _("Perubahan naskah asal ada di draf Anda. Periksa, lalu ajukan.")
    back = f"{reverse('library:document', args=[row.pk])}?naskah=draf"
    return do(request, back, done, lambda: actions.renew_adoption(by=person, document=row, whole=whole))
