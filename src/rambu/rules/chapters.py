"""Importing the chapters registers their rules, in the order of the catalogue."""

from rambu.rules import (
    activity,
    decisions,
    form,
    handover,
    identity,
    identity_lists,
    integrity,
    mutu_baku,
    over_set,
    performers,
    promise,
    soundness,
    time,
    title,
    wording,
)  # isort: skip

NAMES = (
    ("identitas", "Identitas"),
    ("pelaksana", "Pelaksana"),
    ("kalimat", "Kalimat"),
    ("alur", "Alur"),
    ("waktu", "Waktu"),
    ("mutu_baku", "Mutu Baku"),
    ("integritas", "Integritas"),
    ("bentuk", "Bentuk"),
    ("kumpulan", "Kumpulan SOP"),
)
"""Id of each chapter with its heading, in the order of the catalogue."""

MODULES = (
    title, identity, identity_lists, performers, activity, wording, soundness, decisions, handover, time, promise,
    mutu_baku, integrity, form, over_set,
)  # fmt: skip
"""The modules that hold the rules."""
