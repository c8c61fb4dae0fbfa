"""Models of other modellers, a small one for each thing that they may hold."""

from __future__ import annotations

import pytest

from rambu.exchange.bpmn.reading import BpmnSop, read_bpmn
from rambu.flow.graph import graph
from rambu.sop.errors import BadInput
from rambu.sop.model import Sop

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">'


def read(*parts: str, process: str = "p", before: str = "") -> BpmnSop:
    body = "".join(parts)
    return read_bpmn(f'{HEAD}{before}<process id="{process}" name="Layanan">{body}</process></definitions>'.encode())


def task(key: str, name: str, inner: str = "", kind: str = "userTask") -> str:
    return f'<{kind} id="{key}" name="{name}">{inner}</{kind}>'


def node(kind: str, key: str, name: str = "") -> str:
    return f'<{kind} id="{key}" name="{name}"/>'


def flow(*ways: str) -> str:
    made = []
    for n, way in enumerate(ways):
        ends, _, label = way.partition(":")
        source, target = ends.split(">")
        made.append(f'<sequenceFlow id="f{way}{n}" sourceRef="{source}" targetRef="{target}" name="{label}"/>')
    return "".join(made).replace(">", ">")


def lanes(**held: str) -> str:
    made = ""
    for name, nodes in held.items():
        inner = "".join(f"<flowNodeRef>{one}</flowNodeRef>" for one in nodes.split())
        made += f'<lane id="l{name}" name="{name}">{inner}</lane>'
    return f'<laneSet id="ls">{made}</laneSet>'


def ways(sop: Sop) -> set[tuple[str, str, str]]:
    """(text of a row, label, text of the row that follows; empty: the end)."""
    texts = {one.simbol[0].id: one.teks for one in sop.bagan[0].kegiatan}
    found = graph(sop)
    edges = {(texts[one.source], one.label, texts[one.target]) for one in found.edges}
    return edges | {(texts[one.source], one.label, "") for one in (*found.ends, *found.references)}


def test_a_decision_behind_its_task_with_lanes_and_a_loop() -> None:
    made = read(
        lanes(Staf="s a", Kepala="b g c e"),
        node("startEvent", "s"), task("a", "Mencatat"), task("b", "Memeriksa"),
        node("exclusiveGateway", "g", "Lengkap?"), task("c", "Menandatangani"), node("endEvent", "e"),
        flow("s>a", "a>b", "b>g", "g>c:ya", "g>a:tidak", "c>e"),
    )  # fmt: skip
    (chart,) = made.sop.bagan
    assert [one.nama for one in chart.pelaksana] == ["Staf", "Kepala"]
    assert [(row.teks, row.simbol[0].teks) for row in chart.kegiatan] == [
        ("Mencatat", ""), ("Memeriksa", "Lengkap?"), ("Menandatangani", ""),
    ]  # fmt: skip
    assert ways(made.sop) == {
        ("Mencatat", "", "Memeriksa"), ("Memeriksa", "ya", "Menandatangani"), ("Memeriksa", "tidak", "Mencatat"),
        ("Menandatangani", "", ""),
    }  # fmt: skip
    assert made.sop.judul == "Layanan"
    assert not made.left


def test_parallel_ways_and_their_meeting() -> None:
    made = read(
        node("startEvent", "s"), task("a", "A"), node("parallelGateway", "x"), task("b", "B"), task("c", "C"),
        node("parallelGateway", "y"), task("d", "D"), node("endEvent", "e"),
        flow("s>a", "a>x", "x>b", "x>c", "b>y", "c>y", "y>d", "d>e"),
    )  # fmt: skip
    assert ways(made.sop) == {("A", "", "B"), ("A", "", "C"), ("B", "", "D"), ("C", "", "D"), ("D", "", "")}
    waits = {row.teks: row.simbol[0].wait_all for row in made.sop.bagan[0].kegiatan}
    assert waits == {"A": False, "B": False, "C": False, "D": True}


def test_a_gateway_that_merges_is_no_symbol_and_one_of_another_lane_is() -> None:
    made = read(
        lanes(Staf="s a m", Kepala="g b e"),
        node("startEvent", "s"), node("exclusiveGateway", "m"), task("a", "A"),
        node("exclusiveGateway", "g", "Setuju?"), task("b", "B"),
        node("endEvent", "e"), flow("s>m", "m>a", "a>g", "g>b:ya", "g>m:tidak", "b>e"),
    )  # fmt: skip
    assert ways(made.sop) == {("A", "", "Setuju?"), ("Setuju?", "ya", "B"), ("Setuju?", "tidak", "A"), ("B", "", "")}


def test_lanes_in_lanes_and_data() -> None:
    inner = '<childLaneSet id="c"><lane id="i" name="Arsiparis"><flowNodeRef>a</flowNodeRef></lane></childLaneSet>'
    made = read(
        f'<laneSet id="ls"><lane id="o" name="Bagian Umum"><flowNodeRef>a</flowNodeRef>{inner}</lane></laneSet>',
        '<dataObjectReference id="d1" name="Surat masuk"/><dataObjectReference id="d2" name="Lembar disposisi"/>',
        task(
            "a", "Mencatat",
            "<documentation>Waktu: 5 menit\nKelengkapan: Buku agenda; ATK\nSetiap hari</documentation>"
            "<dataInputAssociation id='i1'><sourceRef>d1</sourceRef></dataInputAssociation>"
            "<dataOutputAssociation id='o1'><targetRef>d2</targetRef></dataOutputAssociation>",
        ),
    )  # fmt: skip
    (row,) = made.sop.bagan[0].kegiatan
    assert [one.nama for one in made.sop.bagan[0].pelaksana] == ["Arsiparis"]
    assert (row.kelengkapan, row.output) == (("Buku agenda", "ATK", "Surat masuk"), ("Lembar disposisi",))
    assert (row.waktu.nominal, row.keterangan) == ("5 menit", "Setiap hari")


def test_pools_are_performers_and_messages_hand_over() -> None:
    text = (
        f'{HEAD}<collaboration id="k"><participant id="p1" name="Pemohon" processRef="x"/>'
        '<participant id="p2" name="Kantor" processRef="y"/><participant id="p3" name="Bank"/>'
        '<messageFlow id="m" sourceRef="a" targetRef="s"/></collaboration>'
        f'<process id="x">{task("a", "Mengajukan")}</process>'
        f'<process id="y">{node("startEvent", "s")}{task("b", "Menerima")}{flow("s>b")}</process></definitions>'
    )
    made = read_bpmn(text.encode())
    assert [one.nama for one in made.sop.bagan[0].pelaksana] == ["Pemohon", "Kantor"]
    assert ways(made.sop) == {("Mengajukan", "", "Menerima"), ("Menerima", "", "")}
    assert any("Bank" in one for one in made.left)


def test_what_has_no_place_is_said() -> None:
    made = read(
        task("a", "A", task("i", "Dalam"), "subProcess"), node("endEvent", "e", "Surat terkirim"), flow("a>e"),
        '<textAnnotation id="t"><text>Perlu dicek</text></textAnnotation>',
    )  # fmt: skip
    assert len(made.left) == 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan XML",
        b"<html/>",
        f"{HEAD}<process id='p'><task id='a'".encode(),
        b'<!DOCTYPE x [<!ENTITY a "b">]>' + f"{HEAD}</definitions>".encode(),
        f"{HEAD}<process id='p'/></definitions>".encode(),
        f"{HEAD}{'<process>' * 200}{'</process>' * 200}</definitions>".encode(),
    ],
)
def test_refusals_are_a_sentence(data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        read_bpmn(data, "model.bpmn")
    assert caught.value.file == "model.bpmn"
    assert caught.value.message.endswith(".")
