import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.canonical import canonical
from rambu.sop.comments import read_comments
from rambu.sop.errors import BadInput
from rambu.sop.formatting import format_text
from rambu.sop.model import Sop
from rambu.sop.reading import loads
from rambu.sop.writing import dumps
from tests.support.house import ROOT
from tests.support.sops import random_sop, sops
from tests.support.thorough import examples

EXAMPLES = sorted(ROOT.glob("examples/**/*.sop.yaml"))

BEFORE = """\
# Kepala berkas
---
rambu: 1   # versi

unit:      # kosong dahulu
judul: "SOP Contoh"
pelaksana: [Kepala,  # penanda tangan
  Staf]
kegiatan:
  # yang pertama
  - pelaksana: Staf
    teks: Mencatat   # dalam buku agenda
    kelengkapan: [Surat, Buku]  # dua
  - simbol:
      - pelaksana: Kepala
        # bercabang
        keputusan:
          ya: selesai
          tidak: 1  # kembali
    teks: |  # dua baris
      Memeriksa
      # bukan komentar
# penutup
"""

AFTER = """\
# Kepala berkas
rambu: 1  # versi
# kosong dahulu
judul: SOP Contoh
pelaksana:
  - Kepala  # penanda tangan
  - Staf
kegiatan:
  - teks: Mencatat  # dalam buku agenda
    # yang pertama
    pelaksana: Staf
    kelengkapan: [Surat, Buku]  # dua
  - teks: |  # dua baris
      Memeriksa
      # bukan komentar
    pelaksana: Kepala
    # bercabang
    keputusan:
      ya: selesai
      tidak: 1  # kembali
# penutup
"""


def words(text: str) -> list[str]:
    return sorted(comment.text for comment in read_comments(text))


def test_comments_stay_with_what_they_are_about() -> None:
    assert format_text(BEFORE) == AFTER
    assert format_text(AFTER) == AFTER


@given(sops(max_rows=3), st.lists(st.tuples(st.integers(0, 200), st.booleans()), max_size=8))
@examples(60)
def test_no_comment_is_lost_wherever_it_stands(sop: Sop, spots: list[tuple[int, bool]]) -> None:
    text = with_comments(dumps(sop), spots)
    once = format_text(text)
    assert words(once) == words(text)
    assert loads(once) == sop
    assert format_text(once) == once


def with_comments(text: str, spots: list[tuple[int, bool]]) -> str:
    """`text` with comments beside or above some of its lines, where YAML allows one."""
    lines = text.splitlines()
    inside = block_lines(lines)
    for number, (spot, beside) in enumerate(spots):
        at = spot % len(lines)
        if beside and at not in inside and "  #" not in lines[at]:
            lines[at] += f"  # komentar {number}: 'x' \\"
        elif not beside and at not in inside:
            lines[at] = f"# komentar {number}\n{lines[at]}"
    return "\n".join(lines) + "\n"


def block_lines(lines: list[str]) -> set[int]:
    """The numbers of lines inside literal blocks."""
    inside: set[int] = set()
    indent = None
    for number, line in enumerate(lines):
        if indent is not None and (not line.strip() or len(line) - len(line.lstrip()) > indent):
            inside.add(number)
            continue
        indent = None
        if line.endswith((": |", ": |-", "- |", "- |-")):
            indent = len(line) - len(line.lstrip())
    return inside


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_examples_keep_their_comments(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    once = format_text(text, str(path))
    assert words(once) == words(text)
    assert loads(once) == loads(text)
    assert format_text(once) == once


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_is_in_order_already(seed: int) -> None:
    text = dumps(random_sop(random.Random(seed)))
    assert format_text(text) == text


def test_json_becomes_canonical() -> None:
    assert format_text('{ "rambu": 1, "judul": "A" }', "a.sop.json") == canonical(Sop(judul="A")).decode()


def test_what_cannot_be_read_cannot_be_formatted() -> None:
    with pytest.raises(BadInput):
        format_text("rambu: 1\nugul: x\n")


def test_a_comment_under_an_item_stays_under_it() -> None:
    text = """\
rambu: 1
judul: SOP Contoh
pelaksana: [A]
kegiatan:
  - teks: Menerima
    pelaksana: A
    # waktu: 5 menit
    # output: [Surat]
  - teks: Mencatat
    pelaksana: A
    # waktu: 10 menit
"""
    assert format_text(text) == text
