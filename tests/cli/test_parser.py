"""Help and refusals of the command line."""

import re

import pytest

from rambu.cli import main
from rambu.cli.parser import COMMANDS
from tests.support.house import ROOT


def exit_code(*argv: str) -> int:
    with pytest.raises(SystemExit) as stop:
        main(argv)
    return int(stop.value.code or 0)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("--help") == 0
    said = capsys.readouterr().out
    assert all(re.search(rf"^    {name}\b", said, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_indonesian(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(command, "--help") == 0
    said = capsys.readouterr().out
    assert "Pemakaian: rambu" in said
    assert "usage" not in said
    assert "show this" not in said


PARTS = {"map": ("check", "import", "export", "draw", "ledger")}
"""Commands that have commands of their own."""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_stands_in_the_guide(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for part in PARTS.get(command, ("",)):
        exit_code(command, *filter(None, (part,)), "--help")
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    guide = (ROOT / "docs" / "panduan" / "perintah.md").read_text(encoding="utf-8")
    section = guide.split(f"## rambu {command}\n")[1].split("\n## ")[0]
    assert options == set(re.findall(r"`(--[a-z-]+)", section))


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ([], "Argumen ini wajib diisi: PERINTAH."),
        (["gambar"], "'gambar' tidak dikenal sebagai PERINTAH"),
        (["draw"], "Argumen ini wajib diisi: BERKAS."),
        (["schema", "--cepat"], "Argumen tidak dikenal: --cepat."),
        (["check", "--level", "parah", "x"], "'parah' tidak dikenal sebagai --level"),
        (["check", "x", "--level"], "--level memerlukan satu nilai."),
        (["check", "x", "--json=1"], "--json tidak menerima nilai '1'."),
        (["pdf", "x", "-o", "y.pdf", "--date", "besok"], "Nilai 'besok' untuk --date tidak dapat dibaca."),
    ],
)
def test_a_wrong_call_is_one_sentence(argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(*argv) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("--version") == 0
    assert re.fullmatch(r"rambu \d+\.\d+\.\d+\n", capsys.readouterr().out)
