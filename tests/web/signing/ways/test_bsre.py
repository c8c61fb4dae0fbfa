"""A file that was signed elsewhere comes back: its signature and its content are verified."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from rambu.exchange.pdf.signing import open_key, sign_pdf
from rambu.verification import verify
from rambu.web.library.models import SignedFile
from rambu.web.signing.models import Final
from tests.support.cast import Cast
from tests.support.certificates import PASSPHRASE, store
from tests.support.signing import final_for, waiting
from tests.support.visitors import Visitor
from tests.verification.tampering import painted_over


@pytest.fixture(autouse=True)
def trusting(settings: Settings, tmp_path: Path) -> None:
    """The server offers the way and trusts the certificate of Budi Contoh."""
    path = tmp_path / "induk.pem"
    path.write_bytes(store("Budi Contoh")[1])
    settings.SIGNING_WAYS = ["basah", "bsre"]
    settings.SIGNING_ROOTS = str(path)


def signed_by(name: str, content: bytes) -> bytes:
    return sign_pdf(content, open_key(store(name)[0], PASSPHRASE))


def upload(visitor: Visitor, final: Final, content: bytes) -> str:
    file = SimpleUploadedFile("bertanda-tangan.pdf", content, "application/pdf")
    return visitor.send(f"/pengesahan/{final.legalisation_id}/bsre/", file=file)


def test_the_signed_file_puts_the_sop_in_force(cast: Cast, koordinator: Visitor) -> None:
    final = final_for(waiting(cast), "bsre")
    page = koordinator.text(f"/pengesahan/{final.legalisation_id}/bsre/")
    assert "belum diuji dengan BSrE" in page
    content = signed_by("Budi Contoh", bytes(final.content))
    assert "ditandatangani oleh Budi Contoh" in upload(koordinator, final, content)
    kept = SignedFile.objects.everywhere(reason="test").get()
    assert verify(bytes(kept.content), head=final.head).anchored


@pytest.mark.parametrize("fault", ["plain", "tampered", "other", "untrusted", "namesake"])
def test_what_is_not_taken(cast: Cast, koordinator: Visitor, fault: str) -> None:
    final = final_for(waiting(cast), "bsre")
    ours = bytes(final.content)
    sent, said = {
        "plain": (ours, "belum ditandatangani"),
        "tampered": (signed_by("Budi Contoh", painted_over(ours, 2, b"0.9 w 200 400 m 300 400 l S")), "goresan"),
        "other": (
            signed_by("Budi Contoh", bytes(final_for(waiting(cast, "B-2/contoh"), "bsre").content)),
            "bukan naskah",
        ),
        "untrusted": (signed_by("Ahmad Contoh", ours), "tidak diterbitkan"),
        "namesake": (signed_by("Siti Lain", ours), "tidak diterbitkan"),
    }[fault]
    assert said in upload(koordinator, final, sent)
    assert not SignedFile.objects.everywhere(reason="test").exists()


def test_out_of_sight_without_roots(cast: Cast, koordinator: Visitor, settings: Settings) -> None:
    row = waiting(cast)
    settings.SIGNING_ROOTS = ""
    assert "BSrE" not in koordinator.text(f"/pengesahan/{row.pk}/")
    assert koordinator.status(f"/pengesahan/{row.pk}/bsre/") == 404
