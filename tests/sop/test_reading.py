from __future__ import annotations

import json
import unicodedata

import pytest
import yaml

from rambu.sop.errors import BadInput
from rambu.sop.files import decode
from rambu.sop.model import (
    END,
    Decision,
    Exit,
    Kegiatan,
    Onward,
    Pelaksana,
    Rujukan,
    Sop,
    Symbol,
    Waktu,
)
from rambu.sop.reading import loads
from tests.support.bad_sops import BAD_MEANINGS, BAD_SHAPES, BAD_YAML, BILLION_LAUGHS

TWO = "rambu: 1\npelaksana: [Kepala, Staf]\nkegiatan:\n"


def rows(text: str) -> tuple[Kegiatan, ...]:
    return loads(TWO + text).bagan[0].kegiatan


@pytest.mark.parametrize("name", [*BAD_SHAPES, *BAD_MEANINGS, *BAD_YAML])
def test_bad_input_is_refused_where_it_stands(name: str) -> None:
    text, words, line, column = (BAD_SHAPES | BAD_MEANINGS | BAD_YAML)[name]
    with pytest.raises(BadInput) as caught:
        loads(text, "contoh.sop.yaml")
    error = caught.value
    assert words in error.message
    assert (error.line, error.column) == (line, column)
    assert str(error).startswith(f"contoh.sop.yaml, baris {line}, kolom {column}: ")


@pytest.mark.parametrize("name", [*BAD_SHAPES, *BAD_MEANINGS])
def test_bad_json_is_refused_with_a_place(name: str) -> None:
    text, words, *_ = (BAD_SHAPES | BAD_MEANINGS)[name]
    with pytest.raises(BadInput) as caught:
        loads(json.dumps(yaml.load(text, yaml.CBaseLoader), indent=1), "contoh.sop.json")
    if name != "empty row":
        assert words in caught.value.message
    assert caught.value.line > 0


def test_several_problems_are_told_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        loads("rambu: 1\njuduk: x\nunit: [a]\nnomr: 3\n")
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4]
    assert str(caught.value).count("\n") == 2


def test_laughs_stay_few() -> None:
    with pytest.raises(BadInput):
        loads(BILLION_LAUGHS)


def test_words_of_yaml_1_1_are_text() -> None:
    sop = loads("rambu: 1\njudul: no\nunit: on\nnomor: 01\nproses: 3.10\nperingatan: [y, null, ~, 2025-08-20, 1_0]\n")
    assert (sop.judul, sop.unit, sop.nomor, sop.proses) == ("no", "on", "01", "3.10")
    assert sop.peringatan == ("y", "null", "~", "2025-08-20", "1_0")


def test_numbers_in_json_keep_their_spelling() -> None:
    sop = loads('{"rambu": 1, "nomor": 3.10, "judul": 1e3, "unit": null}')
    assert (sop.nomor, sop.judul, sop.unit) == ("3.10", "1e3", "")


def test_text_is_normalised() -> None:
    decomposed = unicodedata.normalize("NFD", "Café")
    assert loads(f"rambu: 1\njudul: {decomposed}\n").judul == "Café"
    assert loads(json.dumps({"rambu": 1, "judul": decomposed})).judul == "Café"


def test_a_byte_order_mark_and_other_line_ends_are_fine() -> None:
    text = decode(b"\xef\xbb\xbframbu: 1\r\njudul: |-\r\n  a\r\n  b\r\n", "x")
    assert loads(text).judul == "a\nb"


def test_what_is_left_blank_is_left_out() -> None:
    assert loads("rambu: 1\njudul:\nkualifikasi:\n  - a\n  -\ntanggal:\n  revisi:\n") == Sop(kualifikasi=("a",))


def test_a_row_makes_one_symbol_a_performer() -> None:
    (row,) = rows("  - {pelaksana: [Kepala, Staf], lanjut: selesai}")
    assert row.simbol == (Symbol("k1-1", ("p1",)), Symbol("k1-2", ("p2",), exits=Onward((END,))))
    (row,) = rows("  - {pelaksana: [Kepala, Staf], bersama: true}")
    assert row.simbol == (Symbol("k1-1", ("p1", "p2")),)


def test_a_row_without_a_performer_has_an_unplaced_symbol_and_one_with_no_symbols_has_none() -> None:
    assert [row.simbol for row in rows("  - {teks: a}\n  - {simbol: []}\n")] == [(Symbol("k1-1"),), ()]


def test_exits_in_all_their_forms() -> None:
    first, second, third, fourth = rows(
        "  - {id: awal, keputusan: {selesai: 3, no: selesai}}\n"
        "  - {keputusan: [{ke: 4.2}, awal, {ke: {sop: SOP Lain}, label: lain}]}\n"
        "  - {lanjut: [k4-1, 1]}\n"
        "  - {pelaksana: [Kepala, Staf], lanjut: {sop: {judul: SOP Lain, nomor: 01}}}\n"
    )
    assert first.simbol[0].exits == Decision((Exit("k3-1", "selesai"), Exit(END, "no")))
    assert second.simbol[0].exits == Decision((Exit("k4-2"), Exit("awal-1"), Exit(Rujukan("SOP Lain"), "lain")))
    assert third.simbol[0].exits == Onward(("k4-1", "awal-1"))
    assert fourth.simbol[1].exits == Onward((Rujukan("SOP Lain", "01"),))


def test_the_exits_of_a_row_belong_to_its_last_symbol() -> None:
    (row,) = rows("  - {simbol: [{pelaksana: Kepala}, {pelaksana: Staf}], lanjut: selesai}")
    assert [symbol.exits for symbol in row.simbol] == [None, Onward((END,))]


def test_start_words_may_be_quoted_truths() -> None:
    got = [
        row.simbol[0].mulai for row in rows('  - mulai: true\n  - mulai: "true"\n  - mulai: via email\n  - mulai:\n')
    ]
    assert got == [True, "true", "via email", None]


def test_explicit_ids_go_before_names_and_names_before_positions() -> None:
    sop = loads(
        "rambu: 1\npelaksana: [p2, {id: a, nama: Staf}, {nama: Staf, jenis: luar}, a]\n"
        "kegiatan:\n  - {pelaksana: p2}\n  - {pelaksana: a}\n  - {pelaksana: p3}\n  - {pelaksana: p4}\n"
    )
    assert [row.simbol[0].pelaksana for row in sop.bagan[0].kegiatan] == [("p1",), ("a",), ("p3",), ("p4",)]


def test_a_positional_id_makes_way_for_an_explicit_one() -> None:
    sop = loads("rambu: 1\npelaksana: [A]\nkegiatan: [{teks: x}, {id: k1, teks: y, lanjut: k1}, {id: p1}]\n")
    assert [row.id for row in sop.bagan[0].kegiatan] == ["k1x2", "k1", "p1"]
    assert sop.bagan[0].pelaksana == (Pelaksana("p1x2", "A"),)
    assert sop.bagan[0].kegiatan[1].simbol[0].exits == Onward(("k1-1",))


def test_lead_and_touch_time() -> None:
    assert [row.waktu for row in rows("  - waktu: 1 jam\n  - waktu: {nominal: 1 hari, sentuh: 5 menit}\n")] == [
        Waktu("1 jam"),
        Waktu("1 hari", "5 menit"),
    ]
