"""A change of the map changes the lines that depend on it, and no other."""

from dataclasses import replace

from rambu.processmap import Involvement, MapOffice, Process, ProcessMap, requirements
from rambu.processmap.ledger import changed_lines

MAP = ProcessMap(
    processes=(Process("1", "A"), Process("1.1", "B"), Process("1.2", "C")),
    involvements=(Involvement("1", "kua"), Involvement("1.2", "mts")),
)
OFFICES = [MapOffice(f"U{n}", type="kua") for n in range(3)] + [MapOffice("M1", type="mts")]


def changes(after: ProcessMap) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    found = changed_lines(requirements(MAP, OFFICES), requirements(after, OFFICES))
    return [(change.kind, change.line.process, change.what, change.offices) for change in found]


def test_nothing_changed() -> None:
    assert changes(MAP) == []


def test_a_renamed_leaf_changes_its_lines_alone() -> None:
    leaves = (*MAP.processes[:1], Process("1.1", "Baru"), *MAP.processes[2:])
    assert changes(replace(MAP, processes=leaves)) == [("berubah", "1.1", ("title", "reason"), ("U0", "U1", "U2"))]


def test_a_leaf_more_and_a_leaf_less() -> None:
    leaves = (*MAP.processes[:2], Process("1.3", "D"))
    found = changes(replace(MAP, processes=leaves))
    assert ("baru", "1.3", (), ("U0", "U1", "U2")) in found
    assert ("hilang", "1.2", (), ("U0", "U1", "U2", "M1")) in found
    assert len(found) == 2


def test_an_exception_changes_the_office_that_it_names() -> None:
    lines = (Involvement("1", "kua", excepted=("U1",)), MAP.involvements[1])
    assert changes(replace(MAP, involvements=lines)) == [
        ("hilang", "1.1", (), ("U1",)),
        ("hilang", "1.2", (), ("U1",)),
    ]
