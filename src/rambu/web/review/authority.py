"""Who may say what."""

from __future__ import annotations

from typing import Any

from rambu.web.library.models import Document, Draft
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person
from rambu.web.review.models.question import ANSWERING


def may_talk(by: Any, document: Document) -> bool:
    """Whoever sees drafts of the SOP may comment and propose."""
    return Draft.objects.for_person(by).filter(document=document).exists()


def may_ask(by: Any, office: Office) -> bool:
    """In one's offices and those above them: what is answered there is for all below."""
    return bool(by.reach.may(Power.SEE, office.path)) or any(home.startswith(office.path) for home in by.reach.homes)


def may_answer(by: Any, office: Office) -> bool:
    """Pendamping and coordinators answer questions of their offices."""
    return any(office.path.startswith(node) for node in by.reach.nodes(ANSWERING))


def talkers(document: Document) -> list[Person]:
    """Who may be mentioned: who works on the SOP, and who coordinates or coaches in its office."""
    from rambu.web.people.models import Role

    ids = {*document.office.ancestor_ids(), document.office_id}
    roles = Role.objects.everywhere(reason="who may be mentioned").current().filter(office__in=ids)
    crew = document.assignments.everywhere(reason="who may be mentioned").current().values("person")
    kinds = ("koordinator", "pendamping", "pimpinan")
    people = Person.objects.everywhere(reason="who may be mentioned").filter(is_active=True)
    known = people.filter(pk__in=crew) | people.filter(pk__in=roles.filter(kind__in=kinds).values("person"))
    return [one for one in known.distinct().order_by("name") if may_talk(one, document)]
