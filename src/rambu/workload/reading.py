"""An office's assumptions from files: YAML and JSON by their format, Excel and CSV as tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rambu.language import gettext as _
from rambu.sop.errors import BadInput, Fault, Problem
from rambu.sop.files import clean, read_text
from rambu.sop.json_tree import json_marks, read_json
from rambu.sop.kinds import Kind
from rambu.sop.shape import MOST, check_shape
from rambu.sop.trees import Tree
from rambu.sop.yaml_tree import read_yaml, yaml_marks
from rambu.workload.format import ASSUMPTIONS
from rambu.workload.tables import read_csv, read_workbook, tree_of
from rambu.worktime.calendar.file import hour_faults

Node = Any
"""A part of a tree whose shape has been checked."""


def load_assumptions(path: str | Path) -> dict[str, Node]:
    """The checked tree of a file: ``.xlsx`` and ``.csv`` as tables, ``.json``, else YAML. Raises `BadInput`."""
    name = str(path)
    if name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        return tree_of(read_workbook(path), name)
    if name.lower().endswith((".csv", ".tsv", ".txt")):
        return tree_of([read_csv(read_text(path), name)], name)
    return loads_assumptions(read_text(path), name)


def loads_assumptions(text: str, filename: str = "") -> dict[str, Node]:
    """The checked tree of a text; JSON when `filename` ends in ``.json`` or it begins like an object.

    Raises `BadInput`.
    """
    text = clean(text, filename)
    is_json = filename.endswith(".json") or (not filename and text.lstrip().startswith('{"'))
    tree = read_json(text, filename) if is_json else read_yaml(text, filename)
    faults = _faults(tree)
    if faults or not isinstance(tree, dict):
        marks = json_marks(text) if is_json else yaml_marks(text)
        problems = [Problem(f.message, *marks.find(f.path, f.at_key)) for f in faults[:MOST]]
        raise BadInput(file=filename, problems=problems)
    return tree


def merged(trees: list[dict[str, Node]]) -> dict[str, Node]:
    """One tree of several: lists are joined, of single values the last one counts."""
    found: dict[str, Node] = {}
    for tree in trees:
        for key, value in tree.items():
            if value is not None:
                found[key] = [*found.get(key, ()), *value] if isinstance(value, list) else value
    return found


def _faults(tree: Tree) -> list[Fault]:
    if not isinstance(tree, dict):
        return [Fault((), _("isi berkas bukan asumsi kantor; mulai dengan 'asumsi: 1'."))]
    found = check_shape(tree, Kind(record=ASSUMPTIONS))
    if found:
        return found
    positions: list[dict[str, Node]] = tree.get("jabatan") or []  # type: ignore[assignment]
    for number, node in enumerate(positions):
        found += hour_faults(node.get("hadir") or {}, ("jabatan", number, "hadir"))
    return found
