"""Tells those whom it concerns when a revision comes into force: each performer what changes for him."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rambu.compare import OwnChanges, own_changes
from rambu.sop import BadInput, Sop
from rambu.web.distribution.models import Announcement
from rambu.web.distribution.receiving import DistributionList, holders, list_of, people_of
from rambu.web.library.models import Document, Revision
from rambu.web.library.states import State
from rambu.web.notices import kinds
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Office
from rambu.web.people.models import Person, Tenure
from rambu.web.ui.words import day

IN_FORCE = "distribution.in_force"
_SELF = "the revision that comes into force"


def register() -> None:
    """Name the kind."""
    kinds.add(IN_FORCE, gettext_lazy("SOP yang Anda laksanakan atau terima berlaku"), default="at once")


@transaction.atomic
def announce(document: Document) -> None:
    """Listener of the library: tell of the revision in force, once, whichever deed or day brought it about."""
    revision: Revision | None = document.in_force
    if revision is None or document.discarded or revision.state != State.BERLAKU:
        return
    rows = Announcement.objects.everywhere(reason=_SELF)
    row, fresh = rows.get_or_create(revision=revision)
    if fresh:
        row.told = _tell(document, revision)
        row.save(update_fields=["told"])


def text_of(revision: Revision | None) -> Sop | None:
    """The procedure of a revision; None where it is only known as a scan, or cannot be read."""
    if revision is None or revision.unstructured:
        return None
    try:
        return revision.sop
    except BadInput:
        return None


def before(revision: Revision) -> Revision | None:
    """The revision that people worked by until then."""
    rows = revision.document.revisions.everywhere(reason=_SELF).filter(number__lt=revision.number, unstructured=False)
    found: Revision | None = rows.order_by("-number").first()
    return found


def changes_for(revision: Revision, names: Collection[str]) -> OwnChanges | None:
    """What the revision changes for who acts under these names; None where its text says nothing."""
    sop = text_of(revision)
    return own_changes(text_of(before(revision)), sop, names) if sop else None


def columns_of(person: Person, revision: Revision) -> list[str]:
    """The columns in which a person acts today; those that only the revision before had are among them."""
    sop, old = text_of(revision), before(revision)
    lists = [list_of(revision.document, text) for text in (sop, text_of(old)) if text]
    held = {one.position_id for one in _current(person, lists)}
    found = [names for one in lists for pk, names in one.names_by_position().items() if pk in held]
    return list(dict.fromkeys(name for names in found for name in names))


def _current(person: Person, lists: list[DistributionList]) -> list[Tenure]:
    positions = {pk for one in lists for pk in one.names_by_position()}
    return [row for row in holders(positions) if row.person_id == person.pk]


def _tell(document: Document, revision: Revision) -> int:
    """The performers of both revisions with what changes for them; then the others on the list."""
    now, was = list_of(document, text_of(revision)), list_of(document, text_of(before(revision)))
    acting = _acting(now, was)
    told: set[int] = set()
    for (names, office), people in acting.items():
        found = changes_for(revision, names)
        told |= _notify(document, revision, office, people, _sentence(document, revision, found))
    plain = _sentence(document, revision, None)
    for person, office in _others(now):
        if person.pk not in told:
            told |= _notify(document, revision, office, [person], plain)
    return len(told)


Group = tuple[tuple[str, ...], Office]
"""Those who act in the same columns and work in the same office are told the same."""


def _acting(now: DistributionList, was: DistributionList) -> dict[Group, list[Person]]:
    names = now.names_by_position()
    for pk, columns in was.names_by_position().items():
        names[pk] = list(dict.fromkeys([*names.get(pk, []), *columns]))
    columns_of_person: dict[int, dict[str, None]] = defaultdict(dict)
    seats = {}
    for row in holders(names):
        columns_of_person[row.person_id].update(dict.fromkeys(names[row.position_id]))
        seats[row.person_id] = row.person, row.position.unit.office
    found: dict[Group, list[Person]] = defaultdict(list)
    for pk, own in columns_of_person.items():
        person, office = seats[pk]
        found[tuple(sorted(own)), office].append(person)
    return found


def _others(now: DistributionList) -> list[tuple[Person, Office]]:
    found = [(person, row.unit.office) for row in now.chosen if row.unit for person in people_of(row.unit)]
    positions = [row.position_id for row in now.chosen if row.position_id]
    return [*found, *((row.person, row.position.unit.office) for row in holders(positions))]


def _notify(document: Document, revision: Revision, office: Office, people: list[Person], text: str) -> set[int]:
    address = reverse("distribution:mine", args=[document.pk, revision.number])
    made = notify(by=None, people=people, kind=IN_FORCE, text=text, address=address, office=office, about=document)
    return {notice.person_id for notice in made}


def _sentence(document: Document, revision: Revision, found: OwnChanges | None) -> str:
    title = str(document) if len(str(document)) <= 120 else f"{str(document)[:119]}…"
    words = _("{title}, versi {n}, berlaku sejak {day}.")
    if found is not None and found.new:
        words = _("{title}, versi {n}, berlaku sejak {day}: {rows} langkah menjadi bagian Anda.")
    elif found is not None and found.sentences:
        words = _("{title}, versi {n}, berlaku sejak {day}: {count} hal berubah bagi Anda. {first}")
    elif found is not None:
        words = _("{title}, versi {n}, berlaku sejak {day}. Langkah Anda tidak berubah.")
    first = found.sentences[0] if found and found.sentences else ""
    rows, count = (found.rows, len(found.sentences)) if found else (0, 0)
    return words.format(
        title=title, n=revision.number, day=day(revision.effective), rows=rows, count=count, first=first
    )
