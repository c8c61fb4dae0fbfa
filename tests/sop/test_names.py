from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol
from rambu.sop.names import Index, reading_order

FIRST = Bagan(
    "b1",
    "",
    (Pelaksana("p1", "Kepala"),),
    (
        Kegiatan("k1", "", (Symbol("k1-1"),)),
        Kegiatan("k2", "Catatan"),
        Kegiatan("k3", "", (Symbol("k3-1"), Symbol("k3-2"))),
    ),
)
SECOND = Bagan("b2", "", (), (Kegiatan("b2-k1", "", (Symbol("b2-k1-1"),)),))
SOP = Sop(bagan=(FIRST, SECOND))
INDEX = Index.of(SOP)


def test_a_symbol_is_named_by_its_place_and_rows_without_symbols_count() -> None:
    assert INDEX.names() == {"k1-1": "1", "k3-1": "3.1", "k3-2": "3.2", "b2-k1-1": "1"}


def test_a_name_is_qualified_only_when_seen_from_another_chart() -> None:
    assert INDEX.name("k3-2", FIRST) == "3.2"
    assert INDEX.name("k3-2", SECOND) == "1/3.2"
    assert INDEX.name("b2-k1-1", FIRST) == "2/1"


def test_the_next_symbol_is_found_over_empty_rows_and_not_over_charts() -> None:
    order = reading_order(FIRST)
    assert [s.id for s in order] == ["k1-1", "k3-1", "k3-2"]
    assert [INDEX.next_symbol(s.id) for s in order] == [order[1], order[2], None]


def test_everything_is_found_by_its_id() -> None:
    assert INDEX.pelaksana["p1"].nama == "Kepala"
    assert INDEX.kegiatan["b2-k1"] == (SECOND, SECOND.kegiatan[0])
    assert list(INDEX.bagan) == ["b1", "b2"]
    place = INDEX.symbols["k3-2"]
    assert (place.bagan_number, place.row, place.position) == (1, 3, 2)
