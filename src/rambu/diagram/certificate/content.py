"""Does the drawing show this SOP: every symbol, line, row and wish of a person, and nothing else?"""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.certificate.edges import check_edges
from rambu.diagram.certificate.expected import wanted_of
from rambu.diagram.certificate.hints import check_hints
from rambu.diagram.certificate.naming import notes_of
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.rows import check_rows
from rambu.diagram.certificate.symbols import check_symbols
from rambu.diagram.scene import Scene
from rambu.sop.model import Sop


def check_content(scene: Scene, sop: Sop) -> Iterator[Violation]:
    """Differences between the scene and the SOP. What a note of the scene names may be missing."""
    wanted, notes = wanted_of(sop), notes_of(scene.notes)
    yield from check_symbols(scene, wanted, notes)
    yield from check_edges(scene, wanted, len(sop.bagan))
    yield from check_rows(scene, sop)
    yield from check_hints(scene, sop, wanted, notes)
