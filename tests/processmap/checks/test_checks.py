"""What a reviewer of a map would point at."""

from dataclasses import replace

import pytest

from rambu.processmap import (
    Crossing,
    Involvement,
    Listed,
    MapOffice,
    OfficeUnit,
    Process,
    ProcessMap,
    Relation,
    Step,
    Way,
)
from rambu.processmap.checks import MapFinding, check_map, near_codes

CLEAN = ProcessMap(
    processes=(Process("C.01", "Surat", "inti"), Process("C.01.01", "Surat masuk"), Process("C.01.02", "Surat keluar")),
    involvements=(Involvement("C.01", "kua"),),
)
OFFICES = (MapOffice("U1", type="kua", units=(OfficeUnit("Seksi Bimas Islam", "seksi"),)),)


def rules(map_: ProcessMap) -> list[str]:
    return [finding.rule for finding in check_map(map_, OFFICES)]


def only(map_: ProcessMap) -> MapFinding:
    (finding,) = check_map(map_, OFFICES)
    return finding


def test_a_clean_map() -> None:
    assert rules(CLEAN) == []


@pytest.mark.parametrize(
    ("process", "rule"),
    [
        (Process("C.01.01", "Lain"), "peta.kode_ganda"),
        (Process("C.01,3", "Lain"), "peta.kode"),
        (Process("C.01.03"), "peta.nama"),
        (Process("C.01.03", "surat  MASUK"), "peta.nama_ganda"),
        (Process("C.01.04.01", "Lain"), "peta.induk"),
        (Process("C.01.03", "Lain", "pendukung"), "peta.kategori_beda"),
    ],
)
def test_faults_of_a_process(process: Process, rule: str) -> None:
    finding = only(replace(CLEAN, processes=(*CLEAN.processes, process)))
    assert (finding.rule, finding.position, finding.place) == (rule, 3, "proses baris 4")


def test_a_top_level_process_without_category_and_office() -> None:
    map_ = replace(CLEAN, processes=(*CLEAN.processes, Process("C.02", "Lain")))
    assert rules(map_) == ["peta.kategori", "peta.tanpa_kantor"]


def test_a_missing_parent_is_told_once() -> None:
    leaves = tuple(Process(f"C.01.04.{n:02}", f"Lain {n}") for n in range(5))
    assert rules(replace(CLEAN, processes=(*CLEAN.processes, *leaves))) == ["peta.induk"]


def test_unknown_codes_are_told_with_what_may_be_meant() -> None:
    finding = only(replace(CLEAN, relations=(Relation("C.1.1", "Bank", False),)))
    assert finding.message == "Kode proses C.1.1 tidak ada pada peta. Mungkin maksud Anda C.01.01?"
    assert finding.proposals == ("C.01.01",)
    assert near_codes("c.01.2", ("C.01.02", "C.01.20")) == ("C.01.02",)


@pytest.mark.parametrize(
    ("line", "rule", "proposals"),
    [
        (Involvement("C.01", "kuaa"), "peta.jenis_kantor", ("kua",)),
        (Involvement("C.01", "kua", unit="Seksi Bimas Islm"), "peta.unit", ("Seksi Bimas Islam",)),
        (Involvement("C.01", "kua", unit_type="bagian"), "peta.jenis_unit", ()),
        (Involvement("C.01", "kua", excepted=("U2",)), "peta.kantor", ()),
    ],
)
def test_unknown_offices_and_units(line: Involvement, rule: str, proposals: tuple[str, ...]) -> None:
    finding = only(replace(CLEAN, involvements=(*CLEAN.involvements, line)))
    assert (finding.rule, finding.proposals) == (rule, proposals)


def test_cross_functional_maps_lead_somewhere_and_name_who_acts() -> None:
    crossing = Crossing("C.01.01", (Step("Periksa", ("Seksi",), ways=(Way("ya", 3), Way("tidak", 0))), Step("Catat")))
    assert rules(replace(CLEAN, crossings=(crossing,))) == ["peta.langkah", "peta.pelaksana"]


def test_a_ready_list_names_each_sop_once_and_needs_no_processes() -> None:
    ready = ProcessMap(listed=(Listed("SOP Surat", process="C.9"), Listed("sop surat", process="C.9")))
    assert rules(ready) == ["peta.daftar_ganda"]


def test_findings_as_json() -> None:
    finding = only(replace(CLEAN, involvements=(*CLEAN.involvements, Involvement("C.09"))))
    assert finding.to_dict() == {
        "rule": "peta.proses_lain",
        "severity": "wajib",
        "part": "keterlibatan",
        "position": 1,
        "code": "C.09",
        "message": finding.message,
        "proposals": list(finding.proposals),
    }
