"""The flow in words as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rambu.exchange.words.facts import facts
from rambu.flow import ToldStep, told
from rambu.language import gettext as _
from rambu.sop.model import Sop

_MEANT: Final = re.compile(r"[\\`*_\[\]<>&|~#]")
"""Characters that Markdown would take for marks."""
_OPENING: Final = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


def write_markdown(sop: Sop, times: str = "") -> str:
    """Title, who and when, the steps of each chart as a numbered list; `times` are the lines of `tell_times`."""
    flow = told(sop)
    blocks = [f"# {_safe(flow.title)}"]
    blocks += ["\n".join(f"- {_safe(caption)}: {_safe(text)}" for caption, text in facts(sop))]
    for chart in flow.charts:
        blocks += [f"## {_safe(chart.title)}" if chart.title else "", _line(chart.opening)]
        blocks.append("\n".join(line for step in chart.steps for line in _step(step)))
    if times:
        blocks += [f"## {_('Waktu')}", "\n".join(f"- {_safe(line)}" for line in times.splitlines())]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _step(step: ToldStep) -> Iterator[str]:
    mark = f"{step.number}. "
    yield mark + _line(step.words)
    blank = " " * len(mark)
    for part in step.parts:
        yield f"{blank}- {_line(part)}"


def _line(text: str) -> str:
    """`text` at the beginning of a block, where a number or a stroke would begin a list."""
    return _OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", _safe(text))


def _safe(text: str) -> str:
    return _MEANT.sub(lambda found: f"\\{found[0]}", text)
