"""Who signed, and whether it holds."""

from __future__ import annotations

import re

import pytest

from rambu.exchange.pdf.signing import BadKey, open_key, sign_pdf
from rambu.samples import sample
from rambu.verification import verify
from tests.support.certificates import PASSPHRASE, store
from tests.verification.conftest import final_of
from tests.verification.tampering import painted_over


@pytest.fixture(scope="module")
def signed(final: bytes) -> bytes:
    return sign_pdf(final, open_key(store("Ahmad Contoh")[0], PASSPHRASE), reason="Pengesahan SOP")


def test_signed(signed: bytes, final: bytes) -> None:
    assert signed.startswith(final)
    report = verify(signed)
    assert report.consistent
    assert report.anchored
    (one,) = report.signed_by
    assert (one.name, one.trusted, one.stamped) == ("Ahmad Contoh", False, False)
    trusted = verify(signed, roots=[store("Ahmad Contoh")[1]])
    assert trusted.signatures[0].trusted


def test_two_sign_one_after_the_other(signed: bytes) -> None:
    both = sign_pdf(signed, open_key(store("Budi Contoh")[0], PASSPHRASE), name="Kedua")
    report = verify(both, ours=signed)
    assert report.consistent
    assert [one.name for one in report.signed_by] == ["Ahmad Contoh", "Budi Contoh"]


def test_a_signature_from_another_file(signed: bytes) -> None:
    other = sign_pdf(final_of(sample("kepegawaian-cuti")), open_key(store("Ahmad Contoh")[0], PASSPHRASE))
    contents = re.compile(rb"/Contents <([0-9A-Fa-f]{200,})>")
    theirs = contents.search(other)
    ours = contents.search(signed)
    assert theirs is not None
    assert ours is not None
    long = len(ours[1])  # both are padded with zeros
    forged = signed[: ours.start(1)] + theirs[1][:long].ljust(long, b"0") + signed[ours.end(1) :]
    report = verify(forged)
    assert [one.code for one in report.differences] == ["signature-broken"]
    assert not report.anchored
    assert report.signed_by == ()


def test_changed_after_the_signature(signed: bytes) -> None:
    report = verify(painted_over(signed, 2, b"0.9 w 200 400 m 300 400 l S"))
    assert {one.code for one in report.differences} == {"signature-broken", "stroke-foreign"}


def test_keys_that_do_not_open() -> None:
    packed, _pem = store("Ahmad Contoh")
    with pytest.raises(BadKey, match="kata sandinya keliru"):
        open_key(packed, "salah")
    with pytest.raises(BadKey, match="sudah berakhir"):
        open_key(store("Budi Contoh", days=-1)[0], PASSPHRASE)
    assert PASSPHRASE not in repr(open_key(packed, PASSPHRASE))
