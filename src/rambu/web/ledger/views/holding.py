"""Which unit answers for what is asked of the office as a whole."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.ledger import actions
from rambu.web.ledger.authority import may_adopt
from rambu.web.ledger.forms import HoldingForm
from rambu.web.ledger.models import Holder
from rambu.web.ledger.reading import Ledger, ledger_of
from rambu.web.ledger.views.finding import find_office
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.models import Unit
from rambu.web.people.asker import asker


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Name the unit, for all such lines or with ``?baris=`` for one."""
    me, office = asker(request), find_office(request, pk)
    if not may_adopt(me, office):
        raise Http404
    key = request.GET.get("baris", "")
    named = _named(ledger_of(office, propose=False), key)
    question = Question(
        title=_("Pemegang kewajiban kantor"),
        verb=_("Simpan pemegang"),
        back=reverse("ledger:office", args=[office.pk]),
        done=_("Pemegang disimpan. Keputusan, pasangan, dan rencana baris itu ikut berpindah."),
        lead=named,
    )
    rows = Holder.objects.for_person(me).filter(office=office, key=key)
    units = Unit.objects.for_person(me).not_closed().filter(office=office).order_by("type__order", "code", "name")
    initial = {"unit": rows.values_list("unit", flat=True).first()}
    form = HoldingForm(request.POST or None, units=units, initial=initial)
    return ask(request, form, question, lambda data: actions.hold_whole(by=me, office=office, key=key, **data))


def _named(ledger: Ledger, key: str) -> str:
    """What it is about; 404 for a line that the office as a whole does not owe."""
    if not key:
        return _("Unit ini menjawab semua yang diminta peta dari kantor secara keseluruhan.")
    titles = [line.owed.requirement.title for line in ledger.lines if line.owed.whole and line.owed.key == key]
    if not titles:
        raise Http404
    return _("{title} diminta dari kantor secara keseluruhan.").format(title=titles[0])
