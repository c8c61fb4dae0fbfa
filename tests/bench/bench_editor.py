"""How long an edit of a 30-step SOP takes from sending to the answer, with 20 editors on the machine of the server.

    python tests/bench/bench_editor.py [sqlite | postgres] [seconds]

Each editor makes one edit every two seconds at a draft of his own and sends a pulse every six. Wall-clock time from the
moment at which the edit was due, so that waiting in a queue counts. PostgreSQL runs without fsync.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.sop import Sop, load
from tests.bench.bench_draw import chart
from tests.support.load import Caller, Served, ground, served, session_of
from tests.support.typing_editors import Writer, write_together

EDITORS = 20


def texts() -> list[Sop]:
    """SOPs of 30 steps: a real one of three pages, and charts with decisions and loops."""
    real = load(Path(__file__).parents[2] / "examples" / "pelaksanaan-kontrak-konstruksi.sop.yaml")
    return [real if n % 4 == 0 else chart(n, 30, 4 + n % 3) for n in range(EDITORS)]


def seats() -> list[tuple[str, int, Sop]]:
    """Session, document and text of each editor."""
    from rambu.web.library import actions
    from tests.support.cast import make_cast, person

    cast, found = make_cast(), []
    for n, sop in enumerate(texts()):
        writer = person(cast.kota, f"Penyusun {n}", f"1990010120150110{n:02}")
        document = actions.open_document(by=None, unit=cast.unit, sop=sop)
        actions.assign(by=None, document=document, person=writer, part="penyusun")
        found.append((session_of(writer), document.pk, sop))
    return found


def measure(server: Served, found: list[tuple[str, int, Sop]], seconds: float) -> None:
    """Print the times."""
    writers = [Writer(Caller(server.port, key), pk, sop, n) for n, (key, pk, sop) in enumerate(found)]
    for writer in writers:
        writer.open()
    spent = server.cpu()
    write_together(writers, seconds)
    spent = server.cpu() - spent
    waits = [1000 * wait for writer in writers for wait in writer.waits]
    cuts = quantiles(waits, n=100)
    errors = [error for writer in writers for error in writer.caller.errors]
    print(f"{len(waits)} edits: median {median(waits):.0f} ms, p95 {cuts[94]:.0f}, p99 {cuts[98]:.0f}")
    print(f"CPU of the server an edit (pulses included): {1000 * spent / len(waits):.0f} ms; errors: {len(errors)}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f}", *errors[:5], sep="\n")


def main() -> None:
    """Set up, serve, measure."""
    database = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60.0
    with ground(database):
        found = seats()
        with served() as server:
            measure(server, found, seconds)


if __name__ == "__main__":
    main()
