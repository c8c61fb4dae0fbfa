"""Letters: the text that a person edits, PDF and Word."""

from __future__ import annotations

import datetime
import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.letter import (
    Block,
    Facts,
    Heading,
    Letter,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
    parse_markup,
    write_letter_docx,
    write_letter_pdf,
    write_markup,
)
from tests.support.pdf_reading import packed, page_texts

WORDS = st.text(alphabet="abc|;:#-~>\\1. “”\n", min_size=1, max_size=20).map(lambda t: " ".join(t.split())).filter(bool)
BLOCKS: list[Block] = [
    Heading("NOTULEN", 1),
    Paragraph("12 Desember 2026", right=True),
    Facts((("Hari/tanggal", "Selasa, 1 Desember 2026"), ("Tempat", "Aula"))),
    Listing(("Satu", "Dua"), numbered=True),
    Listing(("a", "b")),
    Table(("No", "Keputusan"), (("K-7", "Diterima | dengan catatan"),)),
    PageBreak(),
    Table(("No", "Tanda tangan"), (("1", ""),), tall=True),
    Signatures((Signer("Ketua,", "Koko", "198001012005011002"), Signer("Sekretaris,", "Wati"))),
]


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_paragraphs_survive_their_signs(words: list[str]) -> None:
    read = parse_markup(write_markup([Paragraph(one) for one in words]))
    assert [block.text for block in read if isinstance(block, Paragraph)] == words


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_cells_survive_their_signs(rows: list[tuple[str, str]]) -> None:
    [table] = parse_markup(write_markup([Table(("a", "b"), tuple(rows))]))
    assert isinstance(table, Table)
    assert table.rows == tuple(rows)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read(text: str) -> None:
    blocks = parse_markup(text)
    assert parse_markup(write_markup(blocks)) is not None


def test_all_blocks_come_back_and_stand_in_both_files() -> None:
    read = parse_markup(write_markup(BLOCKS))
    assert [type(one) for one in read] == [type(one) for one in BLOCKS]
    letter = Letter("Notulen", BLOCKS, Letterhead(("Kementerian Contoh", "Kantor Contoh"), "Jalan Contoh 1"))
    day = datetime.date(2026, 12, 1)
    pdf = write_letter_pdf(letter, day)
    assert pdf == write_letter_pdf(letter, day)
    word = write_letter_docx(letter)
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        body = package.read("word/document.xml").decode()
    for told in ("NOTULEN", "Diterima | dengan catatan", "198001012005011002", "Kantor Contoh"):
        assert told in body
    assert packed("Diterima | dengan catatan") in packed("".join(page_texts(pdf)))
