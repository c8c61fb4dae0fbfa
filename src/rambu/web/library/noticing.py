"""Whom the deeds of the library concern, and what they are told."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Assignment, Document, Draft, Revision
from rambu.web.library.states import State
from rambu.web.notices import kinds
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Unit
from rambu.web.people.models import Person
from rambu.web.ui.words import day

ASSIGNED, RETURNED, ASKED = "library.assigned", "library.returned", "library.asked"
LEGALISED, SOURCE = "library.legalised", "library.source_revised"


def register() -> None:
    """Name the kinds."""
    kinds.add(ASSIGNED, _("Anda ditugaskan pada sebuah SOP"), default="at once")
    kinds.add(RETURNED, _("Draf Anda dikembalikan"), default="at once")
    kinds.add(ASKED, _("Sebuah draf menunggu paraf Anda"), default="daily")
    kinds.add(LEGALISED, _("SOP yang Anda kerjakan berlaku"), default="daily")
    kinds.add(SOURCE, _("Naskah asal SOP yang Anda pakai direvisi"), default="daily")


def tell_assigned(by: Any, row: Assignment, due: date | None) -> None:
    """Who got a part."""
    words = now("Anda ditugaskan sebagai {part} {title}.")
    if due:
        words = now("Anda ditugaskan sebagai {part} {title}, tenggat {day}.")
    part = row.get_part_display().lower()
    _tell(by, [row.person], ASSIGNED, row.document, words.format(part=part, title=row.document, day=day(due)))


def tell_moved(by: Any, draft: Draft, to: State, reason: str) -> None:
    """Its writers when it came back with a reason, those who lead the unit when they are to examine it."""
    document, title = draft.document, draft.title or str(draft.document)
    if to == State.DRAF and reason:
        words = now("{title} dikembalikan: {reason}")
        _tell(by, _writers(document), RETURNED, document, words.format(title=title, reason=reason))
    elif to == State.DIPERIKSA:
        words = now("{title} menunggu paraf Anda.")
        _tell(by, _leaders(document.unit), ASKED, document, words.format(title=title))


def tell_legalised(by: Any, document: Document, revision: Revision) -> None:
    """Who worked on it; and who uses its text elsewhere, once it is in force."""
    crew = document.assignments.everywhere(reason="told of their own SOP").current().select_related("person")
    waits = revision.state == State.AKAN_BERLAKU
    words = now("{title} disahkan dengan nomor {number}.")
    if waits:
        words = now("{title} disahkan dengan nomor {number}, berlaku mulai {day}.")
    words = words.format(title=document, number=revision.sop.nomor, day=day(revision.effective))
    _tell(by, [row.person for row in crew], LEGALISED, document, words, f"?naskah={revision.number}")
    if not waits:
        _tell_adopters(by, document)


def tell_effective(document: Document) -> None:
    """The same people, on the day."""
    crew = document.assignments.everywhere(reason="told of their own SOP").current().select_related("person")
    words = now("{title} nomor {number} mulai berlaku hari ini.").format(title=document, number=document.number)
    _tell(None, [row.person for row in crew], LEGALISED, document, words)
    _tell_adopters(None, document)


def _tell_adopters(by: Any, document: Document) -> None:
    for adopter in (
        document.adopted_by.everywhere(reason="told that the source changed").kept().select_related("office")
    ):
        told = now("Naskah asal {title} direvisi.").format(title=adopter)
        _tell(by, _writers(adopter), SOURCE, adopter, told)


def _tell(by: Any, people: list[Person], kind: str, document: Document, text: str, version: str = "") -> None:
    """`version`: the end of an address that names one, so that the page can say later that it is no longer in force."""
    address = reverse("library:document", args=[document.pk]) + version
    notify(by=by, people=people, kind=kind, text=text, address=address, office=document.office, about=document)


def _writers(document: Document) -> list[Person]:
    parts = (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU)
    rows = document.assignments.everywhere(reason="told of their own SOP").current().filter(part__in=parts)
    return [row.person for row in rows.select_related("person")]


def _leaders(unit: Unit) -> list[Person]:
    """Who leads the unit, or the nearest one around it that is led."""
    around: Unit | None = unit
    while around is not None:
        held = {"tenures__position__unit": around, "tenures__position__leads": True}
        people = Person.objects.everywhere(reason="those who examine the draft").filter(**held)
        leading = [one for one in people.distinct() if around.pk in one.reach.led_units]
        if leading:
            return leading
        around = around.parent
    return []
