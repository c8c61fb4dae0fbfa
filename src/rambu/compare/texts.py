"""Values of the model as the texts that a reader compares: lists as lines."""

from __future__ import annotations

from rambu.language import gettext as _
from rambu.sop.edits.shown import shortened
from rambu.sop.model import COLUMN_KEYS, END, Butir, Indikator, Rujukan, Target


def text_of(value: object) -> str:
    """A value as text; what was left out is empty."""
    if isinstance(value, tuple):
        return "\n".join(text_of(item) for item in value) if not _is_pair(value) else ": ".join(map(text_of, value))
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, Butir):
        return value.teks
    if isinstance(value, Rujukan):
        return f"{value.judul} ({value.nomor})" if value.nomor else value.judul
    if isinstance(value, Indikator):
        return f"{value.nama}: {value.target}" if value.target else value.nama
    return "" if value is None else str(value)


def text_of_target(to: Target, name: str) -> str:
    """Where an exit leads; `name` is that of the symbol in its version."""
    if isinstance(to, Rujukan):
        return _("ke SOP lain: {judul}").format(judul=shortened(to.judul))
    return _("ke akhir") if to == END else _("ke {name}").format(name=name)


def _is_pair(value: tuple[object, ...]) -> bool:
    """A caption of a column: a pair of texts, the first a key."""
    return len(value) == 2 and value[0] in COLUMN_KEYS and isinstance(value[1], str)
