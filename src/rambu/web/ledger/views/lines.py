"""The page of one line, and what may be done about it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.ledger import actions
from rambu.web.ledger.authority import may_adopt, may_keep
from rambu.web.ledger.forms import DecisionForm, MatchForm, PlanForm, ReasonForm
from rambu.web.ledger.models import Decision, Match
from rambu.web.ledger.reading import Ledger, Line, State
from rambu.web.ledger.showing import Showing, line_address
from rambu.web.ledger.views.finding import find_kept, find_line, spot_of
from rambu.web.library.authority import may_open_in
from rambu.web.library.models import Document
from rambu.web.library.opening import editor_address
from rambu.web.library.states import State as Stage
from rambu.web.notices.actions import read_about
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Person, Role
from rambu.web.ui.notes import say, warn


@require_safe
def line(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Why it is owed, which SOPs fulfil it or may do so, what was decided and planned."""
    me = asker(request)
    ledger, found = find_line(request, pk, key)
    row = Showing(me, ledger).row(found)
    if row.plan:
        read_about(by=me, about=row.plan)
    addresses = {name: line_address(*found.place, name) for name in ("decide", "match", "plan_line", "begin")}
    context = {
        "row": row,
        "office": ledger.office,
        "may_keep": may_keep(me, row.unit),
        "may_adopt": may_adopt(me, row.unit.office),
        "may_begin": row.line.state is State.MISSING and _may_begin(me, ledger, found),
        "to": addresses,
    }
    return render(request, "ledger/line.html", context)


def _may_begin(me: Any, ledger: Ledger, line: Line) -> bool:
    return may_open_in(me, ledger.units[line.owed.unit])


def _documents(me: Any, unit: Unit) -> Any:
    """SOPs of the office that the person sees, those of the unit first by title."""
    rows = Document.objects.for_person(me).kept().filter(office=unit.office_id).exclude(state=Stage.DICABUT)
    return rows.select_related("unit").order_by("title")


def decide(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Decide that the line asks for no SOP of its own."""
    me = asker(request)
    ledger, found, spot = find_kept(request, pk, key)
    question = Question(
        title=_("Putuskan kewajiban ini"),
        verb=_("Simpan keputusan"),
        back=line_address(*found.place),
        done=_("Keputusan disimpan. Keputusan ini tetap berlaku bila daftar atau peta dihitung ulang."),
        lead=_("{title}, {unit}. Alasannya terbaca oleh semua yang melihat daftar ini.").format(
            title=spot.title, unit=spot.unit
        ),
    )
    was = ledger.decisions.get(found.place)
    initial = {"kind": was.kind, "reason": was.reason, "document": was.document_id, "into": was.into} if was else {}
    others = [
        (one.owed.requirement.key, f"{one.owed.requirement.title} – {one.owed.requirement.unit}")
        for one in ledger.lines
        if one is not found
    ]
    form = DecisionForm(request.POST or None, documents=_documents(me, spot.unit), lines=others, initial=initial)
    return ask(request, form, question, lambda data: actions.decide(by=me, spot=spot, **data))


def match(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Name the SOP that fulfils the line, or judge one that is proposed."""
    me = asker(request)
    _ledger, found, spot = find_kept(request, pk, key)
    back = line_address(*found.place)
    if "sop" in request.POST:
        return _judge(request, found, spot)
    question = Question(
        title=_("Pasangkan dengan SOP yang ada"),
        verb=_("Pasangkan"),
        back=back,
        done=_("SOP dipasangkan."),
        lead=_("{title}, {unit}.").format(title=spot.title, unit=spot.unit),
    )
    form = MatchForm(request.POST or None, documents=_documents(me, spot.unit))
    return ask(request, form, question, lambda data: actions.judge_match(by=me, spot=spot, is_same=True, **data))


def _judge(request: HttpRequest, found: Line, spot: actions.Spot) -> HttpResponse:
    me, wanted = asker(request), request.POST.get("sop", "")
    ids = Document.objects.for_person(me).kept().filter(office=spot.unit.office_id)
    document = get_object_or_404(ids, pk=wanted if wanted.isascii() and wanted.isdigit() else 0)
    score = next((round(one.score * 100) for one in found.proposals if one.sop == str(document.pk)), None)
    is_same = request.POST.get("sama") == "1"
    done = _("“{sop}” dipasangkan.") if is_same else _("“{sop}” tidak lagi diusulkan untuk kewajiban ini.")
    return do(
        request,
        _back(request, found),
        done.format(sop=document),
        lambda: actions.judge_match(by=me, spot=spot, document=document, is_same=is_same, score=score),
    )


def _back(request: HttpRequest, found: Line) -> str:
    """The list, where the button stood there."""
    if request.POST.get("dari") == "daftar":
        return f"{reverse('ledger:unit', args=[found.owed.unit])}"
    return line_address(*found.place)


def plan(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Owner, pendamping, due date and weight of the line."""
    me = asker(request)
    ledger, found, spot = find_kept(request, pk, key)
    row = Showing(me, ledger).row(found)
    planned = row.plan
    volume, impact, risk = row.factors
    initial: dict[str, Any] = {"volume": volume if volume > 1 else None, "impact": impact, "risk": risk}
    if planned:
        initial |= {"owner": planned.owner_id, "mentor": planned.mentor_id, "due": planned.due}
    owners, mentors = people_for(me, spot.unit)
    form = PlanForm(request.POST or None, owners=owners, mentors=mentors, initial=initial)
    question = Question(
        title=_("Rencanakan penyusunan"),
        verb=_("Simpan rencana"),
        back=line_address(*found.place),
        done=_("Rencana disimpan."),
        lead=_("{title}, {unit}. Penyusun diberi tahu, dan kewajiban ini muncul di Berandanya.").format(
            title=spot.title, unit=spot.unit
        ),
    )
    return ask(request, form, question, lambda data: actions.plan_line(by=me, spot=spot, intent=actions.Intent(**data)))


def people_for(me: Any, unit: Unit) -> tuple[Any, Any]:
    """Who may write for the unit (all of the office, and of its other units), and who may coach there."""
    people = Person.objects.for_person(me).filter(is_active=True).order_by("name")
    here = people.filter(office=unit.office_id) | people.filter(tenures__position__unit__office=unit.office_id)
    ids = {*unit.office.ancestor_ids(), unit.office_id}
    roles = Role.objects.everywhere(reason="who may coach").current().filter(kind="pendamping", office__in=ids)
    return here.distinct(), people.filter(pk__in=roles.values("person"))


@require_POST
def begin(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Open the draft, with title, unit and process filled in, and go on in the editor."""
    me = asker(request)
    ledger, found = find_line(request, pk, key)
    if not _may_begin(me, ledger, found):
        raise Http404
    try:
        document = actions.begin_line(by=me, spot=spot_of(ledger, found), process=found.owed.requirement.process)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect(line_address(*found.place))
    say(request, _("Draf “{title}” dibuat.").format(title=document))
    mine = document.assignments.everywhere(reason="one's own").current().filter(person=me).exists()
    editor = editor_address(document.pk) if mine else ""
    return redirect(editor or line_address(*found.place))


@require_POST
def end_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back."""
    me = asker(request)
    rows = Decision.objects.for_person(me).current().select_related("unit__office", "office")
    row = get_object_or_404(rows, pk=pk)
    if not may_keep(me, row.unit):
        raise Http404
    back = line_address(row.unit_id, row.key)
    return do(request, back, _("Keputusan dicabut."), lambda: actions.end_decision(by=me, decision=row))


@require_POST
def end_match(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a judgement of a pair back."""
    me = asker(request)
    rows = Match.objects.for_person(me).current().select_related("unit__office", "office", "document")
    row = get_object_or_404(rows, pk=pk)
    if not may_keep(me, row.unit):
        raise Http404
    back = line_address(row.unit_id, row.key)
    return do(request, back, _("Pasangan dilepas."), lambda: actions.end_match(by=me, match=row))


def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a SOP that no line asks for, with the reason."""
    me = asker(request)
    rows = Document.objects.for_person(me).kept().select_related("unit__office", "office")
    document: Document = get_object_or_404(rows, pk=pk)
    if not may_keep(me, document.unit):
        raise Http404
    back = f"{reverse('ledger:office', args=[document.office_id])}?keadaan=di_luar_peta"
    question = Question(
        title=_("Pertahankan SOP di luar peta"),
        verb=_("Simpan keputusan"),
        back=back,
        done=_("Keputusan disimpan. SOP ini tidak lagi dihitung di luar peta."),
        lead=_("{title}, {unit}. Alasannya terbaca oleh tim wilayah.").format(title=document, unit=document.unit),
    )
    form = ReasonForm(request.POST or None)
    return ask(request, form, question, lambda data: actions.keep_stray(by=me, document=document, **data))
