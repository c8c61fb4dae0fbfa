from __future__ import annotations

from rambu import loads
from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.stack import row_heights, stack
from rambu.diagram.layout.blocks import height
from rambu.diagram.layout.chart import Chart, Sheet, build_chart
from rambu.diagram.layout.flow import flow_of
from rambu.diagram.paper import find_paper
from rambu.diagram.templates import choose
from rambu.sop.model import Tampilan

LONG = "kata panjang " * 150
ROWS = f"""rambu: 1
judul: SOP Contoh
pelaksana: [A, B]
kegiatan:
  - {{teks: Menerima, pelaksana: A, waktu: "{LONG}"}}
  - {{teks: Mencatat, pelaksana: B, gabung: [waktu]}}
  - {{teks: Mengirim, pelaksana: [A, B]}}
"""


def chart() -> Chart:
    sop, form = loads(ROWS), choose(Tampilan())
    return build_chart(sop.bagan[0], 0, flow_of(sop, form.kapsul), Sheet(find_paper(form.paper), form))


def test_levels_follow_one_another_and_corridors_keep_off_shapes() -> None:
    stacked = stack(chart(), chart().rows, (), (), Allowance())
    assert [a.bottom for a in stacked.levels[:-1]] == [b.top for b in stacked.levels[1:]]
    for level, (low, high) in zip(stacked.levels, list(stacked.corridors())[::2], strict=False):
        assert level.top < low <= high < level.center - level.high / 2


def test_rows_of_a_merged_cell_are_together_as_high_as_its_text() -> None:
    own = chart()
    lines = own.rows[0].lines["waktu"]
    first, second, _third = row_heights(own, Allowance())
    assert len(lines) > 10
    assert first < height(lines, own.columns.size) <= first + second + 0.05


def test_a_corridor_grows_as_asked() -> None:
    own, allowance = chart(), Allowance()
    key = own.rows[2].strips[0].key
    before = row_heights(own, allowance)
    assert allowance.raise_(allowance.above, key, 30.0, 3.0)
    assert not allowance.raise_(allowance.above, key, 30.0, 3.0)
    after = row_heights(own, allowance)
    assert before[:2] == after[:2]
    assert after[2] > before[2] + 20
