"""Do a meeting again from its log: texts at the beginning + what was accepted = texts at the end, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rambu.language import gettext as _
from rambu.meeting.entry import Entry, first_break
from rambu.meeting.record import Record, Text
from rambu.sop import BadInput, EditError, Sop, apply, canonical, from_json, loads


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of it: the texts by id, how many decisions changed one, and a sentence for each thing that differs."""

    texts: Mapping[str, bytes]
    applied: int
    faults: Sequence[str]

    @property
    def exact(self) -> bool:
        """Whether all is as it was."""
        return not self.faults


def replay(record: Record) -> Replayed:
    """Check the chain of the log and do its decisions again."""
    faults: list[str] = []
    broken = first_break(record.entries)
    if broken is not None:
        faults.append(
            _("Log tidak utuh pada peristiwa {n}: diubah, disisipkan, atau ada yang hilang.").format(n=broken)
        )
    texts, applied = {}, 0
    known = {str(one.data.get("sop")): one for one in record.entries if one.kind == "taken"}
    for text in record.texts:
        outcome, count = _again(text, known.get(text.id), record.entries, faults)
        applied += count
        if outcome is not None:
            texts[text.id] = canonical(outcome)
    return Replayed(texts, applied, faults)


def _again(text: Text, taken: Entry | None, entries: Sequence[Entry], faults: list[str]) -> tuple[Sop | None, int]:
    title = str(taken.data.get("title", text.id)) if taken else text.id
    try:
        sop, count = loads(text.before, "awal.json"), 0
    except BadInput as fault:
        faults.append(_("“{title}”: naskah awalnya tidak terbaca: {fault}").format(title=title, fault=fault))
        return None, 0
    if taken is None or _hash(text.before) != taken.data.get("sha256"):
        faults.append(_("“{title}”: naskah awalnya bukan yang dibawa ke rapat.").format(title=title))
    for entry in _changes(text.id, entries):
        try:
            sop = apply(sop, [from_json(edit) for edit in entry.data["edits"]])
        except EditError as fault:
            told = _("“{title}”: peristiwa {n} tidak dapat diulang: {fault}")
            faults.append(told.format(title=title, n=entry.number, fault=fault))
            return None, count
        count += entry.kind != "changed"
    if canonical(sop) != text.after.encode():
        faults.append(_("“{title}”: hasil ulangan berbeda dari naskah akhir.").format(title=title))
    return sop, count


def _changes(sop: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that changed this text, in order."""
    of: dict[int, str] = {}
    for entry in entries:
        if entry.kind == "drafted":
            of[entry.number] = str(entry.data.get("sop"))
        elif entry.kind == "decided":
            of[entry.number] = of.get(int(entry.data["correction"]), "")
        if entry.kind in ("decided", "undone", "changed") and entry.data.get("edits"):
            about = str(entry.data.get("sop") or of.get(entry.number) or of.get(int(entry.data.get("decision", 0)), ""))
            if about == sop:
                yield entry


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
