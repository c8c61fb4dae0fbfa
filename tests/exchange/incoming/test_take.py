"""Files of every format that is registered, by their content."""

from __future__ import annotations

import pytest

from rambu.exchange.incoming import format_of, take
from rambu.exchange.incoming.formats import FORMATS, suffixes
from rambu.exchange.pdf import write_pdf
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import BadInput, canonical, dumps
from tests.support import hostile_packages as hostile
from tests.support.drawn_workbooks import stripped
from tests.support.printed_sops import printed_sop

SOP = printed_sop(steps=4)
FILES = {
    "a.sop.yaml": dumps(SOP).encode(),
    "a.sop.json": canonical(SOP),
    "a.xlsx": write_xlsx(SOP),
    "a.pdf": write_pdf(SOP),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_ours_says_the_sop(name: str) -> None:
    found = take(FILES[name], name)
    assert [one.sop for one in found.taken] == [SOP]
    assert found.taken[0].is_exact
    assert found.notes == []


@pytest.mark.parametrize("name", FILES)
def test_content_says_the_format_whatever_the_name(name: str) -> None:
    known, agrees = format_of(FILES[name], "berkas.dat")
    assert known is not None
    assert known is format_of(FILES[name], name)[0]
    assert not agrees
    assert "akhiran" in take(FILES[name], "berkas.dat").notes[0]


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"halo", b"PK\x05\x06" + b"\0" * 18, b"%PDF-1.7\n%%EOF", b"{}"])
@pytest.mark.parametrize("name", ["a.xlsx", "a.pdf", "a.sop.yaml", "a.tiada"])
def test_nothing_that_can_be_read_is_a_sentence(name: str, data: bytes) -> None:
    with pytest.raises(BadInput) as refusal:
        take(data, name)
    assert str(refusal.value).startswith(name)


def test_a_workbook_without_a_flow_table_is_told_from_a_broken_one() -> None:
    blank = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
    with pytest.raises(BadInput, match="tidak ada tabel SOP"):
        take(stripped(hostile.with_part(hostile.SHEET, blank)), "a.xlsx")
    with pytest.raises(BadInput, match="bukan"):
        take(FILES["a.xlsx"][:200], "a.xlsx")


def test_every_format_has_its_suffixes_once() -> None:
    assert len(set(suffixes())) == len(suffixes())
    assert all(one.suffixes for one in FORMATS)
