from rambu.sop import Sop
from tests.support.sets import found, one


def test_one_number_on_two_sops() -> None:
    assert found("kumpulan.nomor_ganda", one("SOP A", "SOP-01"), one("SOP B", "sop 01"), one("SOP C", "SOP-02")) == [1]


def test_no_number_is_no_doubled_number() -> None:
    assert not found("kumpulan.nomor_ganda", one("SOP A"), one("SOP B"))


def test_one_title_on_two_sops() -> None:
    assert found("kumpulan.judul_ganda", one("SOP Pengelolaan Surat"), one("Pengelolaan surat")) == [1]
    assert not found("kumpulan.judul_ganda", one("SOP Pengelolaan Surat Masuk"), one("SOP Pengelolaan Surat Keluar"))


def test_one_regulation_in_two_ways() -> None:
    ways = ["UU Nomor 43 Tahun 2009", "Undang-Undang Nomor 43 Tahun 2009", "Undang-Undang Nomor 43 Tahun 2009"]
    assert found("kumpulan.peraturan_ragam", *(one(f"SOP {i}", dasar_hukum=[w]) for i, w in enumerate(ways))) == [0]


def test_one_official_under_two_names() -> None:
    def signed(name: str) -> Sop:
        return one(f"SOP {name}", disahkan={"jabatan": "Kepala", "nama": name, "nip": "19700101 199501 1 001"})

    assert found("kumpulan.pejabat_ragam", signed("Budi Contoh, S.E."), signed("Budi Contoh, SE")) == [1]
    assert not found("kumpulan.pejabat_ragam", signed("Budi Contoh, S.E."), signed("Budi  Contoh, S.E."))
