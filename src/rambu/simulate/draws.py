"""Random numbers in batches, always fresh ones: a batch that is used again biases long runs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, repeat
from math import log
from random import Random

from rambu.simulate.plan import Spread

_BATCH = 4096

Draw = Callable[[], float]
"""The next number."""


def uniforms(rng: Random) -> Draw:
    """Numbers evenly between 0 and 1."""
    draw = rng.random
    return _stream(lambda: [draw() for _number in range(_BATCH)])


def multiples(rng: Random, spread: Spread) -> Draw:
    """What the mean of a time is multiplied by: numbers of mean 1 with the spread given."""
    kind, size = spread
    draw, gamma = rng.random, rng.gammavariate
    if kind == "even" and size:
        return _stream(lambda: [1 - size + 2 * size * draw() for _number in range(_BATCH)])
    if kind == "gamma" and size == 1:
        return _stream(lambda: [-log(1.0 - draw()) for _number in range(_BATCH)])
    if kind == "gamma" and size:
        shape = 1 / size**2
        return _stream(lambda: [gamma(shape, 1 / shape) for _number in range(_BATCH)])
    return repeat(1.0).__next__


def _stream(batch: Callable[[], list[float]]) -> Draw:
    return chain.from_iterable(iter(batch, None)).__next__
