"""Planted defects: nearly all are found, and what is clean is never called certainly wrong."""

from collections import Counter

import pytest

from rambu.rules import Finding, catalogue, check
from rambu.sop import Sop
from rambu.sop.edits import apply
from tests.support.defects import DEFECTS
from tests.support.mutating import Defect, clean_sops, is_found, new_findings

CLEAN = clean_sops()
BEFORE = {name: check(sop) for name, sop in CLEAN.items()}
REVEALED = {"waktu.janji_terlampaui"}
"""Not caused by a repair but brought to light: a duration that stood in the wrong column now counts."""


def test_there_is_enough_to_measure_with() -> None:
    assert len(CLEAN) >= 50
    assert len(DEFECTS) >= 20
    assert {defect.rule for defect in DEFECTS} <= {rule.id for rule in catalogue()}
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS)


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_sop_has_nothing_to_look_at(name: str) -> None:
    assert {f.severity for f in BEFORE[name]} <= {"saran"}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda d: d.name)
def test_planted_defects_are_found(defect: Defect) -> None:
    found: Counter[bool] = Counter()
    for name, sop in CLEAN.items():
        for mutant, row in defect.mutants(sop, 2):
            found[is_found(defect, new_findings(BEFORE[name], mutant), row)] += 1
    assert found.total() >= 10
    assert found[True] / found.total() >= 0.99


def certain(findings: list[Finding]) -> set[str]:
    return {f.rule for f in findings if f.severity == "wajib"} - REVEALED


def repaired(defect: Defect, sop: Sop) -> bool:
    """Whether each repair makes its finding vanish and brings no new certain fault."""
    for mutant, _row in defect.mutants(sop, 1):
        findings = check(mutant)
        for finding in findings:
            for repair in finding.repairs:
                after = check(apply(mutant, repair.edits))
                if (finding.rule, finding.place) in {(f.rule, f.place) for f in after}:
                    return False
                if not certain(after) <= certain(findings):
                    return False
    return True


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda d: d.name)
def test_a_repair_repairs_and_breaks_nothing(defect: Defect) -> None:
    sample = list(CLEAN.items())[::4]
    assert [name for name, sop in sample if not repaired(defect, sop)] == []
