"""One file taken in: what SOPs it holds, where they were seen, and what is to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rambu.exchange.drawn.found import Open
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.drawn.recover import Recovered, recover
from rambu.exchange.drawn.restore import restore
from rambu.exchange.incoming.formats import Format, Told, format_of, suffixes
from rambu.exchange.openxml.opening import check_size
from rambu.language import gettext as _
from rambu.sop import BadInput, Edit, loads
from rambu.sop.files import decode
from rambu.sop.model import Sop


@dataclass(slots=True)
class Taken:
    """One SOP of a file. `recovered`: where its parts were seen; None where the file says it word for word."""

    sop: Sop
    recovered: Recovered | None = None
    edits: tuple[Edit, ...] = ()
    """What a person changed in a file of ours, against the SOP that the file carries."""
    original: Sop | None = None
    """The SOP that the file carries."""
    opened: list[Open] = field(default_factory=list)

    @property
    def is_exact(self) -> bool:
        """Whether the file itself says the SOP, so that nothing had to be recognised."""
        return self.recovered is None


@dataclass(slots=True)
class Taking:
    """A whole file: its format, its SOPs, its sheets as geometry, and what is to be said of the file itself."""

    name: str
    format: str
    taken: list[Taken]
    drawn: Drawn | None = None
    notes: list[str] = field(default_factory=list)


def take(data: bytes, name: str) -> Taking:
    """Read a file. Raises BadInput, naming it, where it is of no known format, broken, or holds no SOP."""
    check_size(data, name)
    known, agrees = format_of(data, name)
    if known is None:
        sentence = _("format berkas ini tidak dikenal; yang dibaca: {suffixes}.")
        raise BadInput(sentence.format(suffixes=", ".join(suffixes())), name)
    taking = _read(known, data, name)
    if not agrees:
        sentence = _("Isi berkas ini {format}, tidak sesuai dengan akhiran namanya.")
        taking.notes.append(sentence.format(format=known.name))
    return taking


def _read(known: Format, data: bytes, name: str) -> Taking:
    if known.told is not None:
        return Taking(name, known.name, [_told(one) for one in known.told(data, name)])
    if known.read is None:
        return Taking(name, known.name, [Taken(loads(decode(data, name), name))])
    drawn = known.read(data, name)
    notes = [_("Tidak dibaca: {what}.").format(what=one.what) for one in drawn.unread]
    return Taking(name, known.name, _taken(known, drawn, name), drawn, notes)


def _told(one: Told) -> Taken:
    opened = [Open("left", sentence) for sentence in one.left]
    return Taken(one.sop, None if one.exact else Recovered(one.sop, opened=list(opened)), opened=opened)


def _taken(known: Format, drawn: Drawn, name: str) -> list[Taken]:
    read = known.read
    if known.sealed and (carried := _carried(drawn)):
        return [Taken(sop) for sop in carried]
    if drawn.embedded and read is not None:
        restored = restore(drawn, [_again(write, read) for write in known.write])
        if restored is not None:
            opened = restored.recovered.opened if restored.recovered and restored.edits else []
            return [Taken(restored.sop, restored.recovered, restored.edits, restored.original, list(opened))]
    found = [Taken(one.sop, one, opened=list(one.opened)) for one in recover(drawn)]
    if not found:
        raise BadInput(_("di dalamnya tidak ada tabel SOP dengan kolom Kegiatan dan Mutu Baku."), name)
    return found


def _carried(drawn: Drawn) -> list[Sop]:
    """The SOPs that a file carries, word for word; none where one of them cannot be read."""
    try:
        return [loads(text, "sop.json") for text in (drawn.embedded, *drawn.others) if text]
    except BadInput:
        return []


def _again(write: Callable[[Sop], bytes], read: Callable[[bytes, str], Drawn]) -> Callable[[Sop], Drawn]:
    """What is seen of a SOP when it is written anew."""
    return lambda sop: read(write(sop), "")
