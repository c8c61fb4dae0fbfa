"""Open a SOP, adopt one, throw one away and bring it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import Pelaksana, Sop, canonical
from rambu.sop.model import Bagan, Pengesahan, Tanggal
from rambu.web.audit.actions import record
from rambu.web.library.authority import coordinates, demand, has_part, may_open_in
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.projection import refresh
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Position


@transaction.atomic
def open_document(
    *, by: Any, unit: Unit, title: str = "", sop: Sop | None = None, position: Position | None = None
) -> Document:
    """A new SOP of a unit with its first draft, whose penyusun is ``by``.

    It starts with a title, or with a whole text (copied, imported, from a template). An empty one starts with the
    position of ``by`` as its first performer.
    """
    demand(by is None or may_open_in(by, unit))
    if not unit.is_open:
        raise Refused(_("Unit {unit} sudah ditutup.").format(unit=unit))
    content = sop or _blank(unit, title, position)
    now = timezone.now()
    document = Document.objects.create(office=unit.office, unit=unit, position=position, made_by=by, changed=now)
    Draft.objects.create(document=document, content=canonical(content).decode(), changed=now, changed_by=by)
    if by is not None:
        Assignment.objects.create(document=document, person=by, part=Assignment.Part.PENYUSUN, given_by=by)
    refresh(document)
    record(by=by, office=unit.office_id, action="library.document_opened", target=document, data={"unit": unit.name})
    return document


@transaction.atomic
def adopt_document(*, by: Any, source: Document, unit: Unit) -> Document:
    """Take over the text in force of another office's SOP: number, unit and pengesahan become local.

    Refused where the source is not in force or the unit has adopted it already.
    """
    demand(by is None or may_open_in(by, unit))
    if source.in_force is None:
        raise Refused(_("Hanya SOP yang berlaku dapat dipakai bersama."))
    if source.in_force.unstructured:
        raise Refused(_("SOP ini belum terstruktur; naskahnya baru dapat dipakai bersama sesudah disusun."))
    adopted = source.adopted_by.everywhere(reason="adopted once a unit").kept()
    if adopted.filter(unit=unit).exists() or source.unit_id == unit.pk:
        raise Refused(_("{unit} sudah memakai SOP ini.").format(unit=unit))
    document = open_document(by=by, unit=unit, sop=localised(source.in_force.sop, unit))
    document.adopts, document.adopted = source, source.in_force
    document.save(update_fields=["adopts", "adopted"])
    data = {"from": str(source.office), "unit": unit.name}
    record(by=by, office=unit.office_id, action="library.document_adopted", target=document, data=data)
    return document


@transaction.atomic
def discard_document(*, by: Any, document: Document) -> Any:
    """Throw away a SOP that was never in force; its texts are kept and it can be brought back."""
    demand(by is None or coordinates(by, document) or has_part(by, document, Assignment.Part.PENYUSUN))
    if document.revisions.everywhere(reason="was it ever in force?").exists():
        raise Refused(_("SOP yang pernah berlaku tidak dapat dibuang; cabutlah bila tidak berlaku lagi."))
    document.discarded = timezone.now()
    document.save(update_fields=["discarded"])
    return record(by=by, office=document.office_id, action="library.document_discarded", target=document, data={})


@transaction.atomic
def restore_document(*, by: Any, document: Document) -> Any:
    """Bring a thrown-away SOP back."""
    demand(by is None or coordinates(by, document) or has_part(by, document, Assignment.Part.PENYUSUN))
    document.discarded = None
    document.save(update_fields=["discarded"])
    return record(by=by, office=document.office_id, action="library.document_restored", target=document, data={})


def localised(sop: Sop, unit: Unit) -> Sop:
    """The text of another office with what is local left out: number, dates, who legalises; the unit is the own one."""
    return replace(sop, unit=unit.name, nomor="", tanggal=Tanggal(), disahkan=Pengesahan())


def _blank(unit: Unit, title: str, position: Position | None) -> Sop:
    own = (Pelaksana("p1", position.name, "jabatan", f"jabatan:{position.pk}"),) if position else ()
    return Sop(judul=title, unit=unit.name, bagan=(Bagan("b1", pelaksana=own),))
