"""No false alarm on what nobody touched."""

from __future__ import annotations

import random

import pytest

from rambu.exchange.pdf import PdfSettings, write_final
from rambu.exchange.pdf.read.leaves import open_here
from rambu.samples import sample, sample_names
from rambu.sop import Sop
from rambu.verification import Report, verify
from rambu.verification.carried import compare_chain, compare_hashes, read_carried
from rambu.verification.verify import find_differences
from tests.support.random_sops import random_sop
from tests.verification.conftest import CHAIN, DAY, final_of
from tests.verification.tampering import with_pages


def told(pdf: bytes) -> list[str]:
    """The differences, found in this process."""
    opened = open_here(pdf)
    return [str(one) for one in find_differences(opened, opened, read_carried(opened.texts))]


@pytest.mark.parametrize("name", sample_names()[::6])
def test_samples(name: str) -> None:
    assert told(final_of(sample(name), anchor=True)) == []


@pytest.mark.parametrize("seed", range(12))
def test_generated_sops(seed: int) -> None:
    """Of every shape; texts that nobody would write are not all read back (docs/verification.md)."""
    sop = random_sop(random.Random(seed))
    pdf = write_final(sop, PdfSettings(date=DAY, cover=bool(sop.judul)), CHAIN)
    assert told(pdf) == []


def test_a_number_that_is_a_bare_accent() -> None:
    assert told(write_final(Sop(nomor="\u00b8"), PdfSettings(date=DAY), CHAIN)) == []


def test_another_program_wrote_the_file_anew(final: bytes, letter: Sop) -> None:
    report: Report = verify(with_pages(final, list(range(len(open_here(final).leaves)))))
    assert report.consistent
    assert (report.title, report.decisions, report.signatures) == (letter.judul, 3, ())
    assert not report.anchored


def test_the_head_is_known_from_elsewhere(final: bytes) -> None:
    assert verify(final, head=CHAIN[-1].hash).anchored
    assert not verify(final, head="0" * 64).anchored


def test_hashes_and_chain_hold(final: bytes) -> None:
    opened = open_here(final)
    carried = read_carried(opened.texts)
    assert [*compare_hashes(opened.texts, carried), *compare_chain(carried)] == []
    assert carried.chain == CHAIN
