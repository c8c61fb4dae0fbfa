"""Send a SOP to be signed, and take it back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.approval import actions
from rambu.web.approval.actions import Sending
from rambu.web.approval.authority import may_send
from rambu.web.approval.forms import CancelForm, SendForm
from rambu.web.approval.models import Legalisation
from rambu.web.approval.models.numbering import numbering_at
from rambu.web.approval.numbering.series import coming, parts_of
from rambu.web.approval.reading import waiting_one
from rambu.web.approval.views.finding import find_legalisation, find_open
from rambu.web.library.actions import possible_moves
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import State
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker


def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Number, days and signer; they are written into the text now."""
    document, draft = find_open(request, pk)
    person = asker(request)
    sendable = draft.state in (State.SIAP_DISAHKAN, State.MENUNGGU_TANDA_TANGAN)
    if not sendable or not may_send(person, document) or waiting_one(draft):
        raise Http404
    against = [one for one in possible_moves(person, draft) if one.move.name == "advance"]
    question = Question(
        title=_("Kirim {title} untuk ditandatangani").format(title=draft.title or document),
        verb=_("Beri nomor dan kirim"),
        back=reverse("library:document", args=[document.pk]),
        done=_("Naskah bernomor dan menunggu tanda tangan."),
        lead=_lead(against, document),
    )
    exception = any(one.excusable for one in against)
    number, first = _coming(document, draft), _initial(document, draft)
    form = SendForm(request.POST or None, initial=first, coming=number, exception=exception)

    def act(data: dict[str, Any]) -> None:
        """Nothing to undo by a button: taking it back asks for a reason."""
        sending = Sending(form.signer, data["legalised"], data["effective"], data["number"], data["initials"])
        actions.send_to_sign(by=person, draft=draft, sending=sending, exception=data.get("exception", ""))

    return ask(request, form, question, act)


def _lead(against: list[Any], document: Document) -> str:
    objections = " ".join(told for one in against for told in one.objections)
    lead = _(
        "Nomor, tanggal, dan pejabat ditulis ke naskah sekarang, supaya yang dicetak sama dengan yang ditandatangani."
    )
    if document.in_force is not None:
        lead += " " + _("SOP yang berlaku tetap berlaku sampai tanggal efektif.")
    return f"{objections} {lead}".strip()


def _coming(document: Document, draft: Draft) -> str:
    """The number that would be given now; nothing where there is no pattern, or a part of it is not known."""
    rule = numbering_at(document.office)
    if rule is None:
        return ""
    if rule.keeps and document.in_force:
        return document.in_force.sop.nomor
    try:
        return coming(document, rule, parts_of(document, rule, today(), draft.sop.proses))[1]
    except Refused:
        return ""


def _initial(document: Document, draft: Draft) -> dict[str, str]:
    """Who signed last in the office, else who stands in the text."""
    rows = Legalisation.objects.everywhere(reason="who signs in the office of a SOP that is seen")
    last = rows.filter(draft__document__office=document.office_id).order_by("-pk").first()
    names = ("capacity", "acting_for", "position", "name", "nip", "rank")
    if last is not None:
        return {name: getattr(last, name) for name in names}
    text = draft.sop.disahkan
    return {"position": text.jabatan, "name": text.nama, "nip": text.nip}


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back, with the reason."""
    row, person = find_legalisation(request, pk), asker(request)
    if row.state != row.State.MENUNGGU or not may_send(person, row.draft.document):
        raise Http404
    lead = _("Nomor, tanggal, dan pejabat dihapus lagi dari naskah. Nomor {number} dipakai untuk SOP berikutnya.")
    question = Question(
        title=_("Batalkan pengiriman {title}").format(title=row.draft.title or row.draft),
        verb=_("Batalkan pengiriman"),
        back=reverse("library:document", args=[row.draft.document_id]),
        done=_("Pengiriman dibatalkan; naskah siap disahkan."),
        lead=lead.format(number=row.number) if row.given else "",
        danger=True,
    )
    form = CancelForm(request.POST or None)
    return ask(request, form, question, lambda data: _cancel(person, row, data))


def _cancel(person: Any, row: Legalisation, data: dict[str, Any]) -> None:
    actions.cancel(by=person, legalisation=row, **data)
