import pytest

from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found

ROWS = "A | Menerima berkas\nB | Mencatat berkas | | {} | {} | {}\nA | Mengarsipkan berkas"


def test_empty_cells_are_named_by_row() -> None:
    chart = sop(ROWS.format("_", "5 menit", "_"))
    assert rows_found("mutu_baku.kelengkapan_kosong", chart) == ["2"]
    assert rows_found("mutu_baku.output_kosong", chart) == ["2"]


def test_a_row_that_is_another_sop_needs_none() -> None:
    rows = [{"teks": "Pembinaan", "pelaksana": "A", "rujukan": "SOP Pembinaan Desa"}]
    chart = sop("A | x", kegiatan=rows)
    for rule in ("mutu_baku.kelengkapan_kosong", "mutu_baku.output_kosong", "waktu.kosong"):
        assert not found(rule, chart)


def test_a_duration_among_the_outputs_moves_to_waktu() -> None:
    chart = sop(ROWS.format("Nota dinas", "_", "1-5 hari kerja; Hasil telaah"))
    (finding,) = found("mutu_baku.durasi_salah_kolom", chart)
    row = apply(chart, finding.repairs[0].edits).bagan[0].kegiatan[1]
    assert (row.waktu.nominal, row.output) == ("1-5 hari kerja", ("Hasil telaah",))


def test_where_waktu_is_filled_the_duration_only_goes() -> None:
    chart = sop(ROWS.format("Nota dinas", "1-5 hari kerja", "1-5 hari kerja"))
    (finding,) = found("mutu_baku.durasi_salah_kolom", chart)
    row = apply(chart, finding.repairs[0].edits).bagan[0].kegiatan[1]
    assert (row.waktu.nominal, row.output) == ("1-5 hari kerja", ())


@pytest.mark.parametrize(
    "output", ["Laporan 6 bulan", "Jadwal 5 hari kerja panitia", "Data 2025", "Rencana 1 semester"]
)
def test_a_thing_with_a_number_is_no_duration(output: str) -> None:
    assert not found("mutu_baku.durasi_salah_kolom", sop(ROWS.format("Berkas", "5 menit", output)))


@pytest.mark.parametrize("output", ["Memeriksa berkas", "Menerima surat", "Berkoordinasi"])
def test_an_act_is_no_output(output: str) -> None:
    assert found("mutu_baku.output_bukan_benda", sop(ROWS.format("Berkas", "5 menit", output)))


@pytest.mark.parametrize("output", ["Surat diterima", "Berita acara", "Berkas terverifikasi", "Memo dinas",
                                    "Media promosi", "Notifikasi", "Scan berkas"])  # fmt: skip
def test_a_thing_or_a_state_is_an_output(output: str) -> None:
    assert not found("mutu_baku.output_bukan_benda", sop(ROWS.format("Berkas", "5 menit", output)))


def test_a_hope_is_hard_to_measure() -> None:
    chart = sop(ROWS.format("Berkas", "5 menit", "Terciptanya kelancaran layanan"))
    assert [f.severity for f in found("mutu_baku.output_bukan_benda", chart)] == ["saran"]


def test_nothing_came_out_that_did_not_go_in() -> None:
    assert rows_found("mutu_baku.output_sama", sop(ROWS.format("Formulir", "5 menit", "formulir"))) == ["2"]
    assert not found("mutu_baku.output_sama", sop(ROWS.format("Formulir", "5 menit", "Formulir terisi")))


def test_a_duration_as_the_only_remark() -> None:
    beside = sop(ROWS.format("Berkas", "3 hari", "Hasil | 2 bulan"))
    (finding,) = found("mutu_baku.durasi_di_keterangan", beside)
    assert finding.repairs == ()
    alone = sop(ROWS.format("Berkas", "_", "Hasil | 2 bulan"))
    (finding,) = found("mutu_baku.durasi_di_keterangan", alone)
    row = apply(alone, finding.repairs[0].edits).bagan[0].kegiatan[1]
    assert (row.waktu.nominal, row.keterangan) == ("2 bulan", "")
    assert not found(
        "mutu_baku.durasi_di_keterangan", sop(ROWS.format("Berkas", "1 jam", "Hasil | Paling lama 2 kali"))
    )
