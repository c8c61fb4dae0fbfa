"""The neutral sample map (contoh): sixteen invented top-level processes ``C.01`` … ``C.16``."""

from __future__ import annotations

from importlib.resources import files

from rambu.processmap.file import loads_map
from rambu.processmap.model import ProcessMap


def sample_map() -> ProcessMap:
    """The sample; its names, codes and decree are invented."""
    file = files("rambu.samples") / "maps" / "contoh.peta.yaml"
    return loads_map(file.read_text(encoding="utf-8"), file.name)
