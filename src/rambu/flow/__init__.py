"""The SOP as a graph: proofs with counter-examples, paths, expected visits, and the flow told in words."""

from rambu.flow.fault import MILD, Fault, FaultKind, Verdict
from rambu.flow.graph import Edge, EdgeKind, FlowGraph, Node, graph
from rambu.flow.narrative import tell, tell_chart, tell_rows
from rambu.flow.soundness import prove

__all__ = [
    "MILD",
    "Edge",
    "EdgeKind",
    "Fault",
    "FaultKind",
    "FlowGraph",
    "Node",
    "Verdict",
    "graph",
    "prove",
    "tell",
    "tell_chart",
    "tell_rows",
]
