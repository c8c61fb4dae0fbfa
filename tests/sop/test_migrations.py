from typing import Any

import pytest

from rambu.sop.errors import Fault
from rambu.sop.migrations import migrate


def renamed(root: dict[str, Any]) -> dict[str, Any]:
    return {("judul" if key == "nama" else key): value for key, value in root.items()}


def doubled(root: dict[str, Any]) -> dict[str, Any]:
    return {**root, "judul": root["judul"] * 2}


def test_a_document_goes_through_every_later_step() -> None:
    chain = {1: renamed, 2: doubled}
    assert migrate({"rambu": "1", "nama": "a"}, 3, chain) == {"rambu": "3", "judul": "aa"}
    assert migrate({"rambu": "2", "judul": "a"}, 3, chain) == {"rambu": "3", "judul": "aa"}


def test_the_present_version_stays_as_it_is() -> None:
    root = {"rambu": "1", "judul": "a"}
    assert migrate(root) is root


@pytest.mark.parametrize("version", [None, "2", "0", "1.0", ["1"], True, "٣", "9" * 5000, "-1", ""])
def test_versions_that_cannot_be_read(version: object) -> None:
    with pytest.raises(Fault):
        migrate({"rambu": version})


def test_a_version_must_be_there() -> None:
    with pytest.raises(Fault):
        migrate({})
