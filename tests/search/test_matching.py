"""The places that answer, with marked words."""

from hypothesis import given
from hypothesis import strategies as st

from rambu.search import ask, marked, rows_matching
from rambu.search.matching import merged
from rambu.sop import Bagan, DasarHukum, Kegiatan, Pelaksana, Sop
from tests.support.sops import sops
from tests.support.thorough import examples

SOP = Sop(
    judul="SOP Pendaftaran Nikah",
    dasar_hukum=(DasarHukum("PMA Nomor 20 Tahun 2019 tentang Pencatatan Pernikahan"),),
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "Kepala KUA"),),
            kegiatan=(
                Kegiatan("k1", "Menerima berkas pendaftaran nikah", output=("Berkas diterima",)),
                Kegiatan("k2", "Memeriksa berkas"),
            ),
        ),
    ),
)


def shown(question: str, *, typing: bool = False) -> list[str]:
    matches = rows_matching(SOP, ask(question, typing=typing))
    return ["".join(f"[{text}]" if hit else text for text, hit in match.pieces()) for match in matches]


def test_the_matching_row_is_shown_with_its_words_marked() -> None:
    assert shown("penerimaan berkas") == [
        "[Menerima] [berkas] pendaftaran nikah",
        "[Berkas] [diterima]",
        "Memeriksa [berkas]",
    ]


def test_a_match_says_where_it_stands() -> None:
    first = rows_matching(SOP, ask("memeriksa"))[0]
    assert (first.field, first.place.bagan, first.place.kegiatan, first.place.row) == ("kegiatan", "b1", "k2", 2)


def test_a_regulation_is_found_by_its_number() -> None:
    assert shown("PMA 20/2019") == ["[PMA] Nomor [20] Tahun [2019] tentang Pencatatan Pernikahan"]


def test_a_phrase_is_found_by_its_short_form_and_marked_whole() -> None:
    assert shown("kantor urusan agama") == ["Kepala [KUA]"]


def test_a_word_in_the_making_marks_the_words_that_it_may_become() -> None:
    assert "Memeriksa berkas" not in shown("daft", typing=True)
    assert shown("daft", typing=True)[0] == "SOP [Pendaftaran] Nikah"


def test_nothing_matches_an_empty_question() -> None:
    assert rows_matching(SOP, ask("")) == []


def test_stretches_that_touch_are_one() -> None:
    assert merged(iter([(3, 5), (0, 2), (5, 7), (4, 5)])) == ((0, 2), (3, 7))


@given(sops(), st.sampled_from(["surat", "berkas masuk", "1", "a b"]))
@examples(30)
def test_pieces_are_the_text_again(sop: Sop, question: str) -> None:
    for match in rows_matching(sop, ask(question)):
        assert "".join(text for text, _hit in match.pieces()) == match.place.text
        assert any(hit for _text, hit in marked(match.place.text, match.marks))
