"""How long the pages of the library take with 5,000 SOPs: ``python tests/bench/bench_library.py [count] [--slow]``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from tests.support.web_ground import set_up

set_up()

from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases  # noqa: E402
from django.utils import timezone  # noqa: E402

from rambu.samples import sample, sample_names  # noqa: E402
from rambu.sop import canonical  # noqa: E402
from rambu.web.library import actions  # noqa: E402
from rambu.web.library.models import Assignment, Document, Draft, Mention, Revision  # noqa: E402
from tests.support.cast import Cast, make_cast, unit  # noqa: E402
from tests.support.library import put_in_force  # noqa: E402

PAGES = (
    "/",
    "/pustaka/",
    "/pustaka/?keadaan=draf&urut=-diubah",
    "/pustaka/?judul=surat&urut=tenggat",
    "/pustaka/?pelaksana=kepala",
    "/pustaka/acuan/?jenis=dokumen",
    "/pustaka/1/",
)


def fill(cast: Cast, count: int) -> None:
    """One real SOP of each sample, then copies of their rows."""
    units = [unit(cast.kota, f"Seksi Contoh {n}") for n in range(20)]
    first = [actions.open_document(by=None, unit=units[0], sop=sample(name)) for name in sample_names()]
    for document in first[::2]:
        put_in_force(document)
    now = timezone.now()
    for n in range(count - len(first)):
        pattern = first[n % len(first)]
        names = Mention.objects.everywhere(reason="bench").filter(document=pattern)
        copy = Document.objects.everywhere(reason="bench").get(pk=pattern.pk)
        content = canonical(sample(sample_names()[n % len(first)])).decode()
        copy.pk, copy.in_force, copy.unit, copy._state.adding = None, None, units[n % 20], True
        copy.save()
        draft = None
        if pattern.in_force_id:
            revision = Revision.objects.create(
                document=copy, number=1, content=content, sha256="0" * 64, legalised=now, effective=now
            )
            copy.in_force = revision
            copy.save(update_fields=["in_force"])
        else:
            draft = Draft.objects.create(document=copy, content=content, changed=now, title=copy.title)
        Assignment.objects.create(document=copy, person=cast.pegawai, part="penyusun", due=now)
        Mention.objects.bulk_create(
            [Mention(document=copy, draft=draft, kind=m.kind, key=m.key, name=m.name, number=m.number) for m in names]
        )


def timed(act: Callable[[], object], times: int = 7) -> float:
    """Median milliseconds of processor time, as others may work on the same machine."""
    found = []
    for _n in range(times):
        begun = time.process_time()
        act()
        found.append((time.process_time() - begun) * 1000)
    return median(found)


def queries_of(act: Callable[[], object]) -> list[tuple[float, str]]:
    """Each query with its milliseconds."""
    found: list[tuple[float, str]] = []

    def note(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:
        begun = time.process_time()
        try:
            return execute(sql, params, many, context)
        finally:
            found.append(((time.process_time() - begun) * 1000, sql))

    with connection.execute_wrapper(note):
        act()
    return found


def main() -> None:
    """Fill, then measure each page for a coordinator and for a clerk."""
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), 5000)
    setup_databases(verbosity=0, interactive=False)
    cast = make_cast()
    begun = time.perf_counter()
    with transaction.atomic():
        fill(cast, count)
    print(f"{count} SOPs ({connection.vendor}) filled in {time.perf_counter() - begun:.0f} s")
    for who in ("koordinator", "pegawai"):
        client = Client()
        client.force_login(cast.fresh(who))
        for page in PAGES:
            act = partial(client.get, page)
            assert act().status_code == 200, page
            queries = queries_of(act)
            slowest = max(queries)
            print(f"{who:12} {page:38} {timed(act):5.0f} ms  {len(queries):3} queries, slowest {slowest[0]:.0f} ms")
            if "--slow" in sys.argv:
                for told, sql in sorted(queries, reverse=True)[:4]:
                    print(f"   {told:6.1f} {sql}")


if __name__ == "__main__":
    main()
