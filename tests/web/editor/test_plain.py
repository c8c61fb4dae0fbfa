"""The table to read without script."""

from __future__ import annotations

from rambu.sop import loads
from rambu.web.editor.plain import plain_charts
from tests.support.library import SURAT


def test_rows_say_who_and_where_to() -> None:
    (chart,) = plain_charts(loads(SURAT))
    assert [row.number for row in chart.rows] == ["1", "2", "3"]
    assert [row.performers for row in chart.rows] == [("Pengadministrasi",), ("Kepala Seksi",), ("Pengadministrasi",)]
    assert [row.ways for row in chart.rows] == [(), ("ya → 3", "tidak → 1"), ()]


def test_joint_performers_jumps_ends_and_other_sops() -> None:
    text = """
rambu: 1
pelaksana: [A, B]
kegiatan:
  - {no: "1a", teks: Satu, pelaksana: [A, B], bersama: true, lanjut: [2, selesai]}
  - {teks: Dua, pelaksana: B, lanjut: {sop: SOP Lain}}
"""
    (chart,) = plain_charts(loads(text))
    assert [(row.number, row.performers, row.ways) for row in chart.rows] == [
        ("1a", ("A", "B"), ("→ 2", "→ selesai")),
        ("2", ("B",), ("→ SOP Lain",)),
    ]
