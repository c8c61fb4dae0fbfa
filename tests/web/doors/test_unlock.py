"""``rambu unlock`` lets the last admin in again."""

from __future__ import annotations

import time

import pytest

from rambu.cli import main
from rambu.web.doors.models import Authenticator
from tests.support.cast import Cast
from tests.support.second_factor import trail, with_app


def test_the_factors_are_taken_off_by_rambu_itself(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    with_app(cast.admin, time.time())
    assert main(["unlock", "19800101 200501 2 001"]) == 0
    assert "Ani Admin" in capsys.readouterr().out
    assert not Authenticator.objects.for_person(cast.admin).exists()
    assert trail().get(action="doors.factors_reset").by_name == ""


@pytest.mark.parametrize(("who", "told"), [("0", "Tidak ada orang"), ("ani@contoh.example", "tidak memakai")])
def test_who_is_unknown_or_has_none(cast: Cast, capsys: pytest.CaptureFixture[str], who: str, told: str) -> None:
    assert main(["unlock", who]) == 2
    assert told in capsys.readouterr().err
