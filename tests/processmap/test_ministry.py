"""The ledgers of a generated ministry hold all that was planted, and nothing else."""

from rambu.processmap import ProcessTree, requirements
from rambu.processmap.ledger import assess, likenesses
from rambu.processmap.ledger.values import OwnedSop
from tests.support.ministry import DAY, ministry_map, ministry_offices, shelf

MAP = ministry_map()
OFFICES = ministry_offices()
OWED = requirements(MAP, OFFICES, on=DAY)
TREE = ProcessTree(MAP)


def test_it_is_as_large_as_it_should_be() -> None:
    assert len(TREE.children[""]) == 16
    assert sum(TREE.is_leaf(code) for code in TREE.by_code) == 304
    assert (len(OFFICES), sum(office.type == "kankemenag" for office in OFFICES)) == (2500, 500)
    assert OWED.kinds < 150


def test_every_gap_double_orphan_and_leftover_is_found_and_nothing_else() -> None:
    for office in OFFICES:
        lines = OWED.of(office.code)
        sops, planted = shelf(office, lines, MAP)
        found = assess(lines, sops, tree=TREE, on=DAY)
        by_status = {
            status: {line.requirement.key for line in found.lines if line.status == status}
            for status in ("belum_ada", "ganda", "ada")
        }
        assert by_status["belum_ada"] == planted.gaps
        assert by_status["ganda"] == planted.doubles
        assert len(by_status["ada"]) == len(lines) - len(planted.gaps) - len(planted.doubles)
        assert {s.sop.id for s in found.strays if s.status == "di_luar_peta"} == planted.orphans
        assert {s.sop.id for s in found.strays if s.status == "tidak_berlaku"} == planted.retired


def test_titles_in_other_words_are_proposed_for_their_own_line() -> None:
    lines = OWED.of("K1")
    sops = [OwnedSop(line.key, line.title.replace("SOP ", "Prosedur "), line.unit) for line in lines]
    assert likenesses(lines, [OwnedSop("1", lines[0].title)]) == ()
    best = {match.sop: match.key for match in reversed(likenesses(lines, sops))}
    assert best == {line.key: line.key for line in lines}


def test_no_line_of_an_ended_process_is_asked_for() -> None:
    assert not any(line.process.startswith("C.08") for line in OWED.of("K1"))
    before = requirements(MAP, OFFICES[:1])
    assert any(line.process.startswith("C.08") for line in before.of("K0"))
