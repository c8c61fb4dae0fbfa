"""Large workbooks of maps are read by a worker, which tells how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from rambu.language import speaking
from rambu.web.jobs.actions import start
from rambu.web.jobs.kinds import Outcome, job
from rambu.web.jobs.report import Report
from rambu.web.ledger.actions.maps import keep_file, keep_map
from rambu.web.ledger.columns.choices import said_of
from rambu.web.ledger.job_rows import Rows
from rambu.web.ledger.map_changes import map_offices
from rambu.web.ledger.map_file import ReadMap, Unrecognised, map_in
from rambu.web.ledger.models import MapFile, MapVersion
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.ui import words

KIND = "ledger.read_map"
LARGE = 40_000
"""Bytes of a workbook from which it is read by a worker."""


@dataclass(frozen=True, slots=True)
class Onward:
    """The page that comes next, and what is said there."""

    address: str
    words: str = ""


def register() -> None:
    """Offer to read maps."""
    job(KIND)(work)


@transaction.atomic
def send_book(*, by: Any, office: Office, name: str, content: bytes) -> Onward:
    """Keep the workbook of a map and read it. Raises Refused, and keeps nothing, where it cannot be read."""
    return read_file(by=by, file=keep_file(by=by, office=office, name=name, content=content))


def read_file(*, by: Any, file: MapFile) -> Onward:
    """Read a workbook into its draft, at once or later where it is large. Raises Refused."""
    if len(bytes(file.content)) > LARGE:
        return Onward(_later(by, file))
    try:
        version = keep_read(by, file)
    except Unrecognised as unknown:
        return Onward(reverse("ledger:map_columns", args=[file.pk]), str(unknown))
    return Onward(
        reverse("ledger:map", args=[version.pk]), _("Peta disimpan sebagai draf. Belum ada kewajiban yang berubah.")
    )


def _later(by: Any, file: MapFile) -> str:
    title = _("Membaca peta {file}").format(file=file.name)
    arguments = {"file": file.pk, "language": translation.get_language()}
    back = reverse("ledger:send_map", args=[file.office_id])
    job_ = start(by=by, office=file.office, kind=KIND, title=title, arguments=arguments, address=back)
    return job_.get_absolute_url()


def keep_read(by: Any, file: MapFile) -> MapVersion:
    """The draft that the workbook gives, in the place of the one that it gave before."""
    read = map_in(bytes(file.content), file.name, map_offices(file.office), said_of(file))
    return keep_map(by=by, office=file.office, map_=read.map, name=file.name, notes=read.notes, file=file)


def work(report: Report, *, file: int, language: str) -> Outcome:
    """The work of the job."""
    with translation.override(language), speaking(language):
        row = MapFile.objects.everywhere(reason="a worker reads it").select_related("office").filter(pk=file).first()
        if row is None:
            raise Refused(_("Berkas peta ini sudah dibuang."))
        rows = Rows(report, _("Membaca baris"))
        try:
            read = map_in(bytes(row.content), row.name, map_offices(row.office), said_of(row), told=rows.told)
        except Unrecognised as unknown:
            return Outcome(address=reverse("ledger:map_columns", args=[row.pk]), words=str(unknown))
        told = _("Memeriksa {count} proses").format(count=words.number(len(read.map.processes)))
        report.step(rows.total, rows.total, told)
        version = _kept(report, row, read)
        return Outcome(address=reverse("ledger:map", args=[version.pk]), words=told)


def _kept(report: Report, row: MapFile, read: ReadMap) -> MapVersion:
    try:
        return keep_map(by=report.by, office=row.office, map_=read.map, name=row.name, notes=read.notes, file=row)
    except PermissionDenied as denied:
        raise Refused(_("Anda tidak lagi berwenang menyimpan peta ini.")) from denied
