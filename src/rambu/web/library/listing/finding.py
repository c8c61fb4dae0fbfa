"""From what is asked to the documents."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db.models import Case, F, IntegerField, OuterRef, Q, Subquery, Value, When

from rambu.rules.lexicon.spelling import folded
from rambu.web.library.listing.asked import Asked
from rambu.web.library.models import Assignment, Document, Draft, Mention
from rambu.web.library.models.document import LEGALISED
from rambu.web.library.models.mention import Kind
from rambu.web.library.states import State
from rambu.web.offices.models import Office
from rambu.web.offices.models.span import today

_ORDERS: Final = {
    "judul": ("title",),
    "nomor": ("number",),
    "unit": ("office__path", "unit__name"),
    "keadaan": ("stage",),
    "tenggat": ("due",),
    "waktu": ("minutes",),
    "diubah": ("changed",),
}


def find(person: Any, asked: Asked, *, stateless: bool = False) -> Any:
    """The SOPs that the person sees and that fit; `stateless` leaves the filter by state out, for its counts."""
    rows = Document.objects.for_person(person).kept()
    for narrow in (_by_words, _by_place, _by_due, _by_part, _by_findings, _by_form, _by_writer):
        rows = narrow(rows, person, asked)
    if asked.state and not stateless:
        rows = rows.filter(in_state(person, asked.state))
    return rows


def in_state(person: Any, state: str) -> Q:
    """Legalised ones by their face, the others by their open draft, where the person sees it."""
    if state in LEGALISED:
        return Q(state=state)
    return Q(pk__in=Draft.objects.for_person(person).open().filter(state=state).values("document"))


def ordered(rows: Any, asked: Asked) -> Any:
    """In the asked order, else by title; what has no value stands last."""
    name, down = asked.order.removeprefix("-"), asked.order.startswith("-")
    if name == "tenggat":
        rows = with_due(rows)
    if name == "keadaan":
        rows = rows.annotate(stage=_stage())
    keys = [F(key).desc(nulls_last=True) if down else F(key).asc(nulls_last=True) for key in _ORDERS.get(name, ())]
    return rows.order_by(*keys, "title", "pk")


def with_due(rows: Any) -> Any:
    """Each with ``due``, its nearest due date."""
    dated = Assignment.objects.everywhere(reason="shown with the SOP").current().exclude(due=None)
    dated = dated.filter(document__drafts__closed=None, document__drafts__isnull=False)
    nearest = dated.filter(document=OuterRef("pk")).order_by("due").values("due")[:1]
    return rows.annotate(due=Subquery(nearest))


def _stage() -> Case:
    places = [When(state=state, then=Value(n)) for n, state in enumerate(State)]
    return Case(*places, default=Value(99), output_field=IntegerField())


def _by_words(rows: Any, person: Any, asked: Asked) -> Any:
    if asked.title:
        drafts = Draft.objects.for_person(person).open().filter(title__icontains=asked.title)
        words = Q(title__icontains=asked.title) | Q(number__icontains=asked.title)
        rows = rows.filter(words | Q(pk__in=drafts.values("document")))
    if asked.performer:
        named = Mention.objects.for_person(person).filter(kind=Kind.JABATAN, key__contains=folded(asked.performer))
        rows = rows.filter(pk__in=named.values("document"))
    return rows.filter(process__startswith=asked.process) if asked.process else rows


def _by_place(rows: Any, person: Any, asked: Asked) -> Any:
    if asked.office:
        office = Office.objects.for_person(person).filter(pk=asked.office).first()
        rows = rows.filter(office__path__startswith=office.path) if office else rows.none()
    return rows.filter(unit=asked.unit) if asked.unit else rows


def _by_due(rows: Any, person: Any, asked: Asked) -> Any:
    if not asked.due:
        return rows
    written = Draft.objects.for_person(person).open().values("document")
    dated = (
        Assignment.objects.everywhere(reason="narrowed to SOPs that are seen").current().filter(document__in=written)
    )
    until = today() if asked.due == "lewat" else today() + timedelta(days=int(asked.due) + 1)
    since = {} if asked.due == "lewat" else {"due__gte": today()}
    return rows.filter(pk__in=dated.filter(due__lt=until, **since).values("document"))


def _by_part(rows: Any, person: Any, asked: Asked) -> Any:
    if not asked.part:
        return rows
    mine = Assignment.objects.everywhere(reason="one's own").current().filter(person=person)
    parts = {
        "penyusun": (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU),
        "pendamping": (Assignment.Part.PENDAMPING,),
        "semua": Assignment.Part.values,
    }[asked.part]
    return rows.filter(pk__in=mine.filter(part__in=parts).values("document"))


def _by_findings(rows: Any, person: Any, asked: Asked) -> Any:
    if not asked.findings:
        return rows
    faulty = Draft.objects.for_person(person).open().filter(wajib__gt=0).values("document")
    found = Q(wajib__gt=0) | Q(pk__in=faulty)
    return rows.filter(found if asked.findings == "ada" else ~found)


def _by_form(rows: Any, _person: Any, asked: Asked) -> Any:
    return rows.filter(unstructured=asked.form == "belum") if asked.form else rows


def _by_writer(rows: Any, person: Any, asked: Asked) -> Any:
    """Those that one person writes, and those that are worked on."""
    if asked.writer:
        parts = (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU)
        written = Assignment.objects.everywhere(reason="narrowed to SOPs that are seen").current()
        rows = rows.filter(pk__in=written.filter(person=asked.writer, part__in=parts).values("document"))
    if asked.worked:
        rows = rows.filter(pk__in=Draft.objects.for_person(person).open().values("document"))
    return rows
