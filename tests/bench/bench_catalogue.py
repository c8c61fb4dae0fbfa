"""How long public pages take with 5,000 public SOPs of an office: ``python tests/bench/bench_catalogue.py [count]``."""

from __future__ import annotations

import sys
from functools import partial

from tests.support.web_ground import set_up

set_up()

from django.db import transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases  # noqa: E402

from rambu.samples import sample, sample_names  # noqa: E402
from rambu.web.catalogue import actions  # noqa: E402
from rambu.web.catalogue.models import Entry  # noqa: E402
from rambu.web.library.models import Document, Revision  # noqa: E402
from rambu.web.library.search.index import refresh  # noqa: E402
from tests.bench.bench_library import queries_of, timed  # noqa: E402
from tests.support.cast import Cast, make_cast, unit  # noqa: E402
from tests.support.library import open_for, put_in_force  # noqa: E402


def fill(cast: Cast, count: int) -> None:
    """One real SOP of each sample in force, then copies of their rows with their index; all are public."""
    first = []
    for number, name in enumerate(sample_names()):
        first.append(open_for(cast, cast.pegawai, sample(name)))
        put_in_force(first[-1], f"B-{number}/contoh")
    units = [unit(cast.kota, f"Seksi Contoh {n}") for n in range(20)]
    for n in range(count - len(first)):
        pattern = Document.objects.everywhere(reason="bench").get(pk=first[n % len(first)].pk)
        revision = Revision.objects.everywhere(reason="bench").get(document=pattern)
        pattern.pk, pattern.in_force, pattern.unit, pattern._state.adding = None, None, units[n % 20], True
        pattern.save()
        revision.pk, revision.document, revision._state.adding = None, pattern, True
        revision.save()
        pattern.in_force = revision
        pattern.save(update_fields=["in_force"])
        refresh(pattern)
    actions.set_policy(by=None, office=cast.kota, default="publik", complaints="Loket (contoh)")


def main(count: int) -> None:
    """Median of seven, milliseconds of processor time, and how many queries each page asks."""
    setup_databases(verbosity=0, interactive=False)
    cast = make_cast()
    with transaction.atomic():
        fill(cast, count)
    print(f"{Entry.objects.for_everybody().count()} public SOPs")
    office, client = f"/katalog/kantor/{cast.kota.pk}/", Client()
    newest = Entry.objects.for_everybody().latest("pk").document_id
    pages = ("/katalog/", office, f"{office}?halaman=60", f"{office}?cari=legalisasi+ijazah", f"{office}?cari=surat")
    for address in (*pages, f"/katalog/{newest}/versi-1/", f"/katalog/{newest}/versi-1/unduh.pdf"):
        get = partial(client.get, address)
        first = timed(get, 1)
        print(f"{address:45} {timed(get):7.1f} ms, first {first:.0f} ms, {len(queries_of(get))} queries")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
