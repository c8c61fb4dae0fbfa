"""Who is in the room."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from rambu.web.meeting import actions
from rambu.web.meeting.actions import Guest
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.meeting.reading import state_of
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.meetings import fresh


def client_of(one: Person) -> Client:
    client = Client()
    client.force_login(one)
    return client


def test_by_code_once_with_position(cast: Cast, meeting: Meeting) -> None:
    for _again in range(2):
        actions.come(by=cast.fresh("pegawai"), meeting=meeting, code=f" {meeting.code.lower()} ")
    [one] = state_of(fresh(meeting)).present.values()
    assert (one.name, one.position, one.unit, one.how) == (
        "Wati Pegawai", "Analis Kurikulum", "Seksi Pendidikan Madrasah", "kode",
    )  # fmt: skip


def test_who_was_not_invited_comes_as_a_guest_and_sees_the_meeting(cast: Cast, meeting: Meeting) -> None:
    client, page = client_of(cast.stranger), reverse("meeting:follow", args=[meeting.pk])
    assert client.get(page).status_code == 404
    wrong = client.post(reverse("meeting:enter"), {"kode": "SALAH1"}, follow=True)
    assert "Kode ini tidak dikenal" in wrong.content.decode()
    client.post(reverse("meeting:enter"), {"kode": meeting.code})
    assert client.get(page).status_code == 200
    assert Attendee.objects.everywhere(reason="test").get(person=cast.stranger).part == Attendee.Part.GUEST


def test_the_secretary_ticks_writes_in_and_takes_back(cast: Cast, meeting: Meeting) -> None:
    chief = cast.fresh("koordinator")
    row = Attendee.objects.everywhere(reason="test").select_related("person").get(person=cast.pegawai)
    actions.tick(by=chief, meeting=meeting, attendee=row, stands_for="Kepala Seksi")
    actions.write_in(by=chief, meeting=meeting, guest=Guest("Tamu Contoh", "Kepala KUA", ""))
    state = state_of(fresh(meeting))
    assert state.present[f"orang-{cast.pegawai.pk}"].stands_for == "Kepala Seksi"
    [key] = [key for key in state.present if key.startswith("tamu")]
    actions.leave(by=chief, meeting=meeting, key=key)
    assert len(state_of(fresh(meeting)).present) == 1
    with pytest.raises(PermissionDenied):
        actions.tick(by=cast.fresh("pegawai"), meeting=meeting, attendee=row)
