"""Writing a SOP as the text that people read, and to a file."""

from __future__ import annotations

from pathlib import Path

from rambu.sop.canonical import canonical
from rambu.sop.emit import emit
from rambu.sop.files import write_atomic
from rambu.sop.model import Sop
from rambu.sop.trees import Tree
from rambu.sop.write_charts import write_charts
from rambu.sop.write_identity import write_identity


def dumps(sop: Sop) -> str:
    """The YAML text of `sop`; reading it gives an equal value."""
    return emit(document(sop))


def dump(sop: Sop, path: str | Path) -> None:
    """Write `sop` to a file, whole or not at all: canonical JSON when its name ends in ``.json``, else YAML.

    Raises `BadInput` when the file cannot be written.
    """
    data = canonical(sop) if str(path).endswith(".json") else dumps(sop).encode()
    write_atomic(path, data)


def document(sop: Sop) -> dict[str, Tree]:
    """The tree of `sop` as people write it."""
    return {**write_identity(sop), **write_charts(sop)}
