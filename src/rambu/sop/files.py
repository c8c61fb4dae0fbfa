"""Files as bytes and text: read with limits, written whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from rambu.language import gettext as _
from rambu.sop.characters import check_characters
from rambu.sop.errors import BadInput

MAX_BYTES = 5_000_000
"""Larger files are refused before they are parsed."""


def read_text(path: str | Path) -> str:
    """The text of a file. Raises `BadInput` for whatever keeps it from being read as text."""
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise BadInput(_reading_fault(error), name) from error
    return decode(data, name)


def decode(data: bytes, filename: str) -> str:
    """UTF-8 `data` as text with ``\\n`` line ends and without a byte order mark."""
    if len(data) > MAX_BYTES:
        message = _("berkas lebih besar dari 5 MB; bagilah menjadi beberapa SOP.")
        raise BadInput(message, filename)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        message = _("berkas bukan teks UTF-8; simpan ulang dengan pengodean UTF-8.")
        raise BadInput(message, filename, line, column) from error
    return clean(text, filename)


def clean(text: str, filename: str) -> str:
    """`text` with ``\\n`` line ends; raises `BadInput` at a forbidden character or when it is too long."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    check_characters(text, filename)
    if len(text) > MAX_BYTES or (not text.isascii() and len(text.encode()) > MAX_BYTES):
        raise BadInput(_("berkas lebih besar dari 5 MB; bagilah menjadi beberapa SOP."), filename)
    return text


def write_atomic(path: str | Path, data: bytes) -> None:
    """Write a file whole or not at all, keeping its permissions; a link is followed. Raises `BadInput`.

    A pipe or a device (``/dev/stdout``) is written to as it is: root could replace it by a file.
    """
    name = str(path)
    try:
        if _is_stream(Path(path)):
            Path(path).write_bytes(data)
        else:
            _replace(Path(path).resolve(), data)
    except (OSError, ValueError) as error:
        raise BadInput(_writing_fault(error), name) from error


def write_new(path: str | Path, data: bytes) -> None:
    """Like `write_atomic`, for a file that must not exist yet."""
    if os.path.lexists(path):
        raise BadInput(_("berkas sudah ada dan tidak ditimpa; pilih nama lain atau hapus dahulu."), str(path))
    write_atomic(path, data)


def _is_stream(path: Path) -> bool:
    return os.path.exists(path) and not path.is_file() and not path.is_dir()  # noqa: PTH110 - never raises


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only")
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _reading_fault(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return _("berkas tidak ditemukan; periksa nama dan foldernya.")
    if isinstance(error, IsADirectoryError):
        return _("ini folder, bukan berkas; sebutkan berkas di dalamnya.")
    if isinstance(error, PermissionError):
        return _("berkas tidak boleh dibaca; mintalah izin baca kepada pemiliknya.")
    return _("berkas tidak dapat dibaca ({reason}).").format(reason=_reason(error))


def _writing_fault(error: Exception) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return _("penyimpanan penuh, berkas tidak ditulis; kosongkan ruang lalu ulangi.")
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("tidak ada izin menulis di sini; pilih folder lain atau mintalah izin tulis.")
    if code in (errno.ENOENT, errno.ENOTDIR):
        return _("foldernya tidak ada; buat dahulu foldernya atau pilih folder lain.")
    if code == errno.EISDIR:
        return _("ini folder, bukan berkas; sebutkan nama berkas di dalamnya.")
    return _("berkas tidak dapat ditulis ({reason}).").format(reason=_reason(error))


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
