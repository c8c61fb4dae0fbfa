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
from rambu.diagram.routing.weights import SOP, Weights

BUDGET = 20_000
"""Routes that branch and bound may try in all, which caps the time of a page."""


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
    catalogue = Catalogue(Grid(problem), weights, frozenset((link, route.points) for link, route in barred))
    pairs = Pairs(catalogue)
    groups = Groups(catalogue, pairs, budget)
    bound = groups.solve()
    members = range(len(problem.links))
    chosen = groups.chosen
    if total(pairs, chosen) > bound + 1e-9:
        chosen = improve(catalogue.candidates, pairs, members, chosen)
    chosen = relieve(catalogue, pairs, chosen)
    cost = total(pairs, chosen)
    return Plan(tuple(candidate.route for candidate in chosen), cost, min(bound, cost))
