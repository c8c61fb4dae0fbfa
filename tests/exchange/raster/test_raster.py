"""Pages of PDFs as pictures; what is no PDF is refused in a sentence."""

from __future__ import annotations

import io
import struct

import pikepdf
import pytest

from rambu.exchange.pdf import write_pdf
from rambu.exchange.raster import BadPdf, count_pages, picture
from rambu.samples import sample, sample_names

DOCUMENT = write_pdf(sample(sample_names()[0]))


def test_every_page_is_a_picture_as_wide_as_asked() -> None:
    assert count_pages(DOCUMENT) == 3
    shown = picture(DOCUMENT, 2, 400)
    assert shown.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", shown[16:24])
    assert 399 <= width <= 401
    assert height < width


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(BadPdf, match="tidak ada"):
        picture(DOCUMENT, 9, 400)


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"<html>", b"\x89PNG"])
def test_what_is_no_pdf(content: bytes) -> None:
    with pytest.raises(BadPdf, match="bukan PDF"):
        count_pages(content)


def test_a_broken_pdf() -> None:
    with pytest.raises(BadPdf, match="rusak"):
        count_pages(b"%PDF-1.7\n" + b"x" * 1000)


def test_a_locked_pdf() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(DOCUMENT)) as document:
        document.save(out, encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    with pytest.raises(BadPdf, match="sandi"):
        count_pages(out.getvalue())


def test_a_page_of_enormous_size_is_bounded() -> None:
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(3, 14400))
        document.save(out)
    width, height = struct.unpack(">II", picture(out.getvalue(), 1, 3000)[16:24])
    assert (width, height) <= (3000, 6000)


def test_too_large() -> None:
    with pytest.raises(BadPdf, match="lebih besar"):
        count_pages(b"%PDF-1.7" + bytes(20 * 1024 * 1024))
