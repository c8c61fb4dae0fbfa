"""Results of pure functions, kept for values that are asked about again soon.

`functools.lru_cache` compares values, which costs as much as many a function over a whole SOP. What `remembered` keeps
is kept for the very same object: values are never changed, and one text is looked at by several parts in turn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Result = TypeVar("Result")


class Kept(Generic[Key, Value]):
    """The values of the keys that were asked for or put last, at most `size` of them; threads may share it."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._turn = Lock()

    def get(self, key: Key) -> Value | None:
        """The value, or None."""
        with self._turn:
            found = self._values.get(key)
            if found is not None:
                self._values.move_to_end(key)
            return found

    def put(self, key: Key, value: Value) -> Value:
        """Keep the value, and return it."""
        with self._turn:
            self._values[key] = value
            self._values.move_to_end(key)
            if len(self._values) > self._size:
                self._values.popitem(last=False)
        return value

    def clear(self) -> None:
        """Forget everything."""
        with self._turn:
            self._values.clear()


def remembered(size: int) -> Callable[[Callable[[Value], Result]], Callable[[Value], Result]]:
    """Decorate a pure function of one immutable value: the results for the last `size` objects are kept."""

    def decorate(function: Callable[[Value], Result]) -> Callable[[Value], Result]:
        kept: Kept[int, tuple[Value, Result]] = Kept(size)

        @wraps(function)
        def looked_up(value: Value) -> Result:
            # The entry holds the object, so that no other one can have its id.
            found = kept.get(id(value))
            return found[1] if found is not None else kept.put(id(value), (value, function(value)))[1]

        return looked_up

    return decorate
