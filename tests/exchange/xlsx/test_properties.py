"""Every SOP: a whole package, every line glued at both ends, the SOP in it."""

from __future__ import annotations

import random
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram import draw
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import canonical, loads
from rambu.sop.model import Sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples
from tests.support.workbooks import connectors, drawings, embedded, parts, shapes


@examples(10)
@given(st.integers(0, 10**6))
def test_realistic_sops(seed: int) -> None:
    check(random_sop(random.Random(seed)))


@examples(15)
@given(sops())
def test_any_sop(sop: Sop) -> None:
    check(sop)


def check(sop: Sop) -> None:
    book = write_xlsx(sop)
    for content in parts(book).values():
        fromstring(content)
    assert loads(embedded(book), "sop.json") == loads(canonical(sop).decode(), "sop.json")
    scene = draw(sop)
    glued = 0
    for drawing in drawings(book):
        numbers = [int(one.attrib["id"]) for one in drawing.iter() if one.tag.endswith("}cNvPr")]
        symbols = shapes(drawing)
        assert set(symbols) <= set(numbers)
        for line in connectors(drawing):
            assert line.source in symbols
            assert line.target in symbols
            assert {line.source_site, line.target_site} <= {0, 1, 2, 3}
            glued += 1
    lines = [line for page in scene.pages for line in page.lines if line.kind != "trunk"]
    assert glued == len(lines)
