"""Where the files of jobs lie: a room in the data folder for each attempt, so that none writes into another's."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from django.conf import settings

from rambu.web.jobs.models import Job, JobQuerySet

_ROOM = re.compile(r"(\d+)-(\d+)")


def root() -> Path:
    """The folder of all rooms."""
    return Path(settings.DATA) / "pekerjaan"


def path_of(job: Job) -> Path | None:
    """The file that a finished job has left, while it is there."""
    path = root() / job.file
    return path if job.file and path.is_file() else None


def open_room(job: Job) -> Path:
    """An empty folder for this attempt."""
    room = root() / f"{job.pk}-{job.turn}"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(mode=0o700, parents=True)
    return room


def put_down(path: Path) -> str:
    """Let the disk have all of a file before the table names it; returns its place below `root`."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return path.relative_to(root()).as_posix()


def clear_room(room: Path) -> None:
    """Remove a room that nobody needs."""
    shutil.rmtree(room, ignore_errors=True)


def clear_unneeded(jobs: JobQuerySet) -> int:
    """Remove every room but those where one of these jobs is working or has left its file; returns how many."""
    kept = {file.partition("/")[0] for file in jobs.exclude(file="").values_list("file", flat=True)}
    kept |= {f"{pk}-{turn}" for pk, turn in jobs.filter(state=Job.State.RUNNING).values_list("pk", "turn")}
    rooms = [room for room in root().iterdir() if _ROOM.fullmatch(room.name)] if root().is_dir() else []
    unneeded = [room for room in rooms if room.name not in kept]
    for room in unneeded:
        clear_room(room)
    return len(unneeded)
