"""The sheet between a change and its drawing: without a line every row and symbol still stands where it belongs."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.support.cast import Cast, make_cast
from tests.support.editing import Desk, enter
from tests.support.library import open_for

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

EDITS = """(at) => {
    const editor = document.querySelector("rambu-editor");
    const { sop } = editor.store;
    const [bagan] = sop.bagan;
    const row = (n) => bagan.kegiatan[n].id;
    const edit = (kind, parts) => ({ version: 1, edit: kind, ...parts });
    const fresh = (id, pelaksana) => ({ id, teks: id, simbol: [{ id: `${id}-1`, pelaksana }] });
    const all = [
        edit("InsertKegiatan", { bagan: bagan.id, after: row(0), kegiatan: fresh("baru1", ["p2"]) }),
        edit("AddPelaksana", { bagan: bagan.id, after: "p1", pelaksana: { id: "p9", nama: "Notulis" } }),
        edit("SetSymbol", { symbol: "k1-1", field: "pelaksana", value: ["p9", "p2"] }),
        edit("MoveKegiatan", { kegiatan: "k3", bagan: bagan.id, after: "" }),
        edit("MovePelaksana", { pelaksana: "p2", after: "" }),
        edit("RemoveKegiatan", { kegiatan: "k2" }),
        edit("AddSymbol", { kegiatan: "k1", after: "k1-1", symbol: { id: "s7", pelaksana: ["p1"] } }),
        edit("SetExits", { symbol: "s7", exits: { exits: [{ to: "selesai", label: "ya" }] } }),
        edit("InsertBagan", { after: bagan.id, bagan: { id: "b2", judul: "Kedua", pelaksana: [], kegiatan: [] } }),
        edit("InsertKegiatan", { bagan: "b2", after: "", kegiatan: fresh("lain1", []) }),
        edit("RemovePelaksana", { pelaksana: "p9" }),
        edit("RemoveBagan", { bagan: "b2" }),
    ];
    if (at === all.length) return false;
    return editor.edit(all[at]);
}"""

SEEN = """() => {
    const { sop } = document.querySelector("rambu-editor").store;
    const box = (one) => one.getBoundingClientRect();
    const rows = sop.bagan.flatMap((bagan) => bagan.kegiatan.map((row) => row.id));
    const cells = rows.map((id) => [...document.querySelectorAll(`.cell.body[data-row="${id}"]`)]);
    const tops = cells.map((own) => Math.min(...own.map((cell) => box(cell).top)));
    const ends = cells.map((own) => Math.max(...own.map((cell) => box(cell).bottom)));
    const symbols = sop.bagan.flatMap((bagan) => bagan.kegiatan.flatMap((row) =>
        row.simbol.filter((symbol) => symbol.pelaksana.length).map((symbol) => [row.id, symbol.id])));
    const stray = symbols.filter(([row, id]) => {
        const knobs = [...document.querySelectorAll(`.knob[data-symbol="${id}"]`)];
        return !knobs.length || !knobs.every((knob) => {
            const home = knob.closest(".cell"), cell = box(home), own = box(knob);
            return home.dataset.row === row && own.left >= cell.left - 2 && own.right <= cell.right + 2;
        });
    });
    return {
        flat: cells.flat().filter((cell) => box(cell).width < 4 || box(cell).height < 4).length,
        missing: cells.filter((own) => own.length < 7).length,
        jumbled: tops.filter((top, n) => n && top < ends[n - 1] - 1).length,
        stray, extra: document.querySelectorAll(".cell.body[data-column=no]").length - rows.length,
    };
}"""


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def test_every_change_is_shown_without_a_line(page: Page, cast: Cast, live_server: LiveServer) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    enter(page.context, cast.pegawai, live_server.url)
    desk = Desk(page, document).open()
    desk.saved()
    page.context.set_offline(True)
    clean: dict[str, Any] = {"flat": 0, "missing": 0, "jumbled": 0, "stray": [], "extra": 0}
    at = 0
    while page.evaluate(EDITS, at):
        assert page.evaluate(SEEN) == clean, at
        at += 1
    assert at == 12
    page.context.set_offline(False)
    assert [row.id for row in desk.rows()] == ["k3", "k1", "baru1"]
    page.wait_for_function("() => !document.querySelector('.sheet-drawing.stale')")
    assert page.evaluate(SEEN) == clean
    desk.leave()
