from rambu.flow import graph
from rambu.sop.model import END, Kegiatan, Rujukan, Sop, Symbol
from tests.support.flows import chart, flow


def arrows(text: str) -> str:
    lines = graph(flow(text))
    return " ".join(f"{e.source[1:]}{e.target[1:] if e.target != END else '.'}" for e in (*lines.edges, *lines.ends))


def test_left_out_exits_lead_to_the_next_symbol_and_the_last_one_ends() -> None:
    assert arrows("1; 2 | 3; 4") == "12 23 34 4."


def test_rows_without_symbols_are_passed_over() -> None:
    one = chart("1; 2")
    heading = Kegiatan("h", "Persiapan")
    found = graph(type(one)("b1", kegiatan=(heading, one.kegiatan[0], heading, one.kegiatan[1])))
    assert [(n.id, n.kegiatan, n.position) for n in found.nodes] == [("s1", 2, 1), ("s2", 4, 1)]
    assert [(e.source, e.target) for e in found.edges] == [("s1", "s2")]
    assert found.starts == ("s1",)


def test_a_decision_keeps_its_exits_apart_even_to_one_target() -> None:
    edges = graph(flow("1? ya>2 tidak>2 ragu>.; 2")).exits["s1"]
    assert [(e.target, e.exit, e.label, e.kind) for e in edges] == [
        ("s2", 0, "ya", "choice"),
        ("s2", 1, "tidak", "choice"),
        (END, 2, "ragu", "choice"),
    ]


def test_simultaneous_exits_are_parallel_and_a_single_one_is_not() -> None:
    found = graph(flow("1>2+3; 2>4; 3>4; &4"))
    assert [e.kind for e in found.edges] == ["parallel", "parallel", "default", "default"]
    assert found.parallel
    assert found.by_id["s4"].wait_all
    assert not graph(flow("1; &2")).parallel


def test_a_closing_capsule_ends_and_a_dead_end_does_not() -> None:
    capsule = Kegiatan("k9", simbol=(Symbol("z", bentuk="selesai"),))
    one = chart("1")
    found = graph(type(one)("b1", kegiatan=(capsule, *one.kegiatan)))
    assert [e.source for e in found.ends] == ["z", "s1"]
    assert graph(flow("1>!")).exits["s1"] == ()


def test_starts_are_the_first_symbol_and_all_that_say_so() -> None:
    assert graph(flow("1; 2; *3")).starts == ("s1", "s3")
    assert graph(flow("-1; 2")).starts == ()
    opening = Kegiatan("k9", simbol=(Symbol("a", mulai="via surel"), Symbol("b", bentuk="mulai")))
    assert graph(type(chart("1"))("b1", kegiatan=(*chart("1").kegiatan, opening))).starts == ("s1", "a", "b")


def test_lines_to_another_chart_join_the_whole_and_leave_the_part() -> None:
    sop = Sop("Contoh", bagan=(chart("1>3; 2"), chart("-3; 4", "b2")))
    assert [(e.source, e.target) for e in graph(sop).edges] == [("s1", "s3"), ("s3", "s4")]
    assert graph(sop).starts == ("s1",)
    assert [e.target for e in graph(sop.bagan[0]).outside] == ["s3"]


def test_lines_to_another_sop_are_references() -> None:
    edge = graph(flow("1? ya>{Pengadaan} tidak>.")).references[0]
    assert (edge.target, edge.sop, edge.label) == ("", Rujukan("Pengadaan"), "ya")


def test_an_empty_chart_has_an_empty_graph() -> None:
    found = graph(Sop())
    assert (found.nodes, found.starts, found.edges) == ((), (), ())
