"""What is done with a SOP as a whole: lead it on, put it in force, revise, revoke, throw away."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.rules.lexicon.spelling import folded
from rambu.sop.model import Pengesahan
from rambu.web.library import actions, authority
from rambu.web.library.deed_forms import LegaliseForm, MoveForm, RevokeForm
from rambu.web.library.forms import ReasonForm
from rambu.web.library.models import Change, Document, Draft
from rambu.web.library.opening import editor_address
from rambu.web.library.states import State
from rambu.web.library.views.document import find_document, find_draft
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import warn


def move(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """A deed of the table of states; asks first where it needs a reason or an exception."""
    row = find_document(request, pk)
    draft = _draft(request, row)
    possible = {one.move.name: one for one in actions.possible_moves(asker(request), draft)}
    if name not in possible:
        raise Http404
    one, back = possible[name], _page(row)

    def act(**data: str) -> Any:
        return actions.move_draft(by=asker(request), draft=draft, move=one.move, **data)

    if request.method == "POST" and not (one.move.reason or one.objections):
        return do(request, back, str(one.move.done), act)
    question = Question(
        title=f"{one.move.verb}: {row}",
        verb=str(one.move.verb),
        back=back,
        done=str(one.move.done),
        lead=" ".join(one.objections) or _("Naskah akan berada pada tahap {state}.").format(state=one.to.label),
    )
    form = MoveForm(request.POST or None, reason=one.move.reason, exception=one.excusable)
    return ask(request, form, question, lambda data: act(**data))


def legalise(request: HttpRequest, pk: int) -> HttpResponse:
    """Number, dates and signer; the draft becomes the SOP in force."""
    row = find_document(request, pk)
    draft = _draft(request, row)
    if draft.state != State.MENUNGGU_TANDA_TANGAN or not authority.legalises(asker(request), row):
        raise Http404
    sop = draft.sop
    initial = {
        "number": sop.nomor,
        "position": sop.disahkan.jabatan,
        "name": sop.disahkan.nama,
        "nip": sop.disahkan.nip,
    }
    lead = _("Naskah ini menjadi SOP yang berlaku dan tidak dapat diubah lagi; perubahan berikutnya menjadi revisi.")
    if row.in_force is not None:
        lead += " " + _("SOP yang berlaku sekarang digantikan mulai tanggal efektif.")
    question = Question(
        title=_("Catat pengesahan {title}").format(title=row),
        verb=_("Sahkan dan berlakukan"),
        back=_page(row),
        done=_("Pengesahan dicatat."),
        lead=lead,
    )
    form = LegaliseForm(request.POST or None, initial=initial)
    return ask(request, form, question, lambda data: _legalise(request, draft, data))


def _legalise(request: HttpRequest, draft: Draft, data: dict[str, Any]) -> None:
    signer = Pengesahan(data["position"], data["name"], data["nip"])
    days = {"legalised": data["legalised"], "effective": data["effective"]}
    actions.legalise(by=asker(request), draft=draft, number=data["number"], signer=signer, **days)
    _warn_of_number(request, draft.document, data["number"])


def _warn_of_number(request: HttpRequest, row: Document, number: str) -> None:
    """One number on two SOPs is not refused, as offices number them by unit, but said."""
    same = Document.objects.for_person(asker(request)).kept().exclude(pk=row.pk)
    same = same.filter(office=row.office_id, state=State.BERLAKU, number_key=folded(number)).exclude(number_key="")
    other = same.first()
    if other is not None:
        warn(request, _("Nomor {number} juga dipakai {title}.").format(number=number.strip(), title=other))


def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End it without a successor."""
    row = find_document(request, pk)
    revision = row.in_force
    if revision is None or not authority.legalises(asker(request), row):
        raise Http404
    question = Question(
        title=_("Cabut {title}").format(title=row),
        verb=_("Cabut SOP"),
        back=_page(row),
        done=_("SOP dicabut."),
        lead=_("SOP ini tidak berlaku lagi mulai tanggal itu, tanpa pengganti. Naskahnya tetap dapat dibaca."),
        danger=True,
    )
    return ask(
        request,
        RevokeForm(request.POST or None),
        question,
        lambda data: actions.revoke_revision(by=asker(request), revision=revision, **data),
    )


def withdraw_coming(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that what was legalised will not come into force; what is in force stays."""
    row = find_document(request, pk)
    revision = row.coming
    if revision is None or not authority.legalises(asker(request), row):
        raise Http404
    question = Question(
        title=_("Batalkan pemberlakuan {title}").format(title=row),
        verb=_("Batalkan pemberlakuan"),
        back=_page(row),
        done=_("Naskah itu tidak akan berlaku."),
        lead=_("Naskah yang sudah disahkan ini tidak jadi berlaku. SOP yang berlaku sekarang tetap."),
        danger=True,
    )
    form = ReasonForm(request.POST or None)
    day = {"ended": today()}
    return ask(
        request,
        form,
        question,
        lambda data: actions.revoke_revision(by=asker(request), revision=revision, reason=data["reason"], **day),
    )


def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a new draft from the text in force, with the reason for it; then into the editor."""
    row = find_document(request, pk)
    person = asker(request)
    if (
        row.in_force is None
        or row.draft
        or row.coming
        or not (authority.may_write(person, row) or authority.leads(person, row))
    ):
        raise Http404
    question = Question(
        title=_("Revisi {title}").format(title=row),
        verb=_("Mulai merevisi"),
        back=editor_address(row.pk) or _page(row),
        done=_("Naskah revisi dibuat dari SOP yang berlaku."),
        lead=_("SOP yang berlaku tetap berlaku sampai revisinya disahkan."),
    )
    return ask(
        request,
        ReasonForm(request.POST or None, initial={"reason": _copying() if row.unstructured else ""}),
        question,
        lambda data: actions.open_draft(by=person, document=row, reason=data["reason"]),
    )


def _copying() -> str:
    return _("Menyusun naskah terstruktur dari berkas bertanda tangan.")


@require_POST
def discard_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop revising."""
    row = find_document(request, pk)
    draft = _draft(request, row)
    if not authority.may_write(asker(request), row):
        raise Http404
    return do(
        request,
        _page(row),
        _("Revisi dihentikan; SOP yang berlaku tetap."),
        lambda: actions.discard_draft(by=asker(request), draft=draft),
    )


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a SOP away that was never in force."""
    row = find_document(request, pk)
    person = asker(request)
    if not (authority.coordinates(person, row) or authority.has_part(person, row, "penyusun")):
        raise Http404
    done = _("SOP “{title}” dibuang.").format(title=row)
    return do(request, reverse("library:shelf"), done, lambda: actions.discard_document(by=person, document=row))


@require_POST
def undo_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one change of a draft back, also under later ones that don't touch it."""
    rows = Change.objects.for_person(asker(request)).select_related("draft__document__office")
    change = get_object_or_404(rows, pk=pk)
    document = change.draft.document
    if not authority.may_write(asker(request), document):
        raise Http404
    key = f"urungkan-{change.pk}"
    back = reverse("library:history", args=[document.pk])
    return do(request, back, _("Perubahan diurungkan."), lambda: _undone(request, change, key))


def _undone(request: HttpRequest, change: Change, key: str) -> None:
    done = actions.undo_change(by=asker(request), change=change, key=key)
    if isinstance(done, actions.Clash):
        raise Refused(done.sentence)


def _draft(request: HttpRequest, row: Document) -> Draft:
    draft = find_draft(asker(request), row)
    if draft is None:
        raise Http404
    return draft


def _page(row: Document) -> str:
    return reverse("library:document", args=[row.pk])
