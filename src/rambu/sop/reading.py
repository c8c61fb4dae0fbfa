"""Reading a SOP from a file or a text, YAML or JSON."""

from __future__ import annotations

from pathlib import Path

from rambu.language import gettext as _
from rambu.sop.errors import BadInput, Fault, Problem
from rambu.sop.files import clean, read_text
from rambu.sop.format import DOCUMENT
from rambu.sop.identify import Identities
from rambu.sop.json_tree import json_marks, read_json
from rambu.sop.kinds import Kind
from rambu.sop.migrations import migrate
from rambu.sop.model import Sop
from rambu.sop.read_charts import ChartReader, chart_trees
from rambu.sop.read_identity import read_identity
from rambu.sop.shape import MOST, check_shape
from rambu.sop.trees import Tree
from rambu.sop.yaml_tree import read_yaml, yaml_marks

_DOCUMENT = Kind(record=DOCUMENT)


def load(path: str | Path) -> Sop:
    """The SOP in a file; JSON when its name ends in ``.json``, else YAML. Raises `BadInput`."""
    return _read(read_text(path), str(path))


def loads(text: str, filename: str = "") -> Sop:
    """The SOP in a text; JSON when `filename` ends in ``.json`` or it begins like a JSON object. Raises `BadInput`."""
    return _read(clean(text, filename), filename)


def _read(text: str, file: str) -> Sop:
    is_json = file.endswith(".json") or (not file and text.lstrip().startswith('{"'))
    tree = read_json(text, file) if is_json else read_yaml(text, file)
    faults: list[Fault] = []
    sop = _build(tree, faults)
    if sop is None:
        marks = json_marks(text) if is_json else yaml_marks(text)
        raise BadInput(file=file, problems=[Problem(f.message, *marks.find(f.path, f.at_key)) for f in faults[:MOST]])
    return sop


def _build(tree: Tree, faults: list[Fault]) -> Sop | None:
    """The value of a tree, or None with something in `faults`."""
    if not isinstance(tree, dict):
        faults.append(Fault((), _not_a_document(tree)))
        return None
    try:
        root = migrate(tree)
    except Fault as fault:
        faults.append(fault)
        return None
    faults.extend(check_shape(root, _DOCUMENT))
    return None if faults else _value(root, faults)


def _value(root: dict[str, Tree], faults: list[Fault]) -> Sop | None:
    charts = chart_trees(root)
    ids = Identities(charts)
    faults.extend(ids.faults)
    bagan = tuple(ChartReader(chart, ids, faults).bagan() for chart in charts)
    return None if faults else Sop(**read_identity(root), bagan=bagan)


def _not_a_document(tree: Tree) -> str:
    if tree is None:
        return _("berkas kosong; mulai dengan 'rambu: 1' dan judul SOP, atau buat dengan: rambu new.")
    return _("isi berkas bukan SOP; mulai dengan 'rambu: 1' lalu pasangan kunci dan isi.")
