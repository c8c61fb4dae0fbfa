"""One row of the table in words: who does what, with what, how long, what comes out, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.flow.phrases import is_action, listed, other_sop, plain, sentence, soft
from rambu.flow.ways import Story, leaving, waiting
from rambu.language import gettext as _
from rambu.sop.model import Bagan, Kegiatan, MergeableColumn
from rambu.sop.names import Place


def full(story: Story, bagan: Bagan, number: int) -> str:
    """The row at 1-based `number` as a numbered paragraph; several symbols are numbered lines of their own."""
    row = bagan.kegiatan[number - 1]
    places = [story.index.symbols[symbol.id] for symbol in row.simbol]
    if len(places) == 1:
        parts = [_deed(story, places[0]), _printed(row, number), waiting(story, places[0]), *_facts(bagan, number)]
        return _joined(f"{number}.", *parts, _asked(story, places[0]), leaving(story, places[0]))
    head = _joined(f"{number}.", _heading(row), _printed(row, number), *_facts(bagan, number))
    return "\n".join([head, *(f"   {_line(story, place)}" for place in places)])


def brief(story: Story, bagan: Bagan, number: int) -> str:
    """The row in one or a few sentences without its mutu baku."""
    row = bagan.kegiatan[number - 1]
    places = [story.index.symbols[symbol.id] for symbol in row.simbol]
    name = _("Langkah {n}:").format(n=number)
    if len(places) == 1:
        return _joined(name, _deed(story, places[0]), _asked(story, places[0]), leaving(story, places[0]))
    return _joined(name, _heading(row), *(_line(story, place) for place in places))


def _line(story: Story, place: Place) -> str:
    """One of several symbols of a row."""
    who = _performers(story, place) or _("pelaksana yang belum ditentukan")
    if place.symbol.bentuk == "selesai":
        return f"{place.name} {sentence(_('{nama}: alur selesai').format(nama=who))}"
    if story.flow.by_id[place.symbol.id].decision:
        what = " ".join(place.symbol.teks.split())
        told = (
            _("{nama} memutuskan: {teks}").format(nama=who, teks=what)
            if what
            else _("{nama} memutuskan").format(nama=who)
        )
        return _joined(place.name, sentence(told), waiting(story, place), leaving(story, place))
    onward = leaving(story, place)
    following = story.flow.exits[place.symbol.id]
    if not onward and following:
        onward = _("Lanjut ke {langkah}.").format(langkah=story.step(following[0].target, place.bagan))
    by = _("Oleh {nama}.").format(nama=who)
    return _joined(place.name, by, waiting(story, place), _asked(story, place), onward)


def _deed(story: Story, place: Place) -> str:
    """Who does what, as one sentence where the text begins with an active verb."""
    act, who = plain(place.kegiatan.teks), _performers(story, place)
    if not act:
        return sentence(who) or _("Langkah ini belum diisi.")
    if not who:
        return _joined(sentence(act), _("Pelaksananya belum ditentukan."))
    if is_action(act):
        return sentence(f"{who} {act[0].lower()}{act[1:]}")
    return sentence(f"{who}: {act}")


def _performers(story: Story, place: Place) -> str:
    names = [plain(story.index.pelaksana[id_].nama) for id_ in place.symbol.pelaksana if id_ in story.index.pelaksana]
    if len(names) < 2:
        return "".join(names)
    return _("{nama} bersama-sama").format(nama=listed(names))


def _heading(row: Kegiatan) -> str:
    act = sentence(plain(row.teks))
    if row.simbol:
        return act or _("Langkah ini belum diisi.")
    return _joined(act, _("Baris ini bukan langkah dalam alur."))


def _printed(row: Kegiatan, number: int) -> str:
    no = plain(row.no)
    return "" if no in ("", str(number)) else _("Pada formulir bernomor {no}.").format(no=no)


def _asked(story: Story, place: Place) -> str:
    """The words inside the symbol."""
    words = " ".join(place.symbol.teks.split())
    if not words:
        return ""
    if story.flow.by_id[place.symbol.id].decision:
        return sentence(_("Yang diputuskan: {teks}").format(teks=words))
    return _("Pada simbol tertulis “{teks}”.").format(teks=words)


def _facts(bagan: Bagan, number: int) -> Iterator[str]:
    row = bagan.kegiatan[number - 1]
    yield _cell(bagan, number, "kelengkapan", _("Kelengkapan: {isi}."), _items(row.kelengkapan))
    yield _cell(bagan, number, "waktu", _("Waktu: {isi}."), _time(row))
    yield _cell(bagan, number, "output", _("Hasil: {isi}."), _items(row.output))
    yield _cell(bagan, number, "keterangan", _("Keterangan: {isi}."), _remark(row))
    if row.rujukan is not None:
        yield _("Rinciannya ada pada {sop}.").format(sop=other_sop(row.rujukan))


def _cell(bagan: Bagan, number: int, column: MergeableColumn, text: str, content: str) -> str:
    if content:
        return text.format(isi=content)
    origin = number
    while origin > 1 and column in bagan.kegiatan[origin - 1].gabung:
        origin -= 1
    if origin == number:
        return ""
    merged = {
        "kelengkapan": _("Kelengkapannya menyatu dengan langkah {n}."),
        "waktu": _("Waktunya menyatu dengan langkah {n}."),
        "output": _("Hasilnya menyatu dengan langkah {n}."),
        "keterangan": _("Keterangannya menyatu dengan langkah {n}."),
    }
    return merged[column].format(n=origin)


def _remark(row: Kegiatan) -> str:
    """The Keterangan cell, unless it only says "lihat" and the title that is told anyway."""
    remark = plain(row.keterangan)
    title = plain(row.rujukan.judul).casefold() if row.rujukan else ""
    rest = remark.casefold().removeprefix("lihat ").removeprefix("sop ")
    return "" if title and rest == title.removeprefix("sop ") else remark


def _items(items: tuple[str, ...]) -> str:
    told = [plain(item) for item in items if plain(item)]
    return listed([*told[:1], *map(soft, told[1:])])


def _time(row: Kegiatan) -> str:
    nominal, touch = plain(row.waktu.nominal), plain(row.waktu.sentuh)
    if nominal in ("-", "–", "—"):
        nominal = ""
    if not touch:
        return nominal
    worked = _("{waktu} waktu pengerjaan").format(waktu=touch)
    return _("{waktu}, termasuk {sentuh}").format(waktu=nominal, sentuh=worked) if nominal else worked


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
