"""Free words of a chart grouped into labels."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.exchange.drawn import Label, Word
from rambu.exchange.drawn.ruling.lines import lines_of, text_of
from rambu.exchange.pdf.read.plane import around


def labels(words: Sequence[Word], prefix: str) -> list[Label]:
    """Words that stand beside or below one another as one label each."""
    groups: list[list[Word]] = []
    for line in lines_of(words):
        for run in _runs(line):
            above = next((group for group in groups if _is_below(run, group)), None)
            if above is None:
                groups.append(run)
            else:
                above.extend(run)
    return [
        Label(f"{prefix}{n}", " ".join(text_of(group).split()), around(*(word.box for word in group)))
        for n, group in enumerate(groups)
    ]


def _runs(line: Sequence[Word]) -> list[list[Word]]:
    runs: list[list[Word]] = []
    for word in line:
        if runs and word.box.x - runs[-1][-1].box.right < 0.7 * word.box.height:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_below(run: Sequence[Word], group: Sequence[Word]) -> bool:
    """Whether words go on with the line above them: close below it and under its middle."""
    box, above = around(*(word.box for word in run)), around(*(word.box for word in group))
    gap = box.y - above.bottom
    return -0.3 * box.height < gap < 0.35 * box.height and abs(box.center[0] - above.center[0]) < 0.5 * max(
        box.width, above.width
    )
