"""Routes on a fixed grid: `solve` chooses them, `needs` says what room they take, `place` gives them coordinates,
`place_labels` sets the labels beside them."""

from rambu.diagram.routing.labels import Labelled, place_labels
from rambu.diagram.routing.place import Polyline, crowded, needs, place
from rambu.diagram.routing.problem import Geometry, Link, Needs, Node, NodeKind, Plan, Problem, Route, Side
from rambu.diagram.routing.solve import solve
from rambu.diagram.routing.spots import Box
from rambu.diagram.routing.weights import PLAIN, SOP, Weights

__all__ = [
    "PLAIN",
    "SOP",
    "Box",
    "Geometry",
    "Labelled",
    "Link",
    "Needs",
    "Node",
    "NodeKind",
    "Plan",
    "Polyline",
    "Problem",
    "Route",
    "Side",
    "Weights",
    "crowded",
    "needs",
    "place",
    "place_labels",
    "solve",
]
