from __future__ import annotations

import datetime

import pytest

from rambu.exchange.pdf import PdfSettings, write_many, write_pdf
from tests.support.printed_sops import printed_sop

DAY = PdfSettings(datetime.date(2025, 8, 20), cover=False)


@pytest.mark.parametrize("count", [0, 3, 14])
def test_documents_come_in_order_and_as_if_made_alone(count: int) -> None:
    sops = [printed_sop(f"SOP Pelayanan {n}", steps=2) for n in range(count)]
    told: list[tuple[int, int]] = []
    made = list(write_many(sops, DAY, progress=lambda done, total: told.append((done, total))))
    assert made == [write_pdf(sop, DAY) for sop in sops]
    assert told == [(n, count) for n in range(1, count + 1)]


def test_a_fault_is_raised_when_its_turn_comes() -> None:
    sops = [printed_sop(f"SOP {n}", steps=1) for n in range(13)]
    made = write_many(sops, PdfSettings(DAY.date, template="tidak ada"))
    with pytest.raises(ValueError, match="template"):
        next(made)
