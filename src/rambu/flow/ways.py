"""Where a symbol leads and from where it is reached, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rambu.flow.graph import Edge, FlowGraph, graph
from rambu.flow.phrases import listed, other_sop, plain, sentence
from rambu.language import gettext as _
from rambu.remembering import remembered
from rambu.sop.model import END, Bagan, Sop
from rambu.sop.names import Index, Place


@dataclass(frozen=True, slots=True)
class Story:
    """A SOP with what its telling needs to know."""

    sop: Sop
    index: Index
    flow: FlowGraph
    order: dict[str, int]
    """Place of each symbol in reading order over the whole document."""

    @staticmethod
    @remembered(30)
    def of(sop: Sop) -> Story:
        """The story of `sop`."""
        index = Index.of(sop)
        return Story(sop, index, graph(sop), {name: number for number, name in enumerate(index.symbols)})

    def step(self, symbol: str, seen_from: Bagan) -> str:
        """``langkah 3.1``, and in which chart, if it is another one."""
        place = self.index.symbols.get(symbol)
        if place is None:
            return _("langkah yang tidak ada ({id})").format(id=symbol)
        if place.bagan.id == seen_from.id:
            return _("langkah {nama}").format(nama=place.name)
        return _("langkah {nama} pada bagan {bagan}").format(nama=place.name, bagan=place.bagan_number)

    def steps(self, symbols: Iterable[str], seen_from: Bagan, last: str = "") -> str:
        """``langkah 3, 4.1, dan 5``; `last` is the joining word."""
        told: list[str] = []
        for symbol in symbols:
            place = self.index.symbols.get(symbol)
            is_here = place is not None and place.bagan.id == seen_from.id
            told.append(place.name if told and place and is_here else self.step(symbol, seen_from))
        return listed(told, last)


def leaving(story: Story, place: Place) -> str:
    """What happens after `place`; empty where it simply goes on to the next step."""
    ways = story.flow.exits[place.symbol.id]
    if story.flow.by_id[place.symbol.id].decision:
        return _choice(story, place, ways)
    if not ways:
        return _("Alur terhenti di sini tanpa kelanjutan.")
    if len(ways) > 1:
        return _together(story, place, ways)
    return "" if goes_on(story, place) else sentence(_way(story, place, ways[0]))


def goes_on(story: Story, place: Place) -> bool:
    """Whether `place` has one exit, and that to the next symbol of its chart."""
    ways = story.flow.exits[place.symbol.id]
    following = story.index.next_symbol(place.symbol.id)
    return len(ways) == 1 and not ways[0].label and following is not None and ways[0].target == following.id


def waiting(story: Story, place: Place) -> str:
    """For what `place` waits, if it joins parallel work."""
    sources = dict.fromkeys(edge.source for edge in story.flow.entries[place.symbol.id])
    if not place.symbol.wait_all or len(sources) < 2:
        return ""
    steps = story.steps(sources, place.bagan)
    return _("Dikerjakan setelah {langkah} selesai semuanya.").format(langkah=steps)


def beginning(story: Story, bagan: Bagan) -> str:
    """Where a case may begin in this chart; empty where it is only reached from another chart."""
    starts = [story.index.symbols[name] for name in story.flow.starts if story.index.symbols[name].bagan.id == bagan.id]
    if not starts:
        return "" if story.flow.starts else _("Alur belum mempunyai titik mulai.")
    text = _("Alur dimulai dari {langkah}.") if len(starts) == 1 else _("Alur dapat dimulai dari {langkah}.")
    if any(isinstance(place.symbol.mulai, str) for place in starts):
        return text.format(langkah=listed([_start(story, place) for place in starts], _("atau")))
    return text.format(langkah=story.steps([place.symbol.id for place in starts], bagan, _("atau")))


def _start(story: Story, place: Place) -> str:
    step = story.step(place.symbol.id, place.bagan)
    words = plain(place.symbol.mulai) if isinstance(place.symbol.mulai, str) else ""
    return f"{step} ({words})" if words else step


def _choice(story: Story, place: Place, ways: tuple[Edge, ...]) -> str:
    if not ways:
        return _("Keputusan ini tidak mempunyai jalan keluar.")
    if len(ways) > 1 and not any(plain(edge.label) for edge in ways):
        choices = listed([_way(story, place, edge) for edge in ways], _("atau"))
        return _("Menurut keputusan itu, yang tidak diberi keterangan: {jalan}.").format(jalan=choices)
    parts = [_condition(edge).format(jalan=_way(story, place, edge)) for edge in ways]
    return sentence("; ".join(parts))


def _condition(edge: Edge) -> str:
    label = plain(edge.label)
    if not label:
        return _("pada jalan ke-{n} yang tanpa keterangan, {{jalan}}").format(n=edge.exit + 1)
    escaped = (label if label.isupper() else label[0].lower() + label[1:]).replace("{", "{{").replace("}", "}}")
    return _("jika {label}, {{jalan}}").format(label=escaped)


def _together(story: Story, place: Place, ways: tuple[Edge, ...]) -> str:
    if all(edge.target in story.order for edge in ways):
        steps = story.steps((edge.target for edge in ways), place.bagan)
        return _("Setelah itu {langkah} berjalan bersamaan.").format(langkah=steps)
    return _("Setelah itu sekaligus: {jalan}.").format(jalan="; ".join(_way(story, place, edge) for edge in ways))


def _way(story: Story, place: Place, edge: Edge) -> str:
    if edge.sop is not None:
        return _("dilanjutkan dengan {sop}").format(sop=other_sop(edge.sop))
    if edge.target == END:
        return _("alur selesai")
    step = story.step(edge.target, place.bagan)
    if edge.target == edge.source:
        return _("ulangi {langkah}").format(langkah=step)
    back = story.order.get(edge.target, len(story.order)) < story.order[edge.source]
    return (_("kembali ke {langkah}") if back else _("lanjut ke {langkah}")).format(langkah=step)
