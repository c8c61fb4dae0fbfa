from fractions import Fraction

import pytest

from rambu.flow import Assumptions, BadAssumptions, read_assumptions
from rambu.sop.model import Sop
from tests.support.flows import chart, flow

SOP = flow("1=2 menit/berkas; 2? ya>3 tidak>1; *3 | 4")


def test_names_labels_and_numbers_are_read() -> None:
    text = """{"peluang": {"2": {"tidak": 0.15, "ya": 0.85}}, "mulai": {"1": "3/4", "3.1": "1/4"},
               "jumlah": {"k1": 150}, "volume": 1200}"""
    assert read_assumptions(text, SOP) == Assumptions(
        {"s2": (Fraction(17, 20), Fraction(3, 20))},
        {"s1": Fraction(3, 4), "s3": Fraction(1, 4)},
        {"k1": Fraction(150)},
        Fraction(1200),
    )


def test_exits_may_be_given_in_their_order_and_symbols_by_id() -> None:
    assert read_assumptions('{"peluang": {"s2": [1, 0]}}', SOP).exits == {"s2": (Fraction(1), Fraction(0))}
    two = Sop("Contoh", bagan=(chart("1; 2"), chart("-3? a>4 b>.; 4", "b2")))
    assert list(read_assumptions('{"peluang": {"2/1": [1, 0]}}', two).exits) == ["s3"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "bukan JSON"),
        ("[]", "harus berisi"),
        ('{"peluang": []}', "harus berisi"),
        ('{"peluangs": {}}', "“peluangs”"),
        ('{"peluang": {"9": [1, 0]}}', "“9”"),
        ('{"jumlah": {"9": 1}}', "“9”"),
        ('{"peluang": {"2": [1]}}', "satu peluang untuk setiap"),
        ('{"peluang": {"2": [0.5, 0.4]}}', "harus 1"),
        ('{"peluang": {"2": {"ya": 1}}}', "ya, tidak"),
        ('{"peluang": {"2": ["x", 1]}}', "“2”"),
        ('{"peluang": {"2": [2, -1]}}', "“2”"),
        ('{"volume": true}', "“volume”"),
        ('{"volume": NaN}', "“volume”"),
        ('{"volume": 1e999999999}', "bukan JSON"),
        ('{"volume": "1/0"}', "“volume”"),
        ("[" * 100_000, "bukan JSON"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(BadAssumptions) as raised:
        read_assumptions(text, SOP)
    assert says in str(raised.value)
    assert str(raised.value).endswith(".")
