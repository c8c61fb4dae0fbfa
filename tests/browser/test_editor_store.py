"""What a person types is never lost: on a dropped line, in a closed window, beside others."""

from __future__ import annotations

from typing import Any

import pytest
from django.templatetags.static import static
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page

from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast
from tests.support.editor import client_of
from tests.support.library import draft_of, open_for

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.fresh("pegawai"))


def enter(context: BrowserContext, person: Person, url: str) -> None:
    """A session without typing a password."""
    cookie = client_of(person).cookies["sessionid"]
    context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": url}])


def begin(page: Page, document: Document, person: Person) -> None:
    """Open a store on a page that shows none, so that only the store is looked at."""
    page.goto("/akun/")
    page.evaluate(
        """async ([store, model, address, person]) => {
            const { Store } = await import(store);
            window.model = await import(model);
            window.seen = [];
            window.store = new Store({ address, person, canWrite: true });
            for (const name of ["told", "clash", "refused"]) {
                window.store.addEventListener(name, (event) => window.seen.push([name, event.detail]));
            }
            window.put = (row, field, value) => window.store.edit(
                [{ version: 1, edit: "SetKegiatan", kegiatan: row, field, value }]);
            await window.store.open();
        }""",
        [static("editor/store.js"), static("editor/model.js"), reverse("editor:edit", args=[document.pk]), person.pk],
    )


def put(page: Page, row: str, value: str, field: str = "teks") -> None:
    page.evaluate("(parts) => window.put(...parts)", [row, field, value])


def until(page: Page, condition: str) -> None:
    page.wait_for_function(f"() => {{ const s = window.store; return {condition}; }}", polling=50)


def look(page: Page, expression: str) -> Any:
    return page.evaluate(f"() => {{ const s = window.store; return {expression}; }}")


def cell(document: Document, row: int = 0) -> str:
    return draft_of(document).sop.bagan[0].kegiatan[row].teks


SAVED = "s.status.state === 'saved'"


def test_typing_undo_and_redo(page: Page, cast: Cast, document: Document, live_server: Any) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    begin(page, document, cast.pegawai)
    put(page, "k1", "Satu")
    assert look(page, "[s.sop.bagan[0].kegiatan[0].teks, s.status.state]") == ["Satu", "saving"]
    put(page, "k1", "Dua")
    put(page, "k1", "Tiga")
    until(page, SAVED)
    assert cell(document) == "Tiga"
    assert look(page, "s.pages[0].cells.some((cell) => cell.text.lines.join(' ') === 'Tiga')")
    steps = look(page, "s.version")
    assert steps == 2, "what was typed while the first was under way is one change"
    for text in ("Satu", "Menerima surat"):
        page.evaluate("() => window.store.undo()")
        assert (look(page, "s.sop.bagan[0].kegiatan[0].teks"), cell(document)) == (text, text)
    assert look(page, "[s.canUndo, s.canRedo]") == [False, True]
    page.evaluate("() => window.store.redo()")
    assert cell(document) == "Satu"
    page.evaluate("""() => { window.put("k2", "teks", "Lain"); return window.store.undo(); }""")
    until(page, SAVED)
    assert cell(document, 1) == "Memeriksa surat"


def test_a_dropped_line_and_a_closed_window_lose_nothing(
    page: Page, cast: Cast, document: Document, live_server: Any
) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    begin(page, document, cast.pegawai)
    page.context.set_offline(True)
    put(page, "k1", "Luring satu")
    put(page, "k3", "Luring tiga")
    until(page, "s.status.state === 'offline'")
    assert look(page, "s.status.waiting") == 2
    page.evaluate("() => window.store.undo()")
    put(page, "k3", "Luring tiga lagi")
    page.close()
    again = page.context.new_page()
    page.context.set_offline(False)
    actions.edit_draft(by=None, draft=draft_of(document), edits=[], base=0, key="nothing")
    begin(again, document, cast.pegawai)
    until(again, SAVED)
    assert (cell(document), cell(document, 2)) == ("Luring satu", "Luring tiga lagi")
    assert draft_of(document).version == 2


def test_two_merge_what_does_not_touch_and_choose_where_it_does(
    page: Page, cast: Cast, document: Document, live_server: Any
) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    begin(page, document, cast.pegawai)
    browser = page.context.browser
    assert browser
    context = browser.new_context(base_url=live_server.url)
    other = context.new_page()
    enter(context, cast.koordinator, live_server.url)
    begin(other, document, cast.koordinator)
    until(other, "s.people.length === 2")

    page.context.set_offline(True)
    put(page, "k1", "Wati satu")
    put(page, "k2", "Wati dua")
    put(page, "k3", "Wati tiga")
    put(other, "k2", "Koko dua")
    put(other, "k3", "30 menit", "waktu.nominal")
    until(other, SAVED)
    page.context.set_offline(False)
    page.evaluate("() => dispatchEvent(new Event('online'))")
    until(page, "s.clash")
    assert look(page, "s.clash.values") == {"before": "Memeriksa surat", "mine": "Wati dua", "theirs": "Koko dua"}
    assert look(page, "s.clash.theirs.by") == "Koko Koordinator"
    assert look(page, "s.status") == {"state": "clash", "at": look(page, "s.status.at"), "waiting": 2}
    page.evaluate("() => window.store.chooseMine()")
    until(page, SAVED)
    assert [cell(document, n) for n in range(3)] == ["Wati satu", "Wati dua", "Wati tiga"]
    assert draft_of(document).sop.bagan[0].kegiatan[2].waktu.nominal == "30 menit"
    until(other, "s.sop.bagan[0].kegiatan[1].teks === 'Wati dua'")
    assert [name for name, _detail in other.evaluate("() => window.seen")] == ["told", "told", "told"]
    context.close()


def test_what_was_not_taken_over_stays_to_be_copied(
    page: Page, cast: Cast, document: Document, live_server: Any
) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    begin(page, document, cast.pegawai)
    page.context.set_offline(True)
    put(page, "k2", "Kalimat yang panjang")
    put(page, "k1", "Lain")
    from rambu.sop import RemoveKegiatan, SetKegiatan

    draft = draft_of(document)
    actions.edit_draft(by=None, draft=draft, edits=[SetKegiatan("k2", "teks", "Mereka")], base=0, key="them")
    page.context.set_offline(False)
    page.evaluate("() => dispatchEvent(new Event('online'))")
    until(page, "s.clash")
    page.evaluate("() => window.store.chooseTheirs()")
    until(page, SAVED)
    assert (cell(document), cell(document, 1)) == ("Lain", "Mereka")
    assert look(page, "s.kept.map((one) => one.texts)") == [["Kalimat yang panjang"]]
    version = draft_of(document).version
    actions.edit_draft(by=None, draft=draft, edits=[RemoveKegiatan("k2")], base=version, key="gone")
    page.evaluate("() => { window.store.sop; window.put('k2', 'teks', 'Untuk baris yang hilang'); }")
    until(page, "s.clash")
    page.evaluate("() => window.store.chooseMine()")
    until(page, SAVED)
    assert look(page, "s.kept.map((one) => one.texts.join())") == ["Kalimat yang panjang", "Untuk baris yang hilang"]
    page.evaluate("() => { for (const one of window.store.kept) window.store.forget(one.id); }")
    begin(page, document, cast.pegawai)
    assert look(page, "s.kept") == []


def test_the_end_of_a_session_is_told_and_nothing_is_lost(
    page: Page, cast: Cast, document: Document, live_server: Any
) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    begin(page, document, cast.pegawai)
    page.context.clear_cookies(name="sessionid")
    put(page, "k1", "Sesudah sesi berakhir")
    until(page, "s.status.state === 'login'")
    enter(page.context, cast.pegawai, live_server.url)
    page.evaluate("() => dispatchEvent(new Event('focus'))")
    until(page, SAVED)
    assert cell(document) == "Sesudah sesi berakhir"


def test_the_page_opens_without_a_line(page: Page, cast: Cast, document: Document, live_server: Any) -> None:
    enter(page.context, cast.pegawai, live_server.url)
    page.goto(reverse("editor:edit", args=[document.pk]))
    page.evaluate("() => navigator.serviceWorker.ready")
    page.wait_for_function("async () => (await caches.match('/pustaka/susun/luring/')) !== undefined")
    page.evaluate("""async () => {
        const texts = () => new Promise((resolve) => {
            const request = indexedDB.open("rambu-editor");
            request.onsuccess = () => {
                const all = request.result.transaction("texts").objectStore("texts").getAll();
                all.onsuccess = () => resolve(all.result.length);
            };
        });
        while (!(await texts())) await new Promise((resolve) => setTimeout(resolve, 50));
    }""")
    page.context.set_offline(True)
    page.reload()
    editor = page.locator("rambu-editor")
    page.wait_for_function("() => document.querySelector('rambu-editor').store?.sop")
    assert editor.get_attribute("data-address") == "", "this is the shell"
    assert editor.evaluate("(editor) => editor.store.sop.bagan[0].kegiatan[0].teks") == "Menerima surat"
    editor.evaluate("""(editor) => editor.store.edit(
        [{ version: 1, edit: "SetKegiatan", kegiatan: "k1", field: "teks", value: "Tanpa sambungan" }])""")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_function("() => document.querySelector('rambu-editor').store?.status.state === 'saved'")
    assert cell(document) == "Tanpa sambungan"
