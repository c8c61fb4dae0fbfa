"""Ended sessions go, with the rows that told of them."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from rambu.web.doors.cleaning import clean
from rambu.web.people.models import SignIn
from tests.support.cast import Cast


def test_ended_sessions_go(cast: Cast) -> None:
    old, new = Client(), Client()
    old.force_login(cast.pegawai)
    new.force_login(cast.pegawai)
    ended = timezone.now() - timedelta(minutes=1)
    Session.objects.filter(session_key=old.session.session_key).update(expire_date=ended)
    clean(None)
    assert Session.objects.count() == 1
    assert [row.session_key for row in SignIn.objects.all()] == [new.session.session_key]
    assert new.get("/akun/").status_code == 200
