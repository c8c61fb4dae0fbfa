"""One SOP of the sample from its first row to where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rambu.samples import sample
from rambu.sop import Sop, sha256
from rambu.sop.model import Pengesahan
from rambu.web.approval import actions as approval
from rambu.web.demo.clock import at
from rambu.web.demo.shelf import Shelf
from rambu.web.demo.texts import begun, nearly, quicker, sittings, unsigned
from rambu.web.library import actions
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import WAY, State, find_move
from rambu.web.offices.models import Unit
from rambu.web.offices.models.span import today
from rambu.web.people.models import Person, Position

CHIEF, HEAD = "Sri Contoh", "Budi Contoh"
SIGNER = Pengesahan("Kepala Kantor", "Budi Contoh, M.Si.", "197002311995012003")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, in which position and unit, among whom."""

    person: Person
    position: Position
    unit: Unit
    staff: Mapping[str, Person]


def write(shelf: Shelf, author: Author, now: datetime) -> Document:
    """Write the SOP of that shelf, step by step on the days on which it happened."""
    text = unsigned(sample(shelf.sample), author.unit.name)
    begin = now - timedelta(days=shelf.days_ago)
    with at(begin):
        document = actions.open_document(by=author.person, unit=author.unit, sop=begun(text), position=author.position)
        _assign(document, shelf, author, begin)
    if shelf.fate == "begun":
        return document
    end = nearly(text) if shelf.fate == "draf" else text
    moment = _type(document, author.person, begun(text), end, begin + timedelta(days=1))
    if shelf.fate != "draf":
        _go_on(document, shelf.fate, author, moment + timedelta(days=2))
    return document


def _assign(document: Document, shelf: Shelf, author: Author, begin: datetime) -> None:
    chief, due = author.staff[CHIEF], (begin + timedelta(days=60)).date()
    actions.assign(by=chief, document=document, person=author.person, part="penyusun", due=due)
    if shelf.mentor:
        actions.assign(by=chief, document=document, person=author.staff[shelf.mentor], part="pendamping", due=due)


def _type(document: Document, by: Person, start: Sop, end: Sop, moment: datetime) -> datetime:
    """Make the edits sitting by sitting; returns when the last was made."""
    for number, edits in enumerate(sittings(start, end)):
        moment += timedelta(hours=5, minutes=7 * number)
        draft = _draft(document)
        with at(moment):
            actions.edit_draft(by=by, draft=draft, edits=edits, base=draft.version, key=f"contoh-{draft.version}")
    return moment


def _go_on(document: Document, fate: str, author: Author, moment: datetime) -> None:
    if fate in State.values and fate in WAY:
        _walk(document, author, State(fate), moment)
        return
    moment = _walk(document, author, State.MENUNGGU_TANDA_TANGAN, moment)
    _sign(document, author, moment, 1)
    if fate == "dicabut":
        _revoke(document, author, moment + timedelta(days=150))
    if fate in {"direvisi", "disusun ulang"}:
        _revise(document, author, moment + timedelta(days=180), to_the_end=fate == "direvisi")


def _revoke(document: Document, author: Author, moment: datetime) -> None:
    revision, reason = document.in_force, "Layanan digabung ke SOP lain"
    assert revision is not None
    with at(moment):
        actions.revoke_revision(by=author.staff[HEAD], revision=revision, reason=reason, ended=moment.date())


def _revise(document: Document, author: Author, moment: datetime, *, to_the_end: bool) -> None:
    with at(moment):
        reason = "Hasil evaluasi: waktu dapat dipercepat"
        draft = actions.open_draft(by=author.person, document=document, reason=reason)
    before = draft.sop
    moment = _type(document, author.person, before, quicker(before), moment)
    if to_the_end:
        moment = _walk(document, author, State.MENUNGGU_TANDA_TANGAN, moment + timedelta(days=3))
        _sign(document, author, moment, 2)


def _walk(document: Document, author: Author, to: State, moment: datetime) -> datetime:
    """Lead the draft onwards, two days a stage, each deed by whom it belongs to."""
    while (draft := _draft(document)).state != to:
        moment += timedelta(days=2)
        with at(moment):
            _one_on(draft, author)
    return moment


def _one_on(draft: Draft, author: Author) -> None:
    if draft.state == State.DRAF:
        actions.move_draft(by=author.person, draft=draft, move=find_move("submit"))
    elif draft.state == State.DIPERIKSA:
        leader = _leader(author)
        actions.move_draft(by=leader, draft=draft, move=find_move("initial"))
    else:
        if draft.state == State.UJI_COBA:
            _last_look(draft, author)
        actions.move_draft(by=author.staff[CHIEF], draft=draft, move=find_move("advance"))


def _last_look(draft: Draft, author: Author) -> None:
    """Those who perform it try it, and its author reads it once more."""
    performers = dict.fromkeys(one.nama for bagan in draft.sop.bagan for one in bagan.pelaksana)
    tried = approval.Tried(today(), "\n".join(performers), works=True, notes="Berjalan seperti naskah (contoh).")
    approval.record_trial(by=author.person, draft=draft, tried=tried)
    approval.confirm_reading(by=author.person, draft=draft, sha=sha256(draft.sop))


def _leader(author: Author) -> Person:
    """Who leads the unit of the SOP or one around it, and did not write it; else the coordinator."""
    for person in author.staff.values():
        if author.unit.pk in person.reach.led_units and person.pk != author.person.pk:
            return person
    return author.staff[CHIEF]


def _sign(document: Document, author: Author, moment: datetime, turn: int) -> None:
    with at(moment + timedelta(days=1)):
        day = (moment + timedelta(days=1)).date()
        number = f"SOP-{document.pk:03d}/CONTOH/{day.year}" + (f"/R{turn - 1}" if turn > 1 else "")
        actions.legalise(by=author.staff[HEAD], draft=_draft(document), number=number, signer=SIGNER, legalised=day)
    document.refresh_from_db()


def _draft(document: Document) -> Draft:
    draft = document.draft
    assert isinstance(draft, Draft)
    return draft
