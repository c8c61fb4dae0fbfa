"""Static files are sent packed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from rambu.web.serving.packing import pack_static, packed_folder
from rambu.web.serving.static import content_version, static_files


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_DATA", str(tmp_path))


def test_each_text_has_a_packed_twin(tmp_path: Path) -> None:
    assert packed_folder() is None
    old = tmp_path / "static" / "0123456789ab"
    old.mkdir(parents=True)
    folder = pack_static()
    assert packed_folder() == folder == pack_static()
    assert not old.exists()
    assert folder.name == content_version()
    for name, path in static_files():
        assert (folder / name).read_bytes() == path.read_bytes()
    style = folder / "ui" / "desk.css"
    assert gzip.decompress(Path(f"{style}.gz").read_bytes()) == style.read_bytes()


def test_files_of_apps_inside_apps_are_among_them() -> None:
    assert {"ui/desk.css", "library/search.css", "editor/store.js"} <= {name for name, _path in static_files()}
