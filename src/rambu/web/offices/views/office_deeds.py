"""Open, change, move, close and merge offices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.offices import actions
from rambu.web.offices.asking import Question, asks
from rambu.web.offices.forms import CloseForm, MergeOfficeForm, MoveOfficeForm, OfficeForm
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker


def _mine(request: HttpRequest, pk: int) -> Office:
    rows = Office.objects.for_person_with(Power.OFFICES, asker(request)).select_related("type", "parent")
    found: Office = get_object_or_404(rows, pk=pk)
    return found


def _page(office: Office) -> str:
    return reverse("offices:office", args=[office.pk])


def _initial(office: Office) -> dict[str, Any]:
    return {name: getattr(office, name) for name in ("type", "name", "code", "opened")}


open_below = asks(
    _mine,
    lambda sent, _person, _parent: OfficeForm(sent),
    lambda parent: Question(
        title=_("Buka kantor di bawah {office}").format(office=parent),
        verb=_("Buka kantor"),
        back=_page(parent),
        done=_("Kantor dibuka."),
    ),
    lambda person, parent, data: actions.open_office(by=person, parent=parent, **data),
)
change = asks(
    _mine,
    lambda sent, _person, office: OfficeForm(sent, initial=_initial(office)),
    lambda office: Question(
        title=_("Ubah data {office}").format(office=office),
        verb=_("Simpan perubahan"),
        back=_page(office),
        done=_("Data kantor diubah."),
        lead=_("Nama lama tetap tercatat di jejak perubahan."),
    ),
    lambda person, office, data: actions.change_office(by=person, office=office, **data),
)
move = asks(
    _mine,
    lambda sent, person, office: MoveOfficeForm(sent, person=person, office=office),
    lambda office: Question(
        title=_("Pindahkan {office}").format(office=office),
        verb=_("Pindahkan kantor"),
        back=_page(office),
        done=_("Kantor dipindahkan."),
        lead=_("Seluruh kantor di bawahnya ikut pindah. Peran yang diwarisi dari induk lama berakhir di sini."),
    ),
    lambda person, office, data: actions.move_office(by=person, office=office, **data),
)
close = asks(
    _mine,
    lambda sent, _person, _office: CloseForm(sent),
    lambda office: Question(
        title=_("Tutup {office}").format(office=office),
        verb=_("Tutup kantor"),
        back=_page(office),
        done=_("Kantor ditutup."),
        lead=_("Data kantor, unit, dan orangnya tetap tersimpan dan tetap dapat dilihat."),
    ),
    lambda person, office, data: actions.close_office(by=person, office=office, **data),
)
merge = asks(
    _mine,
    lambda sent, person, office: MergeOfficeForm(sent, person=person, office=office),
    lambda office: Question(
        title=_("Gabungkan {office}").format(office=office),
        verb=_("Gabungkan untuk selamanya"),
        back=_page(office),
        done=_("Kantor digabungkan."),
        lead=_(
            "Unit, orang, dan kantor di bawahnya pindah ke kantor tujuan, lalu kantor ini ditutup. "
            "Penggabungan tidak dapat diurungkan."
        ),
        danger=True,
    ),
    lambda person, office, data: actions.merge_office(by=person, office=office, **data),
)
