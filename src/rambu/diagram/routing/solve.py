"""Choosing one route for every link of a page."""

from __future__ import annotations

from collections.abc import Collection

from rambu.diagram.routing.capacity import relieve
from rambu.diagram.routing.catalogue import Catalogue
from rambu.diagram.routing.grid import Grid
from rambu.diagram.routing.groups import Groups
from rambu.diagram.routing.improve import improve, total
from rambu.diagram.routing.pairs import Pairs
from rambu.diagram.routing.problem import Plan, Problem, Route
from rambu.diagram.routing.quick import QuickGroups
from rambu.diagram.routing.weights import SOP, Weights

BUDGET = 150_000
"""Entries of cost tables that may be looked at in all, which caps the time of a page."""


QUICK = 3_000
"""Routes that the search for ordinary pages may try before the one for difficult pages takes over."""


def solve(
    problem: Problem, weights: Weights = SOP, budget: int = BUDGET, barred: Collection[tuple[int, Route]] = ()
) -> Plan:
    """Routes of least cost within the family of `families`, one for every link.

    `Plan.bound` is proven: no choice of one route a link from that family costs less, in the measure of `weights`
    (own costs and exact costs of all pairs). A page is proven optimal where the cost equals the bound. The room on
    vertical lines beyond the first two tracks is not part of the measure; where it forces a detour, cost and bound part
    and the gap is stated. `barred` takes single routes of links out of the family: those beside which no growth of the
    rows made room for a label. Raises `ValueError` if a node cannot be reached at all.
    """
    closed = frozenset((link, route.points) for link, route in barred)
    grid = Grid(problem)
    members = range(len(problem.links))
    catalogue = Catalogue(grid, weights, closed)
    pairs = Pairs(catalogue)
    quick = QuickGroups(catalogue, pairs, min(QUICK, budget))
    bound, chosen = quick.solve(), quick.chosen
    cost = total(pairs, members, chosen)
    if cost > bound + 1e-9:
        own = Catalogue(grid, weights, closed)
        own_pairs = Pairs(own)
        groups = Groups(own, own_pairs, budget)
        bound = max(bound, groups.solve())
        if total(own_pairs, members, groups.chosen) <= cost:
            catalogue, pairs, chosen = own, own_pairs, groups.chosen
        if min(cost, total(pairs, members, chosen)) > bound + 1e-9:
            chosen = improve(catalogue.candidates, pairs, members, chosen)
    chosen = relieve(catalogue, pairs, chosen)
    cost = total(pairs, members, chosen)
    return Plan(tuple(candidate.route for candidate in chosen), cost, min(bound, cost))
