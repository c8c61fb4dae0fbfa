from rambu.flow import graph, loops, return_lines, times
from tests.support.flows import flow


def test_each_part_that_can_be_done_again_is_one_loop() -> None:
    sop = flow("1=1 menit; 2? ya>3 tidak>1=2 menit; 3? a>1 b>4=3 menit; 4; 5? ya>6 tidak>4=1 jam; 6")
    first, second = loops(graph(sop), times(sop, graph(sop)))
    assert first.symbols == ("s1", "s2", "s3")
    assert [(edge.source, edge.label) for edge in first.returns] == [("s2", "tidak"), ("s3", "a")]
    assert " ".join(first.round) == "s1 s2 s1"
    assert first.minutes == 3
    assert second.symbols == ("s4", "s5")
    assert second.minutes == 60


def test_a_symbol_that_repeats_itself_is_a_loop() -> None:
    sop = flow("1? ya>2 tidak>1=5 menit; 2")
    (only,) = loops(graph(sop), times(sop, graph(sop)))
    assert " ".join(only.round) == "s1 s1"
    assert only.minutes == 5


def test_a_line_upwards_closes_no_loop_by_itself() -> None:
    assert return_lines(graph(flow("1>3; 2>.; 3>2"))) == ()
