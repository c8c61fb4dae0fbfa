import pytest

from rambu.rules.lexicon.regulations import read_regulation


@pytest.mark.parametrize(("text", "kind", "number", "year"), [
    ("Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan", "undang undang", "1", "1974"),
    ("UU No. 1 Th. 1974", "undang undang", "1", "1974"),
    ("UU 1/1974", "undang undang", "1", "1974"),
    ("Undang-undang Republik Indonesia Nomor 25 Tahun 2009", "undang undang", "25", "2009"),
    ("PMA Nomor 20 Tahun 2019", "peraturan menteri agama", "20", "2019"),
    ("Peraturan Menteri Agama RI No 20 Tahun 2019", "peraturan menteri agama", "20", "2019"),
    ("KMA 168 Tahun 2010", "keputusan menteri agama", "168", "2010"),
    ("PermenPAN-RB Nomor 35 Tahun 2012", "peraturan menteri panrb", "35", "2012"),
    ("Permen PANRB Nomor 35 Tahun 2012", "peraturan menteri panrb", "35", "2012"),
    ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
     "peraturan menteri panrb", "35", "2012"),
    ("Perka BKN Nomor 19 Tahun 2011", "peraturan kepala bkn", "19", "2011"),
    ("Keputusan Kepala Kantor Nomor 12/2024", "keputusan kepala kantor", "12", "2024"),
    ("Tupoksi", "", "", ""),
    ("", "", "", ""),
])  # fmt: skip
def test_reading_a_citation(text: str, kind: str, number: str, year: str) -> None:
    regulation = read_regulation(text)
    assert (regulation.kind, regulation.number, regulation.year) == (kind, number, year)
