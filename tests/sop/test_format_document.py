"""Every example in the description of the format is read, and every key is described."""

import re

import pytest

from rambu.sop.canonical import canonical
from rambu.sop.format import BAGAN, DOCUMENT, KEGIATAN, SYMBOL
from rambu.sop.reading import loads
from rambu.sop.writing import dumps
from tests.support.house import ROOT

TEXT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(yaml|json)\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_example_is_read(number: int) -> None:
    language, text = EXAMPLES[number]
    sop = loads(text, f"a.sop.{language}")
    assert loads(dumps(sop)) == sop
    if language == "json":
        assert canonical(sop).decode() == text.strip()


@pytest.mark.parametrize(
    "key", sorted({f.key for record in (DOCUMENT, BAGAN, KEGIATAN, SYMBOL) for f in record.fields})
)
def test_every_key_is_described(key: str) -> None:
    assert re.search(rf"\b{key}\b", TEXT)
