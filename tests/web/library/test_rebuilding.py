"""``rambu rebuild`` derives everything anew and tells of texts that it cannot read."""

from __future__ import annotations

import pytest

from rambu.cli import main
from rambu.web.library.models import Document, Draft, Mention
from tests.support.cast import Cast
from tests.support.library import open_for, put_in_force


@pytest.mark.django_db
def test_what_was_lost_is_there_again(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    document, other = open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)
    put_in_force(other)
    stored = Mention.objects.everywhere(reason="test")
    before = stored.count()
    stored.delete()
    Document.objects.everywhere(reason="test").update(title="", rows=0, title_key="")
    assert main(["rebuild"]) == 0
    assert "2 SOP dihitung ulang." in capsys.readouterr().out
    document.refresh_from_db()
    assert (document.rows, document.title_key) == (3, "pelayanan surat masuk contoh")
    assert stored.all().count() == before


@pytest.mark.django_db
def test_a_text_that_cannot_be_read_stops_no_other(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    broken, whole = open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)
    Draft.objects.everywhere(reason="test").filter(document=broken).update(content="{")
    Document.objects.everywhere(reason="test").filter(pk=whole.pk).update(rows=0)
    assert main(["rebuild"]) == 1
    told = capsys.readouterr()
    assert "1 SOP dihitung ulang." in told.out
    assert "tidak dapat dibaca" in told.err
    whole.refresh_from_db()
    assert whole.rows == 3
