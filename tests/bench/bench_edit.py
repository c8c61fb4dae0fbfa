"""What one edit of a 30-step SOP costs: processor time of the server from request to answer, without the network.

    python tests/bench/bench_edit.py [edits] [profile]

The same texts and edits as `bench_editor.py`, one at a time, each draft answered by one of two processes as its kept
connection to ``rambu serve`` would be; SQLite. As the machine may be busy, the same times are told in *yards* too: how
often a fixed piece of work could have been done beside. ``profile`` tells where the time of one process goes.
"""

from __future__ import annotations

import cProfile
import gzip
import json
import pstats
import random
import sys
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import fmean, median, quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.bench_editor import EDITORS, seats
from tests.support.load import TOKEN, Caller, ground
from tests.support.typing_editors import Writer

PROCESSES = 2
WARM = 3
"""Edits of each draft that are not counted."""


@dataclass(slots=True)
class Beside(Caller):
    """A caller whose calls are answered by one of several processes beside, which tell the time they took."""

    end: Any = None
    took: float = 0.0
    yard: float = 0.0

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, bytes]:
        """Ask; status and body."""
        self.end.send((self.session, method, path, json.dumps(body).encode() if body is not None else b""))
        status, content, self.took, self.yard = self.end.recv()
        if status >= 400:
            self.errors.append(f"{status} {path}")
        return status, gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content


def answer_calls(end: Connection, profiled: bool) -> None:
    """Answer until nothing more is asked."""
    from rambu.web.wsgi import application

    profile, edits = cProfile.Profile(), 0
    while (asked := end.recv()) is not None:
        edits += asked[2].endswith("/ubah")
        environ, yard, began = _environ(*asked), _yard(), time.process_time()
        if profiled and edits > WARM * EDITORS // PROCESSES:
            profile.enable()
        said: list[str] = []
        response = application(environ, lambda status, _headers, said=said: said.append(status))
        content = b"".join(response)
        response.close()
        profile.disable()
        end.send((int(said[0].split()[0]), content, time.process_time() - began, yard))
    if profiled:
        stats: Any = pstats.Stats(profile)
        print(f"{stats.total_calls / (edits - WARM * EDITORS // PROCESSES):.0f} calls an edit")
        stats.dump_stats("edit.prof")


def _yard() -> float:
    """Seconds of CPU for a fixed piece of work of the kind that an edit is."""
    began = time.process_time()
    for n in range(40):
        parts = [{"id": f"k{m}", "teks": f"Kegiatan {m} dari {n}", "x": m * 1.5} for m in range(40)]
        json.loads(json.dumps(sorted(parts, key=lambda one: str(one["teks"]))))
    return time.process_time() - began


def _environ(session: str, method: str, path: str, body: bytes) -> dict[str, Any]:
    from django.test import RequestFactory

    cookie = f"sessionid={session}; csrftoken={TOKEN}"
    headers: Any = {"HTTP_COOKIE": cookie, "HTTP_X_CSRFTOKEN": TOKEN, "HTTP_ACCEPT_ENCODING": "gzip"}
    request = RequestFactory().generic(method, path, body, "application/json", **headers)
    found: dict[str, Any] = request.environ
    return found


Took = dict[str, list[tuple[float, float]]]
"""Milliseconds of each edit, and of the yard beside it, by its name."""


def measure(writers: list[Writer], edits: int) -> Took:
    """Send the edits."""
    rng = random.Random(7)
    took: Took = defaultdict(list)
    for writer in writers:
        writer.open()
    for n in range(edits + WARM * len(writers)):
        writer = writers[n % len(writers)]
        name = writer.send(rng, n)
        if n >= WARM * len(writers):
            beside: Any = writer.caller
            took[name].append((1000 * beside.took, 1000 * beside.yard))
    return took


def tell(took: Took) -> None:
    """Print the figures."""
    every = [one for each in took.values() for one in each]
    times = [time for time, _yard in every]
    print(f"{len(every)} edits: median {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f}; {_yards(every)}")
    for name, each in sorted(took.items()):
        print(f"  {name}: {len(each)}, mean {fmean(time for time, _yard in each):.1f} ms; {_yards(each)}")


def _yards(every: list[tuple[float, float]]) -> str:
    yard = median(yard for _time, yard in every)
    return f"{median(time / yard for time, yard in every):.2f} yards (of {yard:.1f} ms)"


def main() -> None:
    """Set up, answer, measure."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    profiled = "profile" in sys.argv
    with ground("sqlite"), ExitStack() as ending:
        from django.db import connections

        found = seats()
        connections.close_all()
        fork, ends = get_context("fork"), []
        for n in range(PROCESSES):
            mine, theirs = fork.Pipe()
            process = fork.Process(target=answer_calls, args=(theirs, profiled and n == 0))
            process.start()
            ending.callback(process.join)
            ending.callback(mine.send, None)
            ends.append(mine)
        rng = random.Random(1)
        writers = [Writer(Beside(0, key, end=rng.choice(ends)), pk, sop, n) for n, (key, pk, sop) in enumerate(found)]
        tell(measure(writers, edits))
        print(*[error for writer in writers for error in writer.caller.errors][:5], sep="\n")


if __name__ == "__main__":
    main()
