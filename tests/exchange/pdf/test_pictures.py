"""The identity page as a picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from rambu.exchange.pdf import PdfSettings
from rambu.exchange.pdf.pictures import chart_pictures, identity_pictures
from rambu.samples import sample
from rambu.sop import DasarHukum, Sop
from tests.support.printed_sops import printed_sop


def test_the_identity_page_alone_is_shown() -> None:
    (page,) = identity_pictures(sample("arsip-surat-masuk"), PdfSettings(office=("Kantor Contoh",)))
    root = ElementTree.fromstring(page)
    assert root.tag.endswith("svg")
    assert float(root.attrib["width"].removesuffix("pt")) > 500


def test_an_identity_that_goes_on_has_more_pages() -> None:
    laws = tuple(DasarHukum(f"Peraturan contoh nomor {n} tentang sesuatu yang panjang sekali") for n in range(150))
    assert len(identity_pictures(Sop(judul="SOP Contoh", dasar_hukum=laws))) > 1


def test_a_page_needs_nothing_that_a_strict_policy_refuses() -> None:
    text = identity_pictures(sample("arsip-surat-masuk"))[0].decode()
    assert "<script" not in text
    assert "<style" not in text


def test_an_unknown_paper_is_said() -> None:
    with pytest.raises(ValueError, match="B7"):
        identity_pictures(Sop(), PdfSettings(paper="B7"))


def test_the_chart_as_png() -> None:
    sop = printed_sop(steps=3)
    (picture,) = chart_pictures(sop, ppi=72)
    assert picture.startswith(b"\x89PNG")
    assert picture == chart_pictures(sop, ppi=72)[0]
