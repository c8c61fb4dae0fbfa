"""Every SOP: a whole package, every line glued at both ends, the same flow in both drawings, the SOP in it."""

from __future__ import annotations

import random
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram import draw
from rambu.exchange.docx import write_docx
from rambu.sop import canonical, loads
from rambu.sop.model import Sop
from tests.support.documents import W, body, canvases, connectors, embedded, groups, parts, symbols
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples


@examples(10)
@given(st.integers(0, 10**6))
def test_realistic_sops(seed: int) -> None:
    check(random_sop(random.Random(seed)))


@examples(15)
@given(sops())
def test_any_sop(sop: Sop) -> None:
    check(sop)


def check(sop: Sop) -> None:
    document = write_docx(sop)
    for content in parts(document).values():
        fromstring(content)
    assert loads(embedded(document), "sop.json") == loads(canonical(sop).decode(), "sop.json")
    pages = draw(sop).pages
    drawn = [page for page in pages if page.shapes]
    assert len(canvases(document)) == len(drawn)
    for page, canvas in zip(drawn, canvases(document), strict=True):
        stand = symbols(canvas)
        lines = list(connectors(canvas))
        assert len(stand) == len(page.shapes)
        assert all(line.source in stand and line.target in stand for line in lines)
        assert {site for line in lines for site in (line.source_site, line.target_site)} <= {0, 1, 2, 3}
        assert len(lines) == sum(line.kind != "trunk" for line in page.lines)
    charts = [group for group in groups(document) if symbols(group)]
    assert [symbols(group) for group in charts] == [symbols(canvas) for canvas in canvases(document)]
    tables = list(body(document).iter(f"{W}tbl"))
    assert len(tables) == len(pages) + 1
    for table in tables:
        assert_whole(table)


def assert_whole(table: Element) -> None:
    """Every row covers every column once."""
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.findall(f"{W}tr"):
        spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc"))
        assert sum(1 if span is None else int(span.attrib[f"{W}val"]) for span in spans) == columns
