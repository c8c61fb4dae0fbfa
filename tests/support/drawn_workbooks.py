"""Workbooks of ours without what only our files have, and the picture of a SOP to compare by."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable

from rambu.diagram.layout.flow import flow_of
from rambu.diagram.metrics import printable
from rambu.diagram.templates import choose
from rambu.sop.model import Sop

_GLUE = re.compile(rb"<a:(?:st|end)Cxn [^>]*/>")
Picture = tuple[Counter[object], Counter[object]]


def changed(workbook: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The package with every part changed; None leaves a part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                target.writestr(name, part)
    return out.getvalue()


def stripped(workbook: bytes) -> bytes:
    """Without the embedded SOP and without glue: what a stranger's program could have left."""

    def change(name: str, part: bytes) -> bytes | None:
        if name.startswith("customXml/"):
            return None
        return _GLUE.sub(b"", part) if name.startswith("xl/drawings/") else part

    return changed(workbook, change)


def picture(sop: Sop) -> Picture:
    """Shapes with their places and words, and the lines between them: what is drawn of a flow."""
    flow = flow_of(sop, choose(sop.tampilan).kapsul)
    shapes = [(f.bagan, f.row, f.first, f.last, f.kind, _plain(f.text)) for f in flow.figures]
    lines = [(shapes[w.source], shapes[w.target], _plain(w.label), w.kind) for w in flow.wires]
    return Counter(shapes), Counter(lines)


def texts(sop: Sop) -> list[object]:
    """Performers and the texts of all rows, as they are printed."""
    return [
        [[_plain(one.nama) for one in bagan.pelaksana] for bagan in sop.bagan],
        [[_plain(row.teks) for row in bagan.kegiatan] for bagan in sop.bagan],
        [[_plain(row.waktu.nominal) for row in bagan.kegiatan] for bagan in sop.bagan],
        [[[_plain(item) for item in row.output] for row in bagan.kegiatan] for bagan in sop.bagan],
        [[[_plain(item) for item in row.kelengkapan] for row in bagan.kegiatan] for bagan in sop.bagan],
    ]


def _plain(text: str) -> str:
    return "".join(printable(text).split())
