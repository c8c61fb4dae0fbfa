"""Bounds, searches and reductions of networks, against all full choices."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rambu.diagram.routing.branch import Branching
from rambu.diagram.routing.dominance import drop_dominated
from rambu.diagram.routing.eliminate import eliminate
from rambu.diagram.routing.network import Network
from rambu.diagram.routing.reading import polish, read

COSTS = st.sampled_from((0.0, 0.0, 0.0, 0.25, 1.0, 3.0, 7.5))
FAR = 1e9


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Up to five variables with up to four labels, some pairs joined."""
    network = Network()
    sizes = draw(st.lists(st.integers(1, 4), min_size=2, max_size=5))
    for i, size in enumerate(sizes):
        costs = draw(st.lists(COSTS, min_size=size, max_size=size))
        network.add(i, [10 * i + a for a in range(size)], costs)
    for i in range(len(sizes)):
        for j in range(i):
            if draw(st.booleans()):
                row = st.lists(COSTS, min_size=sizes[j], max_size=sizes[j])
                network.join(i, j, draw(st.lists(row, min_size=sizes[i], max_size=sizes[i])))
    return network


def price(network: Network, choice: tuple[int, ...]) -> float:
    """Cost of a choice (numbers of labels), wherever its costs have been moved."""
    total = 0.0
    for i, a in enumerate(choice):
        total += network.own[i][a] + sum(share[a] for share in network.share[i].values())
        total += sum(table[a][choice[j]] for j, table in network.tables[i].items() if j < i)
    return total


def choices(network: Network) -> list[tuple[int, ...]]:
    return list(product(*(range(len(network.own[i])) for i in sorted(network.own))))


@given(networks(), st.integers(1, 3))
def test_moving_costs_changes_no_sum_and_bounds_all(network: Network, times: int) -> None:
    before = {choice: price(network, choice) for choice in choices(network)}
    order = sorted(network.own)
    for _ in range(times):
        bound = network.bound()
        above = network.sweep(order)
        assert network.bound() >= bound - 1e-9
        for choice, cost in before.items():
            assert price(network, choice) == pytest.approx(cost)
            assert all(bound + above[i][a] <= cost + 1e-9 for i, a in enumerate(choice))
            assert network.bound() <= cost + 1e-9
        order.reverse()


@given(networks())
def test_the_search_finds_the_least(network: Network) -> None:
    best = min(price(network, choice) for choice in choices(network))
    cost_of = {choice: price(network, choice) for choice in choices(network)}
    order = sorted(network.own)
    search = Branching(order, FAR, 10**6)
    assert search.search(network.part(order), {}) == pytest.approx(best)
    assert search.choice is not None
    assert cost_of[tuple(search.choice[i] - 10 * i for i in order)] == pytest.approx(best)


@given(networks(), st.integers(0, 60))
def test_a_search_cut_short_still_bounds(network: Network, work: int) -> None:
    best = min(price(network, choice) for choice in choices(network))
    search = Branching(sorted(network.own), FAR, work)
    assert search.search(network.part(sorted(network.own)), {}) <= best + 1e-9


@given(networks())
def test_what_is_dropped_or_taken_out_leaves_the_least(network: Network) -> None:
    best = min(price(network, choice) for choice in choices(network))
    order = sorted(network.own)
    network.sweep(order)
    for i in order:
        drop_dominated(network, i, dict.fromkeys(range(100), 0))
    assert min(price(network, choice) for choice in choices(network)) == pytest.approx(best)
    spent, _ = eliminate(network, order)
    if not network.own:
        assert spent == pytest.approx(best)
    assert spent + network.bound() <= best + 1e-9


@settings(max_examples=50)
@given(networks())
def test_polishing_makes_nothing_worse(network: Network) -> None:
    costs = {i: list(own) for i, own in network.own.items()}
    order = sorted(network.own)
    chosen = read(network, order)
    better = polish(network, costs, order, chosen)
    assert price(network, tuple(better[i] for i in order)) <= price(network, tuple(chosen[i] for i in order)) + 1e-9
