"""What a final PDF says of itself: what stands above the data on its pages, and the hashes of all that it carries."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from rambu.exchange.pdf.evidence.texts import Malformed, compact, list_of

VERSION: Final = 1
_HASHED: Final = ("program", "data", "scene", "chain", "head")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The hashes are SHA-256 of the embedded texts; `head` is that of the chain of decisions."""

    program: str
    """The version of Rambu that wrote the file."""
    data: str
    scene: str
    chain: str
    head: str
    pages: int = 0
    """Of the chart; cover and identity come before them."""
    cover: bool = False
    office: tuple[str, ...] = ()
    """Lines above the unit, and on the cover the address."""
    address: str = ""
    reserved: str = ""
    """What stands in the cell of the signature until it is signed."""
    code: str = ""
    """The address that the QR code leads to, where one is printed."""
    logo: bool = False


def write_manifest(manifest: Manifest) -> str:
    """The manifest as it is embedded."""
    return compact({"version": VERSION, **{name: getattr(manifest, name) for name in Manifest.__slots__}})


def read_manifest(text: str) -> Manifest:
    """An embedded manifest. ValueError for what is none, or one of a version that is not known."""
    value = json.loads(text)
    if not isinstance(value, dict) or value.get("version") != VERSION:
        raise Malformed("no manifest of a known version")
    words = {name: str(value.get(name, "")) for name in ("address", "code", "reserved")}
    program, data, scene, chain, head = (str(value.get(name, "")) for name in _HASHED)
    return Manifest(
        program=program,
        data=data,
        scene=scene,
        chain=chain,
        head=head,
        pages=_whole(value.get("pages")),
        cover=value.get("cover") is True,
        office=tuple(str(line) for line in list_of(value.get("office", []))),
        logo=value.get("logo") is True,
        **words,
    )


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
