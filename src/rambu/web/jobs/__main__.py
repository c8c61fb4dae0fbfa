"""``python -m rambu.web.jobs``: the worker that belongs to a server and ends with it, however that ends."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event, Thread


def main() -> int:
    """Work until standard input closes: it is a pipe whose other end the server holds."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rambu.web.settings")
    # Ctrl+C at the terminal reaches this process too; when to end is the server's to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import django

    django.setup()
    from rambu.web.jobs.worker import Worker

    stop = Event()
    Thread(target=_listen, args=(stop,), name="listen", daemon=True).start()
    Worker(stop).work()
    return 0


def _listen(stop: Event) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    stop.set()


if __name__ == "__main__":
    sys.exit(main())
