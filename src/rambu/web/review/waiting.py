"""What of the talk waits for a person at *Beranda*, and the doors to it on the page of a SOP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.library.authority import WRITERS
from rambu.web.library.models import Assignment, Document
from rambu.web.library.opening import Door, add_doors
from rambu.web.review.authority import may_ask, may_talk
from rambu.web.review.models import Comment, Proposal, Question, Thread
from rambu.web.review.models.question import answered_by
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import number

SHOWN = 5


def register() -> None:
    """Tell *Beranda* and the library."""
    add_source("review", _waiting)
    add_doors("review", _doors)


def _waiting(person: Any) -> Iterator[Waiting]:
    yield from _proposals(person)
    yield from _comments(person)
    yield from _questions(person)


def _mine(person: Any) -> Any:
    parts = Assignment.objects.everywhere(reason="one's own").current().filter(person=person, part__in=WRITERS)
    return parts.values("document")


def _proposals(person: Any) -> Iterator[Waiting]:
    """Proposals that the person, as author, decides."""
    rows = Proposal.objects.for_person(person).waiting().filter(thread__document__in=_mine(person))
    yield from _lines(rows, "thread__document", _("{n} usulan untuk {title}"), _("Putuskan"))


def _comments(person: Any) -> Iterator[Waiting]:
    """Open threads in which another spoke last, at SOPs that the person writes or in which he was mentioned."""
    last = Comment.objects.everywhere(reason="who spoke last").filter(thread=OuterRef("pk"), withdrawn=None)
    rows = Thread.objects.for_person(person).open().filter(proposal=None)
    rows = rows.annotate(last=Subquery(last.order_by("-at", "-pk").values("by")[:1])).exclude(last=person.pk)
    named = Comment.objects.everywhere(reason="where one is mentioned").filter(mentions=person, withdrawn=None)
    rows = rows.filter(Q(document__in=_mine(person)) | Q(pk__in=named.values("thread")))
    yield from _lines(rows, "document", _("{n} komentar menunggu balasan pada {title}"), _("Baca"))


def _lines(rows: Any, key: str, words: str, verb: str) -> Iterator[Waiting]:
    """One line a SOP, with its number."""
    counts = dict(rows.order_by().values_list(key).annotate(count=Count("pk")).values_list(key, "count"))
    documents = Document.objects.everywhere(reason="the threads are already seen").kept().filter(pk__in=counts)
    for document in documents[:SHOWN]:
        told = words.format(n=number(counts[document.pk]), title=document)
        yield Waiting(told, reverse("review:threads", args=[document.pk]), verb)


def _questions(person: Any) -> Iterator[Waiting]:
    """Questions that wait for the person's answer."""
    rows = Question.objects.for_person(person).waiting().filter(answered_by(person)).exclude(asked_by=person)
    count = rows.count()
    if count == 1:
        row = rows.get()
        yield Waiting(
            _("Pertanyaan menunggu jawaban Anda"),
            reverse("review:question", args=[row.pk]),
            _("Jawab"),
            row.text[:160],
        )
    elif count:
        told = _("{n} pertanyaan menunggu jawaban Anda").format(n=number(count))
        yield Waiting(told, reverse("review:questions"), _("Lihat"))


def _doors(person: Any, document: Document) -> list[Door]:
    found = []
    if may_talk(person, document):
        count = Thread.objects.for_person(person).open().filter(document=document).count()
        found.append(Door(_("Percakapan"), reverse("review:threads", args=[document.pk]), count))
    answers = Question.objects.for_person(person).published().filter(Q(document=document) | Q(applies_to=document))
    count = answers.distinct().count()
    if count:
        found.append(Door(_("Tanya jawab"), f"{reverse('review:questions')}?sop={document.pk}", count))
    if may_ask(person, document.office):
        found.append(Door(_("Tanyakan"), f"{reverse('review:ask')}?sop={document.pk}"))
    return found
