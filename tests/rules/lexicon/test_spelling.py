import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.rules.lexicon.spelling import distance, folded, same_position, title_key

WORDS = st.text("abcde", max_size=7)


def plain_distance(a: str, b: str) -> int:
    """The textbook recursion for insert, delete, replace and swap of neighbours."""
    table = {(i, 0): i for i in range(len(a) + 1)} | {(0, j): j for j in range(len(b) + 1)}
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            ways = [table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a[i - 1] != b[j - 1])]
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(a), len(b)]


@given(WORDS, WORDS, st.integers(0, 4))
def test_the_distance_is_the_textbooks_up_to_its_limit(a: str, b: str, limit: int) -> None:
    assert distance(a, b, limit) == min(plain_distance(a, b), limit + 1)


@given(st.text(max_size=30), st.text(max_size=30))
def test_sameness_has_no_direction(a: str, b: str) -> None:
    assert same_position(a, b) == same_position(b, a)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(("text", "plain"), [
    ("  Kepala  Seksi, PHU. ", "kepala seksi phu"), ("Pos & Giro", "pos dan giro"),
    ("Qur'an", "quran"), ("مكتب", "مكتب"),
])  # fmt: skip
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_titles_are_compared_without_sop() -> None:
    assert title_key("SOP AP Pengelolaan Surat") == title_key("pengelolaan  surat.") == "pengelolaan surat"
