"""The flow told in words, for a screen reader, for reading aloud, and for whoever wants to check the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.flow.phrases import listed, plain, sentence
from rambu.flow.steps import brief, full
from rambu.flow.ways import Story, beginning, goes_on
from rambu.language import gettext as _
from rambu.sop.model import Bagan, Sop


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A row: its number, what is told of it, and a line for each symbol where there are several."""

    number: int
    words: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldChart:
    """A chart: its title (empty where the SOP has but one without), how it begins, its steps."""

    title: str
    opening: str
    steps: tuple[ToldStep, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A flow in words, for writers that set title, steps and parts apart."""

    title: str
    charts: tuple[ToldChart, ...]


def told(sop: Sop) -> Told:
    """What `tell` says, part by part."""
    story = Story.of(sop)
    return Told(_name(sop), tuple(_told_chart(story, number) for number in range(1, len(sop.bagan) + 1)))


def tell(sop: Sop) -> str:
    """The whole flow as numbered steps, one paragraph a line; the charts stand apart by an empty line."""
    story = Story.of(sop)
    return "\n\n".join([_name(sop), *(_chart(story, number) for number in range(1, len(sop.bagan) + 1))])


def tell_chart(sop: Sop, bagan_position: int) -> str:
    """The flow of the chart at 1-based `bagan_position`. IndexError if there is none."""
    return _chart(Story.of(sop), _checked(sop, bagan_position))


def tell_rows(sop: Sop, bagan_position: int, first_row: int, last_row: int, story: Story | None = None) -> str:
    """The rows `first_row` to `last_row` (1-based, both included) in short, on one line: the description of a page.

    The `story` of `sop`, if it is known already, need not be gathered anew for every page.
    """
    story = story or Story.of(sop)
    bagan = sop.bagan[_checked(sop, bagan_position) - 1]
    rows = range(max(first_row, 1), min(last_row, len(bagan.kegiatan)) + 1)
    opening = beginning(story, bagan) if first_row <= 1 else ""
    return " ".join(part for part in (opening, *(brief(story, bagan, number) for number in rows)) if part)


def _name(sop: Sop) -> str:
    return plain(sop.judul) or _("SOP tanpa judul")


def _told_chart(story: Story, number: int) -> ToldChart:
    bagan = story.sop.bagan[number - 1]
    steps = []
    for row in range(1, len(bagan.kegiatan) + 1):
        words, *parts = full(story, bagan, row).split("\n")
        steps.append(ToldStep(row, words.removeprefix(f"{row}. "), tuple(part.strip() for part in parts)))
    return ToldChart(_title(story, bagan, number), _opening(story, bagan), tuple(steps))


def _chart(story: Story, number: int) -> str:
    bagan = story.sop.bagan[number - 1]
    steps = [full(story, bagan, row) for row in range(1, len(bagan.kegiatan) + 1)]
    return "\n".join(part for part in (_title(story, bagan, number), _opening(story, bagan), *steps) if part)


def _title(story: Story, bagan: Bagan, number: int) -> str:
    title = plain(bagan.judul)
    if len(story.sop.bagan) == 1:
        return sentence(title)
    return sentence(_("Bagan {n}: {judul}").format(n=number, judul=title) if title else _("Bagan {n}").format(n=number))


def _opening(story: Story, bagan: Bagan) -> str:
    if not bagan.kegiatan:
        return _("Bagan ini belum mempunyai kegiatan.")
    names = listed([plain(performer.nama) for performer in bagan.pelaksana])
    who = _("Pelaksana: {nama}.").format(nama=names) if names else ""
    places = [place for place in story.index.symbols.values() if place.bagan.id == bagan.id]
    silent = any(len(place.kegiatan.simbol) == 1 and goes_on(story, place) for place in places)
    rule = _("Jika tidak disebutkan lain, alur berlanjut ke langkah berikutnya.") if silent else ""
    return " ".join(part for part in (who, beginning(story, bagan), rule) if part)


def _checked(sop: Sop, position: int) -> int:
    if not 1 <= position <= len(sop.bagan):
        raise IndexError(f"there is no chart {position}")
    return position
