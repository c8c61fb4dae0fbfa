"""Reading a process map from a file or a text, YAML or JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from rambu.language import gettext as _
from rambu.processmap.file.format import MAP, VERSION
from rambu.processmap.file.values import read_map
from rambu.processmap.model import ProcessMap
from rambu.sop.dates import parse_date
from rambu.sop.errors import BadInput, Fault, Problem
from rambu.sop.errors import Path as Place
from rambu.sop.files import clean, read_text
from rambu.sop.json_tree import json_marks, read_json
from rambu.sop.kinds import Kind
from rambu.sop.shape import MOST, check_shape
from rambu.sop.trees import Tree
from rambu.sop.yaml_tree import read_yaml, yaml_marks

_DOCUMENT = Kind(record=MAP)


def load_map(path: str | Path) -> ProcessMap:
    """The map in a file; JSON when its name ends in ``.json``, else YAML. Raises `BadInput`."""
    return _read(read_text(path), str(path))


def loads_map(text: str, filename: str = "") -> ProcessMap:
    """The map in a text; JSON when `filename` ends in ``.json`` or it begins like an object. Raises `BadInput`."""
    return _read(clean(text, filename), filename)


def _read(text: str, file: str) -> ProcessMap:
    is_json = file.endswith(".json") or (not file and text.lstrip().startswith('{"'))
    tree = read_json(text, file) if is_json else read_yaml(text, file)
    faults = _faults(tree)
    if faults or not isinstance(tree, dict):
        marks = json_marks(text) if is_json else yaml_marks(text)
        raise BadInput(file=file, problems=[Problem(f.message, *marks.find(f.path, f.at_key)) for f in faults[:MOST]])
    return read_map(tree)


def _faults(tree: Tree) -> list[Fault]:
    if not isinstance(tree, dict):
        return [Fault((), _("isi berkas bukan peta proses bisnis; mulai dengan 'peta: 1'."))]
    written = tree.get("peta")
    if isinstance(written, str) and written.isascii() and written.isdigit() and int(written[:9]) > VERSION:
        told = _("peta ini memakai format versi {version} yang lebih baru; perbarui Rambu.")
        return [Fault(("peta",), told.format(version=written[:9]))]
    return check_shape(tree, _DOCUMENT) or [*_wrong_days(tree)]


def _wrong_days(tree: dict[str, Any]) -> list[Fault]:
    decree = tree.get("keputusan") or {}
    places: list[tuple[Place, Any]] = [
        (("berlaku",), tree.get("berlaku")),
        (("keputusan", "tanggal"), decree.get("tanggal")),
    ]
    for position, process in enumerate(tree.get("proses") or ()):
        ending = process.get("berakhir") or {}
        places.append((("proses", position, "berakhir", "tanggal"), ending.get("tanggal")))
    told = _("tanggal '{text}' tidak terbaca; tulis misalnya 2025-09-01.")
    return [Fault(place, told.format(text=str(text)[:40])) for place, text in places if text and not _day(text)]


def _day(text: str) -> date | None:
    return parse_date(text)
