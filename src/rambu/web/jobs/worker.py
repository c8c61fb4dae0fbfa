"""The worker: takes jobs one by one until it is asked to stop."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event

from django.db import Error, connection
from django.utils import timezone

from rambu.web.jobs import queue, schedule
from rambu.web.jobs.running import run

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Worker:
    """Looks for work once a second while there is none: one indexed query that takes no lock."""

    stop: Event = field(default_factory=Event)
    lease: timedelta = timedelta(seconds=30)
    pause: float = 1.0
    _scheduled: float = float("-inf")

    def work(self) -> None:
        """Until `stop` is set. A database that is away is waited for."""
        while not self.stop.is_set():
            try:
                busy = self.turn()
            except Error:
                logger.warning("the database does not answer the worker", exc_info=True)
                connection.close()
                busy = False
            if not busy:
                self.stop.wait(self.pause)
        connection.close()

    def turn(self) -> bool:
        """Do one job, if there is one; before, start what is due today."""
        if time.monotonic() - self._scheduled > 30:
            self._scheduled = time.monotonic()
            schedule.start_due(timezone.now())
        job = queue.take(self.lease)
        if job is not None:
            run(job, self.stop, self.lease)
        return job is not None
