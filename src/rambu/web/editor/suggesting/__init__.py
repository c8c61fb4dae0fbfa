"""Suggestions while typing, from the texts that the person may read, each with where it comes from."""

from rambu.web.editor.suggesting.suggest import KINDS, suggest

__all__ = ["KINDS", "suggest"]
