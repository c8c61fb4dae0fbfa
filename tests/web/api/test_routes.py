"""The API as a program uses it, from the first list to the text in force."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from rambu.sop import SetField, SetKegiatan, to_json
from rambu.web.api import actions
from rambu.web.api.models import ApiToken
from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.library import draft_of, open_for, put_in_force

pytestmark = pytest.mark.django_db


class Program:
    """Calls the API with the token of one person."""

    def __init__(self, cast: Cast, who: str, *, reads_only: bool = False) -> None:
        _row, secret = actions.make_token(by=cast.fresh(who), name="Uji", days=30, reads_only=reads_only)
        self.client = Client(headers={"Authorization": f"Bearer {secret}"})

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        sent = {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        answer = getattr(self.client, method)(f"/api/v1{path}", headers=headers, **sent)
        self.headers = answer.headers
        is_json = answer.headers.get("Content-Type", "").startswith("application/json")
        return answer.status_code, answer.json() if is_json and answer.content else answer.content


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.pegawai)


def test_without_a_token_nothing_is_said(cast: Cast, document: Document) -> None:
    answer = Client().get(f"/api/v1/documents/{document.pk}")
    assert answer.status_code == 401
    assert "token" in answer.json()["detail"]


def test_strangers_find_nothing(cast: Cast, document: Document) -> None:
    program = Program(cast, "stranger")
    assert program.call("get", "/documents")[1]["items"] == []
    for path in ("", "/draft", "/revisions", "/moves", "/assignments", "/draft/findings", "/draft.pdf"):
        assert program.call("get", f"/documents/{document.pk}{path}")[0] == 404, path


def test_a_reading_token_does_not_write(cast: Cast, document: Document) -> None:
    program = Program(cast, "pegawai", reads_only=True)
    assert program.call("get", "/me")[1]["name"] == "Wati Pegawai"
    assert program.call("delete", f"/documents/{document.pk}")[0] == 403


def test_a_withdrawn_token_opens_nothing(cast: Cast) -> None:
    program = Program(cast, "pegawai")
    token = ApiToken.objects.for_person(cast.pegawai).get()
    actions.withdraw_token(by=cast.fresh("pegawai"), token=token)
    assert program.call("get", "/me")[0] == 401


def test_offices_and_units_lead_to_a_new_sop(cast: Cast) -> None:
    program = Program(cast, "pegawai")
    offices = program.call("get", "/offices")[1]
    assert [one["name"] for one in offices] == ["Kankemenag Kota Contoh"]
    units = program.call("get", f"/offices/{offices[0]['id']}/units")[1]
    status, made = program.call("post", "/documents", {"unit": units[0]["id"], "title": "SOP Uji (contoh)"})
    assert (status, made["title"], made["state"]) == (201, "SOP Uji (contoh)", "draf")
    assert program.call("get", "/documents?title=uji")[1]["count"] == 1
    assert program.call("delete", f"/documents/{made['id']}")[0] == 204
    assert program.call("get", f"/documents/{made['id']}")[0] == 404


def test_writers_merge_or_are_told_what_they_meet(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "pegawai"), f"/documents/{document.pk}/draft"
    first, second = (row.id for row in draft_of(document).sop.bagan[0].kegiatan[:2])
    one, two = SetKegiatan(first, "teks", "Mencatat surat"), SetKegiatan(second, "teks", "Meneliti surat")
    assert program.call("patch", path, {"edits": [to_json(one)]})[0] == 428
    assert program.call("patch", path, {"edits": [to_json(one)]}, **{"If-Match": '"9"'})[0] == 412
    status, done = program.call("patch", path, {"edits": [to_json(one)], "key": "a"}, **{"If-Match": '"0"'})
    assert (status, done["version"], program.headers["ETag"]) == (200, 1, '"1"')
    status, done = program.call("patch", path, {"edits": [to_json(two)], "key": "b"}, **{"If-Match": '"0"'})
    assert (status, done["version"]) == (200, 2)
    rival = to_json(SetKegiatan(first, "teks", "Menerima surat"))
    status, told = program.call("patch", path, {"edits": [rival], "key": "c"}, **{"If-Match": '"0"'})
    assert status in (200, 409), "one's own later change is not a clash"
    assert len(program.call("get", f"{path}/changes")[1]) == told["version"]


def test_a_whole_text_is_put_as_its_difference(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "pegawai"), f"/documents/{document.pk}/draft"
    status, read = program.call("get", path)
    etag = program.headers["ETag"]
    assert program.call("get", path, **{"If-None-Match": etag})[0] == 304
    text = {**read["sop"], "judul": "SOP Baru (contoh)"}
    status, done = program.call("put", path, {"sop": text}, **{"If-Match": etag})
    assert status == 200
    assert done["sop"]["judul"] == "SOP Baru (contoh)"
    assert program.call("put", path, {"sop": text}, **{"If-Match": etag})[0] == 412
    status, fault = program.call("put", path, {"sop": {"rambu": 1, "salah": 1}}, **{"If-Match": '"1"'})
    assert status == 422
    assert "salah" in "".join(fault["problems"])


def test_checks_charts_and_papers(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "pegawai"), f"/documents/{document.pk}/draft"
    assert any(one["repairs"] is not None for one in program.call("get", f"{path}/findings")[1]["findings"])
    assert b"<svg" in program.call("get", f"{path}/pages/1.svg")[1]
    assert program.call("get", f"{path}/pages/9.svg")[0] == 404
    assert program.call("get", f"{path}.pdf")[1].startswith(b"%PDF")


def test_the_way_to_the_text_in_force_and_its_revision(cast: Cast, document: Document) -> None:
    writer, chief = Program(cast, "pegawai"), Program(cast, "koordinator")
    path = f"/documents/{document.pk}"
    assert [one["name"] for one in writer.call("get", f"{path}/moves")[1]] == ["submit"]
    assert writer.call("post", f"{path}/moves", {"name": "submit"})[1] == {"state": "diperiksa"}
    assert writer.call("post", f"{path}/moves", {"name": "initial"})[0] == 403
    assert chief.call("post", f"{path}/moves", {"name": "lompat"})[0] == 422
    assert chief.call("post", f"{path}/moves", {"name": "initial"})[1] == {"state": "diajukan"}
    signed = {"number": "B-1", "signer": {"jabatan": "Kepala", "nama": "Budi Contoh"}, "legalised": "2026-01-05"}
    assert chief.call("post", f"{path}/revisions", signed)[0] == 422, "it does not wait for a signature yet"
    put_in_force(document)
    [revision] = writer.call("get", f"{path}/revisions")[1]
    status, text = writer.call("get", f"{path}/revisions/1")
    assert (status, writer.headers["ETag"]) == (200, f'"{revision["sha256"]}"')
    assert text["sop"]["nomor"] == "B-1/contoh"
    assert writer.call("get", f"{path}/revisions/1.pdf")[1].startswith(b"%PDF")
    assert writer.call("post", f"{path}/draft", {"reason": "Evaluasi"})[0] == 201
    edit = to_json(SetField("judul", "SOP Surat (contoh)"))
    assert writer.call("patch", f"{path}/draft", {"edits": [edit]}, **{"If-Match": '"0"'})[0] == 200
    assert "SOP Surat (contoh)" in "".join(writer.call("get", f"{path}/difference?old=1")[1]["told"])
    end = {"reason": "Layanan dihapus", "ended": "2026-05-04"}
    assert writer.call("post", f"{path}/revisions/1/end", end)[0] == 403
    assert chief.call("post", f"{path}/revisions/1/end", end)[1]["state"] == "dicabut"


def test_assignments(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "koordinator"), f"/documents/{document.pk}/assignments"
    status, crew = program.call("post", path, {"person": cast.koordinator.pk, "part": "pendamping"})
    assert (status, {one["part"] for one in crew}) == (200, {"penyusun", "pendamping"})
    mentor = next(one["id"] for one in crew if one["part"] == "pendamping")
    assert program.call("delete", f"{path}/{mentor}")[0] == 204
    assert len(program.call("get", path)[1]) == 1


def test_what_is_said_and_proposed(cast: Cast, document: Document) -> None:
    author, mentor = Program(cast, "pegawai"), Program(cast, "koordinator")
    path = f"/documents/{document.pk}"
    row = draft_of(document).sop.bagan[0].kegiatan[1].id
    place = {"kegiatan": row, "field": "waktu"}
    status, told = mentor.call("post", f"{path}/threads", {"text": "Terlalu lama?", "place": place})
    assert (status, told[0]["place_name"]) == (201, "Kegiatan 2 · Waktu")
    status, told = author.call("post", f"{path}/threads/{told[0]['id']}/comments", {"text": "Sudah diukur."})
    assert [one["text"] for one in told[0]["comments"]] == ["Terlalu lama?", "Sudah diukur."]
    assert author.call("post", f"{path}/threads/{told[0]['id']}/resolve")[1] == []
    edit = to_json(SetKegiatan(row, "waktu.nominal", "15 menit"))
    status, told = mentor.call("post", f"{path}/proposals", {"edits": [edit], "place": place})
    assert status == 201
    assert author.call("post", f"{path}/proposals/{told[0]['proposal']}/accept")[0] == 200
    assert draft_of(document).sop.bagan[0].kegiatan[1].waktu.nominal == "15 menit"
    assert len(author.call("get", f"{path}/threads?resolved=true")[1]) == 2
    assert Program(cast, "stranger").call("get", f"{path}/threads")[0] == 404


def test_undo_restore_adopt_and_search(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "pegawai"), f"/documents/{document.pk}"
    edit = to_json(SetField("judul", "SOP Lain (contoh)"))
    program.call("patch", f"{path}/draft", {"edits": [edit], "key": "a"}, **{"If-Match": '"0"'})
    status, done = program.call("post", f"{path}/draft/undo", {"version": 1})
    assert (status, done["sop"]["judul"]) == (200, "SOP Pelayanan Surat Masuk (contoh)")
    assert program.call("delete", path)[0] == 204
    assert program.call("post", f"{path}/restore")[0] == 200
    put_in_force(document)
    found = program.call("get", "/search?q=penerimaan surat")[1]
    assert [one["document"]["id"] for one in found["items"]] == [document.pk]
    chief = Program(cast, "koordinator")
    assert chief.call("post", f"{path}/adopt", {"unit": cast.unit.pk})[0] == 422, "its own unit"


def test_texts_are_files_of_other_programs(cast: Cast, document: Document) -> None:
    program, path = Program(cast, "pegawai"), f"/documents/{document.pk}"
    status, content = program.call("get", f"{path}/draft/files/xlsx")
    assert (status, content[:2]) == (200, b"PK")
    assert "attachment" in program.headers["Content-Disposition"]
    assert program.call("get", f"{path}/draft/files/xlsx", **{"If-None-Match": program.headers["ETag"]})[0] == 304
    assert program.call("get", f"{path}/draft/files/exe")[0] == 404
    put_in_force(document)
    assert program.call("get", f"{path}/revisions/1/files/bpmn")[1].startswith(b"<?xml")
    known = program.headers["ETag"]
    assert program.call("get", f"{path}/revisions/1/files/bpmn", **{"If-None-Match": known})[0] == 304
    assert program.call("get", f"{path}/revisions/1/files/pdf", **{"If-None-Match": known})[0] == 200
    assert Program(cast, "stranger").call("get", f"{path}/revisions/1/files/bpmn")[0] == 404
