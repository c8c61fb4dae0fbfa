"""The page that compares two texts shows each difference where it stands."""

from __future__ import annotations

from rambu.sop import RemoveKegiatan, SetField, SetKegiatan, apply, loads
from rambu.web.library.redlining import compared
from tests.support.library import SURAT


def test_nothing_changed() -> None:
    sop = loads(SURAT)
    same = compared(sop, sop)
    assert (same.sentences, same.fields, same.charts) == ((), [], [])


def test_fields_rows_and_charts() -> None:
    old = loads(SURAT)
    first, _second, third = (row.id for row in old.bagan[0].kegiatan)
    edits = (SetField("judul", "SOP Surat"), SetKegiatan(first, "waktu.nominal", "7 menit"), RemoveKegiatan(third))
    found = compared(old, apply(old, edits))
    assert len(found.sentences) >= 3
    assert [line.name for line in found.fields] == ["judul"]
    (chart,) = found.charts
    assert (chart.rows[0].number, chart.rows[0].line.change) == ("1", "changed")
    assert chart.rows[-1].line.change == "removed"
    assert "mark changed" in found.after[0]
    assert "mark removed" in found.before[0]
    assert 'id="lama-t1"' in found.before[0]
    assert 'id="baru-t1"' in found.after[0]


def test_a_text_that_cannot_be_drawn_is_still_compared() -> None:
    old = loads(SURAT)
    new = apply(old, (SetField("tampilan.kertas", "B7"),))
    found = compared(old, new)
    assert found.sentences
    assert "B7" in found.fault
