"""The documentation lists every code that the certificate can give, and no other; each has a planted fault."""

from __future__ import annotations

import re
from pathlib import Path

import rambu.diagram.certificate as package

ROOT = Path(__file__).parents[3]
CODE = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def codes_in(folder: Path, pattern: str) -> set[str]:
    return {code for path in folder.glob(pattern) for code in CODE.findall(path.read_text(encoding="utf-8"))}


def given() -> set[str]:
    return codes_in(Path(str(package.__file__)).parent, "*.py")


def test_the_documentation_lists_every_code() -> None:
    text = (ROOT / "docs" / "certificate.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == given()


def test_every_code_is_planted_in_a_test() -> None:
    assert given() - codes_in(Path(__file__).parent, "test_*.py") == set()
