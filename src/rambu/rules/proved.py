"""Repairs of the flow are offered only where the flow is proved to be no worse with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rambu.flow.graph import graph
from rambu.flow.soundness import prove
from rambu.rules.finding import Repair
from rambu.rules.subject import Subject
from rambu.sop.edits.apply import apply
from rambu.sop.edits.edit import Edit
from rambu.sop.model import END

_LONGEST = 300
"""Symbols; each repair costs a proof of the whole flow."""
_REMEMBERED = 2000
_KNOWN: dict[tuple[str, tuple[Edit, ...]], bool] = {}


def proved(subject: Subject, repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """Those of `repairs` after which the flow has no kind of fault more often than before; none for very long flows."""
    if len(subject.graph.nodes) > _LONGEST:
        return ()
    return tuple(repair for repair in repairs if _no_worse(subject, repair))


def neighbours(subject: Subject, symbol: str) -> tuple[str, str]:
    """Ids of the symbols before and after `symbol` in its chart; empty at the top, ``selesai`` at the foot."""
    ids = [node.id for node in subject.graph.nodes if node.bagan == subject.graph.by_id[symbol].bagan]
    at = ids.index(symbol)
    return ids[at - 1] if at else "", ids[at + 1] if at + 1 < len(ids) else END


def _no_worse(subject: Subject, repair: Repair) -> bool:
    """Remembered by the ways of the flow: while somebody writes, its texts change often and its ways seldom."""
    key = (subject.ways, repair.edits)
    known = _KNOWN.get(key)
    if known is None:
        if len(_KNOWN) >= _REMEMBERED:
            _KNOWN.clear()
        known = _KNOWN[key] = _is_no_worse(subject, repair)
    return known


def _is_no_worse(subject: Subject, repair: Repair) -> bool:
    before = Counter(fault.kind for fault in subject.verdict.faults)
    after = Counter(fault.kind for fault in prove(graph(apply(subject.sop, repair.edits))).faults)
    return all(count <= before[kind] for kind, count in after.items())
