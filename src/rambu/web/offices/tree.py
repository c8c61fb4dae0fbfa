"""Rows with parents as a tree to walk: geometry of a list, no queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


class Nested(Protocol):
    """A row that knows its parent."""

    pk: int
    parent_id: int | None


Item = TypeVar("Item", bound=Nested)


@dataclass(slots=True)
class Branch(Generic[Item]):
    """A row and the branches under it."""

    item: Item
    branches: list[Branch[Item]] = field(default_factory=list)

    def walk(self) -> Iterator[Item]:
        """This row and all below, parents first."""
        yield self.item
        for branch in self.branches:
            yield from branch.walk()


def grown(rows: Iterable[Item]) -> list[Branch[Item]]:
    """The forest of these rows in their given order; a row whose parent is absent is a root."""
    listed = list(rows)
    ids = {row.pk for row in listed}
    under: dict[int | None, list[Item]] = defaultdict(list)
    for row in listed:
        under[row.parent_id if row.parent_id in ids else None].append(row)
    return _branches(under, None)


def _branches(under: dict[int | None, list[Item]], parent: int | None) -> list[Branch[Item]]:
    return [Branch(item, _branches(under, item.pk)) for item in under.get(parent, ())]
