"""From the log to the state: entry after entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from rambu.meeting.entry import Entry
from rambu.meeting.state import Correction, Decision, Paper, Presence, Remark, State

Data = Mapping[str, Any]


def fold(entries: Iterable[Entry], state: State | None = None) -> State:
    """The state after `entries`; with `state`, which is changed, they go on from there.

    Raises ValueError for an entry of an unknown kind.
    """
    state = state or State()
    for entry in entries:
        step = _STEPS.get(entry.kind)
        if step is None:
            raise ValueError(f"unknown kind of entry: {entry.kind!r}")
        step(state, entry)
        state.number = entry.number
    return state


def _begun(state: State, entry: Entry) -> None:
    state.began, state.closed, state.stage = entry.at, "", str(entry.data.get("stage", "opening"))
    state.stages.append((state.stage, entry.at))


def _taken(state: State, entry: Entry) -> None:
    state.sops[entry.data["sop"]] = Paper(
        entry.data["sop"], entry.data["title"], entry.data["unit"], entry.data["sha256"]
    )


def _staged(state: State, entry: Entry) -> None:
    state.stage = entry.data["stage"]
    state.stages.append((state.stage, entry.at))


def _shown(state: State, entry: Entry) -> None:
    state.shown = (entry.data.get("sop", ""), entry.data.get("row", ""))
    if state.shown[0] in state.sops and state.stage == "presenting":
        state.sops[state.shown[0]].presented = True


def _closed(state: State, entry: Entry) -> None:
    state.closed = entry.at


def _reopened(state: State, _entry: Entry) -> None:
    state.closed = ""


def _came(state: State, entry: Entry) -> None:
    state.present[entry.data["key"]] = Presence(
        int(entry.data.get("person", 0)),
        entry.data["name"],
        entry.data.get("position", ""),
        entry.data.get("unit", ""),
        entry.data["how"],
        entry.at,
        bool(entry.data.get("late")),
        entry.data.get("stands_for", ""),
    )


def _left(state: State, entry: Entry) -> None:
    state.present.pop(entry.data["key"], None)


def _noted(state: State, entry: Entry) -> None:
    state.notes.append((entry.number, entry.at, entry.by, entry.data["text"]))


def _remarked(state: State, entry: Entry) -> None:
    state.remarks[entry.number] = Remark(
        entry.number,
        entry.data["sop"],
        dict(entry.data["place"]),
        entry.data["where"],
        entry.data.get("quote", ""),
        entry.data["text"],
        entry.data.get("name") or entry.by,
        entry.at,
    )


def _retracted(state: State, entry: Entry) -> None:
    state.remarks[entry.data["remark"]].retracted = True


def _drafted(state: State, entry: Entry) -> None:
    remarks = [number for number in entry.data.get("remarks", ()) if number in state.remarks]
    state.corrections[entry.number] = Correction(
        entry.number,
        entry.data["sop"],
        list(entry.data["edits"]),
        list(entry.data["told"]),
        entry.data.get("effect", ""),
        entry.data.get("where", ""),
        entry.data.get("text", ""),
        remarks,
        entry.by,
        entry.at,
        int(entry.data.get("base", 0)),
    )
    for number in remarks:
        state.remarks[number].corrections.append(entry.number)


def _dropped(state: State, entry: Entry) -> None:
    state.corrections[entry.data["correction"]].standing = "dropped"
    for remark in state.remarks.values():
        if entry.data["correction"] in remark.corrections:
            remark.corrections.remove(entry.data["correction"])


def _decided(state: State, entry: Entry) -> None:
    correction = state.corrections[entry.data["correction"]]
    correction.standing, correction.decision = entry.data["verdict"], entry.number
    state.decisions[entry.number] = _decision(
        entry, entry.data, entry.data["verdict"], correction.number, [correction.sop]
    )


def _undone(state: State, entry: Entry) -> None:
    was = state.decisions[entry.data["decision"]]
    was.undone = entry.number
    if was.about in state.corrections:
        state.corrections[was.about].standing = "open"
        state.corrections[was.about].decision = 0
    if was.kind == "agreed":
        for sop in was.sops:
            state.sops[sop].agreed = False
    state.decisions[entry.number] = _decision(entry, entry.data, "undone", was.number, was.sops)


def _agreed(state: State, entry: Entry) -> None:
    for sop in entry.data["sops"]:
        state.sops[sop].agreed = True
    state.decisions[entry.number] = _decision(entry, entry.data, "agreed", 0, entry.data["sops"])


def _counted(state: State, entry: Entry) -> None:
    state.decisions[entry.number] = _decision(entry, entry.data, entry.data["what"], 0, entry.data.get("sops", ()))


def _changed(_state: State, _entry: Entry) -> None:
    """The text was changed outside the meeting; only the replay needs to know."""


def _decision(entry: Entry, data: Data, kind: str, about: int, sops: Iterable[str]) -> Decision:
    return Decision(
        entry.number,
        kind,
        about,
        list(sops),
        data.get("reason", ""),
        entry.at,
        entry.by,
        data.get("how", "musyawarah"),
        dict(data.get("votes", {})),
        data.get("to", ""),
        data.get("until", ""),
        data.get("title", ""),
        data.get("unit", ""),
        list(data.get("edits", ())),
        dict(data.get("extra", {})),
    )


_STEPS: Final[Mapping[str, Callable[[State, Entry], None]]] = {
    "begun": _begun,
    "taken": _taken,
    "staged": _staged,
    "shown": _shown,
    "closed": _closed,
    "reopened": _reopened,
    "came": _came,
    "left": _left,
    "noted": _noted,
    "remarked": _remarked,
    "retracted": _retracted,
    "drafted": _drafted,
    "dropped": _dropped,
    "decided": _decided,
    "undone": _undone,
    "agreed": _agreed,
    "counted": _counted,
    "changed": _changed,
}
