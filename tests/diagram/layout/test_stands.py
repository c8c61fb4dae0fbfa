from __future__ import annotations

from rambu.diagram.layout.stands import Stand, stands
from rambu.sop.model import Symbol

COLUMNS = {"a": 0, "b": 1, "c": 2, "d": 3}


def test_two_symbols_of_one_performer_stand_side_by_side_in_file_order() -> None:
    assert stands([Symbol("1", ("b",)), Symbol("2", ("b",))], COLUMNS) == (
        Stand(0, 1, 1, 0, 0, 2),
        Stand(1, 1, 1, 0, 1, 2),
    )


def test_a_joint_symbol_over_neighbours_is_one_wide_shape() -> None:
    assert stands([Symbol("1", ("c", "b"))], COLUMNS) == (Stand(0, 1, 2, 0),)


def test_a_joint_symbol_over_columns_apart_has_a_shape_in_each_run() -> None:
    assert stands([Symbol("1", ("a", "c", "d"))], COLUMNS) == (Stand(0, 0, 0, 0), Stand(0, 2, 3, 0))


def test_a_symbol_below_a_wide_one_gets_a_sub_row_of_its_own() -> None:
    found = stands([Symbol("1", ("a", "b")), Symbol("2", ("b",)), Symbol("3", ("d",))], COLUMNS)
    assert [(s.symbol, s.strip) for s in found] == [(0, 0), (1, 1), (2, 1)]


def test_a_symbol_without_a_performer_stands_nowhere() -> None:
    assert stands([Symbol("1")], COLUMNS) == ()


def test_a_full_cell_goes_on_below() -> None:
    found = stands([Symbol(str(n), ("b",)) for n in range(3)], COLUMNS, most=2)
    assert [(s.strip, s.slot, s.slots) for s in found] == [(0, 0, 2), (0, 1, 2), (1, 0, 1)]
