import pytest

from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found


def test_a_missing_title_must_be_mended() -> None:
    assert [f.severity for f in found("identitas.judul_kosong", sop(judul=""))] == ["wajib"]


@pytest.mark.parametrize("title", ["Pelayanan Legalisasi Ijazah", "Pengelolaan Surat Masuk", "PROSEDUR KERJA"])
def test_a_title_without_sop_gets_it_in_front(title: str) -> None:
    (finding,) = found("identitas.judul_awalan", sop(judul=title))
    assert apply(sop(judul=title), finding.repairs[0].edits).judul == f"SOP {title}"


@pytest.mark.parametrize(
    "title",
    [
        "SOP Pelayanan Zakat",
        "Standar Operasional Prosedur Pelayanan Zakat",
        "sop pelayanan zakat",
        "SOP: Pelayanan Zakat",
        "Standar Operasional Prosedur (SOP) Pelayanan Zakat",
        "“SOP Pelayanan Zakat”",
    ],
)
def test_a_title_with_sop_is_left_alone(title: str) -> None:
    assert found("identitas.judul_awalan", sop(judul=title)) == []


@pytest.mark.parametrize(
    "title",
    [
        "SOP Penyusunan Renstra",
        "SOP Pelayanan PILAM",
        "SOP Perizinan Penelitian di Madrasah via Daring",
        "SOP Pengidentifikasian Masalah Siswa",
        "SOP AP Peminjaman Lisensi Zoom",
        "SOP Penerimaan Surat Masuk dari Satpam",
        "SOP: Pelayanan Zakat",
        "Standar Operasional Prosedur (SOP) Pelayanan Zakat",
    ],
)
def test_the_form_pe_an_with_an_output_is_right(title: str) -> None:
    assert found("identitas.judul", sop(judul=title)) == []


def test_a_verb_becomes_its_noun() -> None:
    plain = sop(judul="SOP Menyusun Laporan Keuangan")
    (finding,) = found("identitas.judul", plain)
    assert finding.severity == "periksa"
    assert apply(plain, finding.repairs[0].edits).judul == "SOP Penyusunan Laporan Keuangan"


@pytest.mark.parametrize("title", ["SOP Surat Masuk", "SOP Pelayanan", "SOP", "SOP Scan Dokumen"])
def test_other_forms_are_to_be_looked_at(title: str) -> None:
    assert [f.severity for f in found("identitas.judul", sop(judul=title))] == ["periksa"]


@pytest.mark.parametrize(
    "title",
    [
        "SOP Revisi Anggaran",
        "SOP Konsultasi Statistik",
        "SOP Monitoring dan Evaluasi",
        "SOP Kenaikan Pangkat",
        "SOP Bimbingan Perkawinan",
    ],
)
def test_loan_words_get_a_mild_word(title: str) -> None:
    assert [f.severity for f in found("identitas.judul", sop(judul=title))] == ["saran"]
