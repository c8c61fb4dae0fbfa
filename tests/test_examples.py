"""The example procedures: they load, keep the structure of the real ones, and are drawn without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from rambu.diagram.certificate import certify
from rambu.diagram.draw import draw
from rambu.rules import check, check_set
from rambu.sop import Decision, Sop, dumps, load, loads

FOLDER = Path(__file__).parents[1] / "examples"
STRUCTURES = {
    "konsultasi-statistik": (6, 4, 0),
    "legalisasi-ijazah-madrasah": (6, 4, 1),
    "pelaksanaan-kontrak-konstruksi": (30, 2, 0),
    "pelaporan-barang-persediaan": (17, 3, 2),
    "pelaporan-gratifikasi": (7, 3, 0),
    "pelayanan-surat-masuk": (6, 3, 1),
    "pelayanan-tamu-madrasah": (5, 3, 0),
    "pembinaan-desa-cantik": (4, 4, 0),
    "pemeliharaan-server": (5, 3, 1),
    "pemeriksaan-kesehatan-deteni": (11, 5, 1),
    "peminjaman-lisensi-zoom": (5, 3, 0),
    "pemusnahan-arsip": (9, 3, 0),
    "pemutakhiran-wilayah": (14, 3, 2),
    "pendaftaran-haji": (7, 5, 1),
    "pendaftaran-nikah": (8, 5, 1),
    "penerimaan-surat-dari-satpam": (5, 3, 1),
    "pengajuan-pembayaran": (15, 11, 3),
    "pengajuan-sk-kepala": (8, 5, 0),
    "pengelolaan-surat-masuk": (11, 4, 3),
    "pengidentifikasian-masalah-siswa": (3, 3, 0),
    "perencanaan-anggaran": (7, 8, 0),
    "perizinan-penelitian-madrasah": (6, 6, 1),
    "persiapan-swakelola-tipe-ii": (17, 5, 0),
    "revisi-anggaran": (12, 5, 3),
}
"""Rows, performers and decisions over all charts."""

CLEAN = ("pelayanan-surat-masuk", "legalisasi-ijazah-madrasah")
SHOWN = {
    "konsultasi-statistik": "kalimat.keputusan_tersembunyi",
    "pelaksanaan-kontrak-konstruksi": "identitas.keterkaitan_sendiri",
    "pelaporan-gratifikasi": "bentuk.nomor_kegiatan",
    "pelayanan-tamu-madrasah": "kalimat.keputusan_tersembunyi",
    "pemeliharaan-server": "alur.label_kosong",
    "pemutakhiran-wilayah": "mutu_baku.kelengkapan_kosong",
    "pengajuan-pembayaran": "pelaksana.tanpa_simbol",
    "pengajuan-sk-kepala": "mutu_baku.durasi_salah_kolom",
    "perizinan-penelitian-madrasah": "identitas.nomor",
    "persiapan-swakelola-tipe-ii": "kalimat.pelaksana",
    "revisi-anggaran": "waktu.tak_terbaca",
}
"""What an example demonstrates, by the rule that finds it."""


def example(name: str) -> Sop:
    return load(FOLDER / f"{name}.sop.yaml")


def counted(sop: Sop) -> tuple[int, int, int]:
    rows = [kegiatan for bagan in sop.bagan for kegiatan in bagan.kegiatan]
    decisions = sum(isinstance(symbol.exits, Decision) for kegiatan in rows for symbol in kegiatan.simbol)
    return len(rows), sum(len(bagan.pelaksana) for bagan in sop.bagan), decisions


def test_every_file_is_tested_and_listed() -> None:
    names = {path.name.removesuffix(".sop.yaml") for path in FOLDER.glob("*.sop.yaml")}
    assert names == set(STRUCTURES)
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert all(f"({name}.sop.yaml)" in readme for name in names)


@pytest.mark.parametrize("name", STRUCTURES)
def test_an_example_keeps_the_structure_of_the_real_procedure(name: str) -> None:
    assert counted(example(name)) == STRUCTURES[name]
    assert (FOLDER / f"{name}.sop.yaml").read_text(encoding="utf-8").startswith("# Contoh: ")


@pytest.mark.parametrize("name", STRUCTURES)
def test_an_example_survives_writing_and_reading(name: str) -> None:
    assert loads(dumps(example(name))) == example(name)


@pytest.mark.parametrize("name", SHOWN)
def test_the_checks_find_what_an_example_shows(name: str) -> None:
    assert SHOWN[name] in {finding.rule for finding in check(example(name))}


def test_the_model_examples_are_without_findings() -> None:
    sops = {name: example(name) for name in STRUCTURES}
    assert [check(sops[name]) for name in CLEAN] == [[], []]
    places = {list(sops).index(name) for name in CLEAN}
    assert [found for found in check_set(list(sops.values())) if found[0] in places] == []


@pytest.mark.parametrize("name", STRUCTURES)
def test_an_example_is_drawn_without_a_fault(name: str) -> None:
    sop = example(name)
    assert certify(draw(sop), sop).violations == ()


@pytest.mark.parametrize("paper", ["A4", "F4", "Letter", "Legal"])
@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
def test_an_example_fits_every_form_and_paper(template: str, paper: str) -> None:
    sop = example("pengelolaan-surat-masuk")
    scene = draw(sop, template=template, paper=paper)
    assert (scene.paper, certify(scene, sop).violations) == (paper, ())
