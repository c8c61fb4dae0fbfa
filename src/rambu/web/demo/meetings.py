"""The pendampingan of the sample: one that was held, one that is planned. All invented (contoh)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rambu.rules import check
from rambu.sop import SetKegiatan
from rambu.web.coaching import actions
from rambu.web.coaching.actions import Plan
from rambu.web.coaching.models import Event
from rambu.web.demo.clock import at
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.people.models import Person
from rambu.web.review import actions as review


@dataclass(frozen=True, slots=True)
class Meeting:
    """Title, place, in how many days (negative: so many days ago), mentor, learners, drafts."""

    title: str
    place: str
    days: int
    mentor: str
    learners: tuple[str, ...]
    samples: tuple[str, ...]


HELD = Meeting(
    "Pendampingan SOP layanan umum (contoh)",
    "Aula Kankemenag Kota Contoh",
    -11,
    "Dewi Contoh",
    ("Slamet Contoh", "Rizal Contoh", "Tari Contoh"),
    ("bmn-peminjaman-kendaraan", "ti-lisensi-zoom", "madrasah-pelayanan-tamu"),
)
PLANNED = Meeting(
    "Pendampingan SOP KUA (contoh)",
    "KUA Kecamatan Contoh Utara",
    5,
    "Ratna Contoh",
    ("Wati Contoh", "Idris Contoh", "Ani Contoh"),
    ("kua-legalisasi-buku-nikah", "kua-bimbingan-perkawinan"),
)
QUESTIONS = (
    (
        "Slamet Contoh",
        "Bolehkah nama orang ditulis di kolom pelaksana?",
        "Tulis jabatannya, supaya SOP tetap berlaku bila orangnya berganti.",
    ),
    (
        "Tari Contoh",
        "Kapan simbol keputusan dipakai?",
        "Bila sesudahnya ada lebih dari satu jalan; setiap jalan diberi label, misalnya lengkap dan tidak lengkap.",
    ),
)
NOTES = "Setiap peserta menyelesaikan naskahnya dalam dua minggu. Percakapan dilanjutkan di naskah masing-masing."


def meet(documents: Mapping[str, Document], people: Mapping[str, Person], office: Office, now: datetime) -> None:
    """Hold the one, plan the other."""
    with at(now + timedelta(days=HELD.days - 4)):
        event = _plan(HELD, documents, people, office, now)
    _hold(event, documents, people, now + timedelta(days=HELD.days))
    with at(now - timedelta(days=2)):
        _plan(PLANNED, documents, people, office, now)


def _plan(
    meeting: Meeting,
    documents: Mapping[str, Document],
    people: Mapping[str, Person],
    office: Office,
    now: datetime,
) -> Event:
    mentor, learners = people[meeting.mentor], [people[name] for name in meeting.learners]
    drafts = [documents[name] for name in meeting.samples]
    day = (now + timedelta(days=meeting.days)).date()
    plan = Plan(meeting.title, day, meeting.place, [mentor], learners, drafts)
    return actions.plan_event(by=mentor, office=office, plan=plan)


def _hold(event: Event, documents: Mapping[str, Document], people: Mapping[str, Person], moment: datetime) -> None:
    mentor = people[HELD.mentor]
    with at(moment):
        actions.begin_event(by=mentor, event=event)
    for number, (sample, writer) in enumerate(zip(HELD.samples, HELD.learners, strict=True), 1):
        with at(moment + timedelta(minutes=20 * number)):
            _improve(documents[sample], people[writer])
    for number, (who, text, answer) in enumerate(QUESTIONS, 1):
        with at(moment + timedelta(hours=1, minutes=10 * number)):
            question = actions.question_event(by=people[who], event=event, text=text)
            review.answer(by=mentor, question=question, text=answer)
    with at(moment + timedelta(hours=3)):
        actions.note_event(by=mentor, event=event, notes=NOTES)
        actions.end_event(by=mentor, event=event)


def _improve(document: Document, writer: Person) -> None:
    """The writer lets the checks' own repairs be made, and fills in the first time that is missing."""
    draft = document.draft
    sop = draft.sop
    row = next((one for one in sop.bagan[0].kegiatan if not one.waktu.nominal), None)
    edits = [SetKegiatan(row.id, "waktu.nominal", "10 menit")] if row else []
    library.edit_draft(by=writer, draft=draft, edits=edits, base=draft.version, key=f"contoh-waktu-{draft.version}")
    draft = document.draft
    repair = next((found.repairs[0] for found in check(draft.sop) if found.repairs), None)
    if repair:
        library.edit_draft(
            by=writer,
            draft=draft,
            edits=repair.edits,
            base=draft.version,
            key=f"contoh-perbaikan-{draft.version}",
        )
