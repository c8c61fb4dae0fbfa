from rambu.flow import graph, times
from rambu.sop.model import Bagan, Kegiatan, Sop, Symbol, Waktu
from rambu.worktime import WorkingTime

EMPTY = Waktu()


def row(name: str, waktu: Waktu = EMPTY, *, merged: bool = False, symbols: int = 1) -> Kegiatan:
    simbol = tuple(Symbol(f"{name}{position}") for position in range(1, symbols + 1))
    return Kegiatan(name, "", simbol, waktu=waktu, gabung=("waktu",) if merged else ())


def sop(*rows: Kegiatan) -> Sop:
    return Sop("Contoh", bagan=(Bagan("b1", kegiatan=rows),))


def test_a_row_pays_once_for_all_its_symbols() -> None:
    one = sop(row("a", Waktu("5-7 menit"), symbols=2), row("b"))
    found = times(one, graph(one))
    assert found.low("a1") == 5
    assert found.high("a1") == 7
    assert found.low("a2", "a1") == 0
    assert found.low("a2", "b1") == 5
    assert found.unknown == ("b",)


def test_merged_rows_pay_once_and_a_time_of_their_own_counts() -> None:
    one = sop(row("a", Waktu("5 menit")), row("b", merged=True), row("c", Waktu("1 menit"), merged=True))
    found = times(one, graph(one))
    assert found.cell == {"a1": "a", "b1": "a", "c1": "c"}
    assert found.unknown == ()


def test_a_first_row_has_nothing_above_to_be_merged_with() -> None:
    one = sop(row("a", merged=True))
    assert times(one, graph(one)).unknown == ("a",)


def test_rows_without_symbols_cost_nothing_and_lack_nothing() -> None:
    one = sop(row("a", Waktu("5 menit")), Kegiatan("note", "Catatan"))
    assert times(one, graph(one)).unknown == ()


def test_days_are_those_of_the_office() -> None:
    one = sop(row("a", Waktu("1 hari", "1 jam")))
    assert times(one, graph(one), WorkingTime(minutes_per_day=390)).low("a1") == 390
    assert times(one, graph(one), kind="touch").low("a1") == 60
