"""What a person sets through the environment."""

import os
import socket
import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from rambu.web.serving.database import database, postgres
from rambu.web.serving.environment import (
    data_folder,
    listed,
    make_secret_key,
    public_address,
    secret_key,
    switched_on,
)
from rambu.web.serving.start import Place, PortTaken, _allow, prepare
from rambu.web.serving.static import content_version


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("RAMBU_SECRET_KEY", "RAMBU_DATABASE_URL", "RAMBU_HOSTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RAMBU_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("RAMBU_ADDRESS", "")


def test_the_key_is_made_once_and_only_for_its_owner() -> None:
    assert secret_key() != secret_key()
    make_secret_key()
    kept = secret_key()
    make_secret_key()
    assert secret_key() == kept
    assert len(kept) >= 50
    if os.name == "posix":
        assert stat.S_IMODE((data_folder() / "secret-key").stat().st_mode) == 0o600


def test_a_key_from_outside_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    make_secret_key()
    monkeypatch.setenv("RAMBU_SECRET_KEY", "dari luar")
    assert secret_key() == "dari luar"


def test_sqlite_is_the_default(tmp_path: Path) -> None:
    assert database(tmp_path)["NAME"] == tmp_path / "rambu.sqlite3"


def test_the_parts_of_a_database_address() -> None:
    parts = postgres("postgresql://rambu:s%40ndi@db.kantor:5433/rambu%20satu?sslmode=require")
    assert (parts["USER"], parts["PASSWORD"], parts["HOST"], parts["PORT"], parts["NAME"], parts["OPTIONS"]) == (
        "rambu",
        "s@ndi",
        "db.kantor",
        "5433",
        "rambu satu",
        {"sslmode": "require"},
    )


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://a", "rambu"])
def test_another_address_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="RAMBU_DATABASE_URL"):
        postgres(url)


def test_words_for_yes_and_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_X", " Ya ")
    assert switched_on("RAMBU_X")
    assert not switched_on("RAMBU_Y")
    monkeypatch.setenv("RAMBU_X", "a, b ,")
    assert listed("RAMBU_X") == ["a", "b"]


def test_a_taken_port_is_told_before_anything_is_made() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortTaken):
            prepare(Place(port=other.getsockname()[1]))
    assert not data_folder().exists()


def test_hosts_follow_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_HOSTS", "")
    _allow(Place())
    assert os.environ["RAMBU_HOSTS"] == "127.0.0.1,[::1],localhost"
    monkeypatch.setenv("RAMBU_HOSTS", "")
    _allow(Place("10.1.2.3"))
    assert "10.1.2.3" in os.environ["RAMBU_HOSTS"].split(",")
    monkeypatch.setenv("RAMBU_HOSTS", "sop.kantor.go.id")
    _allow(Place("10.1.2.3"))
    assert os.environ["RAMBU_HOSTS"] == "sop.kantor.go.id"


def test_an_address_to_type() -> None:
    assert Place().address == "http://localhost:8000/"
    assert Place("10.1.2.3", 80).address == "http://10.1.2.3:80/"


def test_where_links_in_mail_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    assert public_address() == "http://localhost:8000"
    monkeypatch.setenv("RAMBU_HOSTS", "localhost,sop.kantor.go.id")
    assert public_address() == "http://sop.kantor.go.id"
    monkeypatch.setenv("RAMBU_HTTPS", "1")
    assert public_address() == "https://sop.kantor.go.id"
    monkeypatch.setenv("RAMBU_ADDRESS", "https://rambu.kantor.go.id:8443/")
    assert public_address() == "https://rambu.kantor.go.id:8443"


@pytest.mark.parametrize("address", ["sop.kantor.go.id", "https://", "https://a.id/rambu/", "ftp://a.id"])
def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("RAMBU_ADDRESS", address)
    with pytest.raises(ImproperlyConfigured, match="RAMBU_ADDRESS"):
        public_address()


def test_links_lead_to_where_colleagues_open_rambu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_HOSTS", "")
    _allow(Place("0.0.0.0", 8123))
    assert os.environ["RAMBU_ADDRESS"].endswith(":8123")
    assert "0.0.0.0" not in os.environ["RAMBU_ADDRESS"]
    for name in ("RAMBU_HOSTS", "RAMBU_ADDRESS"):
        monkeypatch.setenv(name, "")
    _allow(Place("127.0.0.1", 8123))
    assert public_address() == "http://localhost:8123"


def test_static_files_are_named_by_their_content() -> None:
    assert len(content_version()) == 12
