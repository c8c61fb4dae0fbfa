"""Keeps the lines of the catalogue true to the SOPs, to what was chosen, and to what the offices wish."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from rambu.sop import BadInput
from rambu.sop.personal import without_nip
from rambu.web.catalogue.models import Choice, Default, Entry, Policy, Publication
from rambu.web.catalogue.models.policy import policies_at
from rambu.web.library.models import Document, Revision
from rambu.web.offices.models import Office

SERVICE = "pelayanan"
"""The kind (``jenis``) of SOPs that an applicant from outside begins (PermenPAN-RB 35/2012)."""
_SELF = "derive the lines of the catalogue"


@transaction.atomic
def refresh(document: Document) -> None:
    """Bring the line of one SOP up to what holds now; none while nothing of it is in force."""
    _refresh([document])


@transaction.atomic
def refresh_below(office: Office) -> None:
    """The same for all SOPs of an office and of those below it."""
    rows = Document.objects.everywhere(reason=_SELF).below(office.path).select_related("office", "in_force")
    _refresh(rows)


def build_where_missing(**_kwargs: Any) -> None:
    """Receiver of ``post_migrate``: make the lines of SOPs that are older than the catalogue."""
    in_force = Document.objects.everywhere(reason=_SELF).exclude(in_force=None)
    rows = Entry.objects.everywhere(reason=_SELF)
    if in_force.exists() and not rows.exists():
        with transaction.atomic():
            _refresh(in_force.select_related("office", "in_force"))


def _refresh(documents: Iterable[Document]) -> None:
    rows = list(documents)
    entries = Entry.objects.everywhere(reason=_SELF).filter(document__in=[row.pk for row in rows])
    had = {entry.document_id: entry for entry in entries}
    policies = policies_at({row.office_id: row.office for row in rows}.values())
    chosen = Publication.objects.everywhere(reason=_SELF).filter(document__in=[row.pk for row in rows])
    choices = dict(chosen.values_list("document", "choice"))
    for row in rows:
        _keep(row, had.get(row.pk), policies[row.office_id], choices.get(row.pk, ""))


def _keep(document: Document, entry: Entry | None, policy: Policy, choice: str) -> None:
    revision: Revision | None = document.in_force
    if revision is None or document.discarded is not None:
        if entry is not None:
            Entry.objects.everywhere(reason=_SELF).filter(pk=entry.pk).delete()
        return
    facts = _known(entry) if entry and entry.revision_id == revision.pk else _facts(revision)
    shown = is_public(revision, bool(facts["service"]), policy, choice)
    fresh = {**facts, "revision_id": revision.pk, "public": shown}
    if entry is None:
        Entry.objects.create(document=document, changed=timezone.now(), **fresh)
    elif any(getattr(entry, name) != value for name, value in fresh.items()):
        Entry.objects.everywhere(reason=_SELF).filter(pk=entry.pk).update(changed=timezone.now(), **fresh)


def is_public(revision: Revision, service: bool, policy: Policy, choice: str) -> bool:
    """Whether everybody may read it: what was chosen for the SOP, else what the office wishes.

    Never one of which there is only a scan: the NIP in its picture cannot be hidden.
    """
    if revision.unstructured:
        return False
    if choice:
        return choice == Choice.PUBLIC
    return policy.default == Default.ALL or (policy.default == Default.SERVICES and service)


def _known(entry: Entry) -> dict[str, Any]:
    """A revision never changes, so what was read of it holds."""
    return {"title": entry.title, "number": entry.number, "service": entry.service}


def _facts(revision: Revision) -> dict[str, Any]:
    """A text that cannot be read says nothing; ``rambu rebuild`` names it."""
    try:
        sop = without_nip(revision.sop)
    except BadInput:
        return {"title": "", "number": "", "service": False}
    return {"title": sop.judul[:500], "number": sop.nomor[:200], "service": SERVICE in sop.jenis}
