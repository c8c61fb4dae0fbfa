"""How many rows of a file a job has worked on."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.web.jobs.report import Report


@dataclass(slots=True)
class Rows:
    """Tells a job its progress row by row; the last row is told by who goes on, in words of its own."""

    report: Report
    words: str
    total: int = 1

    def told(self, done: int, total: int) -> None:
        """Of these rows so many are done."""
        self.total = total
        self.report.step(min(done, total - 1), total, self.words, at_once=done == 1)
