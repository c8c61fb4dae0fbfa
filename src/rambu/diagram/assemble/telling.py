"""The flow of a page in words, for who does not see it."""

from __future__ import annotations

from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.layout.chart import Chart
from rambu.sop.model import Sop


def tell_page(sop: Sop, chart: Chart, leaf: Leaf) -> str:
    """What happens in the rows of the page, one sentence a row."""
    kegiatan = chart.bagan.kegiatan
    told = (
        f"Langkah {kegiatan[row.row].no or row.row + 1}: {kegiatan[row.row].teks}." for row in leaf.rows if not row.part
    )
    return " ".join((sop.judul, *told)).strip()
