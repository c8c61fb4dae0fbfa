"""What the rules say of published procedures (`examples/`): the faults that reviewers would mark in them."""

import pytest

from rambu.rules import check
from rambu.sop import load
from tests.support.house import ROOT

EXPECTED = {
    "pelaksanaan-kontrak-konstruksi": {"identitas.keterkaitan_sendiri": [""], "bentuk.panjang": [""]},
    "pelaporan-gratifikasi": {"bentuk.nomor_kegiatan": ["6"], "mutu_baku.output_kosong": ["1", "2"]},
    "pemeliharaan-server": {"alur.label_kosong": ["2"], "waktu.tak_terbaca": ["3", "4"]},
    "pengajuan-pembayaran": {"pelaksana.tanpa_simbol": [""]},
    "pengajuan-sk-kepala": {"mutu_baku.durasi_salah_kolom": ["6"]},
    "pelayanan-tamu-madrasah": {"kalimat.keputusan_tersembunyi": ["4"]},
    "persiapan-swakelola-tipe-ii": {
        "alur.periksa_tanpa_keputusan": ["13", "15"],
        "kalimat.pelaksana": [str(n) for n in range(1, 18)],
    },
    "revisi-anggaran": {"waktu.tak_terbaca": ["1"], "integritas.kembali_tanpa_batas": ["4", "6", "8"]},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_published_procedure_gets_its_findings(name: str) -> None:
    findings = check(load(ROOT / "examples" / f"{name}.sop.yaml"))
    for rule, rows in EXPECTED[name].items():
        assert [f.place.row_name for f in findings if f.rule == rule] == rows


def test_published_flows_are_not_called_wrong() -> None:
    for path in sorted((ROOT / "examples").glob("*.sop.yaml")):
        assert [f for f in check(load(path)) if f.severity == "wajib" and f.rule.startswith("alur.")] == [], path.name
