"""Documents that were looked at, part by part, in a word processor beside the printed form.

After a wanted change: ``RAMBU_GOLDEN=write pytest tests/exchange/docx``, then look again.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rambu import load
from rambu.exchange.docx import write_docx
from tests.support.documents import parts
from tests.support.markup import readable, without_prefixes
from tests.support.texts import first_difference

SOURCES = Path(__file__).parents[2] / "golden" / "svg"
FOLDER = Path(__file__).parents[2] / "golden" / "docx"
NAMES = ("dua-halaman", "ragam-simbol")
LOOKED_AT = ("word/document.xml", "word/styles.xml", "word/footer1.xml", "docProps/core.xml")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("part", LOOKED_AT)
def test_parts_are_as_they_were(name: str, part: str) -> None:
    found = readable(parts(write_docx(load(str(SOURCES / f"{name}.sop.yaml"))))[part])
    file = FOLDER / name / part.replace("/", "-")
    if os.environ.get("RAMBU_GOLDEN") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8")
    wanted = without_prefixes(file.read_text(encoding="utf-8"))
    assert not first_difference(without_prefixes(found), wanted), f"look at {file.name}, write it anew"
