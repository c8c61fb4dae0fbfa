"""What the worker costs: CPU while there is nothing to do, and the time a job takes beside its work.

    python tests/bench/bench_jobs.py [jobs] [idle seconds]

On a new SQLite database in a temporary folder; with ``RAMBU_DATABASE_URL``, on that (empty) PostgreSQL.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from threading import Event, Timer
from typing import Any


def main() -> None:
    """Idle first, then full."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    idle = float(sys.argv[2]) if len(sys.argv) > 2 else 30.0
    with tempfile.TemporaryDirectory(prefix="rambu-bench-") as folder:
        os.environ |= {"RAMBU_DATA": folder, "DJANGO_SETTINGS_MODULE": "rambu.web.settings"}
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        _measure(count, idle)


def _measure(count: int, idle: float) -> None:
    from rambu.web.jobs import actions, kinds
    from rambu.web.jobs.worker import Worker

    def work(report: Any) -> None:
        for done in range(1, 11):
            report.step(done, 10)

    kinds.job("bench.steps")(work)
    worker = Worker()
    while worker.turn():
        pass
    stop = Event()
    Timer(idle, stop.set).start()
    began = time.process_time()
    Worker(stop).work()
    print(f"idle: {(time.process_time() - began) / idle:.2%} of a core")
    for number in range(count):
        actions.start(by=None, office=None, kind="bench.steps", title=f"{number}", arguments={})
    cpu, wall, done = time.process_time(), time.perf_counter(), 0
    while worker.turn():
        done += 1
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{done} jobs of ten steps: {cpu / done * 1e3:.1f} ms CPU, {wall / done * 1e3:.1f} ms wall each")


if __name__ == "__main__":
    main()
