"""Files that are no PDF, broken, protected or too much: one sentence each."""

from __future__ import annotations

import io

import pikepdf
import pytest

from rambu.exchange.pdf.read import read_pdf
from rambu.exchange.pdf.read.document import LARGEST, MOST_PAGES
from rambu.exchange.pdf.read.paths import MOST_OBJECTS
from rambu.sop.errors import BadInput
from tests.support.drawn_pdf import Chart, Paper, assembled, pdf


def _sentence(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        read_pdf(data, "surat.pdf")
    assert caught.value.file == "surat.pdf"
    return caught.value.message


def test_another_kind_of_file() -> None:
    assert _sentence(b"PK\x03\x04 a workbook with the wrong suffix") == "Ini bukan berkas PDF."
    assert _sentence(b"") == "Ini bukan berkas PDF."


def test_a_truncated_file() -> None:
    assert "rusak" in _sentence(pdf(Chart(["Menerima"]))[:300])


def test_a_protected_file() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(Chart(["Menerima"])))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="rahasia", user="rahasia"))
    assert "kata sandi" in _sentence(out.getvalue())


def test_a_scan() -> None:
    page = Paper()
    page.picture(100, 100, ["##  ##  "] * 8, 20)
    assert "tidak memuat teks atau garis" in _sentence(pdf(page))


def test_too_large() -> None:
    assert "20 MB" in _sentence(b"%PDF-1.4" + bytes(LARGEST))


def test_too_many_pages() -> None:
    assert str(MOST_PAGES) in _sentence(pdf(*[Paper()] * (MOST_PAGES + 1)))


def test_a_hundred_thousand_paths() -> None:
    page = Paper()
    page.ops = ["0 0 m 5 5 l S"] * (MOST_OBJECTS * 5)
    assert "terlalu banyak goresan" in _sentence(pdf(page))


def test_forms_inside_themselves() -> None:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 800 600] /Resources << /XObject << /X 4 0 R >> >> "
        b"/Length 25 >>\nstream\n/X Do /X Do 0 0 m 9 9 l S\nendstream"
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 6 0 R "
    page += b"/Resources << /XObject << /X 4 0 R >> /Font << /F1 3 0 R >> >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        font,
        form,
        page,
        b"<< /Length 33 >>\nstream\n/X Do BT /F1 8 Tf (Surat) Tj ET \nendstream",
    ]
    with pytest.raises(BadInput, match="terlalu berat"):
        read_pdf(assembled(objects), seconds=1)


def test_arrays_nested_deeply() -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * 50_000 + b"]" * 50_000 + b" >>", b"<< >>"]
    assert _sentence(assembled(objects))
