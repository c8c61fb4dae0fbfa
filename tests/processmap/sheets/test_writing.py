"""A map that is written as a workbook is read again as it was."""

import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from rambu.processmap import Duty, MapOffice, Process, ProcessMap, requirements
from rambu.processmap.ledger import identification
from rambu.processmap.model import Involvement
from rambu.processmap.sheets import preview_book, write_identification, write_map
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
