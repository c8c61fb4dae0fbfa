"""Roles at an office."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import above
from rambu.web.people import actions
from rambu.web.people.asker import asker
from rambu.web.people.forms import GiveRoleForm
from rambu.web.people.inserts import inserts
from rambu.web.people.models import Role
from rambu.web.people.reach import MEANINGS


def of_office(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is what here, by a role given here or inherited from above."""
    me = asker(request)
    office = get_object_or_404(Office.objects.for_person(me), pk=pk)
    here = Q(office=office) | Q(office__in=office.ancestor_ids())
    roles = Role.objects.for_person(me).current().filter(here, person__is_active=True)
    roles = roles.exclude(~Q(office=office), unit__isnull=False).select_related("person", "office", "unit")
    context = {
        "office": office,
        "above": above(me, office),
        "roles": [(role, me.reach.may_give(role.kind, role.office.path)) for role in roles],
        "may_give": me.reach.may(Power.STRUCTURE, office.path),
        "inserts": inserts("roles", request, office),
        "meanings": [(kind.label, MEANINGS[kind.value]) for kind in Role.Kind],
    }
    return render(request, "people/roles.html", context)


def give(request: HttpRequest, pk: int) -> HttpResponse:
    """A role to somebody of the office."""
    office = get_object_or_404(Office.objects.for_person_with(Power.STRUCTURE, asker(request)), pk=pk)
    question = Question(
        title=_("Beri peran di {office}").format(office=office),
        verb=_("Beri peran"),
        back=reverse("people:roles", args=[office.pk]),
        done=_("Peran diberikan."),
        lead=_("Peran berlaku di kantor ini dan di semua kantor di bawahnya, atau hanya di satu unit."),
    )
    form = GiveRoleForm(
        request.POST or None, by=asker(request), office=office, initial={"person": request.GET.get("orang")}
    )
    return ask(request, form, question, lambda data: actions.give_role(by=asker(request), office=office, **data))


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a role back."""
    rows = (
        Role.objects.for_person_with(Power.STRUCTURE, asker(request))
        .current()
        .select_related("person", "office", "unit")
    )
    role = get_object_or_404(rows, pk=pk)
    back = reverse("people:roles", args=[role.office_id])
    return do(request, back, _("Peran dicabut."), lambda: actions.end_role(by=asker(request), role=role))
