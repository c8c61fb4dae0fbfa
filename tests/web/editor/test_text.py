"""The text over the wire: read, changed, undone, refused."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rambu.sop import SetExits, SetField, SetKegiatan
from rambu.sop.model import Decision, Exit
from rambu.web.editor.whole import checksum
from rambu.web.library import actions
from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.editor import ask, change, client_of, send
from tests.support.library import draft_of

pytestmark = pytest.mark.django_db


def rows(document: Document) -> list[str]:
    return [row.id for row in draft_of(document).sop.bagan[0].kegiatan]


def test_the_state_holds_everything(pegawai: Client, document: Document) -> None:
    status, state = ask(pegawai, "state", document)
    assert status == 200
    assert state["sum"] == checksum(state["sop"])
    assert state["sop"]["bagan"][0]["kegiatan"][0]["waktu"] == {"nominal": "5 menit", "sentuh": ""}
    assert state["can_write"]
    assert (state["undo"], state["redo"]) == (False, False)
    (name,) = state["pages"]["order"]
    page = state["pages"]["drawn"][name]
    assert [row["id"] for row in page["rows"]] == rows(document)
    assert {cell["column"] for cell in page["cells"]} >= {"kegiatan", "waktu", "pelaksana:p1"}
    decision = next(shape for shape in page["shapes"] if shape["kind"] == "decision")
    assert decision["kegiatan"] == rows(document)[1]
    assert {(line["from"], line["to"]) for line in page["lines"]} >= {("k2-1", "k3-1"), ("k2-1", "k1-1")}
    assert state["minutes"] == {"least": 20, "most": 20}
    assert "style" not in page["svg"]
    assert state["findings"]
    assert len({one["id"] for one in state["findings"]}) == len(state["findings"])


def test_pages_that_the_browser_has_are_not_sent_again(pegawai: Client, document: Document) -> None:
    _status, state = ask(pegawai, "state", document)
    _status, again = ask(pegawai, "state", document, have=",".join(state["pages"]["order"]))
    assert again["pages"]["order"] == state["pages"]["order"]
    assert again["pages"]["drawn"] == {}


def test_an_edit_is_answered_with_what_follows_from_it(pegawai: Client, document: Document) -> None:
    edit = SetKegiatan(rows(document)[0], "waktu.nominal", "30 menit")
    status, said = change(pegawai, document, edit)
    assert (status, said["version"], said["minutes"]["least"]) == (200, 1, 45)
    (one,) = said["changes"]
    assert one["mine"]
    assert "30 menit" in one["told"][0]
    assert "sop" not in said
    assert said["undo"]
    assert said["pages"]["drawn"]
    status, again = change(pegawai, document, edit)
    assert (status, again["version"], len(again["changes"])) == (200, 1, 1)


def test_a_quiet_answer_draws_nothing(pegawai: Client, document: Document) -> None:
    _status, said = change(pegawai, document, SetField("judul", "SOP Surat"), quiet=True)
    assert said["version"] == 1
    assert "pages" not in said


def test_changes_of_others_come_along(pegawai: Client, koordinator: Client, document: Document) -> None:
    first, second = rows(document)[:2]
    change(koordinator, document, SetKegiatan(first, "teks", "Mencatat surat"), key="theirs")
    status, said = change(pegawai, document, SetKegiatan(second, "teks", "Meneliti surat"), key="mine")
    assert status == 200
    assert [(one["mine"], one["by"]) for one in said["changes"]] == [
        (False, "Koko Koordinator"),
        (True, "Wati Pegawai"),
    ]
    assert [row["teks"] for row in said["sop"]["bagan"][0]["kegiatan"][:2]] == ["Mencatat surat", "Meneliti surat"]
    assert checksum(said["sop"]) == said["sum"]


def test_a_clash_shows_both_sides(pegawai: Client, koordinator: Client, document: Document) -> None:
    first = rows(document)[0]
    change(koordinator, document, SetKegiatan(first, "teks", "Mencatat surat"), key="theirs")
    status, said = change(pegawai, document, SetKegiatan(first, "teks", "Membaca surat"), key="mine")
    assert (status, said["version"]) == (409, 1)
    clash = said["clash"]
    assert clash["values"] == {"before": "Menerima surat", "mine": "Membaca surat", "theirs": "Mencatat surat"}
    assert clash["theirs"]["by"] == "Koko Koordinator"
    assert "Membaca surat" in clash["mine"][0]
    assert said["sop"]["bagan"][0]["kegiatan"][0]["teks"] == "Mencatat surat"
    status, _said = change(pegawai, document, SetKegiatan(first, "teks", "Membaca surat"), base=1, key="mine")
    assert status == 200


def test_exits_that_clash_are_shown_too(pegawai: Client, koordinator: Client, document: Document) -> None:
    change(koordinator, document, SetExits("k1-1", Decision((Exit("k2-1", "ya"), Exit("k3-1", "tidak")))), key="theirs")
    status, said = change(pegawai, document, SetExits("k1-1", Decision((Exit("k3-1", "lanjut"),))), key="mine")
    assert status == 409
    assert said["clash"]["values"]["before"] is None
    assert said["clash"]["values"]["mine"] == {"exits": [{"to": "k3-1", "label": "lanjut"}]}


def test_undo_and_redo_are_without_limit_and_ones_own(pegawai: Client, koordinator: Client, document: Document) -> None:
    first, second = rows(document)[:2]
    for n, text in enumerate(["Satu", "Dua", "Tiga"]):
        change(pegawai, document, SetKegiatan(first, "teks", text), base=n, key=text)
    change(koordinator, document, SetKegiatan(second, "teks", "Lain"), base=3, key="theirs")

    def press(name: str, key: str) -> str:
        status, _said = send(pegawai, name, document, key=key)
        assert status == 200
        return draft_of(document).sop.bagan[0].kegiatan[0].teks

    assert [press("undo", f"u{n}") for n in range(3)] == ["Dua", "Satu", "Menerima surat"]
    status, said = send(pegawai, "undo", document, key="u4")
    assert (status, list(said)) == (422, ["sentence"])
    assert press("redo", "r1") == "Satu"
    assert press("redo", "r1") == "Satu", "the same key again does nothing"
    assert press("redo", "r2") == "Dua"
    change(pegawai, document, SetKegiatan(first, "teks", "Empat"), base=draft_of(document).version, key="four")
    assert send(pegawai, "redo", document, key="r3")[0] == 422
    assert press("undo", "u5") == "Dua"
    assert draft_of(document).sop.bagan[0].kegiatan[1].teks == "Lain"


def test_bad_sendings_are_refused_in_one_sentence(pegawai: Client, document: Document) -> None:
    bad: list[dict[str, object]] = [
        {},
        {"base": 0, "key": "", "edits": []},
        {"base": -1, "key": "a", "edits": []},
        {"base": 0, "key": "a", "edits": {}},
        {"base": 0, "key": "a", "edits": [{"version": 1, "edit": "Burn"}]},
        {"base": 0, "key": "a", "edits": [], "upon": [3]},
    ]
    for body in bad:
        status, said = send(pegawai, "change", document, **body)
        assert (status, list(said)) == (422, ["sentence"]), body
    address = reverse("editor:change", args=[document.pk])
    for raw in ("", "[]", "{", "[" * 50_000):
        assert pegawai.post(address, raw, content_type="application/json").status_code == 422


def test_who_may_not_write_reads(koordinator: Client, cast: Cast, document: Document) -> None:
    helper = cast.fresh("koordinator")
    assert ask(koordinator, "state", document)[1]["can_write"]
    draft = draft_of(document)
    draft.state = "diperiksa"
    draft.save()
    assert not ask(client_of(helper), "state", document)[1]["can_write"]
    status, said = change(koordinator, document, SetField("judul", "X"))
    assert (status, list(said)) == (422, ["sentence"])


def test_strangers_find_nothing(cast: Cast, document: Document) -> None:
    stranger = client_of(cast.fresh("stranger"))
    assert ask(stranger, "state", document)[0] == 404
    assert change(stranger, document, SetField("judul", "X"))[0] == 404


def test_a_pendamping_reads_but_does_not_write(cast: Cast, document: Document) -> None:
    kua = cast.fresh("stranger")
    actions.assign(by=None, document=document, person=kua, part="pendamping")
    client = client_of(kua)
    assert not ask(client, "state", document)[1]["can_write"]
    assert change(client, document, SetField("judul", "X"))[0] == 403
