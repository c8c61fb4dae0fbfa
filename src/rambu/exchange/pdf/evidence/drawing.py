"""A scene as JSON and back: the fields by their names, so that an older scene is read by a newer program."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from types import UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin, get_type_hints

from rambu.diagram.scene import Scene
from rambu.exchange.pdf.evidence.texts import Malformed, compact

VERSION: Final = 1


def write_scene(scene: Scene) -> str:
    """The scene as it is embedded; what has its default is left out."""
    return compact({"version": VERSION, "scene": _plain(scene)})


def read_scene(text: str) -> Scene:
    """An embedded scene. Fields that this program does not know are passed over.

    Raises:
        ValueError: this is no scene, or one of a version that is not known.
    """
    value = json.loads(text)
    if not isinstance(value, dict) or value.get("version") != VERSION:
        raise Malformed("no scene of a known version")
    return cast(Scene, _built(Scene, value.get("scene")))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        named = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(own) for field, own in named if field.default is MISSING or own != field.default}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _built(kind: Any, value: Any) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if value is None else _built(next(one for one in inner if one is not type(None)), value)
    if origin is tuple:
        return _tuple(inner, value)
    if is_dataclass(kind):
        return _record(cast(type, kind), value)
    if origin is Literal:
        if value not in inner:
            raise Malformed(f"unknown word {value!r}")
        return value
    return _scalar(kind, value)


def _tuple(inner: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Malformed("a list is expected")
    if inner[-1] is Ellipsis:
        return tuple(_built(inner[0], one) for one in value)
    return tuple(_built(kind, one) for kind, one in zip(inner, value, strict=True))


def _record(kind: Any, value: Any) -> Any:
    if not isinstance(value, dict):
        raise Malformed(f"no {kind.__name__}")
    known = {name: _built(hint, value[name]) for name, hint in _hints(kind).items() if name in value}
    try:
        return kind(**known)
    except TypeError as fault:
        raise Malformed(f"{kind.__name__}: {fault}") from fault


def _scalar(kind: type, value: Any) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise Malformed(f"{value!r} is no {kind.__name__}")
    return value
