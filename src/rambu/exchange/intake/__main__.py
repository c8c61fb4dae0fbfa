"""The process that reads a file of a stranger: the name is its argument, the bytes come on the standard input."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from rambu.exchange.intake.asking import FAULT
from rambu.exchange.intake.reading import read
from rambu.exchange.intake.value import to_text
from rambu.sop import BadInput

_MEMORY = 1536 * 1024 * 1024
_SECONDS = 50


def main(name: str) -> int:
    """Print what the file gives as JSON, or one sentence."""
    if find_spec("resource"):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        print(to_text(read(name, sys.stdin.buffer.read())))
    except BadInput as fault:
        print(" ".join(str(BadInput(problems=[one])) for one in fault.problems[:3]), end="")
        return FAULT
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
