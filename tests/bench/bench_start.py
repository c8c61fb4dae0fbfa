"""How long a user waits before anything happens: whole processes from start to exit, by the wall clock.

    python tests/bench/bench_start.py [runs]

Prints the median of 20 runs for `rambu --help`, for `import rambu`, and for an interpreter that does nothing, which is
part of both.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

HERE = Path(sys.executable).parent
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "import rambu": [sys.executable, "-c", "import rambu"],
    "rambu --help": [str(HERE / "rambu"), "--help"],
}


def seconds(command: list[str]) -> float:
    """One run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run each in turn, so that a busy moment of the machine hits all alike."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for command in COMMANDS.values():
        seconds(command)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    for name, own in times.items():
        print(f"{name:16} median {median(own) * 1e3:6.1f} ms   least {min(own) * 1e3:6.1f} ms")


if __name__ == "__main__":
    main()
