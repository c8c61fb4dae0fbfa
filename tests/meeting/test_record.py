"""The log as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rambu.cli import main
from rambu.meeting import Entry, Record, Text, read_record, write_record
from rambu.sop import BadInput


def test_it_is_read_as_it_was_written() -> None:
    entry = Entry(1, "2026-12-01T09:00:00+07:00", "Koko", "noted", {"text": "Doa “bersama”"}, "0" * 64)
    record = Record({"judul": "Pleno"}, [Text("1", "{}", "{}")], [entry])
    assert read_record(write_record(record), "log") == record


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"rambu_rapat": 1}', b"\xff", b"[" * 100_000])
def test_what_is_no_log_is_told_so(content: bytes) -> None:
    with pytest.raises(BadInput, match="bukan log rapat"):
        read_record(content, "log")


def test_a_log_of_another_version() -> None:
    content = write_record(Record({}, [], [])).replace(b'"rambu_rapat": 1', b'"rambu_rapat": 2')
    with pytest.raises(BadInput, match="versi Rambu yang lain"):
        read_record(content, "log")


def test_the_command_never_ends_in_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.json"
    assert main(["replay", str(path)]) == 2
    path.write_text("halo", encoding="utf-8")
    assert main(["replay", str(path)]) == 2
    assert "bukan log rapat" in capsys.readouterr().err
