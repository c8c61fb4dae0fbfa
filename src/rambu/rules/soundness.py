"""Chapter *alur*: what is proved about the flow, each fault with the run that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rambu.flow.fault import Fault as Flaw
from rambu.flow.fault import FaultKind
from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place, Repair
from rambu.rules.lexicon.answers import other_answer
from rambu.rules.proved import neighbours, proved
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.model import END, Decision, Exit, Onward, Symbol


def _flaws(subject: Subject, kind: FaultKind) -> Iterator[Flaw]:
    return (flaw for flaw in subject.verdict.faults if flaw.kind == kind and flaw.nodes)


def _fault(
    subject: Subject,
    flaw: Flaw,
    message: str,
    repair: tuple[Repair, ...] = (),
    *,
    at: Callable[[Flaw], str] | None = None,
) -> Fault:
    """A fault at the first symbol of `flaw`; `message` may name `{k}` its row and `{s}` all its symbols."""
    place = subject.symbol_place(at(flaw) if at else flaw.nodes[0])
    names = {"k": subject.row_of[flaw.nodes[0]].label, "s": ", ".join(subject.names(flaw.nodes))}
    return Fault(place, message.format(**names), subject.names(flaw.path), repair)


@rule(
    "alur.kosong",
    "wajib",
    "Bagan memuat kegiatan",
    source=PERMENPAN,
    why="Prosedur terdiri atas identitas dan bagan alir; bagan tanpa kegiatan belum menjadi prosedur.",
    bad="Tabel tanpa baris",
    good="Tabel dengan kegiatan dari mulai sampai selesai",
)
def _empty_chart(subject: Subject) -> Iterator[Fault]:
    for number, bagan in enumerate(subject.sop.bagan, 1):
        if not any(row.simbol for row in bagan.kegiatan):
            message = _("Bagan {n} belum memuat kegiatan; tambahkan kegiatan dari mulai sampai selesai.").format(
                n=number
            )
            yield Fault(Place("kegiatan", bagan.id), message)


@rule(
    "alur.mulai",
    "wajib",
    "Alur mempunyai awal",
    source=PERMENPAN,
    why="Tanpa simbol mulai, pelaksana tidak tahu dari mana prosedur berjalan.",
    bad='Semua simbol "mulai: false"',
    good="Kegiatan 1 menjadi simbol mulai",
)
def _no_start(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "no_start"):
        repair = repairs.set_start(_("Mulai dari simbol pertama"), subject.symbol(flaw.nodes[0]))
        yield _fault(subject, flaw, _("Alur tidak mempunyai awal; tandai simbol yang memulai prosedur."), (repair,))


@rule(
    "alur.selesai",
    "wajib",
    "Alur dapat sampai selesai",
    source=PERMENPAN,
    why="Prosedur harus berakhir; bila tidak ada jalan ke selesai, pekerjaan tidak pernah tuntas.",
    bad="Kegiatan terakhir kembali ke kegiatan 1 tanpa syarat",
    good="Kegiatan terakhir berakhir di selesai",
)
def _no_end(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "no_end"):
        message = _(
            "Alur tidak pernah sampai selesai; tambahkan jalan ke selesai dari kegiatan yang terakhir dikerjakan."
        )
        yield _fault(subject, flaw, message)


@rule(
    "alur.tak_terjangkau",
    "wajib",
    "Setiap simbol dapat dicapai dari awal",
    why="Kegiatan yang tidak dicapai dari mulai tidak akan pernah dikerjakan.",
    bad="Kegiatan 3 langsung ke 5, dan tidak ada panah ke kegiatan 4",
    good="Kegiatan 3 ke 4, lalu ke 5",
)
def _unreachable(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "unreachable"):
        yield _fault(subject, flaw, _("{k}: simbol {s} tidak dicapai dari awal; hubungkan dengan kegiatan sebelumnya."))


@rule(
    "alur.buntu",
    "wajib",
    "Tidak ada jalan buntu",
    why="Setelah simbol tanpa jalan keluar, pelaksana tidak tahu apa yang harus dilakukan.",
    bad="Kegiatan 5 tanpa panah keluar",
    good="Kegiatan 5 ke kegiatan 6 atau ke selesai",
)
def _dead_end(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "dead_end"):
        symbol = subject.symbol(flaw.nodes[0])
        end = repairs.set_exits(_("Akhiri prosedur di simbol ini"), symbol.id, Onward((END,)))
        message = _("{k}: simbol {s} tidak mempunyai jalan keluar; lanjutkan ke kegiatan berikutnya atau ke selesai.")
        yield _fault(subject, flaw, message, () if isinstance(symbol.exits, Decision) else proved(subject, (end,)))


@rule(
    "alur.lingkaran",
    "wajib",
    "Setiap lingkaran mempunyai jalan keluar",
    why="Lingkaran tanpa jalan keluar membuat pekerjaan berputar tanpa akhir.",
    bad="Kegiatan 4 kembali ke 3, dan 3 selalu ke 4",
    good="Kegiatan 4: keputusan sesuai? ya ke 5, tidak ke 3",
)
def _endless_loop(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "endless_loop"):
        message = _("{k}: simbol {s} berputar tanpa jalan keluar; tambahkan keputusan yang mengakhiri lingkaran.")
        yield _fault(subject, flaw, message)


@rule(
    "alur.satu_jalan",
    "wajib",
    "Keputusan mempunyai sedikitnya dua jalan keluar",
    why="Belah ketupat berarti memilih; dengan satu jalan keluar tidak ada yang dipilih.",
    bad="Berkas lengkap? ya ke 5 (jawaban tidak: tidak ada)",
    good="Berkas lengkap? ya ke 5, tidak ke 1",
)
def _few_exits(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "few_exits"):
        exits = subject.symbol(flaw.nodes[0]).exits
        ways = exits.exits if isinstance(exits, Decision) else ()
        message = _("{k}: keputusan hanya punya satu jalan keluar; tambahkan jalan untuk jawaban lainnya.")
        if not ways:
            message = _("{k}: keputusan belum punya jalan keluar; tambahkan jalan untuk setiap jawaban.")
        yield _fault(subject, flaw, message, proved(subject, _second_way(subject, flaw.nodes[0], ways)))


def _second_way(subject: Subject, symbol: str, ways: tuple[Exit, ...]) -> Iterator[Repair]:
    before, _after = neighbours(subject, symbol)
    for way in ways:
        other = other_answer(way.label)
        if other and before and before != way.to:
            title = _('Tambahkan jalan "{l}" kembali ke {t}').format(l=other, t=subject.symbol_name(before, symbol))
            yield repairs.set_exits(title, symbol, Decision((way, Exit(before, other))))
        yield repairs.set_exits(_("Jadikan kegiatan biasa, bukan keputusan"), symbol, Onward((way.to,)))


@rule(
    "alur.terpisah",
    "periksa",
    "Satu bagan memuat satu alur",
    why="Dua alur yang tidak berhubungan lebih mudah dibaca sebagai dua bagan atau dua SOP.",
    bad="Kegiatan 1-4 dan 5-8 masing-masing mulai dan selesai sendiri",
    good="Dua SOP, atau dua bagan dalam satu dokumen",
)
def _two_pieces(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "two_pieces"):
        message = _("{k}: simbol {s} terpisah dari alur lainnya; hubungkan atau pindahkan ke bagan sendiri.")
        yield _fault(subject, flaw, message)


@rule(
    "alur.macet",
    "wajib",
    "Tidak ada simbol yang menunggu selamanya",
    why="Simbol yang menunggu semua jalur macet bila salah satu jalur tidak pernah datang.",
    bad="Keputusan memilih jalur A atau B, padahal kegiatan berikutnya menunggu A dan B",
    good="Kegiatan berikutnya berjalan begitu salah satu jalur tiba",
)
def _deadlock(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "deadlock"):
        symbol = subject.symbol(flaw.nodes[0])
        repair = proved(subject, _no_waiting(symbol))
        message = _("{k}: simbol {s} menunggu jalur yang tidak pernah datang; periksa percabangan sebelumnya.")
        yield _fault(subject, flaw, message, repair)


def _no_waiting(symbol: Symbol) -> Iterator[Repair]:
    if symbol.wait_all:
        yield repairs.wait_for_any(_("Jalankan begitu salah satu jalur tiba"), symbol)


@rule(
    "alur.berganda",
    "periksa",
    "Jalur yang bersamaan bertemu sebelum dilanjutkan",
    why="Bila dua jalur yang berjalan bersamaan bertemu tanpa saling menunggu, kegiatan sesudahnya "
    "dikerjakan dua kali.",
    bad="Kegiatan 3 ke 4 dan 5 sekaligus; keduanya ke 6 tanpa menunggu",
    good="Kegiatan 6 menunggu kegiatan 4 dan 5",
)
def _runs_twice(subject: Subject) -> Iterator[Fault]:
    for flaw in _flaws(subject, "runs_twice"):
        message = _("{k}: simbol {s} dapat dikerjakan dua kali karena jalur yang bersamaan tidak saling menunggu.")
        wait = repairs.wait_for_all(_("Tunggu semua jalur"), subject.symbol(flaw.nodes[0]))
        yield _fault(subject, flaw, message, proved(subject, (wait,)))
