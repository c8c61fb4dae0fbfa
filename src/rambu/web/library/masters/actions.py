"""Keep names, and give things one name everywhere at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.rules.lexicon.spelling import folded
from rambu.web.audit.actions import record
from rambu.web.library.actions.editing import Clash, edit_draft, undo_change
from rambu.web.library.masters import lists
from rambu.web.library.masters.renaming import renaming_edits
from rambu.web.library.models import Change, Draft, Master, Mention, Renaming
from rambu.web.library.models.mention import Kind
from rambu.web.library.naming import is_name
from rambu.web.library.states import WRITABLE
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power


@dataclass(frozen=True, slots=True)
class Reached:
    """Where names stand below an office: drafts that can be written now, others, and texts in force."""

    drafts: Sequence[Draft]
    waiting: Sequence[Draft]
    in_force: Sequence[Mention]


@transaction.atomic
def keep_master(*, by: Any, office: Office, kind: Kind, name: str, note: str = "") -> Master:
    """Put a name into the list of an office."""
    demand(by, Power.COORDINATE, office.path)
    name, key = _tidy(name)
    rows = Master.objects.everywhere(reason="a name stands once an office").filter(office=office, kind=kind, key=key)
    if rows.exists():
        raise Refused(_("Nama itu sudah ada dalam daftar {office}.").format(office=office))
    row: Master = Master.objects.create(office=office, kind=kind, name=name, key=key, note=note.strip(), made_by=by)
    record(by=by, office=office.pk, action="library.master_kept", target=row, data={"kind": str(kind.label)})
    return row


@transaction.atomic
def drop_master(*, by: Any, master: Master) -> Any:
    """Take a name out of the list; SOPs keep it as it is written there."""
    demand(by, Power.COORDINATE, master.office.path)
    data = {"kind": str(Kind(master.kind).label)}
    event = record(by=by, office=master.office_id, action="library.master_dropped", target=master, data=data)
    master.delete()
    return event


def reached(office: Office, kind: Kind, keys: Collection[str]) -> Reached:
    """Where these names stand at the office and below."""
    rows = Mention.objects.everywhere(reason="for those who coordinate the office").below(office.path)
    rows = rows.filter(kind=kind, key__in=keys, document__discarded=None)
    drafts = Draft.objects.everywhere(reason="for those who coordinate the office").open()
    named = drafts.filter(pk__in=rows.exclude(draft=None).values("draft")).select_related("document__office")
    found = sorted(named, key=lambda draft: (draft.title, draft.pk))
    in_force = rows.filter(draft=None, document__in_force__isnull=False).select_related("document__unit")
    return Reached(
        [draft for draft in found if draft.state in WRITABLE],
        [draft for draft in found if draft.state not in WRITABLE],
        list(in_force.order_by("document__title", "pk")),
    )


@transaction.atomic
def rename_everywhere(*, by: Any, office: Office, kind: Kind, keys: Collection[str], new: str) -> Renaming:
    """Give what bears one of these names the name `new`, in all drafts of the office and below that can be written.

    Each draft gets ordinary edits; texts in force stay as they are. One deed, taken back by `undo_renaming`.
    """
    demand(by, Power.COORDINATE, office.path)
    new, _key = _tidy(new)
    found = reached(office, kind, keys)
    old = sorted({row.name for row in _mentions(office, kind, keys)} - {new})
    renaming: Renaming = Renaming.objects.create(
        office=office, kind=kind, old=old[:20], new=new, by=by, at=timezone.now()
    )
    renaming.lists = lists.rename(by=by, office=office, kind=kind, keys=keys, new=new)
    master = Master.objects.everywhere(reason="picked by its name").filter(office=office, kind=kind, key=folded(new))
    acuan = next((row.acuan for row in master), "")
    changes = [change for draft in found.drafts if (change := _edit(by, draft, kind, keys, new, acuan, renaming))]
    if not changes and not any(renaming.lists.values()):
        raise Refused(_("Tidak ada yang perlu diganti, atau naskahnya sedang tidak dapat diubah."))
    renaming.save(update_fields=["lists"])
    renaming.changes.add(*changes)
    data = {"old": old[:20], "new": new, "count": len(changes)}
    record(by=by, office=office.pk, action="library.renamed_everywhere", target=renaming, data=data)
    return renaming


@transaction.atomic
def undo_renaming(*, by: Any, renaming: Renaming) -> Any:
    """Take it back in every draft; all or nothing."""
    demand(by, Power.COORDINATE, renaming.office.path)
    row: Renaming = Renaming.objects.everywhere(reason="the deed itself").select_for_update().get(pk=renaming.pk)
    if row.undone:
        raise Refused(_("Penggantian nama ini sudah diurungkan."))
    changes = Change.objects.everywhere(reason="what the deed did").filter(renamings=row)
    for change in changes.filter(undone_by=None).select_related("draft__document__office"):
        done = undo_change(by=by, change=change, key=f"nama-{row.pk}-{change.pk}")
        if isinstance(done, Clash):
            told = _("“{title}” sudah diubah lagi di tempat itu: {why}")
            raise Refused(told.format(title=change.draft, why=done.sentence))
    lists.restore(by=by, done=row.lists)
    row.undone = timezone.now()
    row.save(update_fields=["undone"])
    data = {"old": row.old, "new": row.new}
    return record(by=by, office=row.office_id, action="library.renaming_undone", target=row, data=data)


def _edit(
    by: Any, draft: Draft, kind: Kind, keys: Collection[str], new: str, acuan: str, renaming: Renaming
) -> Change | None:
    edits = renaming_edits(draft.sop, kind, keys, new, acuan)
    if not edits:
        return None
    key = f"nama-{renaming.pk}-{uuid4().hex[:8]}"
    done = edit_draft(by=by, draft=draft, edits=edits, base=draft.version, key=key)
    if isinstance(done, Clash):
        raise Refused(done.sentence)
    return done.change


def _mentions(office: Office, kind: Kind, keys: Collection[str]) -> Any:
    rows = Mention.objects.everywhere(reason="for those who coordinate the office").below(office.path)
    return rows.filter(kind=kind, key__in=keys)


def _tidy(name: str) -> tuple[str, str]:
    name = " ".join(name.split())[:500]
    key = folded(name)[:300]
    if not is_name(key):
        raise Refused(_("Tuliskan namanya."))
    return name, key
