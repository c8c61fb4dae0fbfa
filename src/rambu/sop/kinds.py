"""A small language to describe what a tree may look like: the reader's checks and the JSON Schema both come from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: any text, one of `choices`, text like `pattern`, yes/no (`flag`), or text or yes/no (`mixed`)."""

    choices: tuple[str, ...] = ()
    pattern: str = ""
    flag: Literal["", "flag", "mixed"] = ""
    hint: str = ""
    """What is wanted, in words, where a pattern says too little."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What may stand in one place: a scalar, a record, a mapping with free keys, a list, or several of these."""

    scalar: Scalar | None = None
    record: Record | None = None
    entries: Kind | None = None
    """Values of a mapping whose keys are free (or one of `keys`)."""
    keys: tuple[str, ...] = ()
    items: Kind | None = None
    blanks: bool = False
    """In a list, an item left empty counts as left out."""
    any_text: bool = field(init=False, compare=False)
    """Whether any text is good here (known beforehand, because reading asks it for every value)."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "any_text", self.scalar is not None and self.scalar == Scalar())


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record, with what it means in Indonesian."""

    key: str
    kind: Kind
    about: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys. `required`: alternatives, of which one set of keys must be there whole.

    `apart`: pairs of keys that exclude each other.
    """

    name: str
    fields: tuple[Field, ...]
    required: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    kinds: dict[str, Kind] = field(init=False, compare=False)
    """Key -> kind."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", {f.key: f.kind for f in self.fields})


def one_of(*choices: str) -> Kind:
    """A text out of a closed list."""
    return Kind(Scalar(choices))


def list_of(kind: Kind) -> Kind:
    """A list of what `kind` allows; nothing else."""
    return Kind(items=kind)


def some(kind: Kind) -> Kind:
    """A list; its only item may stand without brackets when it is a scalar. Blank items count as left out."""
    return Kind(scalar=kind.scalar, items=kind, blanks=True)


TEXT = Kind(Scalar())
FLAG = Kind(Scalar(flag="flag"))
