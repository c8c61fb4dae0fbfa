"""A question is answered once and helps everybody of the office."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.review import actions
from rambu.web.review.models import Question
from tests.support.cast import Cast, make_cast, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def page(who: Person, path: str) -> tuple[int, str]:
    client = Client()
    client.force_login(who)
    answer = client.get(path)
    return answer.status_code, answer.content.decode()


def asked(cast: Cast) -> Question:
    return actions.ask(by=cast.fresh("pegawai"), office=cast.kota, text="Berapa lama satu hari kerja?")


def test_a_question_reaches_who_answers_and_comes_back_with_its_answer(cast: Cast) -> None:
    question = asked(cast)
    told = Notice.objects.everywhere(reason="test").get()
    assert told.person == cast.koordinator
    assert "Menunggu jawaban Anda" in page(cast.koordinator, "/tanya/")[1]
    with pytest.raises(PermissionDenied):
        actions.answer(by=cast.fresh("pegawai"), question=question, text="7,5 jam")
    actions.answer(by=cast.fresh("koordinator"), question=question, text="7,5 jam, dapat diatur.")
    answered = Notice.objects.everywhere(reason="test").filter(kind="review.answered").get()
    assert answered.person == cast.pegawai
    colleague = person(cast.kota, "Rini Rekan", "198001012005012009")
    assert "7,5 jam" in page(colleague, "/tanya/?cari=hari+kerja")[1]
    assert "7,5 jam" not in page(colleague, "/tanya/?cari=cuti")[1]
    below = person(cast.kua, "Kiki KUA", "198001012005012010")
    assert page(below, f"/tanya/{question.pk}/")[0] == 200, "what is published above holds below"


def test_strangers_and_colleagues_do_not_see_what_is_not_published(cast: Cast) -> None:
    question = asked(cast)
    colleague = person(cast.kota, "Rini Rekan", "198001012005012009")
    for who in (cast.stranger, colleague):
        assert page(who, f"/tanya/{question.pk}/")[0] == 404
    actions.answer(by=cast.fresh("koordinator"), question=question, text="7,5 jam", publish=False)
    assert page(colleague, f"/tanya/{question.pk}/")[0] == 404
    assert page(cast.pegawai, f"/tanya/{question.pk}/")[0] == 200


def test_a_question_can_be_taken_back_until_it_is_answered(cast: Cast) -> None:
    question = asked(cast)
    actions.withdraw_question(by=cast.fresh("pegawai"), question=question)
    assert not Question.objects.for_person(cast.fresh("koordinator")).waiting().exists()
    other = asked(cast)
    actions.answer(by=cast.fresh("koordinator"), question=other, text="7,5 jam")
    with pytest.raises(Refused):
        actions.withdraw_question(by=cast.fresh("pegawai"), question=other)
