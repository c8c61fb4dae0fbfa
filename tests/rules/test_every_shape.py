"""The rules over SOPs of every shape that the model allows."""

import json
import random

import pytest

from rambu.rules import check, check_set
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
