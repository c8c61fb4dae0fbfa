"""The chapters and the catalogue; importing them registers their rules."""

from __future__ import annotations

from rambu.language import later
from rambu.rules import (
    activity,
    decisions,
    form,
    handover,
    identity,
    identity_lists,
    integrity,
    mutu_baku,
    order,
    over_set,
    performers,
    printing,
    process,
    promise,
    references,
    soundness,
    time,
    title,
    wording,
)
from rambu.rules.registry import RULES, SET_RULES, Rule

NAMES = (
    ("identitas", later("Identitas")),
    ("pelaksana", later("Pelaksana")),
    ("kalimat", later("Kalimat")),
    ("alur", later("Alur")),
    ("waktu", later("Waktu")),
    ("mutu_baku", later("Mutu Baku")),
    ("integritas", later("Integritas")),
    ("bentuk", later("Bentuk")),
    ("kumpulan", later("Kumpulan SOP")),
)
"""Id of each chapter with its heading, in the order of the catalogue."""

MODULES = (
    title, identity, identity_lists, performers, activity, wording, soundness, decisions, handover, order, time,
    promise, mutu_baku, integrity, form, printing, over_set,
    references, process,
)  # fmt: skip
"""The modules that hold the rules."""


def catalogue() -> list[Rule]:
    """Every rule, chapter by chapter, in the order in which the modules tell them."""
    chapters = [chapter for chapter, _heading in NAMES]
    modules = [module.__name__ for module in MODULES]
    entries = [(entry, check.__module__) for entry, check in (*RULES, *SET_RULES)]
    return [
        rule for rule, _module in sorted(entries, key=lambda e: (chapters.index(e[0].chapter), modules.index(e[1])))
    ]
