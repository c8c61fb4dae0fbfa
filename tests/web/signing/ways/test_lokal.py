"""A certificate of one's own signs what the server keeps, and is forgotten."""

from __future__ import annotations

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from rambu.verification import verify
from rambu.web.audit.models import Event
from rambu.web.library.models import SignedFile
from tests.support.cast import Cast
from tests.support.certificates import PASSPHRASE, store
from tests.support.signing import final_for, waiting
from tests.support.visitors import Visitor


@pytest.fixture(autouse=True)
def offered(settings: Settings) -> None:
    """The server offers the way."""
    settings.SIGNING_WAYS = ["basah", "lokal"]


def key(name: str = "Budi Contoh") -> SimpleUploadedFile:
    return SimpleUploadedFile("kunci.p12", store(name)[0])


def test_one_sop(cast: Cast, koordinator: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    final = final_for(waiting(cast), "lokal")
    address = f"/pengesahan/{final.legalisation_id}/lokal/"
    page = koordinator.text(address)
    assert f"/pengesahan/naskah/{final.pk}/{final.pages}.png" in page
    assert "TTE" not in page
    assert "kata sandinya keliru" in koordinator.send(address, key=key(), passphrase="salah")
    assert "atas nama Siti Lain" in koordinator.send(address, key=key("Siti Lain"), passphrase=PASSPHRASE)
    assert "ditandatangani oleh Budi Contoh" in koordinator.send(address, key=key(), passphrase=PASSPHRASE)
    kept = SignedFile.objects.everywhere(reason="test").get()
    assert bytes(kept.content).startswith(bytes(final.content))
    report = verify(bytes(kept.content))
    assert (report.consistent, report.anchored) == (True, True)
    events = "".join(Event.objects.everywhere(reason="test").values_list("data", flat=True))
    assert PASSPHRASE not in caplog.text + events


def test_several_at_once_each_shown_before(cast: Cast, koordinator: Visitor) -> None:
    rows = [waiting(cast, f"B-{n}/contoh", turn=4 - n) for n in (1, 2, 3)]
    finals = [final_for(row, "lokal") for row in rows[:2]]
    page = koordinator.text("/pengesahan/bersama/")
    for final in finals:
        for number in final.numbers:
            assert f"/pengesahan/naskah/{final.pk}/{number}.png" in page
    assert page.index(f"naskah/{finals[1].pk}/") < page.index(f"naskah/{finals[0].pk}/")
    none = koordinator.send("/pengesahan/bersama/", key=key(), passphrase=PASSPHRASE)
    assert "Tandai SOP" in none
    pick = [row.pk for row in rows]
    assert "2 SOP disahkan" in koordinator.send("/pengesahan/bersama/", key=key(), passphrase=PASSPHRASE, pilih=pick)
    assert SignedFile.objects.everywhere(reason="test").count() == 2
