"""Let the sample office know what it owes, and plan it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from rambu.web.demo.clock import at
from rambu.web.demo.map import SAMPLE
from rambu.web.demo.owed import BASIS, DOUBLE, NOT_NEEDED, OWED, PLANS, Planned
from rambu.web.ledger import actions
from rambu.web.ledger.actions import Intent
from rambu.web.ledger.reading import Ledger, ledger_of
from rambu.web.ledger.sheets.columns import COLUMNS
from rambu.web.ledger.views.finding import spot_of
from rambu.web.library.models import Document
from rambu.web.offices.models import Office, Unit
from rambu.web.people.models import Person
from rambu.web.people.sheets.out import as_book

CHIEF, TEAM = "Sri Contoh", "Nila Contoh"


def owe(
    documents: Mapping[str, Document], people: Mapping[str, Person], rooms: Mapping[str, Unit], now: datetime
) -> None:
    """Adopt the list, say what is to be said, and plan what is missing; by the coordinator of the city's office."""
    chief = Person.objects.everywhere(reason="the sample").get(pk=people[CHIEF].pk)
    city = Office.objects.everywhere(reason="the sample").select_related("type").get(pk=rooms["tu"].office_id)
    with at(now - timedelta(days=70)):
        _adopt(chief, city, rooms)
    with at(now - timedelta(days=69)):
        _map(people, rooms, (now - timedelta(days=200)).date())
    with at(now - timedelta(days=66)):
        _judge(chief, city, documents)
    with at(now - timedelta(days=60)):
        ledger = ledger_of(city)
        for planned in PLANS:
            _plan(chief, ledger, planned, people, now)


def _adopt(chief: Person, city: Office, rooms: Mapping[str, Unit]) -> None:
    rows = [
        {
            "office": rooms[one.unit].office.code,
            "unit": rooms[one.unit].name,
            "process": one.process,
            "title": one.title,
        }
        for one in OWED
    ]
    content = as_book(COLUMNS, rows, "Daftar SOP wajib")
    guide = actions.keep_list(by=chief, office=city, name=BASIS, file="daftar-sop-wajib-contoh.xlsx", content=content)
    actions.adopt_list(by=chief, guide=guide)


def _map(people: Mapping[str, Person], rooms: Mapping[str, Unit], decreed: date) -> None:
    """The regional office hands out its map, which explains lines of the list and adds some."""
    team = Person.objects.everywhere(reason="the sample").get(pk=people[TEAM].pk)
    version = actions.keep_map(by=team, office=rooms["ortala"].office, map_=SAMPLE, name="peta-contoh.xlsx")
    actions.put_map_in_force(by=team, version=version, number=SAMPLE.decree.nomor, decreed=decreed)


def _judge(chief: Person, city: Office, documents: Mapping[str, Document]) -> None:
    ledger = ledger_of(city)
    title, samples = DOUBLE
    for name in samples:
        document = Document.objects.everywhere(reason="the sample").get(pk=documents[name].pk)
        actions.judge_match(by=chief, spot=_spot(ledger, title), document=document, is_same=True)
    title, reason = NOT_NEEDED
    actions.decide(by=chief, spot=_spot(ledger, title), kind="tidak_perlu", reason=reason)


def _plan(chief: Person, ledger: Ledger, planned: Planned, people: Mapping[str, Person], now: datetime) -> None:
    mentor = people[planned.mentor] if planned.mentor else None
    due = (now + timedelta(days=planned.days)).date()
    intent = Intent(people[planned.owner], mentor, due, planned.volume, planned.impact, planned.risk)
    actions.plan_line(by=chief, spot=_spot(ledger, planned.title), intent=intent)


def _spot(ledger: Ledger, title: str) -> actions.Spot:
    line = next(one for one in ledger.lines if one.owed.requirement.title == title)
    return spot_of(ledger, line)
