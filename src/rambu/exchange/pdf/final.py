"""The PDF that is signed: the official document with everything that proves it embedded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rambu import __version__
from rambu.diagram import draw
from rambu.diagram.scene import Scene
from rambu.exchange.pdf.compiler import typesetter
from rambu.exchange.pdf.document import attachment
from rambu.exchange.pdf.evidence import (
    CHAIN_NAME,
    MANIFEST_NAME,
    SCENE_NAME,
    Link,
    Manifest,
    head_of,
    write_chain,
    write_manifest,
    write_scene,
)
from rambu.exchange.pdf.evidence.texts import hash_of
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.writing import DATA_NAME, document_data
from rambu.sop import canonical
from rambu.sop.model import Sop


def write_final(sop: Sop, settings: PdfSettings | None = None, chain: Sequence[Link] = (), *, code: str = "") -> bytes:
    """As `write_pdf`, with scene, `chain` of decisions and a manifest embedded beside the data.

    `code`: the address in the QR code of the settings. The same input gives the same bytes.

    Raises:
        ValueError: `settings` or the SOP name a template or a paper that does not exist, or words across the pages
            or no NIP are wanted, which is not what is signed.
    """
    settings = settings or PdfSettings()
    if settings.mark or not settings.nip:
        raise ValueError("a final document bears no words across its pages, and the NIP")
    data = document_data(sop, settings)
    scene = draw(sop, template=settings.template, paper=settings.paper)
    drawn, decided = write_scene(scene), write_chain(chain)
    manifest = _manifest(sop, settings, scene, (drawn, decided, head_of(chain), code))
    data["attachments"] = [
        attachment(sop, DATA_NAME),
        _file(SCENE_NAME, drawn, "Gambar tiap halaman bagan alir (Rambu)"),
        _file(CHAIN_NAME, decided, "Rantai keputusan atas SOP ini (Rambu)"),
        _file(MANIFEST_NAME, write_manifest(manifest), "Keterangan naskah final (Rambu)"),
    ]
    return typesetter().compile(data, settings.printed_on())


def _manifest(sop: Sop, settings: PdfSettings, scene: Scene, told: tuple[str, str, str, str]) -> Manifest:
    drawn, decided, head, code = told
    return Manifest(
        program=__version__,
        data=hash_of(canonical(sop).decode()),
        scene=hash_of(drawn),
        chain=hash_of(decided),
        head=head,
        pages=len(scene.pages),
        cover=settings.cover,
        office=settings.office,
        address=settings.address,
        reserved=settings.in_cell(),
        code=code,
        logo=settings.logo is not None,
    )


def _file(name: str, text: str, description: str) -> dict[str, Any]:
    return {"name": name, "text": text, "description": description}
