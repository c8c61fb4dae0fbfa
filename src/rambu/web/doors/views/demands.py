"""Of whom an office demands a second factor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.doors import actions
from rambu.web.doors.forms import DemandForm
from rambu.web.doors.models import Demand
from rambu.web.offices.asking import Question, asks
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker


def _kept(request: HttpRequest, pk: int) -> Office:
    found: Office = get_object_or_404(Office.objects.for_person_with(Power.STRUCTURE, asker(request)), pk=pk)
    return found


def _form(sent: Any, me: Any, office: Office) -> DemandForm:
    rows = Demand.objects.for_person_with(Power.STRUCTURE, me).filter(office=office)
    return DemandForm(sent, initial={"kinds": [kind or "semua" for kind in rows.values_list("kind", flat=True)]})


of_office = asks(
    _kept,
    _form,
    lambda office: Question(
        title=_("Langkah kedua di {office}").format(office=office),
        verb=_("Simpan"),
        back=reverse("people:roles", args=[office.pk]),
        done=_("Kewajiban langkah kedua disimpan."),
        lead=_(
            "Siapa yang wajib, sesudah sandi, memasukkan kode dari aplikasi di ponsel atau memakai kunci sandi. "
            "Berlaku di kantor ini dan kantor di bawahnya. Yang belum memasangnya diminta memasangnya ketika "
            "masuk berikutnya."
        ),
    ),
    lambda me, office, data: actions.change_demands(by=me, office=office, kinds=data["kinds"]),
)
