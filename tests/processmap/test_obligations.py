"""Who must own which SOP."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rambu.processmap import (
    Duty,
    Ending,
    Involvement,
    Listed,
    MapOffice,
    OfficeUnit,
    Process,
    ProcessMap,
    Relation,
    requirements,
)
from tests.support.thorough import examples

BIMAS = OfficeUnit("Seksi Bimas Islam", "seksi")
TU = OfficeUnit("Subbagian Tata Usaha", "subbag")
CITY = MapOffice("K1", "Kantor Kota Contoh", "kankemenag", (TU, BIMAS))
OTHER = MapOffice("K2", "Kantor Kabupaten Contoh", "kankemenag", (TU,))
KUA = MapOffice("U1", "KUA Contoh", "kua")

MAP = ProcessMap(
    processes=(
        Process("C.01", "Pelayanan keagamaan", "inti"),
        Process("C.01.01", "Pencatatan nikah", aspek="Pelayanan", outputs=("Pencatatan Nikah",), volume=300),
        Process("C.01.02", "Bimbingan perkawinan", duties=(Duty(uraian="Membimbing calon pengantin."),)),
        Process("C.02", "Tata usaha", "pendukung"),
        Process("C.02.01", "Pengelolaan surat", ending=Ending(date(2025, 9, 1), "Kementerian Contoh")),
    ),
    involvements=(
        Involvement("C.01", "kua"),
        Involvement("C.01.02", "kankemenag", unit="seksi  bimas islam"),
        Involvement("C.02", "kankemenag", unit_type="subbag", excepted=("K2",)),
    ),
    relations=(Relation("C.01.02", "Seksi Bimas Islam", True, "menyiapkan bahan"),),
)


def told(map_: ProcessMap, office: MapOffice, on: date | None = None) -> list[tuple[str, str]]:
    return [(line.process, line.unit) for line in requirements(map_, [office], on=on).of(office.code)]


def test_a_branch_means_all_its_leaves() -> None:
    assert told(MAP, KUA) == [("C.01.01", ""), ("C.01.02", "")]


def test_a_unit_is_found_by_its_name_whatever_its_capitals() -> None:
    assert told(MAP, CITY) == [("C.01.02", "Seksi Bimas Islam"), ("C.02.01", "Subbagian Tata Usaha")]


def test_an_office_without_the_unit_and_excepted_owes_nothing() -> None:
    assert told(MAP, OTHER) == []


def test_an_office_whose_units_are_not_known_owes_for_those_that_are_named() -> None:
    assert told(MAP, MapOffice("K9", type="kankemenag")) == [("C.01.02", "seksi  bimas islam")]


def test_what_has_ended_is_no_longer_asked_for() -> None:
    assert ("C.02.01", "Subbagian Tata Usaha") in told(MAP, CITY, date(2025, 8, 31))
    assert told(MAP, CITY, date(2025, 9, 1)) == [("C.01.02", "Seksi Bimas Islam")]


def test_the_title_and_the_reason_come_from_the_map() -> None:
    line = requirements(MAP, [KUA]).of("U1")[0]
    assert (line.title, line.scope, line.nature, line.category) == (
        "SOP Pelayanan Pencatatan Nikah", "mikro", "generik", "inti",
    )  # fmt: skip
    assert line.reason.words() == "Proses C.01.01 Pencatatan nikah. Peta melibatkan setiap kua melalui C.01."
    assert line.priority == 300


def test_the_reason_names_relations_and_duties_of_the_unit() -> None:
    words = requirements(MAP, [CITY]).of("K1")[0].reason.words()
    assert words == (
        "Proses C.01.02 Bimbingan perkawinan. Peta melibatkan seksi  bimas islam pada setiap kankemenag. "
        "Peta relasi: Seksi Bimas Islam – menyiapkan bahan. Tugas: Membimbing calon pengantin."
    )


def test_offices_of_a_kind_share_their_lines() -> None:
    many = [MapOffice(f"U{n}", type="kua") for n in range(50)]
    owed = requirements(MAP, many)
    assert owed.kinds == 1
    assert len({id(owed.of(office.code)) for office in many}) == 1
    assert owed.total == 100


def test_a_ready_list_is_adopted_as_it_stands() -> None:
    ready = ProcessMap(listed=(Listed("SOP Surat Masuk", "Subbagian Tata Usaha"), Listed("SOP Lain", "Seksi Lain")))
    lines = requirements(ready, [CITY]).of("K1")
    assert [(line.title, line.unit, line.process) for line in lines] == [
        ("SOP Surat Masuk", "Subbagian Tata Usaha", "")
    ]
    assert lines[0].reason.words() == "Tercantum dalam daftar SOP wajib."


def test_the_map_that_comes_later_explains_the_list_and_doubles_nothing() -> None:
    listed = (Listed("SOP Suscatin", "Seksi Bimas Islam", "C.01.02", "kankemenag"),)
    both = ProcessMap("", processes=MAP.processes, involvements=MAP.involvements, listed=listed)
    lines = requirements(both, [CITY]).of("K1")
    assert [(line.title, line.key) for line in lines if line.process == "C.01.02"] == [
        ("SOP Suscatin", "c.01.02|seksi bimas islam")
    ]
    twice = ProcessMap("", processes=MAP.processes, involvements=MAP.involvements,
                       listed=(*listed, Listed("SOP Rekomendasi", "Seksi Bimas Islam", "C.01.02")))  # fmt: skip
    keys = {line.key for line in requirements(twice, [CITY]).of("K1")}
    assert {"c.01.02|seksi bimas islam|sop suscatin", "c.01.02|seksi bimas islam|sop rekomendasi"} <= keys


def test_a_named_office_has_specific_sops() -> None:
    map_ = ProcessMap(processes=MAP.processes, involvements=(Involvement("C.01.01", offices=("K2",)),))
    assert told(map_, CITY) == []
    assert requirements(map_, [OTHER]).of("K2")[0].nature == "spesifik"


@given(st.data())
@examples(60)
def test_an_office_owes_exactly_what_the_lines_say_one_by_one(data: st.DataObject) -> None:
    """The quick way by types and mentioned offices against every line asked by itself."""
    some = st.lists(st.sampled_from(["K1", "K2", "U1"]), max_size=2, unique=True).map(tuple)
    line = st.builds(
        Involvement, st.sampled_from(["C.01.01", "C.01.02"]), st.sampled_from(["", "kua"]), offices=some, excepted=some
    )
    lines = tuple(data.draw(st.lists(line, max_size=4)))
    owed = requirements(ProcessMap(processes=MAP.processes, involvements=lines), [CITY, OTHER, KUA])
    for office in (CITY, OTHER, KUA):
        wanted = {
            one.process
            for one in lines
            if one.office_type in ("", office.type)
            and (not one.offices or office.code in one.offices)
            and office.code not in one.excepted
        }
        assert {required.process for required in owed.of(office.code)} == wanted


def test_a_process_above_others_asks_only_when_the_map_calls_it_makro() -> None:
    processes = (Process("1", scope="makro"), Process("1.1"), Process("1.1.1"), Process("1.10"), Process("1.2"))
    map_ = ProcessMap(processes=processes, involvements=(Involvement("1"),))
    assert [code for code, _unit in told(map_, KUA)] == ["1", "1.1.1", "1.2", "1.10"]
