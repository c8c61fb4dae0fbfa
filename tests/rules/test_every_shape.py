"""The rules over SOPs of every shape that the model allows."""

import json
import random
from dataclasses import replace

import pytest

from rambu.rules import check, check_set
from rambu.sop import Bagan, DasarHukum, Kegiatan, Pelaksana, Rujukan, Sop, Symbol, Waktu
from rambu.sop.edits import apply
from tests.support.random_sops import random_sop

SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_shape_can_be_checked_and_its_repairs_applied(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    findings = check(sop)
    for finding in findings:
        assert finding.message.endswith((".", "?")), finding
        assert "{" not in finding.message
        json.dumps(finding.to_dict())
        for repair in finding.repairs:
            assert apply(sop, repair.edits) != sop, finding


def test_a_set_of_every_shape() -> None:
    sops = [random_sop(random.Random(seed)) for seed in SEEDS]
    assert all(0 <= position < len(sops) for position, _finding in check_set(sops))


NASTY = ["a", "Aaa ", " ", "jika ", "1", "me-", "a, ", "dan ", "oleh ", "Nomor 1 ", "A.", "()", "-", "\n", "ke "]


@pytest.mark.parametrize("piece", NASTY)
def test_long_texts_are_read_in_one_pass(piece: str) -> None:
    text = f"Menerima {piece * 10_000} surat"
    row = Kegiatan("k1", text, (Symbol("k1-1", ("p1",)),), (text,), Waktu(text, text), (text,), text)
    chart = Bagan(
        "b1", pelaksana=(Pelaksana("p1", text), Pelaksana("p2", text)), kegiatan=(row, replace(row, id="k2", simbol=()))
    )
    long = Sop(text, text, text, dasar_hukum=(DasarHukum(text),), keterkaitan=(Rujukan(text),), bagan=(chart,))
    assert check(long)
    assert check_set([long, long])


def test_a_chart_of_two_thousand_rows() -> None:
    rows = tuple(Kegiatan(f"k{n}", f"Memeriksa berkas {n}", (Symbol(f"k{n}-1", ("p1",)),)) for n in range(2000))
    assert check(Sop(bagan=(Bagan("b1", pelaksana=(Pelaksana("p1", "Arsiparis"),), kegiatan=rows),)))
