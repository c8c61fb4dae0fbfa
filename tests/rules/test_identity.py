from typing import Any

import pytest

from rambu.rules import Settings
from rambu.sop import Sop
from tests.support.charts import sop
from tests.support.rule_cases import found

PATTERN = Settings(number_pattern=r"SOP-\d{3}/CONTOH/\d{4}")


@pytest.mark.parametrize("number", ["", "-", "....", "…"])
def test_a_blank_number_is_asked_for(number: str) -> None:
    assert found("identitas.nomor", sop(nomor=number))


def test_a_number_is_held_against_the_pattern_of_the_office() -> None:
    assert found("identitas.nomor", sop(nomor="01"), PATTERN)
    assert not found("identitas.nomor", sop(nomor="SOP-025/CONTOH/2025"), PATTERN)
    assert not found("identitas.nomor", sop(nomor="01"))


@pytest.mark.parametrize(
    ("made", "in_force", "revised"),
    [("2025-08-20", "2025-08-01", ""), ("20 Agustus 2025", "1 Agustus 2025", ""), ("2025-08-20", "", "12/07/2025")],
)
def test_nothing_is_in_force_before_it_was_made(made: str, in_force: str, revised: str) -> None:
    dates = {k: v for k, v in {"pembuatan": made, "efektif": in_force, "revisi": revised}.items() if v}
    assert [f.severity for f in found("identitas.tanggal_urutan", sop(tanggal=dates))] == ["wajib"]


@pytest.mark.parametrize(
    "dates",
    [
        {"pembuatan": "2025-08-20", "efektif": "2025-08-20"},
        {"pembuatan": "2025-08-20", "efektif": "2025-09-01", "revisi": "2026-08-20"},
        {"pembuatan": "2020-01-02", "revisi": "2025-08-20", "efektif": "2020-02-01"},
        {"efektif": "2025-08-20"},
        {"pembuatan": "-", "efektif": "belum ditetapkan"},
    ],
)
def test_dates_in_order_are_left_alone(dates: dict[str, str]) -> None:
    assert not found("identitas.tanggal_urutan", sop(tanggal=dates))
    assert not found("identitas.tanggal_baca", sop(tanggal=dates))


@pytest.mark.parametrize("date", ["31 Februari 2025", "2025-13-01", "20-08"])
def test_a_date_that_does_not_exist_is_seen(date: str) -> None:
    (finding,) = found("identitas.tanggal_baca", sop(tanggal={"efektif": date}))
    assert finding.place.field == "tanggal.efektif"


def test_the_position_of_the_legaliser_is_asked_for() -> None:
    assert found("identitas.pengesahan", sop(disahkan={"nama": "Budi Contoh"}))
    assert not found("identitas.pengesahan", sop(disahkan={"jabatan": "Kepala KUA"}))


@pytest.mark.parametrize(("nip", "wrong"), [
    ("19700101 199501 1 01", True), ("12345", True), ("19700101 199501 1 001", False),
    ("197001011995011001", False), ("NIP. 19700101 199501 1 001", False), ("-", False),
])  # fmt: skip
def test_a_nip_has_18_digits(nip: str, wrong: bool) -> None:
    assert bool(found("identitas.nip", sop(disahkan={"jabatan": "Kepala", "nip": nip}))) is wrong


def _without(part: str) -> Sop:
    parts: dict[str, Any] = {part: None}
    return sop(**parts)


@pytest.mark.parametrize(
    "part", ["unit", "dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan"]
)
def test_an_empty_part_is_named(part: str) -> None:
    assert [f.place.field for f in found("identitas.bagian_kosong", _without(part))] == [part]


def test_a_dash_is_as_good_as_nothing() -> None:
    assert found("identitas.bagian_kosong", sop(kualifikasi=["-"]))


def test_a_full_identity_is_left_alone() -> None:
    assert not found("identitas.bagian_kosong", sop())


def test_an_indicator_has_a_target() -> None:
    assert found("identitas.indikator", sop(indikator=[{"nama": "Kepuasan pemohon"}]))
    assert not found("identitas.indikator", sop(indikator=[{"nama": "Kepuasan pemohon", "target": "85 %"}]))
