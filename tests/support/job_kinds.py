"""Kinds of jobs for tests."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

from rambu.web.jobs.kinds import Outcome, TryLater, Work, job
from rambu.web.jobs.report import Report
from rambu.web.offices.refusal import Refused


def count(report: Report, upto: int, name: str = "hasil.txt") -> Outcome:
    """Write so many lines, telling every one."""
    path = report.folder / name
    with path.open("w", encoding="utf-8") as file:
        for line in range(1, upto + 1):
            file.write(f"{line}\n")
            report.step(line, upto, f"baris {line}")
    return Outcome(file=path, words=f"{upto} baris")


def slow_once(report: Report, trace: str) -> Outcome:
    """Leave a trace of every beginning; the first goes on for ever, the next ends at once."""
    with Path(trace).open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n")
    (report.folder / "hasil.txt").write_text("separuh", encoding="utf-8")
    if report.job.attempts == 1:
        while True:
            report.step(1, 2)
            Event().wait(0.05)
    (report.folder / "hasil.txt").write_text("utuh", encoding="utf-8")
    report.step(2, 2)
    return Outcome(file=report.folder / "hasil.txt")


def be_silent(_report: Report, trace: str, release: str) -> Outcome:
    """Leave a trace, then tell nothing until it is released."""
    Path(trace).touch()
    while not Path(release).exists():
        Event().wait(0.05)
    return Outcome(words="selesai")


def fail(_report: Report, how: str) -> Outcome:
    """Fail in the way that is asked for."""
    faults: dict[str, BaseException] = {
        "refused": Refused("SOP ini belum punya kegiatan."),
        "later": TryLater("Server surel tidak menjawab."),
        "network": ConnectionResetError(),
        "bug": ZeroDivisionError(),
    }
    raise faults[how]


def register() -> None:
    """Make the kinds known."""
    kinds: dict[str, Work] = {
        "test.count": count,
        "test.slow_once": slow_once,
        "test.be_silent": be_silent,
        "test.fail": fail,
    }
    for name, work in kinds.items():
        job(name)(work)
