"""How long a list of 5,000 people takes: read, judged, applied, written out; beside it 3,000 offices.

``python tests/bench/bench_lists.py [people] [offices]``
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.web_ground import set_up

set_up()

from django.test.utils import setup_databases, teardown_databases  # noqa: E402

from rambu.web.people import actions  # noqa: E402
from rambu.web.people.sheets.kinds import KINDS, judged  # noqa: E402
from rambu.web.people.sheets.out import as_book  # noqa: E402
from tests.support.cast import Cast, make_cast  # noqa: E402


def timed(name: str, act: Callable[[], Any]) -> Any:
    """Do it and print how much of the processor it took."""
    began = time.process_time()
    result = act()
    print(f"{name:<44} {time.process_time() - began:6.2f} s")
    return result


def measure(cast: Cast, kind: str, rows: list[dict[str, Any]]) -> None:
    """All that happens to one list."""
    content = as_book(KINDS[kind].columns, rows, "Daftar")
    print(f"-- {kind}: {len(rows)} rows, {len(content) // 1024} kB")
    plan = timed("read and judged", lambda: judged(cast.admin, cast.kanwil, kind, content))
    assert plan.counts["new"] == len(rows), plan.counts
    sheet = actions.keep_sheet(by=cast.admin, office=cast.kanwil, kind=kind, file="a.xlsx", content=content)
    event = timed("applied", lambda: actions.apply_sheet(by=cast.admin, sheet=sheet))
    told = timed("read out", lambda: list(KINDS[kind].export(cast.fresh("admin"), cast.kanwil, True)))
    whole = timed("written as a book", lambda: as_book(KINDS[kind].columns, told, "Daftar"))
    again = timed("the same again, nothing new", lambda: judged(cast.fresh("admin"), cast.kanwil, kind, whole))
    assert again.counts["same"] == len(told)
    sheet.refresh_from_db()
    timed("taken back", lambda: actions.undo_sheet(by=cast.admin, sheet=sheet, ranges=event.content["events"]))


def main() -> None:
    """Both lists on SQLite, or on PostgreSQL with ``RAMBU_TEST_DATABASE=postgres``."""
    people, offices = (int(word) for word in (*sys.argv[1:], "5000", "3000")[:2])
    before = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
    cast = make_cast()
    posts = {"position": "Analis Kurikulum", "office": "33.72", "since": "2024-01-02", "role": "penyusun"}
    nips = range(198001012005100000, 198001012005200000)
    numbers = [nip for nip in nips if nip % 1000][:people]
    measure(cast, "orang", [{"name": f"Orang {n}", "nip": str(nip), **posts} for n, nip in enumerate(numbers)])
    rows = [
        {"parent": f"9.{n // 10}" if n >= 10 else "33", "code": f"9.{n}", "name": f"KUA {n}", "type": "KUA"}
        for n in range(offices)
    ]
    measure(cast, "kantor", [{**row, "type": cast.kua.type.name} for row in rows])
    teardown_databases(before, verbosity=0)


if __name__ == "__main__":
    main()
