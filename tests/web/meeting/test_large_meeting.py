"""A whole afternoon: 45 people, 12 units, 41 SOPs, 150 remarks, 60 corrections."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from rambu.cli import main
from rambu.exchange.letter import write_markup
from rambu.meeting import Record, paper, read_record, replay, write_record
from rambu.web.meeting.exporting import record_of
from rambu.web.meeting.letters import about_meeting
from rambu.web.meeting.reading import state_of
from tests.support.cast import Cast
from tests.support.large_meeting import CORRECTIONS, REMARKS, SOPS, hold
from tests.support.library import draft_of


def test_it_replays_exactly_and_its_minutes_tell_every_decision_and_no_other(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = hold(cast)
    record = record_of(held.meeting)
    state = state_of(held.meeting)
    assert (len(state.sops), len(state.remarks), len(state.corrections)) == (SOPS, REMARKS, CORRECTIONS)
    outcome = replay(record)
    assert outcome.faults == []
    assert outcome.texts == {str(one.pk): draft_of(one).content.encode() for one in held.documents}
    assert sum(text.before != text.after for text in record.texts) > 10
    _told(held.decisions, write_markup(paper("notulen", about_meeting(held.meeting), state)))
    _counted(record)
    _tampered(record)
    path = tmp_path / "rapat.rapat.json"
    path.write_bytes(write_record(record))
    assert main(["replay", str(path), "-o", str(tmp_path / "hasil")]) == 0
    assert "sama persis" in capsys.readouterr().out
    assert len(list((tmp_path / "hasil").iterdir())) == SOPS
    path.write_bytes(write_record(replace(record, entries=[*record.entries[:40], *record.entries[41:]])))
    assert main(["replay", str(path)]) == 1
    assert "peristiwa 41" in capsys.readouterr().out


def _told(decisions: list[int], minutes: str) -> None:
    """Every decision has its line in the table of decisions, in order, and there is no other line."""
    [table] = [part for part in minutes.split("\n\n") if part.startswith("| No | Pukul | Keputusan |")]
    assert [int(one) for one in re.findall(r"^\| K-(\d+) \|", table, re.MULTILINE)] == decisions


def _counted(record: Record) -> None:
    assert read_record(write_record(record), "log") == record
    assert sum(entry.kind == "decided" for entry in record.entries) >= CORRECTIONS


def _tampered(record: Record) -> None:
    """One letter of an accepted edit, or of a text, and the replay names the place."""
    at = next(n for n, one in enumerate(record.entries) if one.kind == "decided" and one.data.get("edits"))
    entry = record.entries[at]
    data = json.loads(json.dumps(entry.data))
    data["reason"] = "Lain"
    changed = [*record.entries[:at], replace(entry, data=data), *record.entries[at + 1 :]]
    assert f"peristiwa {entry.number}" in replay(replace(record, entries=changed)).faults[0]
    text = record.texts[0]
    other = replace(text, after=text.after.replace("SOP", "SOQ", 1))
    assert "berbeda dari naskah akhir" in replay(replace(record, texts=[other, *record.texts[1:]])).faults[0]
