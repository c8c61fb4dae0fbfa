"""The SOP as a graph: proofs with counter-examples, paths, expected visits, and the flow told in words."""

from rambu.flow.fault import MILD, Fault, FaultKind, Verdict
from rambu.flow.graph import Edge, EdgeKind, FlowGraph, Node, graph
from rambu.flow.soundness import prove

__all__ = ["MILD", "Edge", "EdgeKind", "Fault", "FaultKind", "FlowGraph", "Node", "Verdict", "graph", "prove"]
