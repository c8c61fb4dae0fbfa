"""Large workbooks of maps are read by a worker, which tells how far it is."""

from __future__ import annotations

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
from rambu.web.ledger.actions.maps import keep_map
from rambu.web.ledger.map_changes import map_offices
from rambu.web.ledger.map_file import map_in
from rambu.web.ledger.models import MapFile
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power
from rambu.web.ui import words

KIND = "ledger.read_map"
LARGE = 40_000
"""Bytes of a workbook from which it is read by a worker."""


def register() -> None:
    """Offer to read maps."""
    job(KIND)(work)


@transaction.atomic
def send_large(*, by: Any, office: Office, name: str, content: bytes) -> str:
    """Keep the file for a worker; returns the page of the job."""
    demand(by, Power.COORDINATE, office.path)
    file = MapFile.objects.create(office=office, name=name[-200:], content=content, sent_by=by)
    title = _("Membaca peta {file}").format(file=file.name)
    arguments = {"file": file.pk, "language": translation.get_language()}
    back = reverse("ledger:send_map", args=[office.pk])
    return start(by=by, office=office, kind=KIND, title=title, arguments=arguments, address=back).get_absolute_url()


def work(report: Report, *, file: int, language: str) -> Outcome:
    """The work of the job."""
    with translation.override(language), speaking(language):
        row = MapFile.objects.everywhere(reason="a worker reads it").select_related("office").filter(pk=file).first()
        if row is None:
            raise Refused(_("Berkas peta ini sudah dibaca."))
        report.step(0, 3, _("Membaca lembar kerja"), at_once=True)
        read = map_in(bytes(row.content), row.name, map_offices(row.office))
        told = _("Memeriksa {count} proses").format(count=words.number(len(read.map.processes)))
        report.step(1, 3, told, at_once=True)
        with transaction.atomic():
            try:
                version = keep_map(by=report.by, office=row.office, map_=read.map, name=row.name, notes=read.notes)
            except PermissionDenied as denied:
                raise Refused(_("Anda tidak lagi berwenang menyimpan peta ini.")) from denied
            row.delete()
        report.step(3, 3)
        return Outcome(address=reverse("ledger:map", args=[version.pk]), words=told)
