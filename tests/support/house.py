"""The source tree as the architecture tests see it: its files, its public names and the words in them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "rambu"


def modules() -> list[Path]:
    """All Python files of the package but the migrations, which Django writes."""
    return sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations")


def words(name: str) -> list[str]:
    """The lower-case words of an identifier: ``MutuBaku`` and ``mutu_baku`` are both ``mutu``, ``baku``."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return [w for w in re.split(r"[^a-z]+", spaced.lower()) if w]


def public_names(path: Path) -> Iterator[str]:
    """Module, class, function, field and constant names of a file that do not begin with an underscore."""
    if not path.stem.startswith("_"):
        yield path.stem
    yield from _names_in(ast.parse(path.read_text(encoding="utf-8")).body)


def _names_in(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        for name in _defined(node):
            if not name.startswith("_"):
                yield name
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _names_in(node.body)


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    return []
