"""Packages of strangers are refused before they are opened."""

from __future__ import annotations

import io
import zipfile

import pytest

from rambu.packages import Fault, Hostile, opened, refuse_entities

CHUNK = 1 << 20


def package(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return out.getvalue()


def locked() -> bytes:
    """The flag of a password in the list of parts."""
    data = bytearray(package(("a.xml", b"<a/>")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"bukan paket", Fault.BROKEN),
        (package(("a.xml", b"<a/>"))[:-9], Fault.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Fault.OLD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Fault.LOCKED),
        (locked(), Fault.LOCKED),
        (package(*((f"{n}.xml", b"") for n in range(4))), Fault.PARTS),
        (package(("a.bin", bytes(10_001))), Fault.BURSTING),
    ],
)
def test_what_is_not_opened(content: bytes, fault: Fault) -> None:
    with pytest.raises(Hostile) as told:
        opened(content, most_parts=3, most_unpacked=10_000)
    assert told.value.fault is fault


@pytest.mark.parametrize(
    "xml",
    [b"<!DOCTYPE a>", b" " * 5_000 + b"<!ENTITY a>", b" " * (CHUNK - 4) + b"<!DOCTYPE a>", "<a/>".encode("utf-16")],
)
def test_declarations_are_found_wherever_they_stand(xml: bytes) -> None:
    archive = opened(package(("fine.xml", b"<a/>"), ("a.xml", xml)), most_parts=9)
    with pytest.raises(Hostile) as told:
        refuse_entities(archive)
    assert told.value.fault is Fault.ENTITIES


def test_pictures_are_not_looked_into() -> None:
    refuse_entities(opened(package(("a.png", b"<!DOCTYPE a>"), ("a.xml", b"<a/>")), most_parts=9))
