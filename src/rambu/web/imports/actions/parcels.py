"""Send files, throw a parcel away and bring it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.models import Parcel, SentFile
from rambu.web.jobs.actions import start
from rambu.web.library.authority import demand, may_open_in
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

JOB = "imports.read"
MOST = 100
"""Files of one parcel."""
LARGEST = 20_000_000
"""Bytes of a file."""
LARGEST_WHOLE = 200_000_000
"""Bytes of a parcel."""

Sent = tuple[str, bytes]
"""Name and content."""


@transaction.atomic
def send_files(*, by: Person, unit: Unit, files: Sequence[Sent]) -> Parcel:
    """Keep the files and let a worker read them. Refused as a whole where they are too many or too large together."""
    demand(may_open_in(by, unit))
    if not files:
        raise Refused(_("Pilih setidaknya satu berkas."))
    if len(files) > MOST:
        raise Refused(_("Paling banyak {n} berkas sekali kirim.").format(n=MOST))
    if sum(len(content) for _name, content in files) > LARGEST_WHOLE:
        raise Refused(_("Berkas-berkas ini bersama lebih dari {n} MB; kirim sebagian dahulu.").format(n=200))
    parcel = Parcel.objects.create(office=unit.office, unit=unit, sent_by=by)
    for name, content in files:
        _keep(parcel, name, content)
    title = _("Membaca {n} berkas").format(n=len(files))
    address = f"/impor-sop/{parcel.pk}/"
    start(by=by, office=unit.office, kind=JOB, title=title, arguments={"parcel": parcel.pk}, address=address)
    data = {"files": [name[-200:] for name, _content in files][:20], "count": len(files)}
    record(by=by, office=unit.office_id, action="imports.sent", target=parcel, data=data)
    return parcel


def _keep(parcel: Parcel, name: str, content: bytes) -> None:
    """A file that is too large is not kept, but told in its place."""
    row = SentFile(parcel=parcel, name=name[-200:], content=content, size=len(content))
    if len(content) > LARGEST:
        row.state, row.content = SentFile.State.FAILED, b""
        row.told = _("Berkas ini lebih besar dari {n} MB.").format(n=LARGEST // 1_000_000)
    row.save()


@transaction.atomic
def discard_parcel(*, by: Person, parcel: Parcel) -> Any:
    """Throw away what was sent; SOPs that were taken over stay."""
    demand(parcel.sent_by_id == by.pk)
    parcel.discarded = timezone.now()
    parcel.save(update_fields=["discarded"])
    return record(by=by, office=parcel.office_id, action="imports.discarded", target=parcel, data={})


@transaction.atomic
def restore_parcel(*, by: Person, parcel: Parcel) -> Any:
    """Bring it back."""
    demand(parcel.sent_by_id == by.pk)
    parcel.discarded = None
    parcel.save(update_fields=["discarded"])
    return record(by=by, office=parcel.office_id, action="imports.restored", target=parcel, data={})
