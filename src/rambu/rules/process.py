"""Chapter *kumpulan*: SOPs beside the business process map."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules.finding import Place
from rambu.rules.library import Library
from rambu.rules.registry import Fault, set_rule


@set_rule(
    "kumpulan.tanpa_proses",
    "periksa",
    "Setiap SOP mempunyai proses di belakangnya",
    why="SOP yang tidak menyebut proses pada peta proses bisnis tidak terhitung sebagai SOP yang wajib ada.",
    bad="SOP Pengelolaan Surat Masuk tanpa kode proses",
    good="SOP Pengelolaan Surat Masuk, proses C.12.01 (contoh)",
)
def _without_process(library: Library) -> Iterator[tuple[int, Fault]]:
    known = library.settings.processes
    if not known:
        return
    for position, subject in enumerate(library.subjects):
        code = subject.sop.proses.strip()
        if not code:
            yield position, Fault(Place("proses"), _("SOP ini belum menyebut kode proses; isi kode dari peta."))
        elif code not in known:
            message = _("Kode proses {code} tidak ada pada peta; pilih kode yang berlaku.").format(code=code)
            yield position, Fault(Place("proses"), message)
