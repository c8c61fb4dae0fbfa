"""Many documents, on several processor cores."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Final

from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.writing import write_pdf
from rambu.sop.model import Sop

Progress = Callable[[int, int], None]
"""Called with (documents done, documents in all)."""

_WORTH_IT: Final = 12
"""With fewer documents the start of other processes takes longer than it saves."""
_AHEAD: Final = 4
"""Documents in work or waiting to be taken, per process: keeps memory flat however many there are."""


def write_many(
    sops: Sequence[Sop],
    settings: PdfSettings | None = None,
    *,
    workers: int = 2,
    progress: Progress | None = None,
) -> Iterator[bytes]:
    """The PDF of each SOP, in order, made by `workers` processes.

    Nothing is held longer than until it is taken. An error of one document is raised when its turn comes.
    """
    settings = settings or PdfSettings()
    one = partial(write_pdf, settings=settings)
    made = map(one, sops) if workers < 2 or len(sops) < _WORTH_IT else _spread(one, sops, workers)
    for done, pdf in enumerate(made, start=1):
        if progress:
            progress(done, len(sops))
        yield pdf


def _spread(one: Callable[[Sop], bytes], sops: Sequence[Sop], workers: int) -> Iterator[bytes]:
    """New processes, not forked ones: the compiler's threads do not survive a fork."""
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[bytes]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            for sop in sops:
                waiting.append(pool.submit(one, sop))
                if len(waiting) >= workers * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for rest in waiting:
                rest.cancel()
