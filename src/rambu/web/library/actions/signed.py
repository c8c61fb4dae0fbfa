"""SOPs that were signed before they came here: in force at once, with the signed file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.exchange.raster import BadPdf, count_pages
from rambu.sop import Sop, canonical, sha256
from rambu.sop.model import Pengesahan, Tanggal
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, may_enter_signed
from rambu.web.library.models import Document, Revision, SignedFile
from rambu.web.library.projection import refresh
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.ui.words import day

_SELF = "the document itself"


@dataclass(frozen=True, slots=True)
class Identity:
    """What stands on the first page of a signed SOP."""

    title: str
    number: str
    signer: Pengesahan
    legalised: date
    effective: date
    made: date | None = None
    process: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file as it was sent, looked at: it is a PDF of so many pages."""

    name: str
    content: bytes
    pages: int


def read_scan(name: str, content: bytes) -> Scan:
    """Look at a sent file; outside any transaction, for it takes a while. Refused for what is no readable PDF."""
    try:
        return Scan(name.strip()[-200:] or "sop.pdf", content, count_pages(content))
    except BadPdf as fault:
        raise Refused(str(fault)) from fault


@transaction.atomic
def enter_signed(*, by: Any, unit: Unit, identity: Identity, scan: Scan) -> Any:
    """A SOP that is in force already: its identity, and the signed file that holds the procedure.

    Refused where the office has this file already. Returns the event, whose target is the new `Document`.
    """
    demand(by is None or may_enter_signed(by, unit))
    if not unit.is_open:
        raise Refused(_("Unit {unit} sudah ditutup.").format(unit=unit))
    if identity.effective < identity.legalised:
        raise Refused(_("Tanggal efektif tidak boleh sebelum tanggal pengesahan."))
    digest = hashlib.sha256(scan.content).hexdigest()
    _refuse_known(unit, digest)
    sop = _text(identity, unit)
    now = timezone.now()
    document = Document.objects.create(office=unit.office, unit=unit, made_by=by, changed=now)
    revision = Revision.objects.create(
        document=document,
        number=1,
        content=canonical(sop).decode(),
        sha256=sha256(sop),
        unstructured=True,
        legalised=identity.legalised,
        effective=identity.effective,
        made_by=by,
    )
    SignedFile.objects.create(
        revision=revision,
        name=scan.name,
        content=scan.content,
        size=len(scan.content),
        sha256=digest,
        pages=scan.pages,
        made_by=by,
    )
    document.in_force = revision
    refresh(document)
    data = {"number": identity.number, "legalised": day(identity.legalised), "file": scan.name, "sha256": digest}
    return record(by=by, office=unit.office_id, action="library.signed_entered", target=document, data=data)


@transaction.atomic
def withdraw_signed(*, by: Any, document: Document) -> Any:
    """Take back a SOP that was entered by mistake; refused once something was built upon it."""
    demand(by is None or may_enter_signed(by, document.unit))
    revisions = document.revisions.everywhere(reason=_SELF)
    only = revisions.count() == 1 and document.unstructured and document.draft is None
    if not only or document.adopted_by.everywhere(reason="only counted").kept().exists():
        raise Refused(_("SOP ini sudah dikerjakan lebih lanjut; cabutlah bila tidak berlaku lagi."))
    document.discarded = timezone.now()
    document.save(update_fields=["discarded"])
    return record(by=by, office=document.office_id, action="library.signed_withdrawn", target=document, data={})


@transaction.atomic
def restore_signed(*, by: Any, document: Document) -> Any:
    """Bring it back after all."""
    demand(by is None or may_enter_signed(by, document.unit))
    document.discarded = None
    document.save(update_fields=["discarded"])
    return record(by=by, office=document.office_id, action="library.signed_restored", target=document, data={})


def _refuse_known(unit: Unit, digest: str) -> None:
    """One file is entered once in an office."""
    files = SignedFile.objects.everywhere(reason="one file is entered once in an office").filter(sha256=digest)
    here = files.filter(revision__document__office=unit.office, revision__document__discarded=None)
    known = here.select_related("revision__document").first()
    if known is not None:
        raise Refused(_("Berkas ini sudah dimasukkan sebagai “{title}”.").format(title=known.revision.document))


def _text(identity: Identity, unit: Unit) -> Sop:
    made = identity.made or identity.legalised
    return Sop(
        judul=identity.title.strip(),
        unit=unit.name,
        nomor=identity.number.strip(),
        tanggal=Tanggal(pembuatan=made.isoformat(), efektif=identity.effective.isoformat()),
        disahkan=identity.signer,
        proses=identity.process.strip(),
    )
