"""The labels."""

from __future__ import annotations

from rambu.diagram.scene import Label


def labels(*args: object) -> tuple[Label, ...]:
    """None."""
    return ()
