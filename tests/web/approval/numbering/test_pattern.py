"""Patterns of numbers: written, read back, refused where they would number badly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.approval.numbering.pattern import WORDS, Parts, faults_of, missing_of, read, write

PARTS = Parts(date(2026, 3, 2), unit="TU", office="33.72", process="01.03", archive="OT.01")


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{urut}", "7"),
        ("{urut:3}/{unit}/{bulan_romawi}/{tahun}", "007/TU/III/2026"),
        ("B-{urut}/{kantor}/{klasifikasi}/{bulan}/{tahun}", "B-7/33.72/OT.01/03/2026"),
        ("SOP.{proses}.{urut:2}", "SOP.01.03.07"),
    ],
)
def test_a_number_is_written_and_read_back(pattern: str, number: str) -> None:
    assert write(pattern, 7, PARTS) == number
    assert read(pattern, number, PARTS, yearly=True, per_unit=True) == 7


@pytest.mark.parametrize(
    ("pattern", "yearly", "per_unit", "said"),
    [
        ("SOP/{tahun}", True, False, "tepat sekali"),
        ("{urut}{urut}/{tahun}", True, False, "tepat sekali"),
        ("{urut}/{bidang}", False, False, "{bidang} tidak dikenal"),
        ("{urut}/{tahun", False, False, "Kurung kurawal"),
        ("{urut}", True, False, "memuat {tahun}"),
        ("{urut}", False, True, "memuat {unit}"),
    ],
)
def test_a_bad_pattern_is_told(pattern: str, yearly: bool, per_unit: bool, said: str) -> None:
    assert any(said in one for one in faults_of(pattern, yearly=yearly, per_unit=per_unit))


def test_what_is_not_known_is_named() -> None:
    assert missing_of("{urut}/{proses}/{unit}", Parts(date(2026, 1, 1), unit="TU")) == [str(WORDS["proses"])]


def test_a_number_of_another_year_or_unit_belongs_to_another_series() -> None:
    pattern = "{urut:3}/{unit}/{tahun}"
    assert read(pattern, "007/TU/2025", PARTS, yearly=True, per_unit=False) is None
    assert read(pattern, "007/TU/2025", PARTS, yearly=False, per_unit=False) == 7
    assert read(pattern, "007/PAKIS/2026", PARTS, yearly=True, per_unit=True) is None
    assert read(pattern, "007/PAKIS/2026", PARTS, yearly=True, per_unit=False) == 7


_PIECES = st.lists(
    st.sampled_from([*("{" + word + "}" for word in WORDS if word != "urut"), "/", "-", "SOP ", ".", "(a)"])
)


@given(_PIECES, _PIECES, st.integers(1, 99999), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_any_pattern_is_read_back(before: list[str], after: list[str], place: int, day: date) -> None:
    parts = Parts(day, unit="TU", office="K", process="P", archive="A")
    pattern = "".join([*before, "/{urut}/", *after])
    found = read(pattern, write(pattern, place, parts), parts, yearly=False, per_unit=False)
    assert found is not None
    assert found == place or str(place) in write(pattern, place, parts)
