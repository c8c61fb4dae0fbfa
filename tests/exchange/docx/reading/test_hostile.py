"""Documents that are broken, locked, or made to hurt: one sentence each, soon."""

from __future__ import annotations

import io
import zipfile

import pytest

from rambu.exchange.docx import write_docx
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.incoming.take import take
from rambu.sop import BadInput
from tests.support.drawn_workbooks import changed
from tests.support.printed_sops import printed_sop
from tests.support.word_files import document, flow_table, paragraph, place, shape

GOOD = write_docx(printed_sop(steps=3))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def told(data: bytes, name: str = "a.docx") -> str:
    with pytest.raises(BadInput) as error:
        take(data, name)
    sentence = str(error.value)
    assert name in sentence
    assert "\n" not in sentence
    return sentence


def with_text(text: bytes) -> bytes:
    return changed(GOOD, lambda name, part: text if name == "word/document.xml" else part)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong"),
        (b"x" * 20_000_001, "20 MB"),
        (GOOD[: len(GOOD) // 2], "rusak"),
        (OLE, "format Office lama"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (with_text(b"<a>"), "rusak"),
        (with_text(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "deklarasi"),
        (with_text(b"<a><b/></a>"), "bukan dokumen Word"),
        (with_text(b"<a>" + b" " * 30_000_000 + b"</a>"), "terlalu besar"),
        (with_text(b"<a>" * 300 + b"</a>" * 300), "terlalu dalam"),
        (document(paragraph("Surat biasa.")), "tidak ada tabel SOP"),
    ],
)
def test_refused_in_one_sentence(data: bytes, words: str) -> None:
    assert words in told(data)


def test_too_many_shapes() -> None:
    one = shape(1, "rect", place(1, 0))
    assert "lebih dari 5000 bentuk" in told(document(flow_table(one * 5_001)))


def test_too_many_parts_of_markup() -> None:
    assert "terlalu banyak" in told(document("<w:p/>" * 1_000_001))
    assert "lebih dari 60000 paragraf" in told(document("<w:p/>" * 60_001))


def test_another_suffix_is_said() -> None:
    assert any("tidak sesuai" in note for note in take(GOOD, "a.xlsx").notes)


def test_macros_and_links_are_left_alone() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://contoh.invalid/a.dotm" TargetMode="External"/></Relationships>'
    )
    more = {"word/vbaProject.bin": b"x", "word/_rels/document.xml.rels": relations}
    found = read_docx(document(flow_table(), more), "a.docx")
    assert {one.what for one in found.unread} == {
        "makro, yang tidak dijalankan",
        "tautan ke berkas lain, yang tidak dibuka",
    }


def test_pictures_are_never_opened() -> None:
    """50 MB of pictures in a small file: they are neither unpacked nor counted."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        target.writestr("word/media/image1.bmp", b"\0" * 50_000_000)
    assert take(out.getvalue(), "a.docx").taken[0].is_exact


def test_numbers_that_no_page_can_hold() -> None:
    wild = shape(1, "rect", (1e9, -1e9, 1e12, 5.0)) + shape(2, "bentConnector3", (0.0, 0.0, 0.0, 0.0))
    assert read_docx(document(flow_table(wild)), "a.docx").sheets


def test_strange_numbers_are_no_fault() -> None:
    strange = flow_table(shape(1, "rect", place(1, 0)))
    for old, new in (('w:val="1200"', 'w:val="nan"'), ('cx="', 'cx="-'), ("<w:gridCol w:w=", "<w:gridCol w:x=")):
        assert read_docx(document(strange.replace(old, new)), "a.docx").sheets
