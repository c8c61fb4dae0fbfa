"""The SOP as a graph: proofs with counter-examples, paths, expected visits, and the flow told in words."""

from rambu.flow.graph import Edge, EdgeKind, FlowGraph, Node, graph

__all__ = ["Edge", "EdgeKind", "FlowGraph", "Node", "graph"]
