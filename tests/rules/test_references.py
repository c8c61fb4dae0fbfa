import pytest

from rambu.rules import check_set
from tests.support.sets import found, one


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


def test_a_number_that_belongs_to_another_title() -> None:
    other = one("SOP Pelayanan Cuti", "SOP-07")
    assert found(
        "kumpulan.rujukan_beda", one("SOP A", keterkaitan=[{"judul": "SOP Arsip", "nomor": "SOP-07"}]), other
    ) == [0]
    assert not found(
        "kumpulan.rujukan_beda", one("SOP A", keterkaitan=[{"judul": "Pelayanan cuti", "nomor": "SOP-07"}]), other
    )
