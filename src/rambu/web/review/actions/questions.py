"""Questions to the narasumber."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.library.models import Document
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Role
from rambu.web.review.authority import may_answer, may_ask
from rambu.web.review.models import Question
from rambu.web.review.models.question import ANSWERING
from rambu.web.review.place import Place, find


@transaction.atomic
def ask(
    *, by: Any, office: Office, text: str, document: Document | None = None, place: Place | None = None
) -> Question:
    """Ask in general, or at a place in a SOP; those who answer in the office are told."""
    demand(by is None or may_ask(by, office))
    said = _said(text, _("Tuliskan pertanyaan Anda."))
    where = place or Place()
    draft = document.draft if document else None
    quote = find(draft.sop, where).words if draft else ""
    question: Question = Question.objects.create(
        office=office, document=document, text=said, asked_by=by, quote=quote, **where.columns()
    )
    record(by=by, office=office.pk, action="review.asked", target=question, data={"text": said})
    words = _("{who} bertanya: {text}").format(who=by, text=said)
    notify(
        by=by,
        people=_answerers(office),
        kind="review.asked",
        text=words,
        address=_address(question),
        office=office,
        about=question,
    )
    return question


@transaction.atomic
def answer(*, by: Any, question: Question, text: str, publish: bool = True) -> Any:
    """Answer, or answer better; published, everybody of the office finds it."""
    demand(by is None or may_answer(by, question.office))
    question.answer = _said(text, _("Tuliskan jawaban Anda."))
    question.answered, question.answered_by = timezone.now(), by
    question.published = timezone.now() if publish else None
    question.save()
    if question.asked_by:
        notify(
            by=by,
            people=[question.asked_by],
            kind="review.answered",
            text=_("Pertanyaan Anda dijawab: {text}").format(text=question.text),
            address=_address(question),
            office=_told_at(question.asked_by, question.office),
            about=question,
        )
    data = {"text": question.text, "answer": question.answer, "published": publish}
    return record(by=by, office=question.office_id, action="review.answered", target=question, data=data)


@transaction.atomic
def unpublish(*, by: Any, question: Question) -> Any:
    """Only who asked and who answers sees it now."""
    demand(by is None or may_answer(by, question.office))
    question.published = None
    question.save(update_fields=["published"])
    return record(by=by, office=question.office_id, action="review.unpublished", target=question, data={})


@transaction.atomic
def apply_answer_to(*, by: Any, question: Question, document: Document, applies: bool = True) -> Any:
    """Say that the answer applies to a SOP too, or no longer."""
    demand(by is None or may_answer(by, question.office))
    if applies:
        question.applies_to.add(document)
    else:
        question.applies_to.remove(document)
    data = {"title": str(document), "applies": applies}
    return record(by=by, office=question.office_id, action="review.applied", target=question, data=data)


@transaction.atomic
def withdraw_question(*, by: Any, question: Question) -> Any:
    """Take a question back that nobody has answered yet; only one's own."""
    if by is not None and question.asked_by_id != by.pk:
        raise PermissionDenied
    if question.answered:
        raise Refused(_("Pertanyaan ini sudah dijawab."))
    question.withdrawn = timezone.now()
    question.save(update_fields=["withdrawn"])
    return record(by=by, office=question.office_id, action="review.question_withdrawn", target=question, data={})


def _said(text: str, missing: str) -> str:
    if not text.strip():
        raise Refused(missing)
    return text.strip()[:5000]


def _answerers(office: Office) -> list[Person]:
    ids = {*office.ancestor_ids(), office.pk}
    rows = Role.objects.everywhere(reason="who answers here").current().filter(office__in=ids, kind__in=ANSWERING)
    nearest = rows.filter(office=office)
    chosen = nearest if nearest.exists() else rows
    return [role.person for role in chosen.select_related("person__office")]


def _told_at(person: Person, office: Office) -> Office:
    """Who asked an office above his own is told at his own."""
    return office if person.reach.may(Power.SEE, office.path) else person.office or office


def _address(question: Question) -> str:
    return reverse("review:question", args=[question.pk])
