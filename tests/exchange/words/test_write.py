from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from hypothesis import given
from markdown_it import MarkdownIt

from rambu import load
from rambu.exchange.words import write_html, write_markdown
from rambu.flow import tell, tell_times, told
from rambu.sop.model import Sop
from tests.support.printed_sops import printed_sop
from tests.support.sops import sops
from tests.support.thorough import examples

VARIED = load("tests/golden/svg/ragam-simbol.sop.yaml")


def page(text: str) -> ET.Element:
    """The page as XML: everything is closed, every ampersand is written out."""
    head, _, body = text.partition("<body>")
    assert head.startswith("<!DOCTYPE html>")
    return ET.fromstring(f"<body>{body.removesuffix('</html>' + chr(10))}")


def test_markdown_is_what_is_told() -> None:
    text = write_markdown(VARIED, tell_times(VARIED))
    assert text.startswith("# SOP Pengelolaan Berkas Contoh\n\nPelaksana: Pemohon")
    assert "\n1. Pemohon menyampaikan berkas permohonan." in text
    assert "\n   - 2.2 Pengadministrasi memutuskan: Jenis berkas? Jika teknis, lanjut ke langkah 3;" in text
    assert "\n## Waktu\n\n- Waktu tercepat" in text


def test_what_people_type_is_no_markup() -> None:
    sop = replace(printed_sop(steps=1), judul="SOP *Uji* <script>alert(1)</script> [a](b)")
    rendered = MarkdownIt().render(write_markdown(sop))
    assert "<script>" not in rendered
    assert "<em>" not in rendered
    assert "SOP *Uji* &lt;script&gt;alert(1)&lt;/script&gt; [a](b)" in rendered
    assert "<script>alert" not in write_html(sop)


def test_the_page_is_whole_and_told_in_order() -> None:
    sop = printed_sop(steps=3)
    found = page(write_html(sop, "Waktu tercepat 1 jam."))
    assert found.findtext("main/h1") == sop.judul
    assert [one.attrib["value"] for one in found.iterfind("main/ol/li")] == ["1", "2", "3"]
    assert (
        dict(zip((e.text for e in found.iter("dt")), (e.text for e in found.iter("dd")), strict=True))["Nomor SOP"]
        == sop.nomor
    )
    assert all(image.attrib["alt"] and image.attrib["src"].startswith("data:") for image in found.iter("img"))
    assert found.findtext("main/section/ul/li") == "Waktu tercepat 1 jam."


def test_an_empty_sop() -> None:
    assert write_markdown(Sop("")).startswith("# SOP tanpa judul")
    assert page(write_html(Sop(""))).findtext("main/h1") == "SOP tanpa judul"


@examples(20)
@given(sops())
def test_parts_are_what_is_told(sop: Sop) -> None:
    flow = told(sop)
    text = tell(sop)
    for chart in flow.charts:
        assert chart.opening in text
        for step in chart.steps:
            assert f"{step.number}. {step.words}".strip() in text
            assert all(part in text for part in step.parts)
    assert write_markdown(sop)
