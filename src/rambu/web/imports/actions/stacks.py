"""Send a stack of signed SOPs with its list, look at the files, and put all of them in force."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.actions.parcels import LARGEST, LARGEST_WHOLE, MOST, Sent
from rambu.web.imports.models import Stack, StackFile
from rambu.web.imports.stacks.plan import judged
from rambu.web.jobs.actions import start
from rambu.web.library import actions as library
from rambu.web.library.authority import demand, may_enter_signed
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

JOB = "imports.stack"


@transaction.atomic
def send_stack(*, by: Person, unit: Unit, listed: Sent, files: Sequence[Sent]) -> Stack:
    """Keep list and files and let a worker look at these. Refused as a whole where they are too many or too large."""
    demand(may_enter_signed(by, unit))
    if len(files) > MOST:
        raise Refused(_("Paling banyak {n} berkas sekali kirim.").format(n=MOST))
    if sum(len(content) for _name, content in files) > LARGEST_WHOLE:
        raise Refused(_("Berkas-berkas ini bersama lebih dari {n} MB; kirim sebagian dahulu.").format(n=200))
    stack = Stack.objects.create(
        office=unit.office, unit=unit, sent_by=by, list_name=listed[0][-200:], list_content=listed[1]
    )
    for name, content in files:
        _keep(stack, name, content)
    title = _("Memeriksa {n} berkas bertanda tangan").format(n=len(files))
    address = f"/impor-sop/bertanda-tangan/{stack.pk}/"
    start(by=by, office=unit.office, kind=JOB, title=title, arguments={"stack": stack.pk}, address=address)
    data = {"list": stack.list_name, "count": len(files)}
    record(by=by, office=unit.office_id, action="imports.stack_sent", target=stack, data=data)
    return stack


def _keep(stack: Stack, name: str, content: bytes) -> None:
    row = StackFile(stack=stack, name=name[-200:], size=len(content), sha256=hashlib.sha256(content).hexdigest())
    row.content = content
    if len(content) > LARGEST:
        row.told, row.content = _("Berkas ini lebih besar dari {n} MB.").format(n=LARGEST // 1_000_000), b""
    row.save()


@transaction.atomic
def keep_look(*, file: StackFile, pages: int | None, told: str = "") -> None:
    """How many pages a file has, or why nobody can say. Rambu's own deed: no event."""
    StackFile.objects.filter(pk=file.pk).update(pages=pages, told=told)


@transaction.atomic
def keep_looked(*, stack: Stack) -> None:
    """All files were looked at. Rambu's own deed: no event."""
    rows = Stack.objects.everywhere(reason="the worker's own").filter(pk=stack.pk, state=Stack.State.WAITING)
    rows.update(state=Stack.State.READ)


@transaction.atomic
def enter_stack(*, by: Person, stack: Stack, looked_at: str, skip_wrong: bool = False) -> Any:
    """All rows become SOPs in force, or none does; returns the event of the whole, which can be taken back.

    Refused where the plan is no longer the one that was looked at, and while rows are wrong that shall not be skipped.
    """
    row = _held(by, stack, Stack.State.READ)
    plan = judged(by, row)
    entries = [line.meaning for line in plan.plan.doing if line.meaning is not None]
    if looked_at != plan.fingerprint:
        raise Refused(_("Keadaannya berubah sejak Anda melihat pratinjau ini. Periksa lagi, lalu masukkan."))
    if plan.plan.counts["wrong"] and not skip_wrong:
        raise Refused(_("Masih ada baris yang salah. Perbaiki daftarnya, atau pilih melewati baris yang salah."))
    if not entries:
        raise Refused(_("Tidak ada SOP yang dapat dimasukkan dari daftar ini."))
    made = []
    for entry in entries:
        scan = library.Scan(entry.file.name, bytes(entry.file.content), entry.file.pages or 0)
        event = library.enter_signed(by=by, unit=entry.unit, identity=entry.identity, scan=scan)
        made.append(int(event.target_id))
    StackFile.objects.filter(pk__in=[entry.file.pk for entry in entries]).update(content=b"")
    row.state = Stack.State.ENTERED
    row.save(update_fields=["state"])
    data = {"count": len(made), "skipped": plan.plan.counts["wrong"], "documents": made, "list": row.list_name}
    return record(by=by, office=row.office_id, action="imports.stack_entered", target=row, data=data)


@transaction.atomic
def withdraw_stack(*, by: Person, stack: Stack, documents: Sequence[int]) -> Any:
    """Take all of these SOPs back; refused once something was built upon one of them."""
    row = _held(by, stack, Stack.State.ENTERED)
    for document in (
        Document.objects.for_person(by).kept().filter(pk__in=documents).select_related("unit__office", "in_force")
    ):
        signed = document.in_force.signed if document.in_force else None
        library.withdraw_signed(by=by, document=document)
        if signed is not None:
            row.files.filter(sha256=signed.sha256).update(content=bytes(signed.content))
    row.state = Stack.State.READ
    row.save(update_fields=["state"])
    data = {"count": len(documents)}
    return record(by=by, office=row.office_id, action="imports.stack_withdrawn", target=row, data=data)


@transaction.atomic
def discard_stack(*, by: Person, stack: Stack) -> Any:
    """Throw list and files away; SOPs that were entered stay."""
    row = _held(by, stack, Stack.State.READ)
    row.state = Stack.State.DISCARDED
    row.save(update_fields=["state"])
    return record(by=by, office=row.office_id, action="imports.stack_discarded", target=row, data={})


@transaction.atomic
def restore_stack(*, by: Person, stack: Stack) -> Any:
    """Bring it back."""
    row = _held(by, stack, Stack.State.DISCARDED)
    row.state = Stack.State.READ
    row.save(update_fields=["state"])
    return record(by=by, office=row.office_id, action="imports.stack_restored", target=row, data={})


def _held(by: Person, stack: Stack, state: str) -> Stack:
    rows = Stack.objects.for_person(by).select_for_update(of=("self",)).select_related("unit__office")
    row: Stack = rows.get(pk=stack.pk)
    if row.state != state:
        raise Refused(_("Kiriman ini {state}.").format(state=row.get_state_display()))
    return row
