"""Models that were looked at.

After a wanted change: ``RAMBU_GOLDEN=write pytest tests/exchange/bpmn``, then look again.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rambu import load
from rambu.exchange.bpmn import write_bpmn
from tests.support.texts import first_difference

FOLDER = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("name", ["dua-halaman", "ragam-simbol"])
def test_models_are_as_they_were(name: str) -> None:
    file, model = FOLDER / "bpmn" / f"{name}.bpmn", write_bpmn(load(str(FOLDER / "svg" / f"{name}.sop.yaml")))
    if os.environ.get("RAMBU_GOLDEN") == "write":
        file.write_bytes(model)
    assert not first_difference(model, file.read_bytes()), f"look at {file.name}, write it anew"
