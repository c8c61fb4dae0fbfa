"""What becomes of the form in a model."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from rambu import load, loads
from rambu.exchange.bpmn import write_bpmn
from rambu.sop.model import Sop
from tests.support.models import BPMN, by_id, faults, named

EXAMPLES = sorted(Path("examples").glob("*.sop.yaml"))
SMALL = """
rambu: 1
judul: SOP Surat Masuk
nomor: SOP-001/CONTOH/2025
pelaksana: [Pengadministrasi, Kasubbag TU]
kegiatan:
  - teks: Mencatat surat
    pelaksana: Pengadministrasi
    kelengkapan: [Surat, Agenda]
    waktu: 5 menit
  - teks: Memeriksa surat
    pelaksana: Kasubbag TU
    keputusan: {ya: 3, tidak: 1}
  - teks: Membagi pekerjaan
    simbol: [{pelaksana: Kasubbag TU, lanjut: [4, 5]}]
  - teks: Menelaah
    simbol: [{pelaksana: Pengadministrasi, lanjut: 6}]
  - teks: Menyiapkan jawaban
    pelaksana: Kasubbag TU
  - teks: Mengirim
    simbol: [{pelaksana: [Pengadministrasi, Kasubbag TU], tunggu: semua}]
"""


@pytest.mark.parametrize("path", EXAMPLES[::4], ids=lambda path: path.name)
def test_examples_follow_the_schema_of_the_omg(path: Path) -> None:
    assert not faults(write_bpmn(load(str(path))))


def test_pool_and_lanes() -> None:
    model = write_bpmn(loads(SMALL))
    assert named(model, "participant") == ["SOP Surat Masuk"]
    assert named(model, "lane") == ["Pengadministrasi", "Kasubbag TU"]


def test_a_decision_is_a_task_and_a_gateway_with_named_flows() -> None:
    model = write_bpmn(loads(SMALL))
    flows = [one for one in by_id(model).values() if one.tag == f"{BPMN}sequenceFlow" and one.attrib.get("name")]
    found = {(one.attrib["sourceRef"], one.attrib["name"], one.attrib["targetRef"]) for one in flows}
    assert found == {("Gateway_1_2_1", "ya", "Task_1_3_1"), ("Gateway_1_2_1", "tidak", "Task_1_1_1")}
    assert by_id(model)["Gateway_1_2_1"].tag == f"{BPMN}exclusiveGateway"


def test_all_at_once_and_waiting_for_all_are_parallel_gateways() -> None:
    found = by_id(write_bpmn(loads(SMALL)))
    assert found["Gateway_1_3_1"].tag == found["Join_1_6_1"].tag == f"{BPMN}parallelGateway"


def test_mutu_baku_and_joint_performers_are_documentation() -> None:
    found = by_id(write_bpmn(loads(SMALL)))
    assert found["Task_1_1_1"].findtext(f"{BPMN}documentation") == "Kelengkapan: Surat; Agenda\nWaktu: 5 menit"
    assert "Bersama: Pengadministrasi; Kasubbag TU" in (found["Task_1_6_1"].findtext(f"{BPMN}documentation") or "")


def test_other_words() -> None:
    model = write_bpmn(load("tests/golden/svg/ragam-simbol.sop.yaml"))
    assert named(model, "startEvent") == ["langsung"]
    assert "SOP Penanganan Pengaduan" in named(model, "endEvent")
    assert "Jenis berkas?" in named(model, "exclusiveGateway")


def test_several_charts_are_lanes_around_lanes() -> None:
    two = loads(
        "rambu: 1\njudul: Dua\nbagan:\n"
        "  - {judul: Pertama, pelaksana: [A], kegiatan: [{teks: satu, simbol: [{pelaksana: A, lanjut: 2/1}]}]}\n"
        "  - {judul: Kedua, pelaksana: [A], kegiatan: [{teks: dua, pelaksana: A}]}\n"
    )
    model = write_bpmn(two)
    assert named(model, "lane") == ["Pertama", "A", "Kedua", "A"]
    assert not faults(model)
    flows = fromstring(model).iter(f"{BPMN}sequenceFlow")
    assert ("Task_1_1_1", "Task_2_1_1") in {(one.attrib["sourceRef"], one.attrib["targetRef"]) for one in flows}


def test_an_empty_sop_is_an_empty_pool() -> None:
    model = write_bpmn(Sop("SOP Kosong"))
    assert not faults(model)
    assert named(model, "participant") == ["SOP Kosong"]


def test_the_same_sop_gives_the_same_bytes() -> None:
    assert write_bpmn(loads(SMALL)) == write_bpmn(loads(SMALL))
