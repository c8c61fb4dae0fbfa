"""The distribution list: all who see the SOP read it, its coordinator chooses."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from rambu.sop import loads
from rambu.web.audit.models import Event
from rambu.web.distribution import actions
from rambu.web.distribution.models import Recipient
from rambu.web.offices.refusal import Refused
from tests.support.cast import unit
from tests.support.library import SURAT, open_for, put_in_force
from tests.web.distribution.conftest import Office

pytestmark = pytest.mark.django_db


def test_the_list_names_positions_by_their_columns(office: Office) -> None:
    put_in_force(office.document)
    address = reverse("distribution:list", args=[office.document.pk])
    page = office.client(office.cast.pegawai).get(address).content.decode()
    assert "KEPALA SEKSI, Seksi Pendidikan Madrasah" in page
    assert "Seksi Lain" not in page
    assert "2 orang diberi tahu" in page
    assert "Tambah penerima" not in page
    assert office.client(office.cast.stranger).get(address).status_code == 404


def test_the_coordinator_adds_and_drops_and_takes_back(office: Office) -> None:
    put_in_force(office.document)
    other, koordinator = unit(office.cast.kota, "Subbagian Umum"), office.client(office.cast.koordinator)
    add = reverse("distribution:add", args=[office.document.pk])
    page = koordinator.post(add, {"unit": other.pk}, follow=True).content.decode()
    assert "Subbagian Umum" in page
    assert "sudah ada di daftar" in koordinator.post(add, {"unit": other.pk}).content.decode()
    assert "Pilih satu unit atau satu jabatan" in koordinator.post(add, {}).content.decode()
    row = Recipient.objects.everywhere(reason="test").get()
    koordinator.post(reverse("distribution:drop", args=[row.pk]))
    assert not Recipient.objects.everywhere(reason="test").exists()
    event = Event.objects.everywhere(reason="test").filter(action="distribution.dropped").newest_first()[0]
    koordinator.post(reverse("offices:undo", args=[event.pk]))
    assert str(Recipient.objects.everywhere(reason="test").get()) == "Subbagian Umum"
    added = Event.objects.everywhere(reason="test").filter(action="distribution.added").newest_first()[0]
    koordinator.post(reverse("offices:undo", args=[added.pk]))
    assert not Recipient.objects.everywhere(reason="test").exists()


def test_a_performer_without_a_position_is_named(office: Office) -> None:
    other = open_for(office.cast, office.cast.pegawai, loads(SURAT.replace("Kepala Seksi", "Arsiparis")))
    put_in_force(other, "B-7/contoh")
    page = office.client(office.cast.koordinator).get(reverse("distribution:list", args=[other.pk])).content.decode()
    assert page.count("Tidak ada jabatan bernama itu") == 1


def test_others_may_not(office: Office) -> None:
    for who in (office.cast.pegawai, office.cast.stranger):
        with pytest.raises(PermissionDenied):
            actions.add_recipient(by=who, document=office.document, unit=office.cast.unit)
    with pytest.raises(Refused):
        actions.add_recipient(by=None, document=office.document)
