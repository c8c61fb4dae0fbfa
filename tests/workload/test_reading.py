import io
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from rambu.exchange.abk import write_questions, write_workload
from rambu.sop import BadInput
from rambu.workload import Office, load_assumptions, loads_assumptions, merged, reckon, settle
from rambu.worktime import Minutes
from tests.support.offices import touched

SOP = touched("1@A=10 menit; 2@B? ya>3 tidak>1; 3@A | 4@B", "SOP Pelayanan Contoh")
YAML = """\
asumsi: 1
nama: Kantor contoh
menit_efektif: 75.000
kelonggaran: 10 %
pembulatan: naik
rentang: atas
jabatan: [{nama: A, ada: "2,5"}, {nama: B, unit: Seksi Contoh, ada: 1, hadir: {senin: 08.00-12.00}}]
sop:
  - sop: pelayanan  contoh
    volume: 1.200
    peluang: {2: {ya: "0,8", tidak: 20 %}}
    sentuh: {2: 5 menit, 3.1: 4 menit, 3.2: 6-8 menit}
"""


def read(text: str, name: str = "") -> Office:
    return settle(loads_assumptions(text, name), [SOP])


def test_everything_that_a_file_may_say() -> None:
    office = read(YAML)
    assert (office.setting.effective_minutes, office.setting.allowance) == (75_000, Fraction(1, 10))
    assert (office.setting.rounding, office.setting.within) == ("naik", "atas")
    assert [position.people for position in office.positions] == [Fraction(5, 2), 1]
    assert office.positions[1].presence is not None
    demand = office.demands[0]
    assert demand.volume == 1200
    assert demand.assumptions.exits == {"s2": (Fraction(4, 5), Fraction(1, 5))}
    assert demand.touch == {"s3": Minutes(Fraction(4), Fraction(4)), "s4": Minutes(Fraction(6), Fraction(8))}
    assert demand.sop.bagan[0].kegiatan[1].waktu.sentuh == "5 menit"
    assert reckon(office).missing == ()


def test_a_sop_is_known_by_its_number_too_and_strangers_are_named() -> None:
    office = read("asumsi: 1\nsop: [{sop: SOP Lain, volume: 3}]\n")
    assert office.unmatched == ("SOP Lain",)
    assert office.demands[0].volume is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- x", "bukan asumsi kantor"),
        ("asumsi: 1\nsop: [{sop: X, volume: banyak}]", "tulis bilangan, misalnya 1.200 atau 2,5"),
        ("asumsi: 1\nsopp: []", "mungkin maksud Anda 'sop'"),
        ("asumsi: 1\nmenit_efektif: 0", "menit_efektif harus lebih dari nol"),
        ("asumsi: 1\njabatan: [{nama: A, hadir: {senin: pagi}}]", "jam 'pagi' tidak terbaca"),
        ("asumsi: 1\nsop: [{sop: SOP Pelayanan Contoh, sentuh: {9: 1 menit}}]", "Kegiatan “9”"),
        ("asumsi: 1\nsop: [{sop: SOP Pelayanan Contoh, sentuh: {2: nanti}}]", "tidak dapat dihitung"),
        ("asumsi: 1\nsop: [{sop: SOP Pelayanan Contoh, peluang: {2: {ya: 1}}}]", "Label pada peluang"),
        ("asumsi: 1\nsop: [{sop: SOP Pelayanan Contoh, peluang: {2: [0.5, 0.6]}}]", "harus 1"),
    ],
)
def test_a_wrong_file_gets_a_sentence(text: str, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(text)
    assert says in str(caught.value)


def test_two_sops_of_one_title_need_a_number() -> None:
    with pytest.raises(BadInput, match="cocok dengan 2 SOP"):
        settle(loads_assumptions("asumsi: 1\nsop: [{sop: SOP Pelayanan Contoh}]"), [SOP, SOP])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_volumes_from_csv(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "volume.csv"
    rows = ["Judul SOP|Volume (per tahun)", "Pelayanan Contoh|1.200", "|"]
    path.write_text("\n".join(rows).replace("|", delimiter), encoding="utf-8-sig")
    assert settle(load_assumptions(path), [SOP]).demands[0].volume == 1200


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"SOP,Volume\nX,=1+1\n", "baris 2: “=1+1” bukan bilangan"),
        (b"a,b\n1,2\n", "tidak ada tabel yang dikenal"),
        (b"SOP,Volume\n" + b"," * 100_000, "terlalu besar"),
        ("SOP,Volume\nPelayanan é,3\n".encode("utf-16"), "UTF-8"),
        (b"SOP,Volume\nX," + b"9" * 100_000, "bukan bilangan"),
        (b'SOP,Volume\n"' + b"x" * 200_000, "CSV tidak terbaca"),
        (b"SOP,Peluang\nX,0.5\n", "isi kolom Langkah"),
        (b"", "tidak ada tabel"),
    ],
)
def test_a_hostile_csv_gets_a_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "volume.csv"
    path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        load_assumptions(path)
    assert says in str(caught.value)


def workbook(**sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_holds_all_kinds_of_tables(tmp_path: Path) -> None:
    path = tmp_path / "kantor.xlsx"
    path.write_bytes(
        workbook(
            Volume=[["Daftar contoh"], [], ["No", "SOP", "Volume setahun"], [1, "SOP Pelayanan Contoh", 1200]],
            Peluang=[["SOP", "Langkah", "Cabang", "Peluang"]]
            + [["SOP Pelayanan Contoh", "2", label, share] for label, share in (("ya", "80 %"), ("tidak", 0.2))],
            Waktu=[["SOP", "Langkah", "Waktu sentuh"]]
            + [["SOP Pelayanan Contoh", step, "5 menit"] for step in ("2", "3.1", "3.2")],
            Jabatan=[["Jabatan", "Unit", "Ada"], ["A", "", 2], ["B", None, 1]],
        )
    )
    workload = reckon(settle(load_assumptions(path), [SOP]))
    assert workload.missing == ()
    assert workload.minutes == 1200 * (Fraction(5, 4) * 15 + 10)


def test_the_form_that_asks_is_read_when_it_is_filled_in(tmp_path: Path) -> None:
    bare = reckon(settle({}, [SOP]))
    assert bare.missing
    book = load_workbook(io.BytesIO(write_questions(bare)))
    for row in book["Volume"].iter_rows(min_row=2, max_row=2):
        row[2].value = 100
    for row in book["Peluang"].iter_rows(min_row=2, max_row=3):
        row[3].value = 0.5
    path = tmp_path / "isi.xlsx"
    book.save(path)
    some = reckon(settle(load_assumptions(path), [SOP]))
    assert {m.kind for m in some.missing} == {"touch", "split", "people"}
    book = load_workbook(io.BytesIO(write_questions(some)))
    for row in book["Waktu sentuh"].iter_rows(min_row=2, max_row=4):
        row[3].value = "5 menit"
    for row in book["Jabatan"].iter_rows(min_row=2, max_row=3):
        row[2].value = 1
    book.save(path2 := tmp_path / "isi-2.xlsx")
    whole = reckon(settle(merged([load_assumptions(path), load_assumptions(path2)]), [SOP]))
    assert whole.missing == ()
    assert whole.minutes == 100 * (2 * 15 + 10)


def test_the_abk_form_holds_the_same_numbers() -> None:
    workload = reckon(read(YAML))
    book = load_workbook(io.BytesIO(write_workload(workload)))
    assert book.sheetnames == ["Kebutuhan pegawai", "Beban tiap jabatan", "Tiap SOP", "Tiap unit", "Bila waktu separuh"]
    rows = list(book["Kebutuhan pegawai"].iter_rows(min_row=4, values_only=True))
    assert [row[1] for row in rows[:3]] == ["A", "B", "Jumlah"]
    assert rows[2][3] == pytest.approx(float(workload.minutes))
    work = list(book["Beban tiap jabatan"].iter_rows(min_row=4, values_only=True))
    assert sum(float(str(row[9])) for row in work) == pytest.approx(float(workload.minutes))
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == []
