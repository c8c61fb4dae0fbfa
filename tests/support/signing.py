"""SOPs that wait for their signature, and their final documents, for tests."""

from __future__ import annotations

from typing import Any

from rambu.web.approval.models import Legalisation
from rambu.web.signing.actions import prepare
from rambu.web.signing.models import Final
from rambu.web.signing.rendering import render
from rambu.web.signing.ways import WAYS
from tests.support.approval import ready, send
from tests.support.cast import Cast


def waiting(cast: Cast, number: str = "B-1/contoh", **sending: Any) -> Legalisation:
    """A SOP that was sent to be signed by Budi Contoh."""
    return send(ready(cast), number=number, **sending)


def final_for(row: Legalisation, way: str) -> Final:
    """Its final document in a way."""
    return prepare(by=None, legalisation=row, way=WAYS[way], rendered=render(row, WAYS[way]))
