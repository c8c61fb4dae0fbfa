"""Reading in a process of its own: a file made to do harm takes a bounded time and memory, and cannot end ours.

A content stream can call itself a thousand million times, or unpack to more than there is memory; the library that
parses it is written in C++.
"""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

from rambu.exchange.drawn import Drawn
from rambu.exchange.pdf.read.document import LARGEST, read_here
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

Made = TypeVar("Made")
SECONDS: Final = 12
"""Of a processor's time for one file; the slowest of real files takes one."""
_WAIT: Final = 90
"""Seconds until then on a busy machine."""
_MEMORY: Final = 1_500_000_000
"""Bytes of address space."""


def read_pdf(data: bytes, file: str = "", *, seconds: int = SECONDS) -> Drawn:
    """What stands on the pages of a PDF; at most `seconds` of a processor's time are spent on it.

    Raises:
        BadInput: this is no PDF, it is broken, protected, too large, too much work, or without letters and lines.
    """
    return work_apart(read_here, data, file, Drawn, seconds=seconds)


def work_apart(
    work: Callable[[bytes, str], Made], data: bytes, file: str, kind: type[Made], *, seconds: int = SECONDS
) -> Made:
    """What `work` (a function of a module) makes of a PDF, of type `kind`. Raises as `read_pdf`."""
    if len(data) > LARGEST or b"%PDF-" not in data[:1024]:
        return work(data, file)  # says so, without looking further
    context = _context()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, work, data, file, seconds), daemon=True)
    process.start()
    theirs.close()
    try:
        found = ours.recv() if ours.poll(_WAIT) else None
    except EOFError:
        found = None
    finally:
        ours.close()
        process.kill()
        process.join()
    if isinstance(found, kind):
        return found
    raise BadInput(found or _("PDF ini terlalu berat atau rusak: tidak terbaca dalam waktu yang wajar."), file)


def _context() -> Any:
    """Processes that do not share our threads: forked from a server that has read the program already, where there is
    one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _work(answer: Connection, work: Callable[[bytes, str], Any], data: bytes, file: str, seconds: int) -> None:
    _limit(seconds)
    try:
        answer.send(work(data, file))
    except BadInput as fault:
        answer.send(fault.message)
    except (MemoryError, RecursionError):
        answer.send("")
    finally:
        answer.close()


def _limit(seconds: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
