"""What a job tells while it works, and how it hears that it should stop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Event

from rambu.web.jobs import queue
from rambu.web.jobs.models import Job
from rambu.web.offices.models import Office
from rambu.web.people.models import Person


# Not Exception: work that forgives the fault of a single item must not forgive these.
class Stopped(BaseException):
    """The worker was asked to stop; another will do the job from the beginning."""


class Lost(BaseException):
    """The job is no longer this worker's: it was cancelled, or another has taken it up."""


@dataclass(slots=True)
class Report:
    """Handed to the work of a job."""

    job: Job
    folder: Path
    """Its own empty folder; a file of the outcome lies in it."""
    lease: timedelta
    stop: Event
    lost: Event = field(default_factory=Event)
    _told: float = 0.0

    @property
    def by(self) -> Person | None:
        """Whose job it is; his reach says what it may see. None: Rambu itself."""
        return self.job.owner

    @property
    def office(self) -> Office | None:
        """The office for which it is done."""
        return self.job.office

    @property
    def is_last(self) -> bool:
        """Whether there will be no other attempt after this one."""
        return self.job.attempts >= queue.ATTEMPTS

    def step(self, done: int, total: int, words: str = "", *, at_once: bool = False) -> None:
        """Tell how far it is; call it after every item: it also ends work that shall not go on.

        The table is written to at most twice a second, at the last item, and where a long part begins (`at_once`).
        """
        self.go_on_or_end()
        now = time.monotonic()
        if done < total and not at_once and now - self._told < 0.5:
            return
        self._told, self.job.total = now, total
        if not queue.hold(self.job, self.lease, done=min(done, total), total=total, words=words[:200]):
            raise Lost

    def go_on_or_end(self) -> None:
        """End work that shall not go on; writes nothing, so that it may be asked within a transaction."""
        if self.lost.is_set():
            raise Lost
        if self.stop.is_set():
            raise Stopped
