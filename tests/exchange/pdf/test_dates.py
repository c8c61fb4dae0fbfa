from __future__ import annotations

import pytest

from rambu.exchange.pdf.dates import in_words, year_of


@pytest.mark.parametrize(
    ("written", "printed"),
    [("2025-08-20", "20 Agustus 2025"), ("20/8/2025", "20/8/2025"), ("akhir 2025", "akhir 2025"), ("", "")],
)
def test_only_iso_dates_are_put_into_words(written: str, printed: str) -> None:
    assert in_words(written) == printed


def test_the_first_year_named_counts() -> None:
    assert year_of("", "Agustus 2025", "2024-01-01") == "2025"
    assert year_of("12345", "x") == ""
