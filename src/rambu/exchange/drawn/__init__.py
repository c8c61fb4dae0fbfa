"""Drawn SOPs of any format: one geometry that every reader gives, one recovery that makes a SOP of it."""

from __future__ import annotations

from rambu.exchange.drawn.geometry import (
    Drawn,
    Label,
    Outline,
    OutlineKind,
    Rule,
    Sheet,
    Stroke,
    Table,
    TableCell,
    Unread,
    Word,
)

__all__ = [
    "Drawn",
    "Label",
    "Outline",
    "OutlineKind",
    "Rule",
    "Sheet",
    "Stroke",
    "Table",
    "TableCell",
    "Unread",
    "Word",
]
