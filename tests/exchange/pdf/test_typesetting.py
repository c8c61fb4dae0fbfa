from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.pdf.typesetting import Pen, line

PEN = Pen("sans", 10)


def test_a_line_of_one_script_is_a_string_and_of_several_a_list_of_runs() -> None:
    assert line("Surat masuk 👍", "sans") == "Surat masuk □"
    assert line("Surat بسم", "sans") == (("Liberation Sans", "Surat "), ("Noto Naskh Arabic", "بسم"))
    assert line("Ω", "bookman") == "Ω"


def test_balanced_lines_are_about_equal() -> None:
    text = "Subbagian Tata Usaha Kantor Kementerian Agama Kabupaten Contoh"
    plain, even = (make(text, 250) for make in (PEN.lines, PEN.balanced))
    assert len(plain) == len(even) == 2
    first, second = (PEN.width(str(each)) for each in even)
    assert abs(first - second) < 60


@given(st.text(max_size=60), st.floats(30, 300))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    short = PEN.shortened(text, width)
    shown = short if isinstance(short, str) else "".join(part for _family, part in short)
    assert PEN.width(shown) <= width + 1e-6
