from rambu.flow import graph
from rambu.flow.tokens import play
from tests.support.flows import chart


def test_branches_of_many_choices_add_up_and_do_not_multiply() -> None:
    """Six branches of three decisions each: one order of work instead of millions."""
    symbols, number = [], 2
    heads = []
    for _ in range(6):
        heads.append(number)
        for _ in range(3):
            symbols.append(f"{number}? a>{number + 1} b>{number + 1} c>{number + 2}; {number + 1}")
            number += 2
        symbols.append(f"{number}>99")
        number += 1
    game = play(graph(chart("; ".join([f"1>{'+'.join(map(str, heads))}", *symbols, "&99"]))))
    assert game.outcome == "fine"
    assert game.markings < 100


def test_a_net_without_parallel_work_is_fine() -> None:
    assert play(graph(chart("1; 2? ya>3 tidak>1; 3"))).outcome == "fine"


def test_each_start_is_played_by_itself() -> None:
    assert play(graph(chart("1>3; *2>3; 3"))).outcome == "fine"
    game = play(graph(chart("1>3; *2>4+5; 3>.; 4>6; 5>6; 6")))
    assert (game.outcome, game.nodes, game.run[0]) == ("twice", ("s6",), "s2")


def test_a_joining_symbol_that_starts_need_not_wait() -> None:
    assert play(graph(chart("&*1? ya>. tidak>2; 2>1"))).outcome == "fine"


def test_a_loop_that_lays_down_work_each_round_is_found() -> None:
    game = play(graph(chart("1; 2>3+2; 3")))
    assert (game.outcome, game.run) == ("twice", ("s1", "s2", "s2"))


def test_the_bound_is_kept() -> None:
    assert play(graph(chart("1? a>2 b>3; 2; 3? a>1 b>.")), limit=1).outcome == "undecided"
