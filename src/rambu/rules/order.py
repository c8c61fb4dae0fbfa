"""Chapter *alur*: whether the rows stand in the order of the work."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules.finding import Place
from rambu.rules.registry import Fault, rule
from rambu.rules.subject import Subject


@rule(
    "alur.lompat",
    "saran",
    "Urutan baris mengikuti urutan kerja",
    why="Bagan dibaca dari atas ke bawah; alur yang sering melompat atau naik kembali sulit diikuti.",
    bad="1 ke 6, 6 ke 2, 2 ke 7, 7 ke 3",
    good="1, 2, 3, 4 berurutan; hanya keputusan yang melompat",
)
def _jumps_about(subject: Subject) -> Iterator[Fault]:
    for number, bagan in enumerate(subject.sop.bagan, 1):
        jumps = list(_jumps(subject, number))
        if len(jumps) >= 3 and 4 * len(jumps) >= len(bagan.kegiatan):
            message = _("Alur bagan {n} melompat {j} kali; pertimbangkan mengurutkan barisnya menurut urutan kerja.")
            yield Fault(Place("kegiatan", bagan.id), message.format(n=number, j=len(jumps)), subject.names(jumps[0]))


def _jumps(subject: Subject, bagan: int) -> Iterator[tuple[str, str]]:
    """Lines of steps that decide nothing and yet lead up, or down over more than two rows."""
    nodes = subject.graph.by_id
    for edge in subject.graph.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        inside = edge.kind == "default" and source.bagan == target.bagan == bagan
        if inside and not 0 <= target.kegiatan - source.kegiatan <= 3:
            yield edge.source, edge.target
