"""200 readers and 20 editors at one Rambu on two cores: errors must be 0.

    python tests/bench/bench_load.py [sqlite | postgres] [seconds]

Readers open a page every 15 seconds (the shelf, a search, the page of a SOP), editors make an edit every two seconds.
The callers run on the same machine. PostgreSQL runs without fsync.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path
from statistics import median, quantiles
from threading import Thread

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.sop import Sop
from tests.bench.bench_editor import seats
from tests.support.load import Caller, ground, served, session_of
from tests.support.typing_editors import Writer, write_together

READERS = 200
EVERY = 15.0


def pages(documents: list[int], rng: random.Random) -> str:
    """Something that a reader looks at."""
    kind = rng.random()
    if kind < 0.3:
        return "/pustaka/"
    if kind < 0.5:
        return f"/pustaka/cari/?q={rng.choice(['surat', 'berkas', 'memeriksa', 'keputusan'])}"
    return f"/pustaka/{rng.choice(documents)}/"


def read(caller: Caller, documents: list[int], seed: int, until: float, waits: list[float]) -> None:
    """Open pages until the time is over."""
    rng = random.Random(seed)
    due = time.monotonic() + rng.uniform(0, EVERY)
    while due < until:
        time.sleep(max(0.0, due - time.monotonic()))
        caller.call("GET", pages(documents, rng))
        waits.append(time.monotonic() - due)
        due += EVERY


def shelf_of(documents: list[int]) -> list[int]:
    """SOPs in force with the texts of these drafts."""
    from rambu.web.library import actions
    from rambu.web.library.models import Document
    from tests.support.library import put_in_force

    found = []
    for n, one in enumerate(Document.objects.everywhere(reason="measuring").filter(pk__in=documents)):
        document = actions.open_document(by=None, unit=one.unit, sop=one.draft.sop)
        put_in_force(document, number=f"B-{n}/contoh")
        found.append(document.pk)
    return found


def readers() -> list[str]:
    """Sessions of people of the office."""
    from rambu.web.offices.models import Office
    from tests.support.cast import person

    office = Office.objects.everywhere(reason="measuring").get(code="33.72")
    return [session_of(person(office, f"Pembaca {n}", f"19910101201501{n:04}")) for n in range(READERS)]


def tell(name: str, waits: list[float], errors: list[str]) -> None:
    """Print the times of one kind."""
    times = [1000 * wait for wait in waits]
    p95 = quantiles(times, n=100)[94]
    print(f"{name}: {len(times)} answers, median {median(times):.0f} ms, p95 {p95:.0f}, errors {len(errors)}")
    print(*errors[:5], sep="\n")


def measure(
    port: int, seated: list[tuple[str, int, Sop]], sessions: list[str], shelf: list[int], seconds: float
) -> None:
    """Read and write together, and print the times."""
    callers = [Caller(port, session) for session in sessions]
    writers = [Writer(Caller(port, key), pk, sop, n) for n, (key, pk, sop) in enumerate(seated)]
    for writer in writers:
        writer.open()
    waits: list[float] = []
    until = time.monotonic() + seconds
    threads = [Thread(target=read, args=(one, shelf, n, until, waits)) for n, one in enumerate(callers)]
    for thread in threads:
        thread.start()
    write_together(writers, seconds)
    for thread in threads:
        thread.join()
    tell("readers", waits, [error for one in callers for error in one.errors])
    written = [wait for writer in writers for wait in writer.waits]
    tell("editors", written, [error for writer in writers for error in writer.caller.errors])
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Set up, serve, measure."""
    database = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60.0
    with ground(database):
        seated = seats()
        shelf, sessions = shelf_of([pk for _key, pk, _sop in seated]), readers()
        with served() as server:
            measure(server.port, seated, sessions, shelf, seconds)


if __name__ == "__main__":
    main()
