import pytest

from rambu.rules.wording import second_act
from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Memeriksa berkas pemohon lalu mencetak kutipan akta", "mencetak"),
        ("Memeriksa berkas dan membuat surat pengantar", "membuat"),
        ("Mencetak surat, kemudian menyerahkannya", ""),
        ("Memberi nomor surat serta mengirim surat", "mengirim"),
        ("Menerima dan mencatat surat", ""),
        ("Menyusun jadwal dan tata tertib", ""),
        ("Meminta pemohon untuk mengisi formulir dan menandatangani", ""),
        ("Mengundang jemaah dan narasumber", ""),
        ("Menyiapkan media dan menu rapat", ""),
        ("", ""),
    ],
)
def test_a_second_act_in_one_row(text: str, verb: str) -> None:
    assert second_act(text) == verb


def test_two_acts_are_never_more_than_a_suggestion() -> None:
    chart = sop("Petugas | Memeriksa berkas lalu mencetak kutipan akta")
    assert [f.severity for f in found("kalimat.dua_kegiatan", chart)] == ["saran"]


@pytest.mark.parametrize(
    "text",
    [
        "Memeriksa berkas; jika tidak lengkap dikembalikan kepada pemohon",
        "Menentukan media layanan, apakah layanan online atau tidak",
        "Menyampaikan kepada Kepala apakah berkenan atau tidak",
        "Menerima surat apabila alamat benar",
        "Menyampaikan permohonan untuk disetujui atau ditolak",
        "Mengembalikan berkas bila ada kekurangan syarat",
    ],
)
def test_a_choice_told_in_words(text: str) -> None:
    hidden = found("kalimat.keputusan_tersembunyi", sop(f"Petugas | {text}\nKasi | Mengarsipkan berkas"))
    assert bool(hidden) is ("bila ada" not in text)


@pytest.mark.parametrize(
    "text",
    [
        "Mengirim notifikasi (apabila diperlukan)",
        "Mengubah data jika perlu",
        "Melampirkan surat kuasa bila ada",
        "Menyusun biaya perjalanan dinas",
        "Menjelaskan cara pengisian formulir",
    ],
)
def test_a_step_that_may_be_left_out_hides_no_decision(text: str) -> None:
    assert not found("kalimat.keputusan_tersembunyi", sop(f"Petugas | {text}"))


@pytest.mark.parametrize("text", ["Menyetujui atau menolak permohonan", "Menerima atau mengembalikan berkas"])
def test_an_approval_or_its_opposite_is_a_hidden_decision(text: str) -> None:
    assert found("kalimat.keputusan_tersembunyi", sop(f"Petugas | {text}\nKasi | Mengarsipkan berkas"))


def test_a_decision_told_beside_its_diamond_is_not_hidden() -> None:
    chart = sop("Satpam | Memeriksa alamat; jika salah ditolak | ?ya 2, tidak selesai\nSatpam | Mencatat surat")
    assert not found("kalimat.keputusan_tersembunyi", chart)


def test_a_decision_told_in_keterangan_is_hidden() -> None:
    chart = sop("Petugas | Mencatat berkas | | | | | Jika tidak lengkap dikembalikan\nKasi | Mengarsipkan berkas")
    (finding,) = found("kalimat.keputusan_tersembunyi", chart)
    assert finding.place.field == "keterangan"


@pytest.mark.parametrize("text", ["Menyiapkan kertas secukupnya", "Menyiapkan ATK dll.", "Segera mengirim surat",
                                  "Menata meja, kursi, dan lain-lain", "Mengundang sekitar 20 peserta",
                                  "Menyiapkan ATK sesuai kebutuhan", "Melayani tamu dengan baik"])  # fmt: skip
def test_vague_words(text: str) -> None:
    assert found("kalimat.samar", sop(f"Petugas | {text}"))


@pytest.mark.parametrize("text", ["Menyegerakan pembayaran", "Mencatat surat lain", "Menata ruang sekitar"])
def test_words_that_only_look_vague(text: str) -> None:
    assert not found("kalimat.samar", sop(f"Petugas | {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "Menyerahkan berkas kepada Bapak Fulan",
        "Menghubungi Drs. H. Contoh Orang",
        "Menyerahkan kepada Contoh Orang, S.Ag.",
        "Menyerahkan kepada Contoh Orang, M.Pd.I",
        "Menghubungi petugas NIP 19700101 199501 1 001",
        "Menghubungi petugas 197001011995011001",
        "Menghubungi Hj. Contoh",
    ],
)
def test_a_person_in_the_text(text: str) -> None:
    assert found("kalimat.nama_orang", sop(f"Petugas | {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "Menghadap Bapak Kepala Kantor",
        "Melayani Ibu Hamil lebih dahulu",
        "Menyusun SPM, SP2D, dan SPJ",
        "Mencatat nomor kartu 1234567890123456",
        "Mengirim berkas ke RS Umum",
        "Mengunduh data dari aplikasi SAKTI, modul Komitmen",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert not found("kalimat.nama_orang", sop(f"Petugas | {text}"))


@pytest.mark.parametrize("text", ["Menghadap Bapak Drs. Contoh Orang, M.Pd", "Menghadap Contoh Orang, M.Pd"])
def test_a_person_is_quoted_without_the_verb(text: str) -> None:
    (finding,) = found("kalimat.nama_orang", sop(f"Petugas | {text}"))
    assert "Menghadap" not in finding.message
    assert "Contoh Orang, M.Pd" in finding.message


def test_a_person_as_column() -> None:
    assert found("kalimat.nama_orang", sop("Drs. Contoh | Menerima berkas"))


def test_if_necessary_on_most_rows() -> None:
    often = "\n".join(f"Petugas | Mengirim surat {n} (apabila diperlukan)" for n in range(5))
    once = "Petugas | Mengirim surat (apabila diperlukan)\n" + "\n".join(f"Kasi | Mencatat surat {n}" for n in range(4))
    assert len(found("kalimat.apabila_diperlukan", sop(often))) == 1
    assert not found("kalimat.apabila_diperlukan", sop(once))


def test_the_same_row_twice() -> None:
    chart = (
        "Kasi | Memeriksa berkas | ?ya 2, tidak 1\nKepala | Memeriksa berkas | ?ya 3, tidak 1\nKasi | Memeriksa berkas"
    )
    assert rows_found("kalimat.kembar", sop(chart)) == ["3"]
