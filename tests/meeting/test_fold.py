"""The log, its chain, and the state that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from rambu.meeting import BEGINNING, Entry, digest, first_break, fold


def log(*deeds: tuple[str, Mapping[str, object]]) -> list[Entry]:
    entries, before = [], BEGINNING
    for number, (kind, data) in enumerate(deeds, 1):
        entry = Entry(number, f"2026-12-01T09:{number:02}:00+07:00", "Koko", kind, data)
        before = digest(before, entry)
        entries.append(replace(entry, hash=before))
    return entries


TAKEN = ("taken", {"sop": "1", "title": "SOP Surat", "unit": "TU", "sha256": "0"})
DRAFTED = ("drafted", {"sop": "1", "edits": [], "told": ["Waktu diubah."], "base": 0})


def test_going_on_gives_the_same_as_starting_anew() -> None:
    entries = log(("begun", {}), TAKEN, DRAFTED, ("decided", {"correction": 3, "verdict": "accepted"}))
    assert fold(entries[2:], fold(entries[:2])) == fold(entries)


def test_a_decision_that_is_taken_back_leaves_the_correction_open() -> None:
    state = fold(
        log(
            ("begun", {}),
            TAKEN,
            DRAFTED,
            ("decided", {"correction": 3, "verdict": "deferred", "to": "Wati"}),
            ("undone", {"decision": 4, "reason": "Keliru"}),
        )
    )
    assert state.corrections[3].is_open
    assert state.standing_decisions() == []
    assert [one.kind for one in state.decisions.values()] == ["deferred", "undone"]


def test_who_left_is_not_there_any_more() -> None:
    came = ("came", {"key": "orang-1", "person": 1, "name": "Wati", "how": "kode", "late": True})
    assert fold(log(came)).present["orang-1"].late
    assert fold(log(came, ("left", {"key": "orang-1"}))).present == {}


def test_only_sops_that_nobody_spoke_about_are_untouched() -> None:
    said = ("remarked", {"sop": "1", "place": {}, "where": "SOP ini", "text": "Hm"})
    assert [one.id for one in fold(log(TAKEN)).untouched()] == ["1"]
    assert fold(log(TAKEN, said)).untouched() == []
    assert [one.id for one in fold(log(TAKEN, said, ("retracted", {"remark": 2}))).untouched()] == ["1"]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        fold(log(("danced", {})))


def test_the_chain_tells_where_it_was_cut_or_changed() -> None:
    entries = log(("begun", {}), TAKEN, DRAFTED)
    assert first_break(entries) is None
    assert first_break([entries[0], entries[2]]) == 2
    assert first_break([entries[0], replace(entries[1], by="Lain"), entries[2]]) == 2
