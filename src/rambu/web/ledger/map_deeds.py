"""The deeds that change a map: their words, what they ask, and the edit that they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.processmap import Process, ProcessMap, ProcessTree
from rambu.processmap.codes import tidy
from rambu.processmap.edits import CannotEdit, Edited, merge, rename, retire, split, transfer
from rambu.web.ledger.map_forms import MergeForm, PiecesForm, RenameForm, RetireForm, TransferForm


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed on a process."""

    name: str
    title: str | Promise
    verb: str | Promise
    done: str | Promise
    form: Callable[[ProcessTree, str, Any], forms.Form]
    edit: Callable[[ProcessMap, str, dict[str, Any]], Edited]


def _rename_form(tree: ProcessTree, code: str, sent: Any) -> forms.Form:
    return RenameForm(sent, initial={"name": tree.by_code[code].name})


def _merge_form(tree: ProcessTree, code: str, sent: Any) -> forms.Form:
    beside = [one for one in tree.children.get(tree.above(code), ()) if one != code and tree.is_leaf(one)]
    leaves = [(one, f"{one} {tree.by_code[one].name}") for one in beside]
    return MergeForm(sent, leaves=leaves, initial={"code": code, "name": tree.by_code[code].name})


def _split(map_: ProcessMap, code: str, data: dict[str, Any]) -> Edited:
    pattern = next(one for one in map_.processes if one.code == code)
    pieces = [_piece(pattern, line) for line in data["into"].splitlines() if line.strip()]
    return split(map_, code, pieces)


def _piece(pattern: Process, line: str) -> Process:
    code, _space, name = line.strip().partition(" ")
    if not name.strip():
        raise CannotEdit(
            _("Tulis kode dan nama pada setiap baris, misalnya “{code}.01 Nama proses”.").format(code=code)
        )
    return replace(pattern, code=tidy(code), name=name.strip())


def _merge(map_: ProcessMap, code: str, data: dict[str, Any]) -> Edited:
    pattern = next(one for one in map_.processes if one.code == code)
    into = replace(pattern, code=tidy(data["code"]), name=data["name"].strip())
    return merge(map_, [code, *data["others"]], into)


DEEDS = {
    deed.name: deed
    for deed in (
        Deed(
            "alihkan",
            later("Alihkan ke instansi lain"),
            later("Alihkan cabang ini"),
            later("Cabang dialihkan."),
            lambda _tree, _code, sent: TransferForm(sent),
            lambda map_, code, data: transfer(map_, code, data["agency"], data["day"], data["reason"]),
        ),
        Deed(
            "hentikan",
            later("Hentikan"),
            later("Hentikan proses ini"),
            later("Proses dihentikan."),
            lambda _tree, _code, sent: RetireForm(sent),
            lambda map_, code, data: retire(map_, code, data["day"], data["reason"]),
        ),
        Deed(
            "namai",
            later("Ganti nama"),
            later("Simpan nama"),
            later("Nama proses diganti."),
            _rename_form,
            lambda map_, code, data: rename(map_, code, data["name"]),
        ),
        Deed(
            "pecah",
            later("Pecah"),
            later("Pecah proses ini"),
            later("Proses dipecah."),
            lambda _tree, _code, sent: PiecesForm(sent),
            _split,
        ),
        Deed(
            "gabung",
            later("Gabung"),
            later("Gabungkan"),
            later("Proses digabung."),
            _merge_form,
            _merge,
        ),
    )
}
"""By the name that stands in their address."""
ENDING = frozenset({"alihkan", "hentikan"})
"""Deeds with which SOPs may end."""
