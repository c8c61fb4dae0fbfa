"""What of the ledger waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.ledger.models import Match, Plan, Standing
from rambu.web.ledger.showing import line_address
from rambu.web.ledger.standings import renew_stale
from rambu.web.offices.models import Office
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people.reach import HOLDERS
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import day, number

SHOWN = 5
"""As many obligations have a line of their own; of more, the rest is counted."""


def register() -> None:
    """Tell *Beranda*."""
    add_source("ledger", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    yield from _owed(person)
    yield from _late(person)


def _owed(person: Any) -> Iterator[Waiting]:
    """SOPs that the person shall write and has not begun: what is begun waits as a draft of the library."""
    mine = Plan.objects.everywhere(reason="one's own").owed().of(person)
    offices = set(mine.values_list("office", flat=True))
    if not offices:
        return
    renew_stale(Standing.objects.everywhere(reason="one's own").filter(office__in=offices), most=3)
    begun = Match.objects.everywhere(reason="one's own").current().filter(is_same=True, unit__in=mine.values("unit"))
    taken = set(begun.values_list("unit", "key"))
    rows = [row for row in mine.owed().select_related("unit") if (row.unit_id, row.key) not in taken]
    for row in rows[:SHOWN]:
        told = _("Susun {title}").format(title=row.title)
        yield Waiting(told, line_address(row.unit_id, row.key), _("Lihat"), _detail(row))
    rest = len(rows) - SHOWN
    if rest > 0:
        told = _("{count} kewajiban lain yang Anda susun").format(count=number(rest))
        yield Waiting(told, reverse("ledger:desk"), _("Lihat"))


def _detail(row: Plan) -> str:
    if row.due is None:
        return str(row.unit)
    told = _("Lewat tenggat {day}") if row.due < today() else _("Tenggat {day}")
    return f"{row.unit} · {told.format(day=day(row.due))}"


def _late(person: Any) -> Iterator[Waiting]:
    """Who owes what and is late, office by office, for who coordinates it."""
    nodes = person.reach.nodes(HOLDERS[Power.COORDINATE])
    offices = Office.objects.for_person(person).filter(path__in=nodes)
    rows = Plan.objects.for_person_with(Power.COORDINATE, person).late(today()).filter(office__in=offices)
    counted = (
        rows.order_by().values("office", "office__name").annotate(count=Count("pk"), who=Count("owner", distinct=True))
    )
    for row in counted.order_by("-count")[:SHOWN]:
        told = _("{count} kewajiban lewat tenggat").format(count=number(row["count"]))
        detail = _("{office}: {who} penyusun").format(office=row["office__name"], who=row["who"])
        yield Waiting(told, reverse("ledger:plan", args=[row["office"]]), _("Lihat rencana"), detail)
