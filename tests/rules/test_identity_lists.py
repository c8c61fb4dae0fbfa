import pytest

from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found

UU = "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"


@pytest.mark.parametrize(
    "again", [UU, "UU No. 43 Th. 2009", "UU 43/2009", "undang-undang no.43 tahun 2009 tentang kearsipan"]
)
def test_one_regulation_twice_is_seen_however_it_is_written(again: str) -> None:
    doubled = sop(dasar_hukum=[UU, "Peraturan Pemerintah Nomor 28 Tahun 2012", again])
    (finding,) = found("identitas.dasar_hukum_ganda", doubled)
    assert finding.place.item == 2
    assert len(apply(doubled, finding.repairs[0].edits).dasar_hukum) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Undang-Undang Nomor 43 Tahun 2008 tentang Wilayah Negara",
        "Peraturan Pemerintah Nomor 43 Tahun 2009",
        "Keputusan Menteri Agama Nomor 43 Tahun 2009",
    ],
)
def test_another_year_or_kind_is_another_regulation(other: str) -> None:
    assert not found("identitas.dasar_hukum_ganda", sop(dasar_hukum=[UU, other]))


@pytest.mark.parametrize(
    "basis",
    [
        "UU tentang Kearsipan",
        "Peraturan Menteri Agama Nomor 20",
        "Undang-Undang Nomor 1 Tahun 1974; Undang-Undang Nomor 16 Tahun 2019",
        "Tupoksi",
    ],
)
def test_a_malformed_basis_is_seen(basis: str) -> None:
    assert found("identitas.dasar_hukum_bentuk", sop(dasar_hukum=[basis]))


@pytest.mark.parametrize(
    "basis",
    [
        UU,
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Keputusan Menteri Agama RI Nomor 168 Tahun 2010 tentang Pedoman Penyusunan SOP",
        "PermenPAN-RB Nomor 35 Tahun 2012",
        "PMA 20/2019 tentang Pencatatan Pernikahan",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
        "Undang-Undang Nomor 1 Tahun 1974 sebagaimana diubah dengan Undang-Undang Nomor 16 Tahun 2019",
        "Peraturan Kepala ANRI Nomor 37 Tahun 2016",
        "Surat Edaran Direktur Jenderal Bimas Islam Nomor P-005/DJ.III/2021 Tahun 2021",
    ],
)
def test_a_well_formed_basis_is_left_alone(basis: str) -> None:
    assert not found("identitas.dasar_hukum_bentuk", sop(dasar_hukum=[basis]))


@pytest.mark.parametrize("other", ["SOP Pelayanan Berkas", "Pelayanan Berkas", "SOP PELAYANAN  BERKAS."])
def test_a_sop_is_not_related_to_itself(other: str) -> None:
    itself = sop(keterkaitan=["SOP Pengelolaan Arsip", other])
    (finding,) = found("identitas.keterkaitan_sendiri", itself)
    assert finding.severity == "wajib"
    assert [r.judul for r in apply(itself, finding.repairs[0].edits).keterkaitan] == ["SOP Pengelolaan Arsip"]


def test_the_same_title_with_another_number_is_another_sop() -> None:
    assert not found(
        "identitas.keterkaitan_sendiri", sop(keterkaitan=[{"judul": "SOP Pelayanan Berkas", "nomor": "SOP-9"}])
    )
    assert not found("identitas.keterkaitan_sendiri", sop(keterkaitan=["SOP Pelayanan Berkas Digital"]))


@pytest.mark.parametrize("all_of_them", ["Semua SOP", "Seluruh SOP di lingkungan kantor", "SOP lainnya yang terkait"])
def test_all_sops_is_no_relation(all_of_them: str) -> None:
    assert found("identitas.keterkaitan_semua", sop(keterkaitan=[all_of_them]))


@pytest.mark.parametrize("one", ["SOP Pengelolaan Arsip", "SOP Pelayanan Unit Lain", "SOP Pendataan Seluruh Pegawai"])
def test_a_named_sop_is_a_relation(one: str) -> None:
    assert not found("identitas.keterkaitan_semua", sop(keterkaitan=[one]))


def test_a_relation_named_twice_is_seen_once() -> None:
    doubled = sop(keterkaitan=["SOP Pengelolaan Arsip", "SOP pengelolaan arsip"])
    (finding,) = found("identitas.keterkaitan_ganda", doubled)
    assert len(apply(doubled, finding.repairs[0].edits).keterkaitan) == 1
