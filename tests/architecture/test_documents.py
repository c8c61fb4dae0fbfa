"""The documents say what is there."""

import re
from pathlib import Path

import pytest

from rambu.cli.parser import COMMANDS
from tests.support.house import ROOT

DOCUMENTS = sorted(p for p in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (path.parent / link).exists(), f"{path}: {link}"


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(readme: str, command: str) -> None:
    assert f"| `rambu {command}` |" in (ROOT / readme).read_text(encoding="utf-8")
