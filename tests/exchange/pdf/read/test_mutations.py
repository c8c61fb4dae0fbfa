"""PDFs with bytes changed at will: read, or refused in a sentence, and nothing else."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.drawn.recover import recover
from rambu.exchange.pdf.read.document import read_here
from rambu.sop.errors import BadInput
from tests.support.drawn_pdf import Chart, pdf
from tests.support.thorough import examples


def _file() -> bytes:
    chart = Chart(["Menerima", "Memeriksa"], dialect="text")
    (x, y), (u, v) = chart.place(1, 1), chart.place(2, 2)
    chart.shape("terminator", x, y)
    chart.shape("decision", u, v)
    chart.arrow([(x + 18, y), (u, y), (u, v - 9)])
    return pdf(chart)


FILE = _file()
changes = st.lists(st.tuples(st.integers(9, len(FILE) - 1), st.binary(max_size=6)), min_size=1, max_size=8)


@examples(60)
@given(changes, st.integers(0, len(FILE)))
def test_changed_bytes(made: list[tuple[int, bytes]], end: int) -> None:
    data = bytearray(FILE)
    for at, new in made:
        data[at : at + len(new)] = new
    for content in (bytes(data), bytes(data[: max(end, 9)])):
        with contextlib.suppress(BadInput):
            recover(read_here(content))


@examples(60)
@given(
    st.lists(st.sampled_from(["0", "-1", "1e9", "99999999999", "m", "l", "c", "h", "re", "f*", "S", "cm", "q", "Q"]))
)
def test_any_content(tokens: list[str]) -> None:
    chart = Chart(["Menerima"])
    chart.ops.append(" ".join(tokens))
    with contextlib.suppress(BadInput):
        recover(read_here(pdf(chart)))
