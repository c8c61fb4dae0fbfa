"""The life of a SOP as one explicit table: states, and which deed leads from which to which.

A draft walks from `DRAF` to `MENUNGGU_TANDA_TANGAN`; legalised it becomes a revision `BERLAKU`, which is later
`DIGANTIKAN` or `DICABUT`; before its effective date it is `AKAN_BERLAKU`. An office may leave out the stages of
`OPTIONAL` (see `StagePlan`). Apps above the library add guards with `guard`; a guard says in one sentence why a deed
may not be done yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a draft or a revision stands."""

    DRAF = "draf", _("Draf")
    DIPERIKSA = "diperiksa", _("Diperiksa atasan")
    DIAJUKAN = "diajukan", _("Diajukan")
    PLENO = "pleno", _("Pleno")
    PENYUSUNAN_FINAL = "penyusunan_final", _("Penyusunan final")
    UJI_COBA = "uji_coba", _("Uji coba dan reviu")
    SIAP_DISAHKAN = "siap_disahkan", _("Siap disahkan")
    MENUNGGU_TANDA_TANGAN = "menunggu_tanda_tangan", _("Menunggu tanda tangan")
    AKAN_BERLAKU = "akan_berlaku", _("Akan berlaku")
    BERLAKU = "berlaku", _("Berlaku")
    DIGANTIKAN = "digantikan", _("Digantikan")
    DICABUT = "dicabut", _("Dicabut")


WAY = (
    State.DRAF,
    State.DIPERIKSA,
    State.DIAJUKAN,
    State.PLENO,
    State.PENYUSUNAN_FINAL,
    State.UJI_COBA,
    State.SIAP_DISAHKAN,
    State.MENUNGGU_TANDA_TANGAN,
)
"""The way of a draft."""

OPTIONAL = frozenset({State.DIPERIKSA, State.DIAJUKAN, State.PLENO, State.PENYUSUNAN_FINAL, State.UJI_COBA})
"""Stages that an office may leave out."""

WRITABLE = frozenset({State.DRAF, State.PENYUSUNAN_FINAL, State.UJI_COBA})
"""States in which the text may be changed."""


@dataclass(frozen=True, slots=True)
class Move:
    """A deed that leads onwards or back: who may do it (`part`), its verb, and whether it asks for a reason."""

    name: str
    sources: frozenset[State]
    verb: str | Promise
    done: str | Promise
    part: str
    """``author`` (penyusun), ``superior`` (leads the unit), ``coordinator``, ``signer``."""
    back: bool = False
    """Back to `DRAF` instead of on to the next stage."""
    reason: bool = False


MOVES = (
    Move("submit", frozenset({State.DRAF}), _("Ajukan"), _("Draf diajukan."), "author"),
    Move(
        "withdraw",
        frozenset({State.DIPERIKSA, State.DIAJUKAN}),
        _("Tarik kembali"),
        _("Pengajuan ditarik kembali."),
        "author",
        back=True,
    ),
    Move(
        "initial", frozenset({State.DIPERIKSA}), _("Paraf dan teruskan"), _("Draf diparaf dan diteruskan."), "superior"
    ),
    Move(
        "return",
        frozenset({State.DIPERIKSA}),
        _("Kembalikan dengan alasan"),
        _("Draf dikembalikan kepada penyusun."),
        "superior",
        back=True,
        reason=True,
    ),
    Move(
        "send_back",
        frozenset(WAY[2:]),
        _("Kembalikan dengan alasan"),
        _("Draf dikembalikan kepada penyusun."),
        "coordinator",
        back=True,
        reason=True,
    ),
    Move("advance", frozenset(WAY[2:7]), _("Teruskan"), _("Draf diteruskan ke tahap berikutnya."), "coordinator"),
)
"""Every deed on a draft but the last, which legalises it (`actions.revisions.legalise`)."""

UNDO = Move("undo", frozenset(WAY), _("Urungkan"), _("Langkah diurungkan."), "", back=True)
"""The taking back of one's latest step, as guards are asked about it; it is no deed that is offered."""

LEGALISE = Move(
    "legalise",
    frozenset({State.MENUNGGU_TANDA_TANGAN}),
    _("Catat pengesahan"),
    _("SOP disahkan dan berlaku."),
    "signer",
)
"""The last deed, as guards are asked about it where number and signer are typed in only now."""

Guard = Callable[[Any, Move, State], Iterable[str]]
"""Takes the draft, the deed and the state it would lead to; yields a sentence for each thing that stands in its way."""

_GUARDS: dict[str, Guard] = {}


def guard(name: str, check: Guard) -> None:
    """Register a guard of an app above the library, once by its name."""
    _GUARDS[name] = check


def objections(draft: Any, move: Move, to: State) -> Iterator[str]:
    """What stands in the way of a deed."""
    for check in _GUARDS.values():
        yield from check(draft, move, to)


def next_state(state: State, skipped: Iterable[str]) -> State:
    """The stage after `state` where the office leaves out `skipped`. ValueError at the end of the way."""
    left_out = OPTIONAL.intersection(skipped)
    for later in WAY[WAY.index(state) + 1 :]:
        if later not in left_out:
            return later
    raise ValueError(f"no stage after {state}")


def find_move(name: str) -> Move:
    """The deed of that name. KeyError where there is none."""
    return {move.name: move for move in MOVES}[name]
