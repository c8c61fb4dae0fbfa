import errno
import os
from pathlib import Path

import pytest

from rambu.sop.errors import BadInput
from rambu.sop.files import MAX_BYTES, decode, read_text, write_atomic, write_new
from rambu.sop.model import Sop
from rambu.sop.writing import dump


def test_permissions_are_kept_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.sop.yaml"
    path.write_text("lama")
    path.chmod(0o640)
    write_atomic(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_text("")
    write_new(tmp_path / "a", b"x")
    assert (tmp_path / "a").stat().st_mode == usual.stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("lama")
    (tmp_path / "link").symlink_to("target")
    write_atomic(tmp_path / "link", b"baru")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"baru"


def test_a_new_file_replaces_none(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"x")
    with pytest.raises(BadInput, match="sudah ada"):
        write_new(tmp_path / "a", b"y")
    assert (tmp_path / "a").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "penyimpanan penuh"),
        (errno.EACCES, "tidak ada izin"),
        (errno.EROFS, "tidak ada izin"),
        (errno.EIO, "tidak dapat ditulis"),
    ],
)
def test_what_keeps_a_file_from_being_written(
    code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("lama")

    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(BadInput, match=words):
        dump(Sop(), tmp_path / "a")
    assert (tmp_path / "a").read_text() == "lama"
    assert len(list(tmp_path.iterdir())) == 1


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="foldernya tidak ada"):
        write_atomic(tmp_path / "none" / "a", b"")
    with pytest.raises(BadInput, match="ini folder"):
        write_atomic(tmp_path, b"")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="tidak ditemukan"):
        read_text(tmp_path / "none")
    with pytest.raises(BadInput, match="ini folder"):
        read_text(tmp_path)
    with pytest.raises(BadInput, match="tidak dapat dibaca"):
        read_text("a\0b")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomic(pipe, b"isi")
        assert os.read(reader, 9) == b"isi"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_bad_utf_8_names_line_and_column() -> None:
    with pytest.raises(BadInput) as caught:
        decode("rambu: 1\njudul: é".encode() + b"\xff", "a")
    assert (caught.value.line, caught.value.column) == (2, 9)


def test_too_much_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(BadInput, match="5 MB"):
        read_text(tmp_path / "a")
    (tmp_path / "a").write_bytes(b"#" * MAX_BYTES)
    assert len(read_text(tmp_path / "a")) == MAX_BYTES
