"""What of the library waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.library.models import Assignment, Document, Draft, Passage
from rambu.web.library.opening import editor_address
from rambu.web.library.states import WRITABLE, State
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import day, number

SHOWN = 5
"""As many SOPs have a line of their own; of more, the rest is counted."""


def register() -> None:
    """Tell *Beranda*."""
    add_source("library", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    returned = _returned(person)
    yield from returned.values()
    yield from _own(person, set(returned))
    yield from _for_paraf(person)
    yield from _for_signature(person)
    yield from _newer_sources(person)


def _writing(person: Any) -> Any:
    parts = (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU)
    return Assignment.objects.everywhere(reason="one's own").current().filter(person=person, part__in=parts)


def _returned(person: Any) -> dict[int, Waiting]:
    """Drafts that came back with a reason, by document."""
    rows = Passage.objects.everywhere(reason="drafts that the person writes").returns()
    rows = rows.filter(draft__state=State.DRAF, draft__closed=None, draft__document__discarded=None)
    rows = rows.filter(at=F("draft__since"), draft__document__in=_writing(person).values("document"))
    lines = {}
    for row in rows.select_related("draft__document")[:SHOWN]:
        document = row.draft.document
        told = _("{title} dikembalikan").format(title=row.draft.title or document)
        lines[document.pk] = Waiting(told, _page(document.pk), _("Lihat alasannya"), row.reason)
    return lines


def _own(person: Any, without: set[int]) -> Iterator[Waiting]:
    """Drafts to be written, the nearest due date first."""
    open_drafts = Draft.objects.everywhere(reason="drafts that the person writes").open().filter(state__in=WRITABLE)
    rows = _writing(person).filter(document__discarded=None, document__in=open_drafts.values("document"))
    rows = rows.exclude(document__in=without).select_related("document")
    for row in rows.order_by(F("due").asc(nulls_last=True), "-document__changed")[:SHOWN]:
        editor = editor_address(row.document_id)
        told = _("Lanjutkan {title}").format(title=row.document)
        yield Waiting(told, editor or _page(row.document_id), _("Susun") if editor else _("Buka"), _when(row.due))
    rest = rows.count() - SHOWN
    if rest > 0:
        told = _("{count} draf lain yang Anda susun").format(count=number(rest))
        yield Waiting(told, f"{reverse('library:shelf')}?milik=penyusun&urut=tenggat", _("Lihat"))


def _when(due: Any) -> str:
    if due is None:
        return ""
    return (_("Lewat tenggat {day}") if due < today() else _("Tenggat {day}")).format(day=day(due))


def _for_paraf(person: Any) -> Iterator[Waiting]:
    """Drafts that the person examines because he leads the unit, or coordinates an office where nobody leads it."""
    asked = Draft.objects.for_person(person).open().filter(state=State.DIPERIKSA, document__discarded=None)
    led = Q(document__unit__in=sorted(person.reach.led_units))
    coordinated = person.reach.where(Power.COORDINATE, "document__office__path", "document__unit")
    mine = _writing(person).values("document")
    yield from _lines(
        asked.filter(led | coordinated).exclude(document__in=mine), _("{title} menunggu paraf"), _("Periksa")
    )


def _for_signature(person: Any) -> Iterator[Waiting]:
    rows = Draft.objects.for_person(person).open()
    mine = person.reach.where(Power.LEGALISE, "document__office__path", "document__unit")
    rows = rows.filter(mine, document__discarded=None)
    rows = rows.filter(state=State.MENUNGGU_TANDA_TANGAN)
    yield from _lines(rows, _("{title} menunggu tanda tangan"), _("Catat pengesahan"))


def _lines(rows: Any, words: str, verb: str) -> Iterator[Waiting]:
    rows = rows.select_related("document__unit").order_by("since").defer("content")
    for row in rows[:SHOWN]:
        yield Waiting(words.format(title=row.title or row), _page(row.document_id), verb, str(row.document.unit))
    rest = rows.count() - SHOWN
    if rest > 0:
        told = _("{count} naskah lain seperti itu").format(count=number(rest))
        first = rows[0]
        yield Waiting(told, f"{reverse('library:shelf')}?keadaan={first.state}", _("Lihat"))


def _newer_sources(person: Any) -> Iterator[Waiting]:
    """SOPs taken over from others whose source was revised since."""
    rows = Document.objects.for_person(person).kept().filter(adopts__in_force__isnull=False)
    rows = rows.filter(pk__in=_writing(person).values("document")).exclude(adopts__in_force=F("adopted"))
    for row in rows[:SHOWN]:
        told = _("Naskah asal {title} sudah direvisi").format(title=row)
        yield Waiting(told, _page(row.pk), _("Lihat perubahannya"))


def _page(pk: int) -> str:
    return reverse("library:document", args=[pk])
