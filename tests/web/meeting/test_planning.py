"""A meeting before it is held, and what follows it."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.library.models import Document
from rambu.web.meeting import actions
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.support.meetings import fresh, plan_of, planned
from tests.web.meeting.test_attending import client_of


def test_holders_of_positions_are_invited_and_told(cast: Cast, document: Document) -> None:
    meeting = planned(cast, document)
    row = Attendee.objects.everywhere(reason="test").get(person=cast.pegawai)
    assert (row.part, row.position) == (Attendee.Part.MEMBER, cast.position)
    told = Notice.objects.everywhere(reason="test").get(kind="meeting.invited", person=cast.pegawai)
    assert "Rapat pleno SOP (contoh)" in told.text
    other = plan_of(cast, [document], place="Ruang rapat")
    actions.change_meeting(by=cast.fresh("koordinator"), meeting=meeting, plan=other)
    assert Notice.objects.everywhere(reason="test").filter(kind="meeting.changed", person=cast.pegawai).exists()
    actions.answer_invitation(by=cast.fresh("pegawai"), meeting=meeting, answer="diwakili", proxy="Rekan Contoh")
    row.refresh_from_db()
    assert row.proxy == "Rekan Contoh"
    with pytest.raises(PermissionDenied):
        actions.answer_invitation(by=cast.fresh("stranger"), meeting=meeting, answer="hadir")


def test_the_order_of_the_agenda_is_kept_until_it_is_computed_anew(cast: Cast, document: Document) -> None:
    meeting, chief = planned(cast, document), cast.fresh("koordinator")
    rows = list(meeting.agenda.everywhere(reason="test"))
    assert [row.kind for row in rows] == ["opening", "address", "presenting", "corrections", "closing"]
    actions.order_agenda(by=chief, meeting=meeting, items=[rows[2].pk, rows[0].pk], minutes={rows[2].pk: 400})
    again = list(meeting.agenda.everywhere(reason="test"))
    assert [row.kind for row in again][:2] == ["presenting", "opening"]
    assert [row.day for row in again] == [1, 2, 2, 2, 2]
    actions.renew_agenda(by=chief, meeting=meeting)
    assert next(row.kind for row in meeting.agenda.everywhere(reason="test")) == "opening"


def test_what_is_refused(cast: Cast, document: Document) -> None:
    chief = cast.fresh("koordinator")
    with pytest.raises(Refused, match="berakhir sesudah dimulai"):
        actions.plan_meeting(by=chief, office=cast.kota, plan=plan_of(cast, [document], ends=time(8)))
    with pytest.raises(PermissionDenied):
        actions.plan_meeting(by=cast.fresh("pegawai"), office=cast.kota, plan=plan_of(cast, [document]))
    meeting = planned(cast, document)
    actions.cancel_meeting(by=chief, meeting=meeting)
    with pytest.raises(Refused, match="dibatalkan"):
        actions.begin_meeting(by=chief, meeting=meeting)
    actions.restore_meeting(by=chief, meeting=fresh(meeting))
    actions.begin_meeting(by=chief, meeting=fresh(meeting))
    with pytest.raises(Refused):
        actions.begin_meeting(by=chief, meeting=fresh(meeting))


def test_letter_calendar_and_papers(cast: Cast, meeting: Meeting) -> None:
    client = client_of(cast.koordinator)
    calendar = client.get(f"/rapat/{meeting.pk}/rapat.ics").content.decode()
    assert "DTSTART:20261201T020000Z\r\n" in calendar
    letter = client.get(f"/rapat/{meeting.pk}/undangan.pdf")
    assert letter.content.startswith(b"%PDF")
    assert client.get(f"/rapat/{meeting.pk}/undangan.exe").status_code == 404
    page = f"/rapat/{meeting.pk}/berkas/notulen/"
    client.post(page, {"text": "# NOTULEN\n\nDitulis tangan.", "simpan": "1"})
    assert "Ditulis tangan." in client.get(page).content.decode()
    assert client.get(f"/rapat/{meeting.pk}/berkas/notulen.pdf").content.startswith(b"%PDF")
    client.post(page, {"susun": "1"})
    assert "Jalannya rapat" in client.get(page).content.decode()


def test_one_click_plans_the_final_drafting(cast: Cast, meeting: Meeting) -> None:
    chief = cast.fresh("koordinator")
    with pytest.raises(Refused, match="Tutup"):
        actions.plan_final(by=chief, meeting=meeting)
    actions.close_meeting(by=chief, meeting=meeting)
    final = actions.plan_final(by=chief, meeting=fresh(meeting))
    assert (final.kind, final.day, final.follows) == (Meeting.Kind.FINAL, date(2026, 12, 8), meeting)
    people = set(final.attendees.everywhere(reason="test").values_list("person", flat=True))
    assert people == {cast.koordinator.pk, cast.pegawai.pk}
    with pytest.raises(Refused, match="sudah direncanakan"):
        actions.plan_final(by=chief, meeting=fresh(meeting))
