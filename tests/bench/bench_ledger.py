"""How long the pages of *Kewajiban* take, and lists and maps of 5,000 rows: ``python tests/bench/bench_ledger.py``."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from tests.support.web_ground import set_up

set_up()

from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases  # noqa: E402

from rambu.processmap import Involvement, Process, ProcessMap  # noqa: E402
from rambu.processmap.sheets import write_map  # noqa: E402
from rambu.sop import Sop  # noqa: E402
from rambu.web.ledger import actions  # noqa: E402
from rambu.web.ledger.jobs import start_list  # noqa: E402
from rambu.web.ledger.map_jobs import send_book  # noqa: E402
from rambu.web.ledger.models import MapVersion, Required  # noqa: E402
from rambu.web.ledger.sheets.columns import COLUMNS  # noqa: E402
from rambu.web.ledger.sheets.lines import judged  # noqa: E402
from rambu.web.library import actions as library  # noqa: E402
from rambu.web.offices.models import Unit  # noqa: E402
from rambu.web.people.sheets.out import as_book  # noqa: E402
from tests.support.cast import Cast, make_cast, unit  # noqa: E402
from tests.support.library import work  # noqa: E402

UNITS, LINES, ROWS = 10, 8, 5000
NOUNS = ("Surat", "Arsip", "Izin", "Laporan", "Data", "Ijazah", "Cuti", "Gaji")


def timed(act: Callable[[], object], times: int = 7) -> float:
    """Median milliseconds of processor time, as others may work on the same machine."""
    found = []
    for _n in range(times):
        begun = time.process_time()
        act()
        found.append((time.process_time() - begun) * 1000)
    return median(found)


def titled(n: int, place: int) -> str:
    """An invented title."""
    return f"SOP Pelayanan {NOUNS[n % len(NOUNS)]} {chr(65 + n % 26)} bagian {place}"


def fill(cast: Cast) -> list[Unit]:
    """An office of ten units that owe eight SOPs each; most are there, some called a little otherwise."""
    units = [unit(cast.kota, f"Seksi Contoh {n}") for n in range(UNITS)]
    rows = [
        {"unit": one.name, "title": titled(n, place), "process": f"C.{place:02d}.{n:02d}"}
        for place, one in enumerate(units)
        for n in range(LINES)
    ]
    content = as_book(COLUMNS, rows, "Daftar")
    guide = actions.keep_list(
        by=cast.fresh("koordinator"), office=cast.kota, name="SK contoh", file="a.xlsx", content=content
    )
    actions.adopt_list(by=cast.fresh("koordinator"), guide=guide)
    for place, one in enumerate(units):
        for n in range(LINES):
            name = titled(n, place) if n % 4 else f"SOP Layanan {NOUNS[n % 8]} untuk bagian {place}"
            library.open_document(by=None, unit=one, sop=Sop(judul=name, unit=one.name))
    return units


def pages(cast: Cast, units: list[Unit]) -> None:
    """Each page for a coordinator and for a clerk."""
    for who in ("koordinator", "pegawai"):
        client = Client()
        client.force_login(cast.fresh(who))
        for page in (
            f"/kewajiban/kantor/{cast.kota.pk}/",
            f"/kewajiban/unit/{units[0].pk}/",
            f"/kewajiban/kantor/{cast.kota.pk}/rencana/",
            f"/kewajiban/unit/{units[0].pk}/formulir/",
        ):
            act = partial(client.get, page)
            assert act().status_code == 200, page
            with connection.execute_wrapper(counting := Counting()):
                act()
            print(f"{who:12} {page:34} {timed(act):5.0f} ms  {counting.count:3} queries")


class Counting:
    """Counts queries."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., object], *args: object) -> object:
        """One more."""
        self.count += 1
        return execute(*args)


def long_list(cast: Cast, units: list[Unit]) -> None:
    """A list of 5,000 rows: preview, then adopted by a worker."""
    rows = [
        {"unit": units[n % UNITS].name, "title": f"SOP Pelayanan Contoh {n}", "process": f"D.{n % 90:02d}.{n:04d}"}
        for n in range(ROWS)
    ]
    content, chief = as_book(COLUMNS, rows, "Daftar"), cast.fresh("koordinator")
    begun = time.process_time()
    plan = judged(chief, cast.kota, content)
    print(f"list of {ROWS} rows: preview {time.process_time() - begun:.1f} s ({len(content) // 1024} KiB)")
    guide = actions.keep_list(by=chief, office=cast.kota, name="SK panjang", file="b.xlsx", content=content)
    start_list(by=chief, guide=guide, looked_at=plan.fingerprint, skip_wrong=False)
    begun = time.process_time()
    work()
    count = Required.objects.everywhere(reason="bench").current().count()
    print(f"list of {ROWS} rows: adopted in {time.process_time() - begun:.1f} s, {count} lines")


def long_map(cast: Cast) -> None:
    """A map whose workbook has 5,000 rows, read by a worker into a draft, and put in force."""
    tops = [Process(f"C.{n:02d}", f"Proses {n}", "inti") for n in range(1, 17)]
    leaves = [
        Process(f"C.{n % 16 + 1:02d}.{n:04d}", f"Subproses {n}", aspek="Pelayanan", outputs=(f"Hasil {n}",), volume=n)
        for n in range(1, ROWS - 150)
    ]
    lines = [Involvement(f"C.{n % 16 + 1:02d}.{n:04d}", "kua", unit_type="unit-lain") for n in range(1, 134)]
    content = write_map(ProcessMap(name="Peta besar (contoh)", processes=(*tops, *leaves), involvements=tuple(lines)))
    send_book(by=cast.fresh("admin"), office=cast.kanwil, name="peta.xlsx", content=content)
    begun = time.process_time()
    work()
    version = MapVersion.objects.everywhere(reason="bench").get()
    rows = len(tops) + len(leaves) + len(lines)
    print(f"map of {rows} rows: read in {time.process_time() - begun:.1f} s ({len(content) // 1024} KiB)")
    client = Client()
    client.force_login(cast.fresh("admin"))
    print(f"page of the draft {timed(partial(client.get, f'/kewajiban/peta/{version.pk}/'), 3):.0f} ms")


def main() -> None:
    """All of it."""
    setup_databases(verbosity=0, interactive=False)
    cast = make_cast()
    with transaction.atomic():
        units = fill(cast)
    print(f"{UNITS * LINES} lines, {UNITS * LINES} SOPs ({connection.vendor})")
    pages(cast, units)
    long_list(cast, units)
    long_map(cast)


if __name__ == "__main__":
    main()
