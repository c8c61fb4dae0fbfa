"""JSON Schema (draft 2020-12) of the file format, generated from `rambu.sop.format`.

The schema says what can be said of a value alone. That targets exist, ids are unique and names of performers are known
is checked by the reader only. A list's single item may stand without brackets; numbers are welcome wherever text is.
"""

from __future__ import annotations

import re
from typing import Any

from rambu.language import gettext as _
from rambu.sop.format import DOCUMENT
from rambu.sop.kinds import Field, Kind, Record, Scalar

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number"]}
_BOOLEAN: Schema = {"enum": [True, False, *("true", "True", "TRUE", "false", "False", "FALSE")]}


def schema() -> Schema:
    """A fresh JSON Schema of one SOP document."""
    definitions: Schema = {}
    root = _record(DOCUMENT, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "SOP (Rambu)",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _record(record: Record, definitions: Schema) -> Schema:
    result: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {f.key: _field(f, record, definitions) for f in record.fields},
    }
    if len(record.required) == 1:
        result["required"] = list(record.required[0])
    elif record.required:
        result["anyOf"] = [{"required": list(keys)} for keys in record.required]
    if record.apart:
        result["allOf"] = [{"not": {"required": list(pair), "properties": _given(pair)}} for pair in record.apart]
    return result


def _given(keys: tuple[str, str]) -> Schema:
    """A key whose value is null counts as left out."""
    return {key: {"not": {"type": "null"}} for key in keys}


def _field(field: Field, record: Record, definitions: Schema) -> Schema:
    options = _options(field.kind, definitions)
    if not any(field.key in keys for keys in record.required):
        options = [*options, {"type": "null"}]
    return {"description": _(field.about), **_any(options)} if field.about else _any(options)


def _options(kind: Kind, definitions: Schema) -> list[Schema]:
    options: list[Schema] = []
    if kind.scalar:
        options.append(_scalar(kind.scalar))
    if kind.record:
        options.append(_reference(kind.record, definitions))
    if kind.entries:
        options.append(_entries(kind, kind.entries, definitions))
    if kind.items:
        items = _options(kind.items, definitions)
        options.append({"type": "array", "items": _any([*items, {"type": "null"}] if kind.blanks else items)})
    return options


def _entries(kind: Kind, values: Kind, definitions: Schema) -> Schema:
    result: Schema = {"type": "object", "additionalProperties": _any(_options(values, definitions))}
    if kind.keys:
        result["propertyNames"] = {"enum": list(kind.keys)}
    return result


def _any(options: list[Schema]) -> Schema:
    return options[0] if len(options) == 1 else {"anyOf": options}


def _reference(record: Record, definitions: Schema) -> Schema:
    if record.name not in definitions:
        definitions[record.name] = {}
        definitions[record.name] = _record(record, definitions)
    return {"$ref": f"#/$defs/{record.name}"}


def _scalar(scalar: Scalar) -> Schema:
    if scalar.flag:
        return _BOOLEAN if scalar.flag == "flag" else {"type": ["string", "number", "boolean"]}
    if scalar.choices:
        numbers = [int(c) for c in scalar.choices if c.isdigit()]
        return {"enum": [*numbers, *scalar.choices]}
    if scalar.pattern:
        words: Schema = {"type": "string", "pattern": scalar.pattern}
        numbers_too = re.fullmatch(scalar.pattern, "3")
        return {"anyOf": [words, {"type": "number", "minimum": 0}]} if numbers_too else words
    return dict(_TEXT)
