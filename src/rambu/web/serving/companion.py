"""A second process beside the server: begun again when it dies, ended with the server, on every system."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from threading import Event, Thread

logger = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that it has to end by itself."""

CALM = 60.0
"""Seconds after which a life counts as a good one, and the next death is answered at once."""

LONGEST_PAUSE = 30.0


class Companion:
    """Runs ``python -m <module>``, whose standard input is a pipe: it ends by itself when that closes.

    A closed pipe is the one way to say it that works on Windows too and is said even by a server that was killed.
    """

    def __init__(self, module: str) -> None:
        self._command = [sys.executable, "-m", module]
        self._ending = Event()
        self._process = self._begin()
        self._watch = Thread(target=self._keep_alive, name="companion", daemon=True)
        if hasattr(os, "register_at_fork"):
            # What the server forks must not hold the pipe open.
            os.register_at_fork(after_in_child=self._let_go)
        self._watch.start()

    def end(self) -> None:
        """Let it end what it is doing, for a while."""
        self._ending.set()
        self._let_go()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._watch.join(GRACE)

    def _begin(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, stdin=subprocess.PIPE)  # noqa: S603 - our own module

    def _let_go(self) -> None:
        if self._process.stdin:
            self._process.stdin.close()

    def _keep_alive(self) -> None:
        pause = 1.0
        while not self._ending.is_set():
            began = time.monotonic()
            code = self._process.wait()
            pause = 1.0 if time.monotonic() - began > CALM else min(pause * 2, LONGEST_PAUSE)
            if self._ending.is_set() or self._ending.wait(pause):
                return
            logger.warning("the worker ended with code %s and is started again", code)
            self._let_go()
            self._process = self._begin()
