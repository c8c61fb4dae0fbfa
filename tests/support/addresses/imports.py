"""The addresses of imports: each is there for who sent the file alone."""

from __future__ import annotations

from rambu.exchange.intake import Intake, Item, SourcePage, Taken
from rambu.sop import canonical, loads
from rambu.web.imports import actions
from rambu.web.imports.models import Found
from tests.support.addresses import ALL, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import SURAT
from tests.support.lists import text
from tests.support.scans import scanned

OPEN: set[str] = set()
SENDER = "pegawai"


def addresses(cast: Cast) -> Addresses:
    """A file of the clerk with a SOP in it."""
    me = cast.fresh("pegawai")
    parcel = actions.send_files(by=me, unit=cast.unit, files=[("surat.pdf", scanned()), ("lain.pdf", scanned())])
    spare = actions.send_files(by=me, unit=cast.unit, files=[("surat.pdf", scanned())])
    item = Item("g0", "line", "", 0.5, "guess", 1, (1, 1, 1, 1), "k1-1", "k2-1")
    taken = Taken(canonical(loads(SURAT)).decode(), (item,))
    for file in parcel.files.everywhere(reason="test"):
        actions.keep_intake(file=file, intake=Intake((taken,), (SourcePage(1, 842, 595),)))
    one, two = (row.pk for row in Found.objects.everywhere(reason="test").filter(file__parcel=parcel))
    for row in Found.objects.everywhere(reason="test").filter(pk=two):
        actions.take_over(by=me, parcel=parcel, found=[row])
    taken_to = Found.objects.everywhere(reason="test").get(pk=two).document_id
    first = parcel.files.everywhere(reason="test").get(name="surat.pdf").pk
    keeper = cast.fresh("koordinator")
    listed = ("daftar.csv", text(("Nama berkas", "Judul", "Nomor", "Tanggal pengesahan", "Jabatan", "Nama pejabat")))
    stack = actions.send_stack(by=keeper, unit=cast.unit, listed=listed, files=[("a.pdf", scanned())])
    spare_stack = actions.send_stack(by=keeper, unit=cast.unit, listed=listed, files=[("a.pdf", scanned())])
    return {
        "imports:mine": ("get", ALL, []),
        "imports:parcel": ("get", SENDER, [parcel.pk]),
        "imports:take": ("post", SENDER, [parcel.pk]),
        "imports:discard": ("post", SENDER, [spare.pk]),
        "imports:source": ("get", SENDER, [first]),
        "imports:page": ("get", SENDER, [first, 1]),
        "imports:review": ("get", SENDER, [one]),
        "imports:undo": ("post", SENDER, [one]),
        "imports:accept": ("post", SENDER, [one, "g0"]),
        "imports:correct": ("post", SENDER, [one, "g0"]),
        "imports:decide": ("post", SENDER, [two, "lepas"]),
        "imports:stacks": ("get", "koordinator", []),
        "imports:stack_template": ("get", "koordinator", []),
        "imports:stack": ("get", "koordinator", [stack.pk]),
        "imports:discard_stack": ("post", "koordinator", [spare_stack.pk]),
        "imports:revise": ("post", SENDER, [one]),
        "imports:origin": ("get", SEERS, [taken_to]),
        "imports:origin_page": ("get", SEERS, [taken_to, 1]),
    }
