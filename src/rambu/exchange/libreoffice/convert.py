"""One file converted by LibreOffice: a process of its own, with a profile of its own, a time limit, and no way out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rambu.language import gettext as _
from rambu.sop.errors import BadInput

PROGRAMS: Final = ("soffice", "libreoffice")
SECONDS: Final = 120
"""For one file: the program alone takes seconds to start, on a busy machine many."""
_LARGEST: Final = 20_000_000
_NOWHERE: Final = "http://127.0.0.1:9"
"""A proxy that nobody listens at, so that links in a file lead nowhere."""


def converted(
    data: bytes, file: str, suffix: str, into: str, *, programs: Sequence[str] = PROGRAMS, seconds: int = SECONDS
) -> bytes:
    """The content of a file with `suffix` (``.xls``) in the format `into` (``xlsx``).

    Raises:
        BadInput: the file is too large, LibreOffice is not installed, or cannot make anything of it in time.
    """
    if len(data) > _LARGEST:
        raise BadInput(_("Berkas lebih besar dari {n} MB.").format(n=_LARGEST // 1_000_000), file)
    program = next((found for name in programs if (found := shutil.which(name))), None)
    if program is None:
        sentence = _("Untuk membaca berkas {suffix}, pasang LibreOffice, atau simpan ulang sebagai .{into}.")
        raise BadInput(sentence.format(suffix=suffix, into=into), file)
    with tempfile.TemporaryDirectory(prefix="rambu-") as room:
        source, out = Path(room) / f"berkas{suffix}", Path(room) / "hasil"
        source.write_bytes(data)
        _run(program, source, out, into, seconds)
        made = out / f"berkas.{into}"
        if not made.is_file():
            raise BadInput(_("LibreOffice tidak dapat membuka berkas {suffix} ini.").format(suffix=suffix), file)
        return made.read_bytes()


def _run(program: str, source: Path, out: Path, into: str, seconds: int) -> None:
    """Let the program convert; what outlives the time is ended with all that it started."""
    profile = (source.parent / "profil").as_uri()
    options = ("--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile}")
    command = [program, *options, "--convert-to", into, "--outdir", str(out), str(source)]
    process = subprocess.Popen(  # noqa: S603 - a fixed program with fixed options on files of our own
        command,
        cwd=source.parent,
        env=_surroundings(source.parent),
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()


def _surroundings(room: Path) -> dict[str, str]:
    """Variables of the process: nothing of ours but where programs are, and no way into the network."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _NOWHERE)
    return kept | proxies | {"HOME": str(room), "TMPDIR": str(room)}
