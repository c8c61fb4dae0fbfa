"""Ids of a SOP carried over to what is seen of it, in a file of ours and in the same file once a person changed it.

Our files name each symbol (``Keputusan 3.1``), and Excel keeps the name wherever the symbol goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from rambu.exchange.drawn.found import Node
from rambu.exchange.drawn.recover import Recovered
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.reidentify import renamed_sop
from rambu.sop.ids import fresh_id
from rambu.sop.model import END, Bagan, Kegiatan, Sop
from rambu.sop.names import Index


def native(seen: Recovered, sop: Sop) -> Recovered | None:
    """What is seen of `sop` itself, with its ids; None where that has not as many charts, rows or performers."""
    if len(seen.sop.bagan) != len(sop.bagan):
        return None
    new: dict[str, str] = {}
    for own, chart in zip(sop.bagan, seen.sop.bagan, strict=True):
        if len(own.kegiatan) != len(chart.kegiatan) or len(own.pelaksana) != len(chart.pelaksana):
            return None
        new[chart.id] = own.id
        new |= {b.id: a.id for a, b in zip(own.pelaksana, chart.pelaksana, strict=True)}
        new |= {b.id: a.id for a, b in zip(own.kegiatan, chart.kegiatan, strict=True)}
    names = {(place.bagan_number - 1, place.name): key for key, place in Index.of(sop).symbols.items()}
    for n, node in enumerate(seen.nodes):
        symbol = names.get((node.chart, _name(node)))
        if symbol is not None and _is_symbol(seen, n):
            new[seen.names[n]] = symbol
    new |= _placeholders(sop, seen.sop, new)
    return _renamed(seen, new)


def carried(now: Recovered, old: Recovered) -> Recovered:
    """What is seen now, with the ids of what was seen before wherever it is the same thing."""
    new: dict[str, str] = {}
    homes = {symbol.id: row.id for bagan in old.sop.bagan for row in bagan.kegiatan for symbol in row.simbol}
    symbols = _symbols(now, old)
    for before, after in zip(old.sop.bagan, now.sop.bagan, strict=False):
        new[after.id] = before.id
        new |= _performers(before, after)
        new |= _rows(before, after, symbols, homes)
    return _renamed(now, new | _left(old.sop, now.sop, symbols, new))


def _name(node: Node) -> str:
    """The name of a symbol as our files write it behind its kind."""
    return node.name.rpartition(" ")[2]


def _is_symbol(seen: Recovered, node: int) -> bool:
    return seen.names.get(node, "") not in ("", END)


def _symbols(now: Recovered, old: Recovered) -> dict[str, str]:
    """Symbols that bear the same name; of copies, which bear it too, the one that was there first."""
    known = {
        (node.chart, node.name): old.names[n] for n, node in enumerate(old.nodes) if _is_symbol(old, n) and node.name
    }
    found: dict[str, str] = {}
    ordered = sorted(enumerate(now.nodes), key=lambda one: (len(one[1].key), one[1].key))
    for n, node in ordered:
        symbol = known.get((node.chart, node.name))
        if symbol is not None and _is_symbol(now, n) and symbol not in found.values():
            found[now.names[n]] = symbol
    return found


def _performers(before: Bagan, after: Bagan) -> dict[str, str]:
    """Columns of the same name; else, where there are as many, those of the same place."""
    names = Counter(one.nama for one in before.pelaksana), Counter(one.nama for one in after.pelaksana)
    known = {one.nama: one.id for one in before.pelaksana if names[0][one.nama] == 1}
    found = {one.id: known[one.nama] for one in after.pelaksana if names[1][one.nama] == 1 and one.nama in known}
    if len(before.pelaksana) == len(after.pelaksana):
        for a, b in zip(before.pelaksana, after.pelaksana, strict=True):
            if b.id not in found and a.id not in found.values():
                found[b.id] = a.id
    return found


def _rows(before: Bagan, after: Bagan, symbols: dict[str, str], homes: dict[str, str]) -> dict[str, str]:
    """Rows of the same text; else those where most of the symbols were; else those between the same neighbours."""
    texts = Counter(row.teks for row in before.kegiatan), Counter(row.teks for row in after.kegiatan)
    known = {row.teks: row.id for row in before.kegiatan if texts[0][row.teks] == 1}
    found = {row.id: known[row.teks] for row in after.kegiatan if texts[1][row.teks] == 1 and row.teks in known}
    for row in after.kegiatan:
        home = _home(row, symbols, homes)
        if row.id not in found and home and home not in found.values():
            found[row.id] = home
    for a, b in zip(before.kegiatan, after.kegiatan, strict=False):
        if len(before.kegiatan) == len(after.kegiatan) and b.id not in found and a.id not in found.values():
            found[b.id] = a.id
    return found


def _home(row: Kegiatan, symbols: dict[str, str], homes: dict[str, str]) -> str:
    places = Counter(homes[symbols[one.id]] for one in row.simbol if one.id in symbols)
    return places.most_common(1)[0][0] if places else ""


def _left(old: Sop, now: Sop, symbols: dict[str, str], rows: dict[str, str]) -> dict[str, str]:
    """Symbols by name, and those that nobody draws by their row."""
    found = dict(symbols)
    before = {row.id: row for bagan in old.bagan for row in bagan.kegiatan}
    for bagan in now.bagan:
        for row in bagan.kegiatan:
            home = before.get(rows.get(row.id, ""))
            if home is not None and len(row.simbol) == len(home.simbol) == 1 and not row.simbol[0].pelaksana:
                found.setdefault(row.simbol[0].id, home.simbol[0].id)
    return found


def _placeholders(sop: Sop, seen: Sop, new: dict[str, str]) -> dict[str, str]:
    """Symbols that stand for what is not drawn, one a row: the first of the row that has no performer."""
    found: dict[str, str] = {}
    for own, chart in zip(sop.bagan, seen.bagan, strict=True):
        for row, other in zip(own.kegiatan, chart.kegiatan, strict=True):
            free = [one.id for one in row.simbol if one.id not in new.values()]
            for one, symbol in zip_longest((s.id for s in other.simbol if s.id not in new), free):
                if one and symbol:
                    found[one] = symbol
    return found


def _renamed(seen: Recovered, new: dict[str, str]) -> Recovered:
    """With other ids; those that nothing says get free ones."""
    used: set[str] = set(new.values())
    whole = {key: name for key, name in new.items() if key != END}
    for one in _every(seen.sop, new):
        whole[one] = fresh_id(one, used)
        used.add(whole[one])
    sop = renamed_sop(seen.sop, {a: b for a, b in whole.items() if a != b})
    return replace(seen, sop=sop, names={n: whole.get(name, name) for n, name in seen.names.items()})


def _every(sop: Sop, new: dict[str, str]) -> Iterable[str]:
    rest: Sequence[str] = [one for one in ids(sop) if one not in new]
    return rest
