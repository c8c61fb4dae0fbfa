"""Converting by a program that is told what to do; a script stands in for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rambu.exchange.libreoffice import converted, is_doc, is_ods, is_odt, is_xls
from rambu.sop.errors import BadInput

COPIES = '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nmkdir -p "$2"\ncp "$3" "$2/berkas.xlsx"\n'


def program(folder: Path, text: str) -> str:
    path = folder / "soffice"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_what_the_program_makes_comes_back(tmp_path: Path) -> None:
    assert converted(b"isi", "a.xls", ".xls", "xlsx", programs=[program(tmp_path, COPIES)]) == b"isi"


def test_without_the_program_it_says_what_to_install() -> None:
    with pytest.raises(BadInput, match=r"pasang LibreOffice, atau simpan ulang sebagai \.xlsx"):
        converted(b"isi", "a.xls", ".xls", "xlsx", programs=["program-yang-tidak-ada"])


def test_a_program_that_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="tidak dapat membuka"):
        converted(b"isi", "a.xls", ".xls", "xlsx", programs=[program(tmp_path, "#!/bin/sh\nexit 1\n")])


def test_a_program_that_never_ends_is_ended(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="tidak dapat membuka"):
        converted(b"isi", "a.xls", ".xls", "xlsx", programs=[program(tmp_path, "#!/bin/sh\nsleep 600\n")], seconds=1)


def test_it_gets_nothing_of_our_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAHASIA", "kunci")
    tells = COPIES.replace('cp "$3" "$2/berkas.xlsx"', 'env > "$2/berkas.xlsx"')
    text = converted(b"", "a.xls", ".xls", "xlsx", programs=[program(tmp_path, tells)]).decode()
    assert "RAHASIA" not in text
    assert "http_proxy=http://127.0.0.1:9" in text


def test_kinds_are_known_by_what_is_inside() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert is_xls(old + "Workbook".encode("utf-16-le"))
    assert is_doc(old + "WordDocument".encode("utf-16-le"))
    assert not is_xls(old + "EncryptedPackage".encode("utf-16-le"))
    head = b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument."
    assert is_ods(head + b"spreadsheet")
    assert is_odt(head + b"text")
