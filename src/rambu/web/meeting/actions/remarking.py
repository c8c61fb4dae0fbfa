"""Remarks, and the corrections that facilitators make of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.compare import effects
from rambu.sop import Conflict, Edit, EditError, Sop, apply, describe_all, to_json
from rambu.web.library.actions.carrying import carry
from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.actions.conducting import running
from rambu.web.meeting.actions.writing import append, known_entry
from rambu.web.meeting.authority import attends, may_conduct, may_remark
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.reading import state_of, text_of
from rambu.web.meeting.speech import in_the_language_of_the_office
from rambu.web.offices.refusal import Refused
from rambu.web.review.place import Place, find

LONGEST = 2000
"""Characters of a remark."""


@transaction.atomic
def remark(
    *,
    by: Any,
    meeting: Meeting,
    document: Document,
    place: Place,
    text: str,
    name: str = "",
    token: str = "",
) -> Any:
    """Say something about a place; who conducts may write it down for another one (`name`)."""
    demand(by is None or may_remark(by, meeting))
    row = running(meeting)
    known = known_entry(row, token)
    if known is not None:
        return known
    words = text.strip()[:LONGEST]
    if not words:
        raise Refused(_("Tuliskan masukannya."))
    _demand_taken(row, document)
    sop, _version = text_of(row, document)
    with in_the_language_of_the_office():
        found = find(sop, place)
    data = {
        "sop": str(document.pk),
        "place": {part: getattr(place, part) for part in place.__slots__},
        "where": found.name,
        "quote": found.words[:300],
        "text": words,
        "person": by.pk if by else 0,
        "name": name.strip()[:150] if by is None or may_conduct(by, row) else "",
    }
    return append(by=by, meeting=row, kind="remarked", data=data, token=token)


@transaction.atomic
def retract(*, by: Any, meeting: Meeting, number: int) -> Any:
    """Take a remark back: one's own, or any by who conducts."""
    row = running(meeting)
    found = state_of(row).remarks.get(number)
    if found is None or found.retracted:
        raise Refused(_("Masukan itu sudah tidak ada."))
    own = by is not None and attends(by, row) and found.name == by.name
    demand(by is None or own or may_conduct(by, row))
    return append(by=by, meeting=row, kind="retracted", data={"remark": number})


@transaction.atomic
def draft_correction(
    *,
    by: Any,
    meeting: Meeting,
    document: Document,
    edits: Sequence[Edit],
    base: int | None = None,
    remarks: Sequence[int] = (),
    text: str = "",
    token: str = "",
) -> Any:
    """Lay edits before the meeting, made on version `base` of the draft and carried over what was changed since.

    Their sentences and effects are kept in the log as they are now.
    """
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    known = known_entry(row, token)
    if known is not None:
        return known
    _demand_taken(row, document)
    draft: Draft | None = document.draft
    if draft is None:
        raise Refused(_("Tidak ada naskah yang sedang disusun."))
    carried = carried_edits(draft, edits, draft.version if base is None else base)
    after, told, effect = _told(draft.sop, carried)
    if not told:
        raise Refused(_("Koreksi ini tidak mengubah apa pun."))
    state = state_of(row)
    data = {
        "sop": str(document.pk),
        "edits": [to_json(edit) for edit in carried],
        "base": draft.version,
        "told": told,
        "effect": effect,
        "where": _where(state, remarks, draft.sop, carried, after),
        "text": text.strip()[:LONGEST],
        "remarks": [number for number in remarks if number in state.remarks],
    }
    return append(by=by, meeting=row, kind="drafted", data=data, token=token)


@transaction.atomic
def drop_correction(*, by: Any, meeting: Meeting, number: int) -> Any:
    """Take a correction back before it is decided."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    found = state_of(row).corrections.get(number)
    if found is None or not found.is_open:
        raise Refused(_("Koreksi itu sudah diputuskan atau ditarik."))
    return append(by=by, meeting=row, kind="dropped", data={"correction": number})


def carried_edits(draft: Draft, edits: Sequence[Edit], base: int) -> Sequence[Edit]:
    """`edits` of version `base` as edits of the draft now. Refused where they meet what was changed since."""
    since = list(draft.changes.everywhere(reason="the meeting's own texts").after(base))
    try:
        carried = carry(edits, draft.sop, since) if since else edits
        if not isinstance(carried, Conflict):
            apply(draft.sop, carried)
    except EditError as fault:
        raise Refused(str(fault)) from fault
    if isinstance(carried, Conflict):
        raise Refused(carried.sentence)
    return carried


def _told(sop: Sop, edits: Sequence[Edit]) -> tuple[Sop, list[str], str]:
    after = apply(sop, edits)
    with in_the_language_of_the_office():
        return after, list(describe_all(sop, edits)), effects(sop, after).sentence()


def _where(state: Any, remarks: Sequence[int], sop: Sop, edits: Sequence[Edit], after: Sop) -> str:
    """The place of the remark; without one, the first row that the edits touch."""
    named = [state.remarks[number].where for number in remarks if number in state.remarks]
    if named:
        return "; ".join(dict.fromkeys(named))
    with in_the_language_of_the_office():
        for edit in edits:
            kegiatan = getattr(edit, "kegiatan", "")
            name = kegiatan if isinstance(kegiatan, str) else kegiatan.id
            symbol = getattr(edit, "symbol", "") if isinstance(getattr(edit, "symbol", ""), str) else ""
            for text in (sop, after):
                found = find(text, Place(kegiatan=name, symbol=symbol)) if name or symbol else None
                if found and not found.lost:
                    return found.name
        return find(sop, Place()).name


def _demand_taken(meeting: Meeting, document: Document) -> None:
    if str(document.pk) not in state_of(meeting).sops:
        raise Refused(_("SOP ini tidak ada dalam rapat."))
