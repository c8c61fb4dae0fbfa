"""Nothing that the model allows is drawn with a fault: generated flows of every shape, certified."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from rambu import load
from rambu.diagram.certificate import certify
from rambu.diagram.draw import draw
from rambu.sop import Sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.sop.yaml"))
FLOWS, PARTS = 1000, 20
SIZES = (1, 2, 3, 4, 5, 5, 6, 6, 7, 9, 12)
"""Rows of a chart; longer ones are the bench's business (tests/bench/bench_certify.py)."""


def flow(seed: int) -> Sop:
    rng = random.Random(seed)
    return random_sop(rng, rng.choice(SIZES))


@pytest.mark.parametrize("part", range(PARTS))
def test_generated_flows_are_drawn_without_a_fault(part: int) -> None:
    for seed in range(part, FLOWS, PARTS):
        sop = flow(seed)
        violations = certify(draw(sop), sop).violations
        assert violations == (), f"seed {seed}: {violations[0].code} {violations[0].message}"


@pytest.mark.parametrize("seed", [100968, 104569])
def test_what_the_bench_once_found_stays_mended(seed: int) -> None:
    """A track beside a wide shape; five lines in the gap between two shapes of a cell, where four have room."""
    sop = random_sop(random.Random(seed))
    assert certify(draw(sop), sop).violations == ()


@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.removesuffix(".sop.yaml"))
def test_examples_are_drawn_without_a_fault(example: Path, template: str) -> None:
    sop = load(str(example))
    assert certify(draw(sop, template=template), sop).violations == ()


@given(sops())
@settings(max_examples=60)
def test_the_oddest_documents_are_drawn_without_a_fault(sop: Sop) -> None:
    assert certify(draw(sop), sop).violations == ()
