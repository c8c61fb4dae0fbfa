"""Keep versions of the map, put one in force, change it by a deed, and take that back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.processmap import ProcessMap
from rambu.processmap.checks import check_map
from rambu.processmap.edits import Edited
from rambu.processmap.file import canonical_map
from rambu.web.audit.actions import record
from rambu.web.ledger.actions.endings import end_document, end_later, take_back
from rambu.web.ledger.models import MapFile, MapVersion
from rambu.web.ledger.standings import renew_below
from rambu.web.library import actions as library
from rambu.web.library.models import Document, Revision
from rambu.web.offices.models import Office
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused, demand, unless_taken
from rambu.web.offices.scope import Power

_SELF = "the map itself"
KEPT = timedelta(days=7)


@transaction.atomic
def keep_file(*, by: Any, office: Office, name: str, content: bytes) -> MapFile:
    """Keep the workbook of a map until it is read; what was left lying for a week goes. Nothing else changes."""
    demand(by, Power.COORDINATE, office.path)
    left = MapFile.objects.everywhere(reason="what was left lying").filter(version=None)
    left.filter(sent__lt=timezone.now() - KEPT).delete()
    return MapFile.objects.create(office=office, name=name[-200:], content=content, sent_by=by)


@transaction.atomic
def keep_map(
    *,
    by: Any,
    office: Office,
    map_: ProcessMap,
    name: str,
    notes: dict[str, Any] | None = None,
    file: MapFile | None = None,
) -> MapVersion:
    """Keep a map as a draft, which holds for nobody yet, in the place of the draft that was read from this file."""
    demand(by, Power.COORDINATE, office.path)
    row: MapVersion = MapVersion.objects.create(
        office=office,
        name=(map_.name or name)[:200],
        number=map_.decree.nomor[:200],
        decreed=map_.decree.tanggal,
        since=map_.since,
        content=canonical_map(map_).decode(),
        notes=notes or {},
        before=_current(office),
        made_by=by,
    )
    data = {"processes": len(map_.processes), "involvements": len(map_.involvements)}
    record(by=by, office=office.pk, action="ledger.map_kept", target=row, data=data)
    if file is not None:
        _follow(by, file, row)
    return row


def _follow(by: Any, file: MapFile, row: MapVersion) -> None:
    """The file goes on with the new draft; the one before goes, unless it holds by now."""
    before, file.version = file.version, row
    file.save(update_fields=["version"])
    if before is not None and before.state == MapVersion.State.DRAFT:
        forget_map(by=by, version=before)


@transaction.atomic
def forget_map(*, by: Any, version: MapVersion) -> None:
    """Throw a draft away that was never in force."""
    demand(by, Power.COORDINATE, version.office.path)
    if version.state != MapVersion.State.DRAFT:
        raise Refused(_("Peta yang pernah berlaku tidak dapat dibuang."))
    data = {"name": version.name}
    record(by=by, office=version.office_id, action="ledger.map_forgotten", target=version, data=data)
    version.delete()


@transaction.atomic
def put_map_in_force(*, by: Any, version: MapVersion, number: str, decreed: date, since: date | None = None) -> Any:
    """Let a draft hold for the office and all below it, under its decree; the one before is replaced."""
    demand(by, Power.COORDINATE, version.office.path)
    if version.state != MapVersion.State.DRAFT:
        raise Refused(_("Hanya draf peta yang dapat diberlakukan."))
    if not number.strip():
        raise Refused(_("Tuliskan nomor keputusan yang menetapkan peta ini."))
    if (since or decreed) > today():
        raise Refused(_("Peta belum dapat diberlakukan sebelum tanggal berlakunya."))
    wrong = [finding.message for finding in check_map(version.map) if finding.severity == "wajib"]
    wrong += [one["message"] for one in version.notes.get("findings", ()) if one["severity"] == "wajib"]
    if wrong:
        raise Refused(_("Peta masih punya temuan yang wajib diperbaiki: {first}").format(first=wrong[0]))
    version.number, version.decreed, version.since = number.strip()[:200], decreed, since or decreed
    MapFile.objects.everywhere(reason=_SELF).filter(version=version).delete()
    _replace(version)
    data = {"number": version.number, "decreed": str(decreed), **_states(MapVersion.State.DRAFT)}
    return record(by=by, office=version.office_id, action="ledger.map_in_force", target=version, data=data)


@transaction.atomic
def change_map(
    *,
    by: Any,
    version: MapVersion,
    edited: Edited,
    documents: Sequence[Document] = (),
    reason: str = "",
    on: tuple[str, date] | None = None,
) -> Any:
    """Put the map as a deed has changed it in the place of the one in force, and revoke these SOPs with the reason.

    ``on``: the branch and the day on which it goes; SOPs end on that day where it is still to come. Only
    SOPs that ``by`` may revoke are; drafts that were never in force are thrown away. Undone as a whole.
    """
    demand(by, Power.COORDINATE, version.office.path)
    if version.state != MapVersion.State.IN_FORCE:
        raise Refused(_("Peta ini tidak berlaku lagi. Buka peta yang berlaku, lalu ulangi."))
    fresh = MapVersion(
        office=version.office,
        name=version.name,
        number=version.number,
        decreed=version.decreed,
        since=version.since,
        content=canonical_map(edited.map).decode(),
        told=edited.told,
        before=version,
        made_by=by,
    )
    _replace(fresh)
    later = on is not None and on[1] > today()
    if on is not None and later:
        end_later(fresh, documents, *on, reason or edited.told)
    ended = [end_document(by, one, reason or edited.told) for one in documents if not later]
    data: dict[str, Any] = {"told": edited.told, "reason": reason, "documents": [str(one) for one in documents]}
    data |= {"revisions": [row.pk for row in ended if isinstance(row, Revision)], **_states(MapVersion.State.IN_FORCE)}
    data |= {"discarded": [row.pk for row in ended if isinstance(row, Document)], "before": version.pk}
    return record(by=by, office=version.office_id, action="ledger.map_changed", target=fresh, data=data)


@transaction.atomic
def undo_map(*, by: Any, version: MapVersion, revisions: Sequence[int] = (), discarded: Sequence[int] = ()) -> Any:
    """Let the version before hold again; SOPs that ended with the change are in force again."""
    demand(by, Power.COORDINATE, version.office.path)
    if version.state != MapVersion.State.IN_FORCE:
        raise Refused(_("Peta ini sudah digantikan versi lain, jadi tidak dapat diurungkan."))
    is_first = not version.told
    version.state = MapVersion.State.DRAFT if is_first else MapVersion.State.UNDONE
    version.save(update_fields=["state"])
    before = version.before
    if before is not None and before.state == MapVersion.State.REPLACED:
        before.state = MapVersion.State.IN_FORCE
        before.save(update_fields=["state"])
    for row in Revision.objects.everywhere(reason=_SELF).filter(pk__in=revisions).select_related("document"):
        library.restore_revision(by=by, revision=row)
    for one in Document.objects.everywhere(reason=_SELF).filter(pk__in=discarded).select_related("office"):
        library.restore_document(by=by, document=one)
    take_back(by, version)
    renew_below(version.office, everywhere=True)
    return record(by=by, office=version.office_id, action="ledger.map_undone", target=version, data={})


def _current(office: Office) -> MapVersion | None:
    rows = MapVersion.objects.everywhere(reason=_SELF).in_force()
    found: MapVersion | None = rows.select_for_update().filter(office=office).first()
    return found


def _replace(version: MapVersion) -> None:
    before = _current(version.office)
    if before is not None:
        before.state = MapVersion.State.REPLACED
        before.save(update_fields=["state"])
    version.before, version.state = before, MapVersion.State.IN_FORCE
    with unless_taken(_("Orang lain baru saja memberlakukan peta. Muat ulang halaman.")):
        version.save()
    renew_below(version.office, everywhere=True)


def _states(was: MapVersion.State) -> dict[str, Any]:
    """That the deed can be taken back while the map is still in force."""
    return {"was": {"state": was.value}, "now": {"state": MapVersion.State.IN_FORCE.value}}
