"""JSON as a tree. Numbers stay the text that was written; doubled keys are refused."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, NoReturn

from rambu.language import gettext as _
from rambu.sop.characters import FORBIDDEN_VALUE, is_settled, nfc
from rambu.sop.errors import BadInput, Path
from rambu.sop.trees import Marks, Tree

_SPACE = re.compile(r"[ \t\n\r]*")
_ATOM = re.compile(r"[-+.0-9A-Za-z]+")


class _Doubled(Exception):
    """A key stands twice in one object; where, says `json_marks`."""


def read_json(text: str, file: str = "") -> Tree:
    """The tree of a JSON text (already cleaned). Raises `BadInput`."""
    if not text.strip():
        return None
    try:
        tree: Tree = _DECODER.decode(text)
        return tree if is_settled(text) else _normalised(tree, text, file)
    except json.JSONDecodeError as error:
        raise BadInput(_not_json(), file, error.lineno, error.colno) from error
    except RecursionError as error:
        raise BadInput(_too_deep(), file, 1, 1) from error
    except _Doubled as error:
        json_marks(text, file)
        raise BadInput(_doubled(str(error)), file) from error


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Doubled(next(key for i, (key, _value) in enumerate(pairs) if key in dict(pairs[:i])))
    return found


def _constant(word: str) -> NoReturn:
    raise json.JSONDecodeError("not a JSON value", word, 0)


_DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=str, parse_float=str, parse_constant=_constant)


def _normalised(tree: Tree, text: str, file: str, path: Path = ()) -> Tree:
    """The tree with its texts in NFC; raises `BadInput` at a control character or surrogate that was escaped."""
    if isinstance(tree, str):
        if FORBIDDEN_VALUE.search(tree):
            line, column = json_marks(text, file).find(path)
            raise BadInput(_("teks ini memuat karakter kendali; hapus karakter itu."), file, line, column)
        return nfc(tree)
    if isinstance(tree, list):
        return [_normalised(item, text, file, (*path, i)) for i, item in enumerate(tree)]
    if isinstance(tree, dict):
        return _pairs(
            [(str(_normalised(k, text, file, path)), _normalised(v, text, file, (*path, k))) for k, v in tree.items()]
        )
    return tree


def json_marks(text: str, file: str = "") -> Marks:
    """Where every key and value of a well-formed or empty JSON text stands; raises `BadInput` at a doubled key."""
    if not text.strip():
        return Marks()
    scan = _Scan(text, file)
    try:
        scan.value((), 0)
    except RecursionError as error:
        raise BadInput(_too_deep(), file, 1, 1) from error
    return scan.marks


class _Scan:
    """A second, slower reading that only notes places."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.marks = Marks()
        self.starts = [m.end() for m in re.finditer(r"\A|\n", text)]

    def value(self, path: Path, at: int) -> int:
        at = self._skip(at)
        self.marks.values[path] = self._place(at)
        first = self.text[at]
        if first == '"':
            return int(scanstring(self.text, at + 1, False)[1])
        if first == "{":
            return self._object(path, at + 1)
        if first == "[":
            return self._array(path, at + 1)
        atom = _ATOM.match(self.text, at)
        return atom.end() if atom else at + 1

    def _object(self, path: Path, at: int) -> int:
        at = self._skip(at)
        while self.text[at] != "}":
            at = self._skip(at + 1 if self.text[at] == "," else at)
            key, end = scanstring(self.text, at + 1, False)
            inner = (*path, nfc(key))
            if inner in self.marks.keys:
                raise BadInput(_doubled(key), self.file, *self._place(at))
            self.marks.keys[inner] = self._place(at)
            at = self._skip(self.value(inner, self._skip(end) + 1))
        return at + 1

    def _array(self, path: Path, at: int) -> int:
        at, position = self._skip(at), 0
        while self.text[at] != "]":
            at = self._skip(self.value((*path, position), at + 1 if self.text[at] == "," else at))
            position += 1
        return at + 1

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1


def _not_json() -> str:
    return _("susunan JSON tidak terbaca di sini; periksa koma, kurung dan tanda kutip.")


def _too_deep() -> str:
    return _("isi bersarang terlalu dalam; periksa tanda kurung.")


def _doubled(key: str) -> str:
    return _("kunci '{key}' ditulis dua kali; gabungkan isinya atau hapus salah satu.").format(key=key)
