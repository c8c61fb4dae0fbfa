"""The whole certificate of a scene."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.certificate.cells import check_cells
from rambu.diagram.certificate.connectors import check_connectors
from rambu.diagram.certificate.content import check_content
from rambu.diagram.certificate.ends import check_ends
from rambu.diagram.certificate.frame import check_frame, check_headers
from rambu.diagram.certificate.labels import check_labels
from rambu.diagram.certificate.obstacles import check_obstacles
from rambu.diagram.certificate.pieces import bends_of
from rambu.diagram.certificate.places import check_places
from rambu.diagram.certificate.report import Certificate, PageReport, Violation
from rambu.diagram.certificate.routes import check_routes
from rambu.diagram.certificate.sheet import Sheet, sheet_of
from rambu.diagram.certificate.tracks import check_meetings, check_tracks
from rambu.diagram.scene import Scene
from rambu.fonts import font_of
from rambu.sop.model import Sop


def certify(scene: Scene, sop: Sop | None = None) -> Certificate:
    """Check the finished drawing `scene`; with `sop` also that it shows this SOP, whole and nothing else.

    The work per page grows with what is on it (sorted sweeps and buckets), not with its square.
    """
    violations: list[Violation] = []
    pages: list[PageReport] = []
    for page in scene.pages:
        sheet = sheet_of(page, font_of(scene.font))
        meetings = check_meetings(sheet)
        violations += [*_checks(sheet), *meetings.violations]
        bends = sum(bends_of(line) for line in page.lines)
        pages.append(PageReport(page.number, meetings.crossings, bends, page.proof.cost, page.proof.bound))
    violations += [*check_headers(scene.pages), *check_connectors(scene.pages)]
    if sop is not None:
        violations += check_content(scene, sop)
    return Certificate(tuple(violations), tuple(pages))


def _checks(sheet: Sheet) -> Iterator[Violation]:
    yield from check_frame(sheet)
    yield from check_cells(sheet)
    yield from check_places(sheet)
    yield from check_routes(sheet)
    yield from check_obstacles(sheet)
    yield from check_tracks(sheet)
    yield from check_ends(sheet)
    yield from check_labels(sheet)
