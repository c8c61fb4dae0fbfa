"""What Rambu says after something was done, and how to undo it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

NOTE, UNDOABLE = messages.SUCCESS, "undo"


def say(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Show `text` on the next page; with `undo`, an address that takes the deed back by POST, a button *Urungkan*."""
    messages.add_message(request, messages.SUCCESS, text, extra_tags=f"{UNDOABLE}:{undo}" if undo else "")


def warn(request: HttpRequest, text: str) -> None:
    """Show that something was not done, and why."""
    messages.add_message(request, messages.WARNING, text)
