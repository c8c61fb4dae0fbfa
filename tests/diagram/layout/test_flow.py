from __future__ import annotations

import pytest

from rambu import loads
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.flow import flow_of
from rambu.diagram.layout.kinds import Kapsul

HEAD = "rambu: 1\njudul: SOP Contoh\npelaksana: [A, B, C]\nkegiatan:\n"


def flow(rows: str, kapsul: Kapsul = "langkah") -> Flow:
    return flow_of(loads(HEAD + rows), kapsul)


def shapes(found: Flow) -> list[tuple[str, str]]:
    return [(figure.name, figure.kind) for figure in found.figures]


def lines(found: Flow) -> list[tuple[str, str, str]]:
    return [(wire.from_name, wire.to_name, wire.label) for wire in found.wires]


TWO = "  - {teks: Menerima, pelaksana: A}\n  - {teks: Mencatat, pelaksana: B}\n"


def test_the_first_and_last_step_are_capsules_themselves() -> None:
    assert shapes(flow(TWO)) == [("1", "terminator"), ("2", "terminator")]
    assert lines(flow(TWO)) == [("1", "2", "")]


def test_or_have_capsules_of_their_own() -> None:
    found = flow(TWO, "tersendiri")
    assert shapes(found) == [("1", "process"), ("1:mulai", "terminator"), ("2", "process"), ("2:selesai", "terminator")]
    assert lines(found) == [("mulai", "1", ""), ("1", "2", ""), ("2", "selesai", "")]


def test_words_of_a_start_get_a_capsule_in_any_style() -> None:
    found = flow(
        "  - teks: Menerima\n    simbol: [{pelaksana: A, mulai: lewat pos}]\n  - {teks: Mencatat, pelaksana: B}\n"
    )
    assert [(f.name, f.kind, f.text) for f in found.figures[:2]] == [
        ("1", "process", ""),
        ("1:mulai", "terminator", "lewat pos"),
    ]


def test_an_exit_to_the_end_gets_a_capsule_in_the_leaving_cell() -> None:
    found = flow(TWO + "  - {teks: Memeriksa, pelaksana: C, keputusan: {ya: selesai, tidak: 1}}\n")
    assert lines(found)[-2:] == [("3", "selesai", "ya"), ("3", "1", "tidak")]
    (capsule,) = [f for f in found.figures if f.name == "3:selesai"]
    assert (capsule.first, capsule.row, capsule.strip) == (2, 2, (0, 1))


def test_an_exit_to_another_sop_names_it() -> None:
    found = flow("  - {teks: Memeriksa, pelaksana: A, keputusan: {ya: selesai, tidak: {sop: SOP Penolakan}}}\n")
    assert [(f.name, f.text) for f in found.figures if f.role == "rujukan"] == [("1:rujukan", "SOP Penolakan")]
    assert ("1", "rujukan", "tidak") in lines(found)


def test_parts_of_a_split_joint_symbol_are_linked() -> None:
    found = flow("  - {teks: Rapat, pelaksana: [A, C], bersama: true}\n")
    assert [(f.name, f.first) for f in found.figures] == [("1", 0), ("1", 2)]
    assert [wire.kind for wire in found.wires] == ["link"]


def test_a_symbol_without_a_performer_is_noted() -> None:
    found = flow(TWO + "  - {teks: Menyimpan, simbol: [{}]}\n")
    assert shapes(found) == [("1", "terminator"), ("2", "process")]
    assert found.notes == ("Simbol 3 belum punya pelaksana, jadi belum digambar.",)


@pytest.mark.parametrize(
    ("bentuk", "kind"), [("mulai", "terminator"), ("proses", "process"), ("keputusan", "decision")]
)
def test_an_explicit_shape_prevails(bentuk: str, kind: str) -> None:
    found = flow(f"  - teks: Menerima\n    simbol: [{{pelaksana: A, bentuk: {bentuk}}}]\n" + TWO)
    assert shapes(found)[0] == ("1", kind)


def test_titles_say_step_shape_performer_and_activity() -> None:
    found = flow(TWO + "  - {teks: Memeriksa surat, pelaksana: C, keputusan: {ya: selesai, tidak: 1}}\n")
    assert "Langkah 3, keputusan, C: Memeriksa surat" in [figure.title for figure in found.figures]
