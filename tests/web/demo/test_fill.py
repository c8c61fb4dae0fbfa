"""The sample office holds what it promises, made through the real actions on the days on which it happened."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from rambu.cli.serve import _fill_sample
from rambu.web.audit.models import Event
from rambu.web.audit.verifying import verify
from rambu.web.coaching.models import Event as Meeting
from rambu.web.coaching.models import Exercise
from rambu.web.demo.fill import fill, is_sample
from rambu.web.demo.people import PASSWORD, PEOPLE, nip
from rambu.web.library.models import Assignment, Change, Document
from rambu.web.library.states import State
from rambu.web.people.models import Person
from rambu.web.review.models import Proposal, Question, Thread
from tests.support.cast import make_cast

pytestmark = pytest.mark.django_db
ALL = {"reason": "test"}


def test_the_sample_office(settings: Any) -> None:
    assert not is_sample()
    fill()
    assert is_sample()
    documents = list(Document.objects.everywhere(**ALL).select_related("unit"))
    assert len(documents) == 41
    states = Counter(document.state for document in documents)
    assert set(states) == set(State) - {State.AKAN_BERLAKU, State.DIGANTIKAN}, "revisions, never documents here"
    assert any(document.wajib for document in documents), "drafts show what the checks find"
    assert Person.objects.everywhere(**ALL).count() == len(PEOPLE) == 45
    assert Assignment.objects.everywhere(**ALL).filter(part="pendamping").count() >= 8
    assert Change.objects.everywhere(**ALL).count() > 150
    assert verify() == []
    oldest = Event.objects.everywhere(**ALL).order_by("at").first()
    assert oldest is not None
    assert oldest.at < timezone.now() - timedelta(days=400)
    _is_talked_about()
    _can_be_tried(settings)


def _is_talked_about() -> None:
    states = Meeting.objects.everywhere(**ALL).values_list("state", flat=True)
    assert sorted(states) == ["direncanakan", "selesai"]
    drills = list(Exercise.objects.everywhere(**ALL).filter(event__state="selesai"))
    assert sum(row.before.periksa + row.before.wajib for row in drills if row.before) > sum(
        row.after.periksa + row.after.wajib for row in drills if row.after
    )
    assert set(Proposal.objects.everywhere(**ALL).values_list("state", flat=True)) == {"open", "accepted", "declined"}
    assert Question.objects.everywhere(**ALL).published().count() == 4
    assert Question.objects.everywhere(**ALL).waiting().count() == 2
    assert Thread.objects.everywhere(**ALL).open().count() >= 5


def _can_be_tried(settings: Any) -> None:
    assert "Kantor contoh" not in Client().get("/masuk/").content.decode()
    settings.SAMPLE = True
    page = Client().get("/masuk/").content.decode()
    assert "Masuk sebagai Slamet Contoh" in page
    client = Client()
    index = next(index for index, one in enumerate(PEOPLE) if one.name == "Slamet Contoh")
    client.post("/masuk/", {"name": nip(index), "password": PASSWORD})
    assert client.get("/").status_code == 200


def test_an_office_of_real_people_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    make_cast()
    assert not _fill_sample()
    assert "kantor sungguhan" in capsys.readouterr().err
    assert not is_sample()
