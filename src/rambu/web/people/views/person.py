"""One person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import Question, asks, do
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people import actions
from rambu.web.people.asker import asker
from rambu.web.people.authority import may_keep, may_place
from rambu.web.people.forms import IdentityForm, MovePersonForm
from rambu.web.people.inserts import inserts
from rambu.web.people.models import AccessKey, Person, Role, Tenure
from rambu.web.people.views.finding import kept_person
from rambu.web.ui.notes import say


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Who it is, the positions held and the roles, as far as I see them."""
    me = asker(request)
    row = get_object_or_404(Person.objects.for_person(me).select_related("office"), pk=pk)
    reach = me.reach
    tenures = Tenure.objects.for_person(me).filter(person=row).select_related("position__unit__office")
    roles = Role.objects.for_person(me).filter(person=row).current().select_related("office", "unit")
    keys = AccessKey.objects.for_person_with(Power.STRUCTURE, me).usable().filter(person=row)
    context = {
        "person": row,
        "tenures": [(tenure, reach.may(Power.STRUCTURE, tenure.office.path)) for tenure in tenures],
        "roles": [(role, reach.may_give(role.kind, role.office.path)) for role in roles],
        "invitation": keys.filter(kind=AccessKey.Kind.INVITATION).first(),
        "keeps": may_keep(me, row),
        "may_place": bool(row.office and may_place(me, row.office)),
        "may_give": bool(row.office and reach.may(Power.STRUCTURE, row.office.path)),
        "inserts": inserts("person", request, row),
        "seen_office": row.office if row.office and reach.may(Power.SEE, row.office.path) else None,
    }
    return render(request, "people/person.html", context)


def register(request: HttpRequest, pk: int) -> HttpResponse:
    """A new person of an office."""
    office = get_object_or_404(Office.objects.for_person_with(Power.STRUCTURE, asker(request)), pk=pk)
    form = IdentityForm(request.POST or None)
    back = reverse("people:of_office", args=[office.pk])
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.register_person(by=asker(request), office=office, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("{person} terdaftar. Langkah berikutnya: undang dan tempatkan.").format(person=row))
            return redirect("people:person", row.pk)
    question = Question(
        title=_("Daftarkan orang di {office}").format(office=office),
        verb=_("Daftarkan"),
        back=back,
        done="",
        lead=_("Sesudah terdaftar, Anda dapat mengundangnya, menempatkannya pada jabatan, dan memberinya peran."),
    )
    return render(request, "offices/ask.html", {"form": form, "question": question, "back": back})


def _page(row: Person) -> str:
    return reverse("people:person", args=[row.pk])


change = asks(
    kept_person,
    lambda sent, _me, row: IdentityForm(sent, initial={"name": row.name, "nip": row.nip, "email": row.email}),
    lambda row: Question(
        title=_("Ubah data {person}").format(person=row),
        verb=_("Simpan perubahan"),
        back=_page(row),
        done=_("Data diubah."),
    ),
    lambda me, row, data: actions.change_person(by=me, person=row, **data),
)
move = asks(
    kept_person,
    lambda sent, me, row: MovePersonForm(sent, by=me, person=row),
    lambda row: Question(
        title=_("Pindahkan {person}").format(person=row),
        verb=_("Pindahkan"),
        back=reverse("people:everybody"),
        done=_("{person} dipindahkan.").format(person=row),
        lead=_("Akun pindah ke kantor baru. Jabatan di kantor lama diakhiri tersendiri."),
    ),
    lambda me, row, data: actions.move_person(by=me, person=row, **data),
)


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch the account off."""
    row = kept_person(request, pk)
    done = _("Akun {person} dinonaktifkan.").format(person=row)
    return do(request, _page(row), done, lambda: actions.stop_person(by=asker(request), person=row))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch the account on again."""
    row = kept_person(request, pk)
    done = _("Akun {person} diaktifkan kembali.").format(person=row)
    return do(request, _page(row), done, lambda: actions.restore_person(by=asker(request), person=row))
