"""Decisions as sentences of the papers; each bears the mark ``K-`` and its number in the log."""

from __future__ import annotations

from rambu.meeting.about import OUTCOMES
from rambu.meeting.state import Decision, State


def mark(decision: Decision) -> str:
    """``K-17``."""
    return f"K-{decision.number}"


def told_decision(state: State, decision: Decision) -> str:
    """What was decided, with its reason and how; all that is known and nothing else."""
    parts = [_matter(state, decision), OUTCOMES[decision.kind]]
    sentence = ": ".join(part for part in parts if part)
    return ". ".join(part for part in (sentence, *_rest(decision)) if part) + "."


def _rest(decision: Decision) -> list[str]:
    rest = []
    if decision.kind == "deferred":
        until = f" sampai {decision.until}" if decision.until else ""
        rest.append(f"Ditindaklanjuti oleh {decision.to}{until}")
    if decision.reason:
        rest.append(f"Alasan: {decision.reason.rstrip('.')}")
    rest.append(_way(decision))
    if decision.undone:
        rest.append(f"Dibatalkan dengan K-{decision.undone}")
    return rest


def _way(decision: Decision) -> str:
    if decision.kind == "undone":
        return ""
    if decision.votes:
        counts = ", ".join(f"{name} {count}" for name, count in decision.votes.items())
        return f"Dengan pemungutan suara ({counts})"
    return "Dengan musyawarah mufakat"


def _matter(state: State, decision: Decision) -> str:
    if decision.kind == "undone":
        return f"K-{decision.about}"
    if decision.about:
        correction = state.corrections[decision.about]
        told = " ".join(correction.told) or correction.text
        return f"Koreksi {title_of(state, correction.sop)}, {correction.where}: {told}".rstrip(".")
    if decision.kind == "add":
        return f"{decision.title} ({decision.unit})" if decision.unit else decision.title
    titles = "; ".join(title_of(state, sop) for sop in decision.sops)
    return f"{titles} ke dalam {decision.title}" if decision.kind == "merge" else titles


def title_of(state: State, sop: str) -> str:
    """The SOP as it was called when it came to the meeting."""
    paper = state.sops.get(sop)
    return paper.title if paper else sop
