"""The text: read it, change it, undo and redo."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.editor.answers import answer, state
from rambu.web.editor.clashes import told_clash
from rambu.web.editor.insight import insight_of
from rambu.web.editor.seat import Seat, take_seat
from rambu.web.editor.sending import read_have, read_key, read_object, read_sending
from rambu.web.editor.undoing import stacks_for
from rambu.web.editor.views.json_answers import answers_json, as_json
from rambu.web.library import actions
from rambu.web.library.actions import Clash, Done
from rambu.web.library.models import Change, Draft
from rambu.web.offices.refusal import Refused


@require_safe
@answers_json
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything."""
    seat = take_seat(request, pk)
    have = frozenset(request.GET.get("have", "").split(","))
    return as_json(state(seat, seat.draft, insight_of(seat.draft.content), have))


@require_POST
@answers_json
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Apply edits."""
    seat, sent = take_seat(request, pk), read_sending(read_object(request))
    outcome = actions.edit_draft(
        by=seat.person, draft=seat.draft, edits=sent.edits, base=sent.base, key=sent.key, upon=sent.upon
    )
    return _answered(seat, outcome, sent.base, sent.have, quiet=sent.quiet)


@require_POST
@answers_json
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own last change back."""
    return _taken_back(request, pk, "undo", _("Tidak ada lagi perubahan Anda yang dapat diurungkan."))


@require_POST
@answers_json
def redo(request: HttpRequest, pk: int) -> HttpResponse:
    """Do again what was undone last."""
    return _taken_back(request, pk, "redo", _("Tidak ada yang dapat diulangi."))


def _taken_back(request: HttpRequest, pk: int, stack: str, nothing: str) -> HttpResponse:
    seat, document = take_seat(request, pk), read_object(request)
    key, have = read_key(document), read_have(document)
    base = seat.draft.version
    if not _known(seat.draft, key):
        steps = getattr(stacks_for(seat.person, seat.draft), stack)
        if not steps:
            raise Refused(nothing)
        step = Change.objects.everywhere(reason="one's own").select_related("draft__document__office").get(pk=steps[-1])
        outcome = actions.undo_change(by=seat.person, change=step, key=key)
    else:
        outcome = actions.edit_draft(by=seat.person, draft=seat.draft, edits=(), base=base, key=key)
    held = document.get("version", base)
    return _answered(seat, outcome, held if isinstance(held, int) else base, have)


def _known(draft: Draft, key: str) -> bool:
    return bool(draft.changes.everywhere(reason="the same sending?").filter(key=key).exists())


def _answered(
    seat: Seat, outcome: Done | Clash, base: int, have: frozenset[str], *, quiet: bool = False
) -> HttpResponse:
    if isinstance(outcome, Done) and outcome.change is not None:
        draft = outcome.change.draft
        seat.wrote()
        insight = insight_of(draft.content, outcome.sop, outcome.findings)
        return as_json(answer(seat, draft, insight, base=base, have=have, quiet=quiet, made=outcome.change))
    drafts = Draft.objects.everywhere(reason="the draft is already seen").select_related("changed_by")
    draft = drafts.get(pk=seat.draft.pk)
    insight = insight_of(draft.content)
    said = answer(seat, draft, insight, base=base, have=have)
    if isinstance(outcome, Done):
        return as_json(said)
    return as_json({**said, "sop": insight.document, "clash": told_clash(draft, outcome, base)}, 409)
