"""Checks a tree against the description of the format and says what is wrong, where, and what to do about it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache

from rambu.language import gettext as _
from rambu.sop.errors import Fault, Path
from rambu.sop.kinds import Kind, Record, Scalar
from rambu.sop.trees import TRUTHS, Tree, Word

MOST = 20
"""After so many problems, the rest is left for the next reading."""


def check_shape(tree: Tree, kind: Kind) -> list[Fault]:
    """All that is wrong with the shape of `tree`, in document order, up to `MOST`."""
    found: list[Fault] = []
    _check(tree, kind, (), found)
    return found[:MOST]


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _check(tree: Tree, kind: Kind, path: Path, found: list[Fault]) -> None:
    if isinstance(tree, dict):
        _check_mapping(tree, kind, path, found)
    elif isinstance(tree, list):
        _check_list(tree, kind, path, found)
    elif kind.scalar is None or tree is None:
        found.append(Fault(path, _wanted(kind)))
    elif message := _scalar_fault(tree, kind.scalar):
        found.append(Fault(path, message))


def _check_mapping(tree: dict[str, Tree], kind: Kind, path: Path, found: list[Fault]) -> None:
    if kind.record is not None:
        _check_record(tree, kind.record, path, found)
    elif kind.entries is not None:
        for key, value in tree.items():
            if kind.keys and key not in kind.keys:
                found.append(Fault((*path, key), _unknown(key, kind.keys), at_key=True))
            else:
                _check(value, kind.entries, (*path, key), found)
    else:
        found.append(Fault(path, _wanted(kind)))


def _check_list(tree: list[Tree], kind: Kind, path: Path, found: list[Fault]) -> None:
    if kind.items is None:
        found.append(Fault(path, _wanted(kind)))
        return
    plain = kind.items.any_text
    for position, item in enumerate(tree):
        if (type(item) is str and plain) or (item is None and kind.blanks):
            continue
        _check(item, kind.items, (*path, position), found)


def _check_record(tree: dict[str, Tree], record: Record, path: Path, found: list[Fault]) -> None:
    fields = record.kinds
    for key, value in tree.items():
        kind = fields.get(key)
        if kind is None:
            found.append(Fault((*path, key), _unknown(key, tuple(fields)), at_key=True))
        elif value is not None and not (type(value) is str and kind.any_text):
            _check(value, kind, (*path, key), found)
    if record.required and _lacks(tree, record.required):
        found.append(Fault(path, _missing(record)))
    for first, second in record.apart:
        if first in tree and second in tree and tree[first] is not None and tree[second] is not None:
            message = _("'{first}' dan '{second}' tidak boleh bersamaan; hapus salah satu.").format(
                first=first, second=second
            )
            found.append(Fault((*path, second), message, at_key=True))


def _lacks(tree: dict[str, Tree], required: tuple[tuple[str, ...], ...]) -> bool:
    """Whether none of the alternatives is there whole."""
    for keys in required:
        for key in keys:
            if tree.get(key) is None:
                break
        else:
            return False
    return True


def _scalar_fault(value: str | bool, scalar: Scalar) -> str:
    if isinstance(value, bool):
        return "" if scalar.flag else _("harus berupa teks; apit dengan tanda kutip.")
    if scalar.flag == "flag":
        return "" if value in TRUTHS else _("'{value}' harus true atau false.").format(value=_short(value))
    if scalar.choices and value not in scalar.choices:
        return _not_among(value, scalar.choices)
    if scalar.pattern and not _pattern(scalar.pattern).fullmatch(value):
        return _("'{value}' tidak dikenal; tulis {hint}.").format(value=_short(value), hint=_(scalar.hint))
    return ""


def truth(value: Tree) -> bool | None:
    """The yes or no that a checked tree holds; None when it was left out."""
    return value if isinstance(value, bool) else TRUTHS[value] if isinstance(value, str) else None


def start_words(value: Tree) -> bool | str | None:
    """`mulai`: yes, no, or words. Quoted words stay words."""
    return TRUTHS[value] if isinstance(value, Word) else value if isinstance(value, (bool, str)) else None


def _wanted(kind: Kind) -> str:
    names = []
    if kind.scalar:
        names.append(_("teks"))
    if kind.record:
        keys = ", ".join(field.key for field in kind.record.fields[:4])
        names.append(_("pasangan kunci dan isi ({keys} …)").format(keys=keys))
    if kind.entries:
        names.append(_("pasangan kunci dan isi"))
    if kind.items:
        names.append(_("daftar"))
    return _("isi tidak sesuai; seharusnya {wanted}.").format(wanted=_(" atau ").join(names))


def _unknown(key: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(key.casefold(), known, 1, 0.6)
    if near:
        return _("kunci '{key}' tidak dikenal; mungkin maksud Anda '{near}'?").format(key=_short(key), near=near[0])
    keys = ", ".join(known)
    return _("kunci '{key}' tidak dikenal di sini; yang dikenal: {keys}.").format(key=_short(key), keys=keys)


def _not_among(value: str, choices: tuple[str, ...]) -> str:
    near = get_close_matches(value.casefold(), choices, 1, 0.6)
    if near:
        return _("'{value}' tidak dikenal; mungkin maksud Anda '{near}'?").format(value=_short(value), near=near[0])
    return _("'{value}' tidak dikenal; pilih {choices}.").format(value=_short(value), choices=", ".join(choices))


def _missing(record: Record) -> str:
    sets = _(" atau ").join(", ".join(keys) for keys in record.required)
    return _("kunci wajib belum ada; isi {keys}.").format(keys=sets)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
