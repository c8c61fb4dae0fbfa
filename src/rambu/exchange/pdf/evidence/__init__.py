"""What a final PDF carries so that anybody can verify it: the scene of its pages and the chain of its decisions."""

from __future__ import annotations

from rambu.exchange.pdf.evidence.chain import BEGINNING, Break, Link, breaks, chained, head_of, read_chain, write_chain
from rambu.exchange.pdf.evidence.drawing import read_scene, write_scene
from rambu.exchange.pdf.evidence.manifest import Manifest, read_manifest, write_manifest

CHAIN_NAME = "rambu.keputusan.json"
MANIFEST_NAME = "rambu.final.json"
SCENE_NAME = "rambu.gambar.json"

__all__ = [
    "BEGINNING",
    "CHAIN_NAME",
    "MANIFEST_NAME",
    "SCENE_NAME",
    "Break",
    "Link",
    "Manifest",
    "breaks",
    "chained",
    "head_of",
    "read_chain",
    "read_manifest",
    "read_scene",
    "write_chain",
    "write_manifest",
    "write_scene",
]
