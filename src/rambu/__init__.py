"""Rambu: a SOP is data, the drawing is computed.

The public library. Names are imported on first use, so that ``import rambu`` and the command line stay quick.

>>> import rambu
>>> sop = rambu.loads("rambu: 1\\njudul: SOP Pelayanan Surat Masuk\\n")
>>> sop.judul
'SOP Pelayanan Surat Masuk'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from rambu.diagram import draw
    from rambu.diagram.certificate import certify
    from rambu.exchange.pdf import write_booklet, write_many, write_pdf
    from rambu.exchange.svg import write_svg
    from rambu.flow import tell
    from rambu.rules import check, check_set
    from rambu.sop import (
        BadInput,
        Sop,
        apply,
        canonical,
        describe,
        difference,
        dump,
        dumps,
        format_text,
        invert,
        load,
        loads,
        rebase,
        schema,
        sha256,
    )

_HOMES = {
    "draw": "rambu.diagram",
    "certify": "rambu.diagram.certificate",
    "write_booklet": "rambu.exchange.pdf",
    "write_many": "rambu.exchange.pdf",
    "write_pdf": "rambu.exchange.pdf",
    "write_svg": "rambu.exchange.svg",
    "tell": "rambu.flow",
    "check": "rambu.rules",
    "check_set": "rambu.rules",
}

__all__ = [
    "BadInput",
    "Sop",
    "apply",
    "canonical",
    "certify",
    "check",
    "check_set",
    "describe",
    "difference",
    "draw",
    "dump",
    "dumps",
    "format_text",
    "invert",
    "load",
    "loads",
    "rebase",
    "schema",
    "sha256",
    "tell",
    "write_booklet",
    "write_many",
    "write_pdf",
    "write_svg",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'rambu' has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, "rambu.sop")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
