"""Talking beside the sheet: what the editor reads and sends."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rambu.sop import SetKegiatan, to_json
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.notices.models import Notice
from rambu.web.people.models import Person
from rambu.web.review.mentions import mentioned_in
from rambu.web.review.models import Question
from tests.support.cast import Cast, make_cast
from tests.support.library import draft_of, open_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.pegawai)


class Talker:
    """One person at the editor."""

    def __init__(self, person: Person, document: Document) -> None:
        self.client = Client()
        self.client.force_login(person)
        self.document = document

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(reverse("review:talk", args=[self.document.pk])).json()
        return found

    def say(self, deed: str, **parts: Any) -> tuple[int, dict[str, Any]]:
        body = json.dumps({"deed": deed, **parts})
        answer = self.client.post(
            reverse("review:speak", args=[self.document.pk]), body, content_type="application/json"
        )
        found = answer.json() if answer["content-type"].startswith("application/json") else {}
        return answer.status_code, found


@pytest.fixture
def chief(cast: Cast, document: Document) -> Talker:
    return Talker(cast.koordinator, document)


@pytest.fixture
def clerk(cast: Cast, document: Document) -> Talker:
    return Talker(cast.pegawai, document)


def test_a_comment_at_a_line_and_its_answer(clerk: Talker, chief: Talker, document: Document) -> None:
    first = draft_of(document).sop.bagan[0].kegiatan[0]
    place = {"kegiatan": first.id, "symbol": first.simbol[0].id, "to": "selesai"}
    status, said = chief.say("open", place={**place, "to": ""}, text="Simbol ini benar, @Wati Pegawai?")
    assert (status, said["threads"][0]["row"]) == (200, first.id)
    assert Notice.objects.everywhere(reason="test").get().kind == "review.mentioned"
    [thread] = clerk.read()["threads"]
    _status, said = clerk.say("reply", id=thread["id"], text="Benar.")
    assert [one["text"] for one in said["threads"][0]["comments"]][1:] == ["Benar."]
    assert clerk.say("resolve", id=thread["id"])[1]["threads"] == []


def test_a_proposal_made_on_an_older_version_is_carried_over(clerk: Talker, chief: Talker, document: Document) -> None:
    first, second = draft_of(document).sop.bagan[0].kegiatan[:2]
    mine = SetKegiatan(first.id, "waktu.nominal", "7 menit")
    library.edit_draft(
        by=None, draft=draft_of(document), edits=[SetKegiatan(second.id, "teks", "Menelaah surat")], base=0, key="a"
    )
    assert chief.read()["may_propose"] is True
    assert clerk.read()["may_propose"] is False
    status, said = chief.say("propose", edits=[to_json(mine)], base=0, place={"kegiatan": first.id})
    assert (status, said["threads"][0]["proposal"]["may_decide"]) == (200, True)
    assert draft_of(document).sop.bagan[0].kegiatan[0].waktu.nominal == "5 menit"
    clerk.say("accept", id=said["threads"][0]["proposal"]["id"])
    rows = draft_of(document).sop.bagan[0].kegiatan
    assert (rows[0].waktu.nominal, rows[1].teks) == ("7 menit", "Menelaah surat")
    status, said = chief.say("propose", edits=[to_json(SetKegiatan(second.id, "teks", "Lain"))], base=0)
    assert (status, bool(said["sentence"])) == (422, True)


@pytest.mark.parametrize(
    "body",
    [{}, {"deed": "open"}, {"deed": "propose", "edits": [1]}, {"deed": "propose", "edits": [{"edit": "x"}], "base": 0}],
)
def test_what_makes_no_sense_is_told_in_a_sentence(clerk: Talker, body: dict[str, Any]) -> None:
    status, said = clerk.say(body.get("deed", ""), **{key: value for key, value in body.items() if key != "deed"})
    assert (status, bool(said["sentence"])) == (422, True)


def test_threads_of_others_are_not_there(cast: Cast, chief: Talker, clerk: Talker, document: Document) -> None:
    other = Talker(cast.koordinator, open_for(cast, cast.koordinator))
    _status, said = other.say("open", text="Di sini")
    pk = said["threads"][0]["id"]
    assert chief.say("reply", id=pk, text="Halo")[0] == 404
    assert clerk.say("withdraw", id=said["threads"][0]["comments"][0]["id"])[0] == 404
    assert clerk.say("reply", id="x", text="Halo")[0] == 404
    stranger = Talker(cast.stranger, document)
    assert stranger.client.get(reverse("review:talk", args=[document.pk])).status_code == 404


def test_the_longer_of_two_names_is_meant(cast: Cast) -> None:
    short, long = Person(name="Sri"), Person(name="Sri Rejeki")
    assert mentioned_in("Tanya @sri rejeki", [short, long]) == [long]
    assert mentioned_in("@Sri dan @Sri Rejeki", [short, long]) == [long, short]
    assert mentioned_in("sri@kantor", [short]) == []


def test_beranda_and_the_page_of_the_sop_lead_there(clerk: Talker, chief: Talker, document: Document) -> None:
    first = draft_of(document).sop.bagan[0].kegiatan[0]
    chief.say("open", text="Sudah dicek?")
    chief.say("propose", edits=[to_json(SetKegiatan(first.id, "waktu.nominal", "7 menit"))], base=0)
    clerk.client.post("/tanya/baru/", {"text": "Siapa yang paraf?"})
    home = clerk.client.get("/").content.decode()
    assert "1 usulan untuk" in home
    assert "1 komentar menunggu balasan" in home
    assert "Pertanyaan menunggu jawaban Anda" in chief.client.get("/").content.decode()
    page = clerk.client.get(reverse("library:document", args=[document.pk])).content.decode()
    assert "Percakapan (2)" in page
    thread = clerk.read()["threads"][0]
    clerk.say("reply", id=thread["id"], text="Sudah.")
    assert "menunggu balasan" not in clerk.client.get("/").content.decode()


def test_an_answer_is_linked_with_other_sops(cast: Cast, clerk: Talker, chief: Talker, document: Document) -> None:
    clerk.client.post("/tanya/baru/", {"text": "Siapa yang paraf?"})
    chief.client.post(f"/tanya/{_first()}/", {"text": "Kasubbag TU.", "publish": "on"})
    link = reverse("review:apply_to", args=[_first()])
    chief.client.post(link, {"sop": document.pk})
    page = clerk.client.get(reverse("library:document", args=[document.pk])).content.decode()
    assert "Tanya jawab (1)" in page
    assert "Kasubbag TU." in clerk.client.get(f"/tanya/?sop={document.pk}").content.decode()
    assert clerk.client.post(link, {"sop": document.pk}).status_code == 404
    chief.client.post(link, {"lepas": document.pk})
    assert "Kasubbag TU." not in clerk.client.get(f"/tanya/?sop={document.pk}").content.decode()


def _first() -> str:
    return str(Question.objects.everywhere(reason="test").get().pk)
