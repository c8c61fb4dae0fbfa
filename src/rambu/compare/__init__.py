"""Two versions of a SOP beside each other: what is same, added, removed, changed, moved, in words and in the chart.

>>> from rambu.sop.model import Sop
>>> redline(Sop(judul="SOP Surat"), Sop(judul="SOP Surat Masuk")).fields[0].words.after
'SOP Surat Masuk'
"""

from rambu.compare.chart import ChartRedline, draw_redline, mark_scenes
from rambu.compare.effects import Effects, effects
from rambu.compare.lines import (
    CellLine,
    ChartLine,
    ExitLine,
    FieldLine,
    PerformerLine,
    Redline,
    RowLine,
    SymbolLine,
)
from rambu.compare.own import OwnChanges, own_changes
from rambu.compare.redline import redline
from rambu.compare.runs import Run, Words, words_between

__all__ = [
    "CellLine",
    "ChartLine",
    "ChartRedline",
    "Effects",
    "ExitLine",
    "FieldLine",
    "OwnChanges",
    "PerformerLine",
    "Redline",
    "RowLine",
    "Run",
    "SymbolLine",
    "Words",
    "draw_redline",
    "effects",
    "mark_scenes",
    "own_changes",
    "redline",
    "words_between",
]
