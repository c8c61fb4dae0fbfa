"""A map that is written as a workbook is read again as it was."""

import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from rambu.processmap import Duty, MapOffice, Process, ProcessMap, ProcessTree, requirements
from rambu.processmap.ledger import OwnedSop, assess, identification
from rambu.processmap.model import Involvement
from rambu.processmap.sheets import preview_book, write_identification, write_ledger, write_map
from tests.support import process_maps as drawn
from tests.support.thorough import examples


def _fit(map_: ProcessMap) -> ProcessMap:
    """What a workbook can hold: one process a code, one cross-functional map a process, no doubled line."""
    crossings = {crossing.process: crossing for crossing in map_.crossings if crossing.steps}
    processes = {process.code: process for process in map_.processes}
    return replace(
        map_,
        processes=tuple(processes.values()),
        crossings=tuple(crossings.values()),
        involvements=tuple(dict.fromkeys(map_.involvements)),
    )


@given(st.data())
@examples(20)
def test_the_round_trip(data: st.DataObject) -> None:
    map_ = _fit(data.draw(_maps()))
    if not any((map_.processes, map_.involvements, map_.relations, map_.crossings, map_.listed)):
        return
    found = preview_book(write_map(map_))
    assert found.map == map_
    assert found.notes == ()


def _maps() -> st.SearchStrategy[ProcessMap]:
    return drawn.process_maps(
        st.sampled_from(
            ["Surat", "Seksi Bimas Islam", "01", "3.10", "=1+1", "@a", "'x", "-1", "é (contoh): a; b", "no"]
        )
    )


def test_the_ledger_of_an_office() -> None:
    map_ = ProcessMap(processes=(Process("1", "Surat"),), involvements=(Involvement("1"),))
    sops = (OwnedSop("a.yaml", "SOP Surat"), OwnedSop("b.yaml", "SOP Kantin"))
    found = assess(requirements(map_, [MapOffice("K1")]).of("K1"), sops, tree=ProcessTree(map_))
    book = load_workbook(io.BytesIO(write_ledger(found, "Kantor Contoh")))
    assert book.sheetnames == ["Kewajiban", "Tabel 6"]
    rows = [[cell.value for cell in row] for row in book["Kewajiban"].iter_rows()]
    assert rows[0][0] == "Kantor Contoh – Jumlah SOP: 1 dari 1 menurut panduan induk, 0 ganda, 1 di luar peta"
    assert rows[3][:8] == [1, "1", "", "SOP Surat", "mikro", "generik", "ada", "a.yaml"]
    assert (rows[4][3], rows[4][6]) == ("SOP Kantin", "di luar peta")


def test_the_identification_form() -> None:
    map_ = ProcessMap(
        processes=(
            Process("1", "Surat", aspek="Pengelolaan", outputs=("Surat Masuk",), duties=(Duty("T", "F", "U"),)),
        ),
        involvements=(Involvement("1"),),
    )
    rows = identification(requirements(map_, [MapOffice("K1")]).of("K1"))
    sheet = load_workbook(io.BytesIO(write_identification(rows, "Kantor Contoh"))).active
    assert sheet is not None
    assert sheet.cell(1, 1).value == "Kantor Contoh"
    assert [cell.value for cell in sheet[3]] == [
        "No", "Tugas", "Fungsi", "Uraian Tugas", "Kegiatan", "Output", "Aspek Kegiatan", "Judul SOP",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[4]] == ["1", "T", "F", "U", "Surat", "Surat Masuk", "Pengelolaan",
                                                 "SOP Pengelolaan Surat Masuk"]  # fmt: skip
