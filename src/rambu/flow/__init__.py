"""The SOP as a graph: proofs with counter-examples, paths, expected visits, and the flow told in words."""

from rambu.flow.assumptions import Assumptions, BadAssumptions, Names, assumptions_of, read_assumptions
from rambu.flow.expected import Expected, expect, expected_entries, expected_visits
from rambu.flow.fault import MILD, Fault, FaultKind, Verdict
from rambu.flow.graph import Edge, EdgeKind, FlowGraph, Node, graph
from rambu.flow.loops import Loop, Round, loops, return_lines
from rambu.flow.narrative import Told, ToldChart, ToldStep, tell, tell_chart, tell_rows, told
from rambu.flow.paths import LeadTime, Way, hand_overs, lead_paths
from rambu.flow.reckoning import tell_times
from rambu.flow.shares import line_shares, start_shares
from rambu.flow.soundness import prove
from rambu.flow.times import Times, times

__all__ = [
    "MILD",
    "Assumptions",
    "BadAssumptions",
    "Edge",
    "EdgeKind",
    "Expected",
    "Fault",
    "FaultKind",
    "FlowGraph",
    "LeadTime",
    "Loop",
    "Names",
    "Node",
    "Round",
    "Times",
    "Told",
    "ToldChart",
    "ToldStep",
    "Verdict",
    "Way",
    "assumptions_of",
    "expect",
    "expected_entries",
    "expected_visits",
    "graph",
    "hand_overs",
    "lead_paths",
    "line_shares",
    "loops",
    "prove",
    "read_assumptions",
    "return_lines",
    "start_shares",
    "tell",
    "tell_chart",
    "tell_rows",
    "tell_times",
    "times",
    "told",
]
