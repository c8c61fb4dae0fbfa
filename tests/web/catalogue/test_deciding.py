"""The coordinator says what everybody may read, completes the service standard, and takes it back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rambu.web.audit.models import Event
from rambu.web.catalogue import actions
from rambu.web.catalogue.models import Entry
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.support.scans import enter_for
from tests.web.catalogue.conftest import member

pytestmark = pytest.mark.django_db


def shown(document: Document) -> bool:
    return bool(Entry.objects.for_everybody().filter(document=document).exists())


def undo_latest(client: Client, action: str) -> None:
    event = Event.objects.everywhere(reason="test").filter(action=action).newest_first()[0]
    client.post(reverse("offices:undo", args=[event.pk]))


def test_publik_and_back(cast: Cast, internal: Document) -> None:
    koordinator = member(cast, "koordinator")
    page, mark = (reverse(f"catalogue:{name}", args=[internal.pk]) for name in ("publication", "mark"))
    assert "Hanya pegawai" in koordinator.get(page).content.decode()
    answer = koordinator.post(mark, {"choice": "publik"}, follow=True).content.decode()
    assert "Siapa saja dapat membacanya" in answer
    assert "Urungkan" in answer
    assert shown(internal)
    undo_latest(koordinator, "catalogue.marked")
    assert not shown(internal)
    assert koordinator.post(mark, {"choice": "entah"}).status_code == 404
    assert "Atur katalog" in koordinator.get(reverse("library:document", args=[internal.pk])).content.decode()


def test_the_wish_of_the_office_holds_where_nothing_was_chosen(
    cast: Cast, service: Document, internal: Document
) -> None:
    koordinator = member(cast, "koordinator")
    policy = reverse("catalogue:policy", args=[cast.kota.pk])
    koordinator.post(policy, {"default": "publik", "complaints": "Loket 1"})
    assert shown(service)
    assert shown(internal)
    actions.mark(by=None, document=internal, choice="internal")
    assert not shown(internal)
    koordinator.post(policy, {"default": "internal", "complaints": ""})
    assert not shown(service)
    undo_latest(koordinator, "catalogue.policy_set")
    assert shown(service)
    assert not shown(internal)
    assert "1 dari 2 SOP" in koordinator.get(reverse("catalogue:deciding")).content.decode()


def test_an_office_above_decides_for_those_below(cast: Cast, internal: Document) -> None:
    actions.set_policy(by=None, office=cast.kanwil, default="publik", complaints="")
    assert shown(internal)
    actions.set_policy(by=None, office=cast.kota, default="internal", complaints="")
    assert not shown(internal)


def test_what_is_missing_is_asked_for(cast: Cast, service: Document) -> None:
    koordinator = member(cast, "koordinator")
    page = reverse("catalogue:publication", args=[service.pk])
    assert "Belum ada: produk layanan, tempat pengaduan" in koordinator.get(page).content.decode()
    fields = {"requirements": "KTP\nIjazah asli", "product": "Fotokopi terlegalisasi", "complaints": "Loket 1"}
    answer = koordinator.post(reverse("catalogue:service", args=[service.pk]), fields, follow=True)
    assert "Belum ada:" not in answer.content.decode()
    public = Client().get(reverse("catalogue:version", args=[service.pk, 1])).content.decode()
    assert "<li>KTP</li>" in public
    assert "Fotokopi terlegalisasi" in public
    assert "Loket 1" in public
    undo_latest(koordinator, "catalogue.service_described")
    assert "<li>KTP</li>" not in Client().get(reverse("catalogue:version", args=[service.pk, 1])).content.decode()


def test_a_scan_is_never_public(cast: Cast) -> None:
    scanned = enter_for(cast, None)
    with pytest.raises(Refused):
        actions.mark(by=None, document=scanned, choice="publik")
    actions.set_policy(by=None, office=cast.kota, default="publik", complaints="")
    assert not shown(scanned)
