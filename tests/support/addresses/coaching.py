"""The mentor's desk, progress, and a pendampingan that the coordinator planned with the clerk."""

from __future__ import annotations

from datetime import date

from rambu.web.coaching import actions
from rambu.web.coaching.actions import Plan
from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for

OPEN: set[str] = set()


def addresses(cast: Cast) -> Addresses:
    """Who takes part sees the event; who plans at the office conducts it."""
    document = open_for(cast, cast.fresh("pegawai"))
    chief = cast.fresh("koordinator")
    plan = Plan("Pendampingan (contoh)", date(2026, 12, 1), "Aula", [chief], [cast.pegawai], [document])
    event = actions.plan_event(by=chief, office=cast.kota, plan=plan).pk
    held = actions.plan_event(by=chief, office=cast.kota, plan=plan)
    question = actions.question_event(by=cast.fresh("pegawai"), event=held, text="Bagaimana?").pk
    return {
        "coaching:desk": ("get", ALL, []),
        "coaching:patience": ("post", ALL, []),
        "coaching:events": ("get", ALL, []),
        "coaching:plan": ("get", KEEPERS, []),
        "coaching:event": ("get", SEERS, [event]),
        "coaching:change": ("get", KEEPERS, [event]),
        "coaching:report": ("get", SEERS, [event]),
        "coaching:question": ("post", SEERS, [event]),
        "coaching:questions": ("get", SEERS, [event]),
        "coaching:answer": ("post", KEEPERS, [held.pk, question]),
        "coaching:notes": ("post", KEEPERS, [event]),
        "coaching:deed": ("post", KEEPERS, [event, "mulai"]),
        "coaching:progress": ("get", KEEPERS, []),
        "coaching:progress_export": ("get", KEEPERS, []),
        "coaching:task": ("get", KEEPERS, [cast.unit.pk, cast.pegawai.pk]),
    }
