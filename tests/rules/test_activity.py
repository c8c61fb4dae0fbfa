import pytest

from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found


def test_a_row_with_a_symbol_has_a_text() -> None:
    assert rows_found("kalimat.kosong", sop("Petugas | Menerima berkas\nKasi | _")) == ["2"]


@pytest.mark.parametrize(
    "text",
    [
        "Menerima surat",
        "Scan surat masuk",
        "Unduh surat dari email",
        "Input agenda surat",
        "Siapkan ruang rapat",
        "Berkoordinasi dengan bendahara",
        "Meng-upload berkas ke aplikasi",
        "Me-review konsep surat",
        "a. Mencatat surat",
        "1) Mencatat surat",
        "Memproses usul",
        "Mengecek kelengkapan",
        "Menyosialisasikan hasil",
        "Mulai",
        "Lihat SOP Pengelolaan Arsip",
        "Tindaklanjuti disposisi",
        "Datang ke loket",
    ],
)
def test_an_active_verb_begins_the_row(text: str) -> None:
    assert not found("kalimat.kata_kerja", sop(f"Petugas | {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "Penerimaan surat masuk",
        "Surat diperiksa Kasubbag TU",
        "Diserahkan kepada pemohon",
        "Berkas permohonan",
        "Rapat koordinasi",
        "Naskah dinas ditandatangani",
        "Media penyimpanan disiapkan",
        "Kelengkapan berkas",
        "Sudah benar",
    ],
)
def test_a_noun_or_a_passive_does_not(text: str) -> None:
    assert [f.severity for f in found("kalimat.kata_kerja", sop(f"Petugas | {text}"))] == ["periksa"]


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("Penerimaan surat masuk", "Menerima surat masuk"),
        ("Penandatanganan Berita Acara", "Menandatangani Berita Acara"),
        ("1. Pengiriman berkas", "1. Mengirim berkas"),
        ("Verifikasi berkas", "Memverifikasi berkas"),
    ],
)
def test_a_noun_is_turned_into_its_verb(noun: str, verb: str) -> None:
    chart = sop(f"Petugas | {noun}")
    (finding,) = found("kalimat.kata_kerja", chart)
    mended = apply(chart, finding.repairs[0].edits)
    assert mended.bagan[0].kegiatan[0].teks == verb
    assert not found("kalimat.kata_kerja", mended)


def test_a_loan_noun_is_a_mild_matter() -> None:
    assert [f.severity for f in found("kalimat.kata_kerja", sop("Petugas | Evaluasi laporan"))] == ["saran"]


def test_headings_and_other_sops_need_no_verb() -> None:
    rows = [
        {"teks": "Tahap persiapan", "simbol": []},
        {"teks": "Pembinaan desa", "pelaksana": "Tim", "rujukan": "SOP Pembinaan Desa"},
    ]
    assert not found("kalimat.kata_kerja", sop("Tim | Menyusun rencana", kegiatan=rows))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("KPA menetapkan tim persiapan", "Menetapkan tim persiapan"),
        ("KPA dan K/L/PD menandatangani nota kesepahaman", "Menandatangani nota kesepahaman"),
        ("Kpa akan menetapkan tim", "Menetapkan tim"),
        ("1. KPA menetapkan tim", "Menetapkan tim"),
        ("Menetapkan tim oleh KPA", "Menetapkan tim"),
    ],
)
def test_a_performer_is_taken_out_of_the_text(text: str, mended: str) -> None:
    chart = sop(f"KPA | {text}\nK/L/PD | Menerima surat keputusan")
    (finding,) = found("kalimat.pelaksana", chart)
    assert apply(chart, finding.repairs[0].edits).bagan[0].kegiatan[0].teks == mended


def test_a_role_that_is_no_column_is_seen_too() -> None:
    assert found("kalimat.pelaksana", sop("Kasi | Petugas loket mencatat permohonan"))


def test_the_performer_as_agent_of_a_passive_has_no_safe_repair() -> None:
    (finding,) = found("kalimat.pelaksana", sop("Kasi | Berkas diperiksa oleh Kasi"))
    assert finding.repairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "Menyampaikan SK Kepala kepada penerima",
        "Menyiapkan ruang Kepala Kantor",
        "Mencatat nama tim persiapan",
        "Menyusun laporan tim",
        "Mengarsipkan surat keputusan Kepala",
    ],
)
def test_the_performers_word_in_another_phrase_is_no_performer(text: str) -> None:
    chart = sop(f"Kepala | {text}\nTim | Menyusun laporan")
    assert not found("kalimat.pelaksana", chart)


@pytest.mark.parametrize("text", ["Menyerahkan konsep kepada Kasubbag TU", "Menerima arahan dari Kasubbag TU",
                                  "Menyusun konsep bersama Kasubbag TU"])  # fmt: skip
def test_who_gives_and_receives_is_told_by_the_arrow(text: str) -> None:
    chart = sop(f"Petugas | {text}\nKasubbag TU | Menandatangani konsep")
    assert [f.severity for f in found("kalimat.pelaksana_lain", chart)] == ["saran"]


def test_the_receiver_must_be_the_whole_name() -> None:
    chart = sop("Petugas | Menyerahkan konsep kepada Kepala Seksi Haji\nKepala | Menandatangani konsep")
    assert not found("kalimat.pelaksana_lain", chart)


@pytest.mark.parametrize(("text", "active"), [
    ("Daftar pegawai diperiksa Kasi", False), ("Isi formulir pendaftaran", True), ("Isi boks dicocokkan", False),
    ("Nilai barang yang dihapus", True),
])  # fmt: skip
def test_a_word_that_is_root_and_noun(text: str, active: bool) -> None:
    assert bool(found("kalimat.kata_kerja", sop(f"Petugas | {text}"))) is not active
