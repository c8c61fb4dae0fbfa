"""A generated pleno: 45 people of 12 units, 41 SOPs, 150 remarks, 60 corrections, decided in every way (contoh)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from rambu.samples import sample, sample_names
from rambu.sop import Edit, InsertKegiatan, Kegiatan, RemoveKegiatan, SetField, SetKegiatan, Sop
from rambu.sop.ids import fresh_id
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.meeting import actions
from rambu.web.meeting.actions import Ruling
from rambu.web.meeting.models import Meeting
from rambu.web.offices.refusal import Refused
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from rambu.web.review.place import Place
from tests.support.cast import DAY, Cast, person, unit
from tests.support.library import draft_of
from tests.support.meetings import fresh, plan_of

PEOPLE, UNITS, SOPS, REMARKS, CORRECTIONS = 45, 12, 41, 150, 60


@dataclass(slots=True)
class Held:
    """The meeting with its people and SOPs, and the numbers of all decisions in the order in which they were made."""

    meeting: Meeting
    people: list[Person]
    documents: list[Document]
    decisions: list[int]
    refused: int = 0


def hold(cast: Cast, seed: int = 1) -> Held:
    """Plan it, hold it, close it; always the same for one seed."""
    chance = Random(seed)
    units = [unit(cast.kota, f"Seksi Contoh {number}") for number in range(1, UNITS + 1)]
    folk = []
    for number in range(PEOPLE):
        one = person(cast.kota, f"Peserta Contoh {number + 1:02}", f"19810101200501{number + 2000:04}")
        position = people.open_position(
            by=None, unit=units[number % UNITS], name=f"Jabatan {number + 1}", leads=number < UNITS, opened=DAY
        )
        people.begin_tenure(by=None, person=one, position=position, since=DAY)
        folk.append(one)
    texts = [sample(name) for name in sample_names()[:SOPS]]
    documents = [_submitted(units[number % UNITS], sop) for number, sop in enumerate(texts)]
    plan = plan_of(cast, documents, units=units)
    meeting = actions.plan_meeting(by=cast.fresh("koordinator"), office=cast.kota, plan=plan)
    held = Held(meeting, folk, documents, [])
    chief = cast.fresh("koordinator")
    actions.begin_meeting(by=chief, meeting=meeting)
    _gather(held, chief, chance)
    _discuss(held, chief, chance)
    untouched = [str(one.pk) for one in documents[-3:]]
    held.decisions.append(actions.agree(by=chief, meeting=meeting, sops=untouched).number)
    actions.close_meeting(by=chief, meeting=meeting)
    held.meeting = fresh(meeting)
    return held


def _submitted(of: Any, sop: Sop) -> Document:
    document = library.open_document(by=None, unit=of, sop=sop)
    draft = draft_of(document)
    draft.state = State.DIAJUKAN
    draft.save()
    return document


def _gather(held: Held, chief: Person, chance: Random) -> None:
    rows = list(held.meeting.attendees.everywhere(reason="test").select_related("person", "position__unit"))
    for row in rows:
        if chance.random() < 0.9:
            actions.tick(by=chief, meeting=held.meeting, attendee=row)


def _discuss(held: Held, chief: Person, chance: Random) -> None:
    """All but the last three SOPs are talked about."""
    actions.stage_meeting(by=chief, meeting=held.meeting, stage="presenting")
    remarks: list[tuple[Document, int]] = []
    for number in range(REMARKS):
        document = held.documents[number % (SOPS - 3)]
        if number < SOPS - 3:
            actions.show(by=chief, meeting=held.meeting, sop=str(document.pk))
        rows = draft_of(document).sop.bagan[0].kegiatan
        place = Place(kegiatan=chance.choice(rows).id, field="waktu") if rows else Place()
        made = actions.remark(
            by=chief, meeting=held.meeting, document=document, place=place, text=f"Masukan {number + 1}",
            name=chance.choice(held.people).name,
        )  # fmt: skip
        remarks.append((document, made.number))
    actions.stage_meeting(by=chief, meeting=held.meeting, stage="corrections")
    for document, remark in chance.sample(remarks, CORRECTIONS):
        _correct(held, chief, document, remark, chance)


def _correct(held: Held, chief: Person, document: Document, remark: int, chance: Random) -> None:
    draft = draft_of(document)
    edits = _edits(draft.sop, chance)
    made = actions.draft_correction(
        by=chief, meeting=held.meeting, document=document, edits=edits, base=draft.version, remarks=[remark]
    )
    verdict = chance.choices(("accepted", "rejected", "deferred"), (7, 2, 1))[0]
    to = chance.choice(held.people) if verdict == "deferred" else None
    ruling = Ruling(verdict, f"Alasan {made.number}", {}, to, date(2026, 12, 15) if to else None)
    try:
        number = actions.decide(by=chief, meeting=held.meeting, number=made.number, ruling=ruling).number
    except Refused:
        held.refused += 1
        ruling = Ruling("rejected", "Bertemu dengan koreksi lain")
        number = actions.decide(by=chief, meeting=held.meeting, number=made.number, ruling=ruling).number
    held.decisions.append(number)
    if chance.random() < 0.15:
        undone = actions.undo_decision(by=chief, meeting=held.meeting, number=number, reason=f"Dibahas lagi {number}")
        again = actions.decide(by=chief, meeting=held.meeting, number=made.number, ruling=Ruling("rejected", "Batal"))
        held.decisions += [undone.number, again.number]


def _edits(sop: Sop, chance: Random) -> list[Edit]:
    bagan = sop.bagan[0]
    rows = bagan.kegiatan
    row = chance.choice(rows)
    kind = chance.randrange(4 if len(rows) > 3 else 3)
    if kind == 0:
        return [SetKegiatan(row.id, "waktu.nominal", f"{chance.randrange(2, 90)} menit")]
    if kind == 1:
        return [SetField("judul", f"{sop.judul} {chance.randrange(1000)}")]
    if kind == 2:
        name = fresh_id("k", {one.id for one in rows} | {s.id for one in rows for s in one.simbol})
        return [InsertKegiatan(bagan.id, row.id, Kegiatan(name, f"Mencatat hasil {chance.randrange(1000)}"))]
    plain = [one for one in rows if one.simbol]
    return [RemoveKegiatan(plain[-1].id)] if plain else [SetField("judul", "SOP Contoh")]
