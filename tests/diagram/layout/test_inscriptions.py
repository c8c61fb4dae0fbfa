from __future__ import annotations

from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.layout.inscriptions import inscribe
from rambu.diagram.layout.measures import LEADING, SYMBOL_TEXT
from rambu.diagram.metrics import measure

WORDS = st.lists(
    st.sampled_from(("Perlu", "disposisi?", "R/T", "lengkap", "via", "email")), min_size=1, max_size=9
).map(" ".join)
WIDTHS = st.floats(40.0, 120.0)


def block(lines: tuple[str, ...]) -> tuple[float, float]:
    """Half the width and half the height of the text."""
    widest = max(measure(line, SYMBOL_TEXT) for line in lines)
    return widest / 2, len(lines) * SYMBOL_TEXT * LEADING / 2


@given(WORDS, WIDTHS)
def test_no_word_is_lost(text: str, width: float) -> None:
    for kind in ("process", "decision", "terminator"):
        lines = inscribe(kind, text, width, "sans").lines
        assert "".join("".join(lines).split()) == "".join(text.split())


@given(WORDS, st.floats(60.0, 120.0))
def test_the_text_stays_inside_a_diamond(text: str, width: float) -> None:
    found = inscribe("decision", text, width, "sans")
    a, b = block(found.lines)
    assert a / (width / 2) + b / (found.height / 2) <= 1.05


@given(WORDS, st.floats(60.0, 120.0))
def test_the_text_stays_inside_a_capsule(text: str, width: float) -> None:
    found = inscribe("terminator", text, width, "sans")
    a, b = block(found.lines)
    radius = min(width, found.height) / 2
    into_end = max(0.0, b - (found.height / 2 - radius))
    assert a <= width / 2 - radius + sqrt(radius**2 - into_end**2) + 0.01


def test_plain_shapes_keep_their_look_when_narrow() -> None:
    assert inscribe("process", "", 38.0, "sans").height == 20.0
    assert inscribe("process", "", 14.0, "sans").height < 14.0
    assert inscribe("decision", "", 38.0, "sans").height == 27.0
