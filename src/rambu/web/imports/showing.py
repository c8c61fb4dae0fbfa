"""What the page of a found SOP shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rambu.diagram import draw
from rambu.diagram.marks import Change, Marks
from rambu.exchange.intake import Item
from rambu.sop import Sop, loads
from rambu.sop.model import END
from rambu.sop.names import Index
from rambu.web.imports.corrections import shape_of, ways_of
from rambu.web.imports.models import Found, SourcePage
from rambu.web.library.sheet import shown


@dataclass(frozen=True, slots=True)
class Shown:
    """An item in words, whether it was looked at, and the addresses of its neighbours."""

    item: Item
    words: str
    why: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page that leads to its item."""

    key: str
    words: str
    x: float
    y: float
    width: float
    height: float
    state: str
    """``now``, ``seen`` or ``doubt``."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the source with its places; `svg` draws it, else it has a picture."""

    number: int
    width: float
    height: float
    svg: SafeString
    boxes: list[Box]


def shown_items(found: Found) -> list[Shown]:
    """The items that need a look."""
    names, looked = Index.of(found.sop).names(), found.looked_at
    return [Shown(one, words_of(one, names), _why(one), one.key in looked) for one in found.doubtful]


def words_of(item: Item, names: dict[str, str]) -> str:
    """An item in a sentence."""
    source, target = names.get(item.symbol, "?"), name_of(item.target, names)
    if item.kind == "line":
        return _("Garis dari {source} ke {target}").format(source=source, target=target)
    if item.kind == "label":
        told = _("Tulisan “{label}” pada garis dari {source} ke {target}")
        return told.format(label=item.label, source=source, target=target)
    if item.kind == "symbol":
        return _("Simbol {name}: {words}").format(name=source, words=item.words.partition(": ")[2])
    return item.words


def name_of(target: str, names: dict[str, str]) -> str:
    """A symbol by its place, or the end."""
    return _("selesai") if target == END else names.get(target, "–")


def _why(item: Item) -> str:
    known = {
        "near": _("ujung garis hanya berdekatan dengan simbol"),
        "pieces": _("garis tersusun dari beberapa potong"),
        "order": _("garis tidak bermata panah"),
        "guess": _("ujung garis tidak menempel; simbol terdekat yang diambil"),
        "connector": _("melewati penghubung halaman"),
        "table": _("tidak ada garis; mengikuti urutan baris"),
        "beside": _("tulisannya berada di antara beberapa garis"),
        "inside": _("garis melintasi tulisannya"),
        "joint": _("beberapa bentuk dibaca sebagai satu simbol"),
        "text": _("dibaca dari tulisan dalam sel"),
        "shape": _("bentuknya tidak pasti"),
    }
    return known.get(item.method, "")


def pages_of(found: Found, current: str) -> list[Page]:
    """The pages on which its items stand, or all where none has a place."""
    items = shown_items(found)
    return [_page(row, [one for one in items if one.item.page == row.number], current) for row in page_rows(found)]


def page_rows(found: Found) -> list[SourcePage]:
    """The pages of its file on which it stands; all where nobody knows."""
    rows = list(SourcePage.objects.filter(file=found.file))
    used = {one.page for one in found.all_items if one.box} or {row.number for row in rows}
    return [row for row in rows if row.number in used]


def _page(row: SourcePage, items: list[Shown], current: str) -> Page:
    boxes = [_place(one, current) for one in items if one.item.box]
    # The intake draws it and escapes every text of the file.
    drawn = mark_safe(_inside(row.svg))  # noqa: S308
    return Page(row.number, row.width, row.height, drawn, boxes)


def _inside(svg: str) -> str:
    """What stands between the outermost tags."""
    return svg.partition(">")[2].rpartition("</svg>")[0]


def _place(one: Shown, current: str) -> Box:
    x, y, width, height = one.item.box or (0.0, 0.0, 0.0, 0.0)
    state = "now" if one.item.key == current else "seen" if one.settled else "doubt"
    # A line that runs straight has no width; it shall still be hit by a finger.
    return Box(one.item.key, one.words, x - 6, y - 6, max(width, 0) + 12, max(height, 0) + 12, state)


def chart_of(found: Found) -> tuple[list[SafeString], str]:
    """The recovered chart with what is doubtful marked, or why it cannot be drawn."""
    doubts = tuple((one.item.symbol, one.item.target) for one in shown_items(found) if not one.settled)
    try:
        return list(_drawn(found.content, doubts)), ""
    except ValueError as fault:
        return [], str(fault)


@lru_cache(maxsize=64)
def _drawn(content: str, doubts: tuple[tuple[str, str], ...]) -> tuple[SafeString, ...]:
    sop = loads(content, "temuan.json")
    return tuple(shown(draw(sop), "impor", _marks(sop, doubts)))


def _marks(sop: Sop, doubts: tuple[tuple[str, str], ...]) -> Marks:
    index = Index.of(sop)
    shapes: dict[tuple[int, str], Change] = {}
    lines: dict[tuple[int, str, str, int], Change] = {}
    for source, target in doubts:
        place = index.symbols.get(source)
        if place is None:
            continue
        if not target:
            shapes[place.bagan_number, place.name] = "changed"
            continue
        for n, way in enumerate(ways_of(sop, place.symbol)):
            if way.to == target:
                to = END if target == END else index.names().get(target, "")
                lines[place.bagan_number, place.name, to, n] = "changed"
    return Marks(shapes, lines)


def choices(sop: Sop) -> dict[str, Any]:
    """What can be chosen: symbols with their words, performers."""
    index = Index.of(sop)
    symbols = [
        (pk, f"{place.name} · {(place.symbol.teks or place.kegiatan.teks)[:60]}") for pk, place in index.symbols.items()
    ]
    performers = [(one.id, one.nama) for bagan in sop.bagan for one in bagan.pelaksana]
    return {"symbols": symbols, "targets": [*symbols, (END, _("selesai"))], "performers": performers}


def standing(sop: Sop, item: Item) -> dict[str, Any]:
    """How the item is now, for the fields of its form."""
    place = Index.of(sop).symbols.get(item.symbol)
    if place is None:
        return {}
    symbol = place.symbol
    return {"shape": shape_of(symbol), "performer": symbol.pelaksana[0] if symbol.pelaksana else ""}
