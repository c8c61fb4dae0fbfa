"""Invite many people at once: a slip of paper for each, with a code to be used once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import above
from rambu.web.people import actions
from rambu.web.people.actions.invitations import MOST, not_yet_in
from rambu.web.people.asker import asker
from rambu.web.ui.notes import warn


@never_cache
def hand_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Who has no password yet, at and below this office; the button prints slips for those who are ticked."""
    me = asker(request)
    office = get_object_or_404(Office.objects.for_person_with(Power.STRUCTURE, me), pk=pk)
    people = not_yet_in(me, office)
    context = {"office": office, "above": above(me, office), "most": MOST}
    if request.method == "POST":
        ticked = {int(pk) for pk in request.POST.getlist("orang") if pk.isascii() and pk.isdigit()}
        chosen = [person for person in people if person.pk in ticked]
        try:
            slips = actions.invite_many(by=me, people=chosen)
        except Refused as refusal:
            warn(request, str(refusal))
            return redirect("people:hand_out", office.pk)
        where = request.build_absolute_uri(reverse("people:code"))
        return render(request, "people/sheets/slips.html", {**context, "slips": slips, "where": where})
    return render(request, "people/sheets/hand_out.html", {**context, "people": people[:MOST], "count": len(people)})
