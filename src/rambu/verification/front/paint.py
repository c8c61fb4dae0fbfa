"""What is painted on cover and identity pages: rules, grounds of captions, and the pictures that belong there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rambu.exchange.pdf.evidence import Manifest
from rambu.exchange.pdf.read.leaves import Leaf
from rambu.exchange.pdf.read.paths import Painted
from rambu.language import gettext as _
from rambu.verification.report import Difference, Place

_THIN: Final = 1.5
"""Rules are thinner, in points."""


def compare_paint(manifest: Manifest, leaf: Leaf) -> Iterator[Difference]:
    """Covering surfaces, and pictures beyond those that the manifest names. A drawn logo may paint what it wants."""
    place = Place(leaf.number)
    pictures = bool(manifest.logo) + bool(manifest.code)
    if len(leaf.pictures) > pictures:
        yield Difference("picture-foreign", place, _("ada gambar tempelan yang tidak termasuk naskah."))
    if not manifest.logo and any(_covers(path) for path in leaf.paths):
        yield Difference("stroke-foreign", place, _("ada bidang yang menutupi halaman."))


def _covers(path: Painted) -> bool:
    return path.filled and path.white and any(min(part.box.width, part.box.height) > _THIN for part in path.parts)
