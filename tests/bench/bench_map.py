"""How long the process map takes: all ledgers of a country, one office, likening, a workbook, pictures.

``python tests/bench/bench_map.py [cities]``; 500 cities with 18 KUA and 13 madrasah each are 16,000 offices.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.processmap import MapOffice, Obligations, Process, ProcessMap, ProcessTree, requirements
from rambu.processmap.drawing import draw_bands, draw_tree, write_pictures
from rambu.processmap.ledger import OwnedSop, assess, changed_lines, likenesses
from rambu.processmap.sheets import preview_book
from tests.support.map_books import many_rows
from tests.support.ministry import DAY, ministry_map, ministry_offices, shelf


def timed(name: str, act: Callable[[], Any]) -> Any:
    """Do it and print how much of the processor it took, and how much memory the process has had at most."""
    began = time.process_time()
    result = act()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:<56} {time.process_time() - began:7.2f} s   {peak} MB")
    return result


def ledgers(map_: ProcessMap, offices: list[MapOffice], owed: Obligations) -> tuple[float, float, int]:
    """Seconds for the ledgers of all offices, those of making their SOPs left out; the median; lines that lack."""
    tree = ProcessTree(map_)
    missing, times = 0, []
    for office in offices:
        lines = owed.of(office.code)
        sops, _planted = shelf(office, lines, map_)
        began = time.process_time()
        found = assess(lines, sops, tree=tree, on=DAY)
        missing += found.counts["belum_ada"]
        times.append(time.process_time() - began)
    return sum(times), statistics.median(times), missing


def likened(map_: ProcessMap, offices: list[MapOffice], owed: Obligations) -> int:
    """How many matches are proposed in these offices."""
    shelves = ((owed.of(office.code), shelf(office, owed.of(office.code), map_)[0]) for office in offices)
    return sum(len(likenesses(lines, sops)) for lines, sops in shelves)


def renamed(map_: ProcessMap) -> ProcessMap:
    """The map with another name for one leaf."""
    processes = [Process(p.code, "Nama baru") if p.code == "C.01.05" else p for p in map_.processes]
    return ProcessMap(map_.name, processes=tuple(processes), involvements=map_.involvements)


def main() -> None:
    """Print the figures."""
    cities = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    map_, offices = ministry_map(), ministry_offices(cities, 18, 13)
    owed = timed(f"what {len(offices)} offices owe", lambda: requirements(map_, offices, on=DAY))
    print(f"    {owed.total} lines, {owed.kinds} kinds of offices")
    total, median, missing = ledgers(map_, offices, owed)
    print(f"all ledgers, codes and equal titles: {total:.2f} s, median {median * 1000:.2f} ms, {missing} missing")
    print(f"    at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    after = requirements(renamed(map_), offices, on=DAY)
    changes = timed("what the change of one leaf changes", lambda: changed_lines(owed, after))
    print(f"    {len(changes)} lines in {sum(len(change.offices) for change in changes)} offices")
    city = next(office for office in offices if office.type == "kankemenag")
    timed(f"one office of {len(owed.of(city.code))} lines, alone", lambda: requirements(map_, [city], on=DAY))
    lines = owed.of(city.code)
    strange = [OwnedSop(sop.id, f"{sop.title} Kantor", sop.unit) for sop in shelf(city, lines, map_)[0]]
    timed(f"likening {len(strange)} SOPs of one office, no code right", lambda: likenesses(lines, strange))
    timed(f"likening what codes leave over in {len(offices) // 20} offices", lambda: likened(map_, offices[::20], owed))
    book = many_rows(5_000)
    found = timed(f"workbook of 5,000 rows, {len(book) // 1024} kB: preview", lambda: preview_book(book))
    print(f"    {len(found.map.processes)} processes, {len(found.faults)} findings")
    pictures = timed("three bands and tree as SVG", lambda: [*draw_bands(map_), *draw_tree(map_)])
    timed(f"    {len(pictures)} pages as PDF", lambda: write_pictures(pictures, "Peta", DAY))


main()
