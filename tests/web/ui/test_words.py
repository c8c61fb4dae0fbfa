"""Dates and numbers as Indonesian offices write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

from django.utils import timezone

from rambu.web.ui.templatetags import ui
from rambu.web.ui.words import day, moment, number


def test_dates() -> None:
    assert day(date(2025, 8, 20)) == "20 Agustus 2025"
    assert day(datetime(2025, 8, 20, 18, tzinfo=UTC)) == "21 Agustus 2025"
    assert day(None) == ""


def test_moments_name_their_zone() -> None:
    at = datetime(2025, 8, 20, 3, 42, tzinfo=UTC)
    assert moment(at) == "20 Agustus 2025 pukul 10.42 WIB"
    with timezone.override("Asia/Makassar"):
        assert moment(at) == "20 Agustus 2025 pukul 11.42 WITA"
    with timezone.override("Asia/Jayapura"):
        assert moment(at) == "20 Agustus 2025 pukul 12.42 WIT"
    with timezone.override("UTC"):
        assert moment(at) == "20 Agustus 2025 pukul 03.42"
    assert moment(None) == ""


def test_numbers() -> None:
    assert number(1234567) == "1.234.567"
    assert number(Decimal("1234.50")) == "1.234,50"
    assert number(None) == ""


def test_filters_are_machine_readable() -> None:
    assert ui.day(date(2025, 8, 20)) == '<time datetime="2025-08-20">20 Agustus 2025</time>'
    assert ui.moment(None) == ""
    assert ui.day(None) == ""
    assert ui.number(1000) == "1.000"
