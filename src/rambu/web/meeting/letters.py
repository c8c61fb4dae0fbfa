"""Letters and papers of a meeting, with the letterhead of its office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import Any

from django.utils import timezone

from rambu.exchange.letter import (
    Block,
    Facts,
    Letter,
    Letterhead,
    Listing,
    Paragraph,
    Signatures,
    Signer,
    parse_markup,
    write_letter_docx,
    write_letter_pdf,
    write_markup,
)
from rambu.meeting import NAMES, About, paper
from rambu.web.library.printing import settings_for
from rambu.web.meeting.models import Attendee, Meeting, Sheet
from rambu.web.meeting.reading import state_of
from rambu.web.people.models import Tenure
from rambu.web.ui.words import day as in_words
from rambu.web.ui.words import moment

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SEEN = "the meeting is already seen"
_ONE_AT_A_TIME = Lock()
"""The typesetter of a process serves one thread at a time."""


def written(letter: Letter, suffix: str) -> bytes:
    """The letter in one of `TYPES`."""
    if suffix == "docx":
        return write_letter_docx(letter)
    with _ONE_AT_A_TIME:
        return write_letter_pdf(letter, timezone.localdate())


def invitation_letter(meeting: Meeting) -> Letter:
    """The invitation in the form of the office's letters."""
    chair = signer_of(meeting, Attendee.Part.CHAIR, "Pimpinan Rapat,")
    hours = f"{meeting.begins:%H.%M} s.d. {meeting.ends:%H.%M} {zone()}"
    about = (
        ("Hari/tanggal", weekday(meeting.day)),
        ("Pukul", hours),
        ("Tempat", meeting.place or "menyusul"),
        ("Acara", meeting.title),
    )
    blocks: list[Block] = [
        Paragraph(in_words(timezone.localdate()), right=True),
        Facts((("Nomor", meeting.letter_number or "…"), ("Sifat", "Biasa"), ("Hal", f"Undangan {meeting.title}"))),
        Paragraph("Yth."),
        Listing(tuple(_addressees(meeting)), numbered=True),
        Paragraph("di tempat"),
        Paragraph("Dengan hormat,"),
        Paragraph(
            f"Dalam rangka {meeting.get_kind_display()} pada {meeting.office}, Saudara kami undang untuk hadir pada:"
        ),
        Facts(about),
        *_agenda_in_short(meeting),
        Paragraph("Bila berhalangan, mohon menunjuk wakil dan memberitahukannya kepada sekretaris rapat."),
        Paragraph("Demikian undangan ini disampaikan. Atas perhatian dan kehadirannya diucapkan terima kasih."),
        Signatures((chair,)),
    ]
    return Letter(f"Undangan {meeting.title}", blocks, letterhead(meeting))


def _addressees(meeting: Meeting) -> list[str]:
    rows = meeting.attendees.everywhere(reason=_SEEN).select_related("person", "position__unit__office")
    return [_addressee(meeting, row) for row in rows if row.part != Attendee.Part.GUEST] or ["Semua peserta"]


def _addressee(meeting: Meeting, row: Attendee) -> str:
    """By position, as an office writes to those who hold one; else by name."""
    position: Any = row.position
    if position is None:
        return str(row.person.name)
    place = position.unit.name if position.unit.office_id == meeting.office_id else position.unit.office.name
    return f"{position.name}, {place} ({row.person.name})"


def _agenda_in_short(meeting: Meeting) -> list[Block]:
    items = meeting.agenda.everywhere(reason=_SEEN)
    units = list(dict.fromkeys(item.unit for item in items if item.kind == "presenting"))
    if not units:
        return []
    sops = sum(item.kind == "presenting" for item in items)
    days = max((item.day for item in items), default=1)
    longer = f" selama {days} hari" if days > 1 else ""
    return [Paragraph(f"Rapat membahas {sops} SOP dari {len(units)} unit{longer}: {'; '.join(units)}.")]


def about_meeting(meeting: Meeting) -> About:
    """What papers say beside the log."""
    rows = list(meeting.attendees.everywhere(reason=_SEEN).select_related("person"))
    return About(
        title=meeting.title,
        kind=str(meeting.get_kind_display()),
        office=meeting.office.name,
        day=weekday(meeting.day),
        hours=f"{meeting.begins:%H.%M}–{meeting.ends:%H.%M} {zone()}",
        place=meeting.place,
        chair=signer_of(meeting, Attendee.Part.CHAIR, "Pimpinan Rapat,"),
        secretary=signer_of(meeting, Attendee.Part.SECRETARY, "Sekretaris,"),
        facilitators=[row.person.name for row in rows if row.part == Attendee.Part.FACILITATOR],
        invited=sum(row.part != Attendee.Part.GUEST for row in rows),
        zone=zone(),
    )


def paper_text(meeting: Meeting, name: str) -> tuple[str, Sheet | None]:
    """A paper as text: as a person wrote it, else as the log tells it."""
    sheet: Sheet | None = meeting.sheets.everywhere(reason=_SEEN).filter(name=name).first()
    return (sheet.text if sheet else write_markup(paper(name, about_meeting(meeting), state_of(meeting)))), sheet


def paper_letter(meeting: Meeting, name: str) -> Letter:
    """The same with the letterhead; what the log tells is set as it is, what a person wrote is read."""
    sheet: Sheet | None = meeting.sheets.everywhere(reason=_SEEN).filter(name=name).first()
    told = parse_markup(sheet.text) if sheet else paper(name, about_meeting(meeting), state_of(meeting))
    blocks: Sequence[Block] = told
    return Letter(f"{NAMES[name]} {meeting.title}", blocks, letterhead(meeting))


def letterhead(meeting: Meeting) -> Letterhead:
    """The names that stand on the office's SOPs too."""
    return Letterhead(settings_for(meeting.office).office)


def signer_of(meeting: Meeting, part: str, role: str) -> Signer:
    """Who has the part; without anybody a place for his name."""
    row = meeting.attendees.everywhere(reason=_SEEN).filter(part=part).select_related("person").first()
    if row is None:
        return Signer(role)
    held = Tenure.objects.everywhere(reason=_SEEN).current(meeting.day).filter(person=row.person)
    tenure = held.select_related("position").order_by("-position__leads", "pk").first()
    position = f"{tenure.position.name}," if tenure and part == Attendee.Part.CHAIR else ""
    return Signer(position or role, row.person.name, row.person.nip or "")


def weekday(value: date) -> str:
    """``Rabu, 20 Agustus 2025``."""
    return f"{_DAYS[value.weekday()]}, {in_words(value)}"


def zone() -> str:
    """``WIB``, ``WITA`` or ``WIT``, where the office is."""
    return moment(timezone.now()).rpartition(" ")[2]
