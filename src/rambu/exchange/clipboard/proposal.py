"""What a paste would do, to be shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rambu.exchange.clipboard.columns import Column
from rambu.sop.edits.edit import Edit

NoteKind = Literal["read", "guess", "check", "left"]
"""What was recognised · what was guessed · what a person should look at · what has found no place."""


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence for the preview; `texts` are the cells that it speaks of, whole and as they were pasted."""

    kind: NoteKind
    sentence: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Edits that fit the SOP for which they were proposed, one after another, and what is to be said of them."""

    edits: tuple[Edit, ...] = ()
    notes: tuple[Note, ...] = ()
    columns: tuple[Column, ...] = ()
    """How the columns were read; another meaning can be asked for by their positions."""
