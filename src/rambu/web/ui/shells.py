"""Pages that open without a line: what is empty of them is kept by the browser, and their scripts fill it.

An app registers a shell once. The worker (`ui/worker.js`) keeps the shell's page and files and shows it for addresses
like `pattern` where Rambu cannot be reached.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.templatetags.static import static
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Shell:
    """A page with nothing of anybody in it."""

    name: str
    view: str
    """Name of the address of the empty page; it must answer without a login."""
    pattern: str
    """Addresses that it stands in for, as a regular expression of JavaScript over the path."""
    files: Callable[[], Iterable[str]]
    """Static files that it needs beside those of every page."""


_SHELLS: dict[str, Shell] = {}


def add_shell(shell: Shell) -> None:
    """Register a shell, once by its name."""
    _SHELLS[shell.name] = shell


def shells_as_json() -> str:
    """All shells as the worker wants them; fit to stand in a script."""
    rows = [
        {"page": reverse(one.view), "pattern": one.pattern, "files": [static(path) for path in one.files()]}
        for one in _SHELLS.values()
    ]
    return json.dumps(rows).replace("<", "\\u003c")
