"""What a final PDF carries, read and compared with the hashes that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Scene
from rambu.exchange.pdf import DATA_NAME
from rambu.exchange.pdf.evidence import (
    CHAIN_NAME,
    MANIFEST_NAME,
    SCENE_NAME,
    Link,
    Manifest,
    breaks,
    head_of,
    read_chain,
    read_manifest,
    read_scene,
)
from rambu.exchange.pdf.evidence.texts import hash_of
from rambu.language import gettext as _
from rambu.sop import Sop, loads
from rambu.sop.errors import BadInput
from rambu.verification.report import Difference, Place

NAMES: Final = (DATA_NAME, SCENE_NAME, CHAIN_NAME, MANIFEST_NAME)


@dataclass(frozen=True, slots=True)
class Carried:
    """The embedded parts as values."""

    sop: Sop
    scene: Scene
    chain: tuple[Link, ...]
    manifest: Manifest


def read_carried(texts: Mapping[str, str], file: str = "") -> Carried:
    """The parts of a final PDF. BadInput where one is missing or cannot be read."""
    for name in NAMES:
        if not texts.get(name):
            message = _("PDF ini tidak membawa {name}; hanya naskah final dari Rambu yang dapat diperiksa.")
            raise BadInput(message.format(name=name), file)
    sop = loads(texts[DATA_NAME], DATA_NAME)
    try:
        return Carried(
            sop, read_scene(texts[SCENE_NAME]), read_chain(texts[CHAIN_NAME]), read_manifest(texts[MANIFEST_NAME])
        )
    except (ValueError, TypeError, KeyError) as fault:
        message = _("Berkas yang tersemat dalam PDF ini rusak atau dari versi Rambu yang lebih baru.")
        raise BadInput(message, file) from fault


def compare_hashes(texts: Mapping[str, str], carried: Carried) -> Iterator[Difference]:
    """Embedded files that are not those that the manifest names."""
    manifest = carried.manifest
    for name, known in ((DATA_NAME, manifest.data), (SCENE_NAME, manifest.scene), (CHAIN_NAME, manifest.chain)):
        if hash_of(texts[name]) != known:
            message = _("isinya berbeda dari sidik yang dicatat ketika naskah final dibuat.")
            yield Difference("embedded-changed", Place(0, 0, name), message)


def compare_chain(carried: Carried) -> Iterator[Difference]:
    """Decisions that were changed, taken out or put in."""
    faults = {
        "changed": _("isi keputusan ini diubah setelah dicatat."),
        "missing": _("ada keputusan sebelum ini yang dihilangkan."),
        "unchained": _("keputusan ini tidak bersambung dengan keputusan sebelumnya."),
    }
    for one in breaks(carried.chain):
        place = Place(0, 0, _("keputusan {n}").format(n=one.number))
        yield Difference(f"chain-{one.fault}", place, faults[one.fault])
    if head_of(carried.chain) != carried.manifest.head:
        place = Place(0, 0, _("rantai keputusan"))
        yield Difference("chain-head", place, _("ujung rantai bukan yang dicatat; keputusan terakhir dihilangkan."))
