"""Pictures that were looked at.

After a wanted change: ``RAMBU_GOLDEN=write pytest tests/exchange/svg``, then look again.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rambu import load
from rambu.diagram import draw
from rambu.exchange.svg import write_svg
from tests.support.texts import first_difference

FOLDER = Path(__file__).parents[2] / "golden" / "svg"
NAMES = sorted(path.name.removesuffix(".sop.yaml") for path in FOLDER.glob("*.sop.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_pages_look_as_they_did(name: str) -> None:
    scene = draw(load(str(FOLDER / f"{name}.sop.yaml")))
    for page in scene.pages:
        file, picture = FOLDER / f"{name}-{page.number}.svg", write_svg(scene, page)
        if os.environ.get("RAMBU_GOLDEN") == "write":
            file.write_text(picture, encoding="utf-8")
        assert not first_difference(picture, file.read_text(encoding="utf-8")), f"look at {file.name}, write it anew"
    assert len(list(FOLDER.glob(f"{name}-*.svg"))) == len(scene.pages)


def test_there_are_pictures() -> None:
    assert NAMES
