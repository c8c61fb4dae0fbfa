"""Changes of a map, and what is to be reviewed with each."""

from datetime import date

import pytest

from rambu.processmap import (
    Crossing,
    Ending,
    Involvement,
    Listed,
    MapOffice,
    Process,
    ProcessMap,
    ProcessTree,
    Relation,
    Step,
    requirements,
)
from rambu.processmap.edits import CannotEdit, dependents, merge, recode, rename, retire, split, transfer
from rambu.processmap.ledger import OwnedSop

DAY = date(2025, 9, 1)
MAP = ProcessMap(
    processes=(Process("1", "A", "inti"), Process("1.1", "B"), Process("1.2", "C"), Process("2", "D", "inti")),
    involvements=(Involvement("1", "kua"), Involvement("1.1", "mts"), Involvement("1.2", "mts")),
    relations=(Relation("1.1", "Bank", False), Relation("1.2", "Bank", False)),
    crossings=(Crossing("1.1", (Step("X", ("Y",)),)),),
    listed=(Listed("SOP B", process="1.1"),),
)
OFFICES = [MapOffice("M1", type="mts"), MapOffice("M2", type="mts"), MapOffice("U1", type="kua")]
SOPS = [OwnedSop("s1", "SOP B", process="1.1"), OwnedSop("s2", "SOP lain", process="2")]


def test_what_depends_on_a_branch() -> None:
    found = dependents(MAP, "1", obligations=requirements(MAP, OFFICES), sops=SOPS)
    assert found.sentences() == (
        "2 proses di bawahnya",
        "3 baris keterlibatan",
        "2 baris peta relasi",
        "1 peta lintas fungsi",
        "1 baris daftar SOP wajib",
        "6 kewajiban SOP pada kantor-kantor",
        "1 SOP yang sudah ada",
    )
    assert [sop.id for sop in found.sops] == ["s1"]


def test_rename_keeps_the_code() -> None:
    edited = rename(MAP, "1.1", "Baru")
    assert ProcessTree(edited.map).by_code["1.1"].name == "Baru"
    assert edited.told == "Proses 1.1 “B” bernama “Baru”."


def test_recode_carries_the_branch_and_what_names_it() -> None:
    edited = recode(MAP, "1", "7").map
    assert [process.code for process in edited.processes] == ["7", "7.1", "7.2", "2"]
    assert [line.process for line in edited.involvements] == ["7", "7.1", "7.2"]
    assert (edited.listed[0].process, edited.crossings[0].process) == ("7.1", "7.1")


def test_retired_and_transferred_processes_stay_on_the_map() -> None:
    retired = retire(MAP, "1.1", DAY, "Alasan").map
    assert ProcessTree(retired).by_code["1.1"].ending == Ending(DAY, "", "Alasan")
    moved = transfer(MAP, "1", "Kementerian Contoh", DAY)
    assert not ProcessTree(moved.map).holds("1.2", DAY)
    assert moved.dependents[0].processes == ("1", "1.1", "1.2")
    assert requirements(moved.map, OFFICES, on=DAY).total == 0


def test_split_involves_everybody_in_every_part() -> None:
    edited = split(MAP, "1.1", (Process("1.1", "B1"), Process("1.3", "B2"))).map
    assert [process.code for process in edited.processes] == ["1", "1.1", "1.3", "1.2", "2"]
    assert [(line.process, line.office_type) for line in edited.involvements[1:]] == [
        ("1.1", "mts"), ("1.3", "mts"), ("1.2", "mts"),
    ]  # fmt: skip
    assert [crossing.process for crossing in edited.crossings] == ["1.1"]


def test_merge_involves_everybody_once() -> None:
    edited = merge(MAP, ("1.1", "1.2"), Process("1.9", "BC"))
    assert [process.code for process in edited.map.processes] == ["1", "1.9", "2"]
    assert edited.map.involvements == (Involvement("1", "kua"), Involvement("1.9", "mts"))
    assert edited.map.relations == (Relation("1.9", "Bank", False),)
    assert len(edited.dependents) == 2
    assert edited.told == "Proses 1.1, 1.2 digabung menjadi 1.9."


@pytest.mark.parametrize(
    "deed",
    [
        lambda: rename(MAP, "9", "x"),
        lambda: recode(MAP, "1", "2"),
        lambda: recode(MAP, "1", "a b"),
        lambda: transfer(MAP, "1", " ", DAY),
        lambda: split(MAP, "1", (Process("1.8"), Process("1.9"))),
        lambda: split(MAP, "1.1", (Process("1.8"),)),
        lambda: split(MAP, "1.1", (Process("1.8"), Process("1.2"))),
        lambda: merge(MAP, ("1.1",), Process("1.8")),
        lambda: merge(MAP, ("1", "2"), Process("1.8")),
        lambda: merge(MAP, ("1.1", "1.2"), Process("2")),
    ],
)
def test_what_cannot_be_done_is_told(deed: object) -> None:
    assert callable(deed)
    with pytest.raises(CannotEdit, match=r".+[.]$"):
        deed()
