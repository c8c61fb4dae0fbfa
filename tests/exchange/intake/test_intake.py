"""Files of any kind give SOPs, items and pages, or one sentence."""

from __future__ import annotations

import pytest

from rambu.exchange.intake import Intake, take_in
from rambu.exchange.intake.value import from_text, to_text
from rambu.exchange.pdf import write_pdf
from rambu.exchange.xlsx import write_xlsx
from rambu.samples import sample, sample_names
from rambu.sop import BadInput, canonical, loads
from tests.support.human_workbook import human_workbook


def test_a_drawn_workbook() -> None:
    found = take_in("alat.xlsx", human_workbook())
    (one,) = found.sops
    sop = loads(one.sop, "a.json")
    assert [row.teks for row in sop.bagan[0].kegiatan][:2] == [
        "Mengajukan permohonan pinjam alat",
        "Memeriksa kelengkapan permohonan",
    ]
    assert [item.key for item in one.items if item.kind == "line" and item.confidence < 0.85]
    assert found.pages[0].svg.count('class="shape"') == 5
    assert from_text(to_text(found)) == found
    assert found.embedded == ""


def test_our_own_text() -> None:
    sop = sample(sample_names()[0])
    assert take_in("a.sop.json", canonical(sop)) == Intake(take_in("a.json", canonical(sop)).sops)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.exe", b"MZ", "tidak dikenal"),
        ("a.xlsx", b"MZ", ""),
        ("a.json", b"{", ""),
        ("a.yaml", b"\xff\xfe", "tidak dikenal"),
        ("a.xlsx", bytes(20_000_001), "lebih besar"),
        ("a.yaml", b"rambu: 1\nsalah: 1\n", "baris 2"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(name: str, content: bytes, words: str) -> None:
    with pytest.raises(BadInput) as fault:
        take_in(name, content)
    assert words in str(fault.value)
    assert "Problem(" not in str(fault.value)


def test_an_unchanged_file_of_ours_has_no_edits() -> None:
    sop = loads(canonical(sample(sample_names()[3])).decode(), "a.json")
    found = take_in("a.xlsx", write_xlsx(sop))
    assert found.embedded == found.sops[0].sop == canonical(sop).decode()
    assert found.edits == "[]"


def test_pages_of_a_pdf_are_drawn_by_themselves() -> None:
    found = take_in("a.pdf", write_pdf(sample(sample_names()[0])))
    assert [page.svg for page in found.pages] == [""] * 3
