"""Values of the model in a sentence: short, on one line."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import singledispatch
from typing import Any

from rambu.language import gettext as _
from rambu.sop.model import (
    Butir,
    Indikator,
    Janji,
    Pengesahan,
    Rujukan,
    Tampilan,
    Tanggal,
    Waktu,
    is_empty,
)

LONGEST = 60
"""Characters of a text that a sentence quotes."""


def shortened(text: str) -> str:
    """`text` on one line, cut at a word where it is long, without characters that turn or hide what follows."""
    line = "".join(c for c in " ".join(text.split()) if c.isprintable())
    if len(line) <= LONGEST:
        return line
    head, _space, _rest = line[:LONGEST].rpartition(" ")
    return f"{head or line[: LONGEST - 1]}…"


def quoted(text: str) -> str:
    """`text` shortened, in quotation marks."""
    return f"“{shortened(text)}”"


def listed(items: list[str]) -> str:
    """``a, b, dan c``."""
    if len(items) < 2:
        return "".join(items)
    last = _("dan {last}").format(last=items[-1])
    return f"{items[0]} {last}" if len(items) == 2 else f"{', '.join(items[:-1])}, {last}"


@dataclass(frozen=True, slots=True)
class Turn:
    """How a value changed: a verb (``""``: plainly changed) and what is to be said about it."""

    verb: str
    detail: str
    mark: str = ":"
    """What stands between the two in a sentence of its own."""

    def alone(self) -> str:
        """``diubah: a → b``."""
        verb = self.verb or _("diubah")
        return f"{verb}{self.mark} {self.detail}" if self.detail else verb

    def joined(self) -> str:
        """``a → b``."""
        return " ".join(part for part in (self.verb, self.detail) if part)


def turn(old: Any, new: Any, plain: bool = False) -> Turn:
    """How `old` became `new`; `plain` values are shown without quotation marks."""
    show = shortened if plain and isinstance(old, str) and isinstance(new, str) else _shown
    if is_empty(old):
        return Turn(_("dikosongkan"), "") if is_empty(new) else Turn(_("diisi"), show(new))
    if is_empty(new):
        return Turn(_("dikosongkan"), _("(semula {old})").format(old=show(old)), "")
    if isinstance(old, tuple) and isinstance(new, tuple):
        return _list_turn(old, new)
    return Turn("", f"{show(old)} → {show(new)}")


def _list_turn(old: tuple[Any, ...], new: tuple[Any, ...]) -> Turn:
    more = [item for item in new if item not in old]
    less = [item for item in old if item not in new]
    if more and less:
        return Turn("", f"{_shown(tuple(less))} → {_shown(tuple(more))}")
    if more:
        return Turn(_("ditambah"), _shown(tuple(more)))
    return Turn(_("dikurangi"), _shown(tuple(less))) if less else Turn(_("diurutkan ulang"), "")


@singledispatch
def _shown(value: Any) -> str:
    return str(value)


@_shown.register
def _shown_text(value: str) -> str:
    return quoted(value)


@_shown.register
def _shown_flag(value: bool) -> str:
    return _("ya") if value else _("tidak")


@_shown.register
def _shown_list(value: tuple) -> str:  # type: ignore[type-arg]
    if len(value) > 3:
        more = _("{n} butir lagi").format(n=len(value) - 2)
        return ", ".join([*map(_item, value[:2]), more])
    return ", ".join(map(_item, value))


def _item(value: Any) -> str:
    if isinstance(value, tuple):
        return ": ".join(shortened(str(part)) for part in value)
    return _shown(value)


@_shown.register(Butir)
def _shown_butir(value: Butir) -> str:
    return quoted(value.teks)


@_shown.register(Rujukan)
def _shown_rujukan(value: Rujukan) -> str:
    return f"{quoted(value.judul)} ({shortened(value.nomor)})" if value.nomor else quoted(value.judul)


@_shown.register(Indikator)
def _shown_indikator(value: Indikator) -> str:
    return quoted(f"{value.nama}: {value.target}" if value.target else value.nama)


@_shown.register(Waktu)
def _shown_waktu(value: Waktu) -> str:
    if not value.sentuh:
        return shortened(value.nominal)
    return _("{nominal} (waktu sentuh {sentuh})").format(
        nominal=shortened(value.nominal) or _("kosong"), sentuh=shortened(value.sentuh)
    )


@_shown.register(Tanggal)
@_shown.register(Pengesahan)
@_shown.register(Janji)
@_shown.register(Tampilan)
def _shown_record(value: Any) -> str:
    parts = (getattr(value, f.name) for f in fields(value))
    return "; ".join(_shown(part) for part in parts if not is_empty(part))
