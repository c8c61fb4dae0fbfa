from typing import Any

import pytest

from rambu.rules import check_set
from rambu.sop import Sop
from tests.support.charts import sop


def one(title: str, number: str = "", *, steps: tuple[str, ...] = (), time: str = "1 hari kerja", **parts: Any) -> Sop:
    rows: list[dict[str, Any]] = [{"teks": "Menyusun rencana", "pelaksana": "A", "waktu": time}]
    rows += [{"teks": f"Bagian {s}", "pelaksana": "A", "rujukan": s, "waktu": time} for s in steps]
    related = parts.pop("keterkaitan", None)
    return sop("A | x", judul=title, nomor=number or None, kegiatan=rows, keterkaitan=related, **parts)


def found(rule: str, *sops: Sop) -> list[int]:
    return [position for position, finding in check_set(sops) if finding.rule == rule]


def test_one_number_on_two_sops() -> None:
    assert found("kumpulan.nomor_ganda", one("SOP A", "SOP-01"), one("SOP B", "sop 01"), one("SOP C", "SOP-02")) == [1]


def test_no_number_is_no_doubled_number() -> None:
    assert not found("kumpulan.nomor_ganda", one("SOP A"), one("SOP B"))


def test_one_title_on_two_sops() -> None:
    assert found("kumpulan.judul_ganda", one("SOP Pengelolaan Surat"), one("Pengelolaan surat")) == [1]
    assert not found("kumpulan.judul_ganda", one("SOP Pengelolaan Surat Masuk"), one("SOP Pengelolaan Surat Keluar"))


def test_a_sop_that_is_not_there() -> None:
    findings = check_set([one("SOP A", steps=("SOP B",), keterkaitan=["SOP C"]), one("SOP D")])
    assert [f.severity for _p, f in findings if f.rule == "kumpulan.rujukan_hilang"] == ["periksa", "saran"]


def test_a_missing_sop_is_told_once_at_the_step() -> None:
    findings = check_set([one("SOP A", steps=("SOP B",), keterkaitan=["SOP B"]), one("SOP D")])
    (missing,) = [f for _p, f in findings if f.rule == "kumpulan.rujukan_hilang"]
    assert missing.severity == "periksa"
    assert missing.message.startswith('"SOP B" yang dirujuk')


def test_a_sop_is_found_by_number_or_title() -> None:
    other = one("SOP Pengelolaan Arsip", "SOP-07")
    by_number = one("SOP A", keterkaitan=[{"judul": "SOP Arsip", "nomor": "SOP-07"}])
    by_title = one("SOP B", keterkaitan=["Pengelolaan arsip"])
    assert not found("kumpulan.rujukan_hilang", by_number, by_title, other)


def test_steps_that_go_in_a_circle() -> None:
    sops = [
        one("SOP A", steps=("SOP B",)),
        one("SOP B", steps=("SOP C",)),
        one("SOP C", steps=("SOP A",)),
        one("SOP D"),
    ]
    assert found("kumpulan.rujukan_melingkar", *sops) == [0, 1, 2]
    (_p, finding), *_rest = [pair for pair in check_set(sops) if pair[1].rule == "kumpulan.rujukan_melingkar"]
    assert finding.path == ("SOP A", "SOP B", "SOP C", "SOP A")


def test_a_sop_that_is_a_step_of_itself() -> None:
    assert found("kumpulan.rujukan_melingkar", one("SOP A", steps=("SOP A",))) == [0]


def test_related_to_each_other_is_no_circle() -> None:
    pair = one("SOP A", keterkaitan=["SOP B"]), one("SOP B", keterkaitan=["SOP A"])
    assert not found("kumpulan.rujukan_melingkar", *pair)


@pytest.mark.parametrize(("time", "wrong"), [("3 bulan", True), ("1 hari kerja", False), ("5 menit", True)])
def test_a_macro_row_takes_as_long_as_its_sop(time: str, wrong: bool) -> None:
    macro, micro = one("SOP A", steps=("SOP B",), time=time), one("SOP B", time="1 hari kerja")
    assert bool(found("kumpulan.makro_waktu", macro, micro)) is wrong


def test_one_regulation_in_two_ways() -> None:
    ways = ["UU Nomor 43 Tahun 2009", "Undang-Undang Nomor 43 Tahun 2009", "Undang-Undang Nomor 43 Tahun 2009"]
    assert found("kumpulan.peraturan_ragam", *(one(f"SOP {i}", dasar_hukum=[w]) for i, w in enumerate(ways))) == [0]


def test_one_official_under_two_names() -> None:
    def signed(name: str) -> Sop:
        return one(f"SOP {name}", disahkan={"jabatan": "Kepala", "nama": name, "nip": "19700101 199501 1 001"})

    assert found("kumpulan.pejabat_ragam", signed("Budi Contoh, S.E."), signed("Budi Contoh, SE")) == [1]
    assert not found("kumpulan.pejabat_ragam", signed("Budi Contoh, S.E."), signed("Budi  Contoh, S.E."))


def test_a_number_that_belongs_to_another_title() -> None:
    other = one("SOP Pelayanan Cuti", "SOP-07")
    assert found(
        "kumpulan.rujukan_beda", one("SOP A", keterkaitan=[{"judul": "SOP Arsip", "nomor": "SOP-07"}]), other
    ) == [0]
    assert not found(
        "kumpulan.rujukan_beda", one("SOP A", keterkaitan=[{"judul": "Pelayanan cuti", "nomor": "SOP-07"}]), other
    )
