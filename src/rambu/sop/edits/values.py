"""Values of the model as plain JSON and back, read strictly by the types of the model."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError


def encode(value: object) -> Any:
    """JSON for a value of the model: records as objects without the parts that were left out, tuples as lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in fields(value) if not _left_out(f, value)}
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    return value


def decode(hint: Any, raw: object, where: str = "") -> Any:
    """The value of type `hint` that `encode` wrote as `raw`; EditError names the part (`where`) that does not fit."""
    if hint is str:
        return _text(raw, where)
    if hint is bool or hint is NoneType:
        return _exactly(hint, raw, where)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(inner, raw, where)
    if origin is Literal:
        return _one_of(inner, raw, where)
    if origin in (Union, UnionType):
        return _first_that_fits(inner, raw, where)
    return _record(hint, raw, where)


def conforms(hint: Any, value: object) -> bool:
    """Whether `value` is of type `hint`, all the way down."""
    try:
        return bool(decode(hint, encode(value)) == value)
    except EditError:
        return False


def _text(raw: object, where: str) -> str:
    if not isinstance(raw, str):
        raise _misfit(where, _("teks"))
    try:
        raw.encode()
    except UnicodeEncodeError:
        raise _misfit(where, _("teks Unicode yang utuh")) from None
    return raw


def _exactly(hint: type, raw: object, where: str) -> Any:
    if not isinstance(raw, hint):
        raise _misfit(where, _("true atau false") if hint is bool else "null")
    return raw


def _one_of(allowed: tuple[Any, ...], raw: object, where: str) -> Any:
    if not isinstance(raw, str) or raw not in allowed:
        raise _misfit(where, _("salah satu dari {values}").format(values=", ".join(f"“{a}”" for a in allowed)))
    return raw


def _tuple(inner: tuple[Any, ...], raw: object, where: str) -> Any:
    if not isinstance(raw, list):
        raise _misfit(where, _("daftar"))
    hints = (inner[0],) * len(raw) if inner[-1] is Ellipsis else inner
    if len(hints) != len(raw):
        raise _misfit(where, _("daftar berisi {n}").format(n=len(hints)))
    return tuple(decode(hint, item, f"{where}[{at}]") for at, (hint, item) in enumerate(zip(hints, raw, strict=True)))


def _first_that_fits(hints: tuple[Any, ...], raw: object, where: str) -> Any:
    fault: EditError | None = None
    for hint in hints:
        try:
            return decode(hint, raw, where)
        except EditError as error:
            fault = _better(fault, error, hint, raw)
    assert fault is not None
    raise fault


def _better(old: EditError | None, new: EditError, hint: Any, raw: object) -> EditError:
    return new if old is None or (isinstance(raw, dict) and is_dataclass(hint)) else old


def _record(hint: Any, raw: object, where: str) -> Any:
    if not isinstance(raw, dict):
        raise _misfit(where, _("objek"))
    parts = _parts(hint)
    missing = {key for key, (_hint, needed) in parts.items() if needed} - set(raw)
    if odd := missing or {str(key) for key in raw} - set(parts):
        message = _("{where}: bagian “{key}” tidak ada.") if missing else _("{where}: bagian “{key}” tidak dikenal.")
        raise EditError(message.format(where=where or "JSON", key=min(odd)[:80]))
    return hint(**{key: decode(parts[key][0], item, f"{where}.{key}" if where else key) for key, item in raw.items()})


@cache
def _parts(record: type) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(record)
    return {f.name: (hints[f.name], not _has_default(f)) for f in fields(record)}


def _has_default(part: Field[Any]) -> bool:
    return part.default is not MISSING or part.default_factory is not MISSING


def _left_out(part: Field[Any], value: object) -> bool:
    return part.default is not MISSING and part.default == getattr(value, part.name)


def _misfit(where: str, wanted: str) -> EditError:
    return EditError(_("{where}: seharusnya {wanted}.").format(where=(where or "JSON")[:120], wanted=wanted))
