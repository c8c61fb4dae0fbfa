"""Let a process of its own read the file, with limits of time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

from rambu.exchange.incoming.formats import suffixes
from rambu.exchange.intake.value import Intake, from_text
from rambu.language import gettext as _
from rambu.sop import BadInput
from rambu.sop.errors import Problem

SUFFIXES: Final = (*suffixes(), ".yaml", ".yml", ".json")
"""Ends of names of files that are read; a browser looks at the last one alone."""
LARGEST: Final = 20_000_000
SECONDS: Final = 60.0
FAULT: Final = 5
"""How the process ends that tells a fault of the file."""


def take_in(name: str, content: bytes) -> Intake:
    """Read a file. BadInput, with one sentence, for what cannot be read."""
    if len(content) > LARGEST:
        raise _fault(name, _("Berkas ini lebih besar dari {size} MB.").format(size=LARGEST // 1_000_000))
    command = [sys.executable, "-m", "rambu.exchange.intake", name]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(  # noqa: S603
            command, input=content, capture_output=True, timeout=SECONDS, check=False, env=environment
        )
    except subprocess.TimeoutExpired as fault:
        raise _fault(name, _("Berkas ini terlalu rumit untuk dibaca.")) from fault
    told = done.stdout.decode("utf-8", "replace")
    if done.returncode == 0:
        return from_text(told)
    raise _fault(name, told if done.returncode == FAULT and told else _("Berkas ini tidak dapat dibaca."))


def _fault(name: str, sentence: str) -> BadInput:
    return BadInput(file=name, problems=[Problem(sentence)])
