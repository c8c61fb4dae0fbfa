"""What is exported changes nothing when it is imported."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.offices import actions as offices
from rambu.web.offices.models import Office
from rambu.web.people import actions
from rambu.web.people.models import Person, Role
from rambu.web.people.sheets.kinds import KINDS, judged
from rambu.web.people.sheets.out import as_book, as_csv, as_template
from rambu.web.people.sheets.reading import BadSheet
from tests.support.cast import DAY, Cast, make_cast, office, person, unit
from tests.support.lists import faults
from tests.support.thorough import examples

pytestmark = pytest.mark.django_db

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9).filter(
    lambda name: not name.startswith(("#", "'"))
)


@st.composite
def structures(draw: st.DrawFn) -> list[tuple[str, str, list[str]]]:
    """Units by name with the names of their positions, each unit perhaps inside the one before."""
    return [
        (name, draw(st.sampled_from(["in", "beside"])), draw(st.lists(NAMES, max_size=3, unique_by=str.lower)))
        for name in draw(st.lists(NAMES, max_size=4, unique_by=str.lower))
    ]


@examples(15)
@given(structures(), st.lists(NAMES, max_size=3), st.data())
def test_exports_come_back_unchanged(
    units: list[tuple[str, str, list[str]]], people: list[str], data: st.DataObject
) -> None:
    with transaction.atomic():
        cast = make_cast()
        _fill(cast, units, people, data)
        for kind, listed in KINDS.items():
            for below in (True, False):
                rows = list(listed.export(cast.admin, cast.kanwil if below else cast.kota, below))
                for content in (as_csv(listed.columns, rows), as_book(listed.columns, rows, "Daftar")):
                    plan = judged(cast.admin, cast.kanwil, kind, content)
                    assert len(plan.lines) == len(rows)
                    assert {line.state.value for line in plan.lines} <= {"same"}, [
                        (line.name, faults(line), line.changes) for line in plan.lines if line.state != "same"
                    ]
        transaction.set_rollback(True)


def _fill(cast: Cast, units: list[tuple[str, str, list[str]]], people: list[str], data: st.DataObject) -> None:
    before, seats = None, []
    for name, place, positions in units:
        before = unit(cast.kua, name, "seksi", before if place == "in" else None)
        for position in positions:
            leads = data.draw(st.booleans())
            seats.append(actions.open_position(by=None, unit=before, name=position, leads=leads, opened=DAY))
    for n, name in enumerate(people):
        row = person(cast.kua, name, f"{198001012005013000 + n + 1}")
        for seat in data.draw(st.lists(st.sampled_from(seats), unique=True, max_size=2)) if seats else ():
            actions.begin_tenure(by=None, person=row, position=seat, since=DAY + timedelta(n))
        for kind in data.draw(st.sets(st.sampled_from(Role.Kind.values), max_size=2)):
            actions.give_role(by=None, person=row, office=cast.kua, kind=kind)
    if data.draw(st.booleans()):
        shut = office(cast.kota, "kua", "33.72.99", "KUA Tutup")
        offices.close_office(by=None, office=shut, closed=DAY + timedelta(9))


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_holds_no_rows(cast: Cast, kind: str) -> None:
    content = as_template(KINDS[kind].columns, "Templat", {"type": ["Satu", "Dua"]})
    assert judged(cast.admin, cast.kanwil, kind, content).lines == ()


@pytest.mark.parametrize("kind", KINDS)
@given(
    st.lists(
        st.lists(st.text(max_size=12) | st.sampled_from(["33.72", "2-1-2020", "ya", "33"]), max_size=6), max_size=5
    )
)
@examples(15)
def test_any_cells_are_judged(kind: str, rows: list[list[str]]) -> None:
    with transaction.atomic():
        cast = make_cast()
        titles = {column.key: column.title for column in KINDS[kind].columns}
        told = [dict(zip(titles, row, strict=False)) for row in rows]
        try:
            plan = judged(cast.admin, cast.kanwil, kind, as_csv(KINDS[kind].columns, told))
        except BadSheet:
            plan = None
        if plan:
            assert all(line.state.value == "wrong" for line in plan.lines if line.faults)
        transaction.set_rollback(True)


def test_long_lists_need_few_queries(cast: Cast) -> None:
    rows = [
        {"name": f"Orang {n}", "nip": str(198001012005014000 + n), "position": "Analis Kurikulum", "since": DAY}
        for n in range(1, 400)
    ]
    content = as_csv(KINDS["orang"].columns, rows)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        sheet = actions.keep_sheet(by=cast.koordinator, office=cast.kota, kind="orang", file="a.csv", content=content)
        actions.apply_sheet(by=cast.koordinator, sheet=sheet)
    assert len(queries) < 60
    assert Person.objects.everywhere(reason="test").count() == 4 + 399
    assert Office.objects.everywhere(reason="test").count() == 4
