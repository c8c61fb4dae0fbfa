"""What the worker does: read the files of a parcel, one after another; what was read before it died stays read."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rambu.exchange.intake import take_in
from rambu.sop import BadInput
from rambu.web.imports import actions
from rambu.web.imports.actions.parcels import JOB
from rambu.web.imports.actions.stacks import JOB as STACK
from rambu.web.imports.models import Found, Parcel, SentFile, Stack, StackFile
from rambu.web.imports.origin import find_origin
from rambu.web.jobs.kinds import Outcome, job
from rambu.web.jobs.report import Report
from rambu.web.library.actions import read_scan
from rambu.web.offices.refusal import Refused


def register() -> None:
    """Tell the kind."""
    job(JOB)(read_parcel)
    job(STACK)(look_at_stack)


def read_parcel(report: Report, parcel: int) -> Outcome:
    """Each file in a process of its own and with its own outcome."""
    if report.by is None:
        raise ValueError("files are read for somebody")
    row = Parcel.objects.for_person(report.by).kept().filter(pk=parcel).first()
    if row is None:
        raise Refused(_("Kiriman ini sudah dibuang."))
    files = SentFile.objects.for_person(report.by).filter(parcel=row)
    total, waiting = files.count(), list(files.waiting())
    for done, file in enumerate(waiting, start=total - len(waiting)):
        report.step(done, total, file.name, at_once=True)
        _read(report.by, file)
    report.step(total, total)
    count = Found.objects.for_person(report.by).filter(file__parcel=row).count()
    failed = files.filter(state=SentFile.State.FAILED).count()
    words = _("{n} SOP ditemukan dalam {files} berkas.").format(n=count, files=total)
    if failed:
        words += " " + _("{n} berkas tidak terbaca.").format(n=failed)
    return Outcome(address=f"/impor-sop/{row.pk}/", words=words)


def _read(person: Any, file: SentFile) -> None:
    try:
        intake = take_in(file.name, bytes(file.content))
    except BadInput as fault:
        told = " ".join(one.message[:1].upper() + one.message[1:] for one in fault.problems[:2])
        return actions.keep_failure(file=file, told=told)
    if not intake.sops:
        told = _("Tidak ada tabel SOP yang dikenali di berkas ini.")
        return actions.keep_failure(file=file, told=told)
    origin = find_origin(person, intake.embedded, intake.edits)
    return actions.keep_intake(file=file, intake=intake, origin=origin)


def look_at_stack(report: Report, stack: int) -> Outcome:
    """Each signed file in a process of its own; then the list can be looked at with its files."""
    if report.by is None:
        raise ValueError("files are looked at for somebody")
    row = Stack.objects.for_person(report.by).filter(pk=stack).first()
    if row is None or row.state == Stack.State.DISCARDED:
        raise Refused(_("Kiriman ini sudah dibuang."))
    total = row.files.count()
    left = list(row.files.filter(pages=None, told=""))
    for done, file in enumerate(left, start=total - len(left)):
        report.step(done, total, file.name, at_once=True)
        _look(file)
    report.step(total, total)
    actions.keep_looked(stack=row)
    address = f"/impor-sop/bertanda-tangan/{row.pk}/"
    return Outcome(address=address, words=_("{n} berkas bertanda tangan diperiksa.").format(n=total))


def _look(file: StackFile) -> None:
    try:
        actions.keep_look(file=file, pages=read_scan(file.name, bytes(file.content)).pages)
    except Refused as refusal:
        actions.keep_look(file=file, pages=None, told=str(refusal))
