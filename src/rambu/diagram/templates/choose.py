"""The template of a document: the named one, changed by what the SOP itself asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rambu.diagram.templates.kemenag import KEMENAG
from rambu.diagram.templates.permenpan import PERMENPAN
from rambu.diagram.templates.template import Template
from rambu.sop.model import Tampilan

TEMPLATES: Final = {template.name: template for template in (PERMENPAN, KEMENAG)}


def choose(tampilan: Tampilan, template: str | None = None, paper: str | None = None) -> Template:
    """The template for a SOP; `template` and `paper` overrule what the SOP asks for.

    Raises:
        ValueError: there is no such template.
    """
    name = (template or tampilan.templat or PERMENPAN.name).strip().lower()
    if name not in TEMPLATES:
        raise ValueError(f"no such template: {name!r}")
    return _adapted(TEMPLATES[name], tampilan, paper)


def _adapted(base: Template, tampilan: Tampilan, paper: str | None) -> Template:
    return replace(
        base,
        captions={**base.captions, **dict(tampilan.judul_kolom)},
        paper=paper or tampilan.kertas or base.paper,
        kapsul=tampilan.kapsul or base.kapsul,
        column_numbers=base.column_numbers if tampilan.nomor_kolom is None else tampilan.nomor_kolom,
        legend=base.legend if tampilan.legenda is None else tampilan.legenda,
    )
