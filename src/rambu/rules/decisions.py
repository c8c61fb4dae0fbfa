"""Chapter *alur*: decisions, their labels and targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Repair
from rambu.rules.lexicon.acts import CARED_FOR, CHECKING
from rambu.rules.lexicon.answers import is_negative, is_positive, other_answer
from rambu.rules.lexicon.spelling import folded
from rambu.rules.proved import neighbours, proved
from rambu.rules.registry import GOOD_PRACTICE, PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject
from rambu.sop.model import Decision, Exit, Symbol, Target


def _decisions(subject: Subject) -> Iterator[tuple[Row, Symbol, tuple[Exit, ...]]]:
    for row in subject.steps:
        for symbol in row.kegiatan.simbol:
            if isinstance(symbol.exits, Decision) and len(symbol.exits.exits) > 1:
                yield row, symbol, symbol.exits.exits


@rule(
    "alur.label_kosong",
    "periksa",
    "Setiap jalan keluar keputusan berlabel",
    source=PERMENPAN,
    why="Tanpa label (ya/tidak, lengkap/tidak, atau kata lain), pelaksana tidak tahu jalan mana untuk jawaban mana.",
    bad="Belah ketupat dengan tiga panah tanpa kata",
    good="Perangkat rusak? ringan ke 3, sedang ke 4, berat ke 5",
)
def _unlabelled(subject: Subject) -> Iterator[Fault]:
    for row, symbol, exits in _decisions(subject):
        missing = [exit_ for exit_ in exits if not exit_.label.strip()]
        if missing:
            message = _(
                "{k}: {n} dari {all} jalan keluar keputusan belum berlabel; tuliskan jawabannya pada setiap panah."
            )
            place = subject.symbol_place(symbol.id, edge=(symbol.id, target_name(missing[0].to)))
            filled = message.format(k=row.label, n=len(missing), all=len(exits))
            yield Fault(place, filled, (), tuple(_label_repair(symbol, exits)))


def _label_repair(symbol: Symbol, exits: tuple[Exit, ...]) -> Iterator[Repair]:
    """Of two exits the one label tells the other."""
    labelled = [e.label for e in exits if e.label.strip()]
    other = other_answer(labelled[0]) if len(exits) == 2 and len(labelled) == 1 else ""
    if other:
        filled = Decision(tuple(Exit(e.to, e.label if e.label.strip() else other) for e in exits))
        yield repairs.set_exits(_('Beri label "{l}"').format(l=other), symbol.id, filled)


@rule(
    "alur.label_ganda",
    "wajib",
    "Label jalan keluar berbeda-beda",
    why="Dua panah dengan label yang sama membuat pilihan tidak dapat ditentukan.",
    bad="Lengkap? ya ke 4, ya ke 2",
    good="Lengkap? ya ke 4, tidak ke 2",
)
def _doubled_label(subject: Subject) -> Iterator[Fault]:
    for row, symbol, exits in _decisions(subject):
        counts = Counter(folded(e.label) for e in exits if e.label.strip())
        for exit_ in exits[1:]:
            key = folded(exit_.label)
            if counts[key] > 1 and exit_ is next(e for e in reversed(exits) if folded(e.label) == key):
                message = _('{k}: label "{l}" dipakai untuk {n} jalan keluar; bedakan labelnya.')
                place = subject.symbol_place(symbol.id, edge=(symbol.id, target_name(exit_.to)))
                repair = tuple(_second_label(symbol, exits))
                yield Fault(place, message.format(k=row.label, l=exit_.label, n=counts[key]), (), repair)


def _second_label(symbol: Symbol, exits: tuple[Exit, ...]) -> Iterator[Repair]:
    other = other_answer(exits[1].label) if len(exits) == 2 else ""
    if other:
        first, second = exits
        changed = Decision((first, Exit(second.to, other)))
        yield repairs.set_exits(_('Ubah label kedua menjadi "{l}"').format(l=other), symbol.id, changed)


@rule(
    "alur.label_tak_lengkap",
    "periksa",
    "Label mencakup semua jawaban",
    why='Bila hanya "ya" yang diberi jalan, kasus "tidak" tidak punya kelanjutan; label harus saling melengkapi.',
    bad="Lengkap? ya ke 4, lengkap ke 2",
    good="Lengkap? ya ke 4, tidak ke 2",
)
def _incomplete_labels(subject: Subject) -> Iterator[Fault]:
    for row, symbol, exits in _decisions(subject):
        labels = [e.label for e in exits if e.label.strip()]
        if len(labels) < len(exits) or len({folded(label) for label in labels}) < len(labels):
            continue
        positive, negative = [x for x in labels if is_positive(x)], [x for x in labels if is_negative(x)]
        if positive and not negative:
            message = _('{k}: label "{l}" tidak mempunyai lawannya; tambahkan jalan untuk jawaban "tidak".')
            yield Fault(subject.symbol_place(symbol.id), message.format(k=row.label, l=positive[0]))
        elif len(negative) == len(labels):
            message = _('{k}: semua label bermakna "tidak"; tambahkan jalan untuk jawaban "ya".')
            yield Fault(subject.symbol_place(symbol.id), message.format(k=row.label))


@rule(
    "alur.satu_tujuan",
    "periksa",
    "Jalan keluar keputusan menuju tempat yang berbeda",
    why="Bila semua jawaban menuju kegiatan yang sama, keputusan itu tidak mengubah apa pun.",
    bad="Sesuai? ya ke 5, tidak ke 5",
    good="Sesuai? ya ke 5, tidak ke 3",
)
def _one_target(subject: Subject) -> Iterator[Fault]:
    for row, symbol, exits in _decisions(subject):
        if len({e.to for e in exits}) == 1:
            message = _("{k}: semua jalan keluar keputusan menuju {t}; bedakan tujuannya atau hapus keputusannya.")
            target = subject.symbol_name(target_name(exits[0].to), symbol.id)
            yield Fault(subject.symbol_place(symbol.id), message.format(k=row.label, t=target))


@rule(
    "alur.periksa_tanpa_keputusan",
    "periksa",
    "Pemeriksaan berujung keputusan",
    why="Memeriksa selalu dapat berakhir dengan dua hasil; bagan perlu menunjukkan apa yang terjadi bila tidak sesuai.",
    bad="Mereviu proposal (langsung ke kegiatan berikutnya)",
    good="Mereviu proposal (keputusan: sesuai ke 14, tidak ke 12)",
    source=GOOD_PRACTICE,
)
def _check_without_decision(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        words = subject.acts[row.kegiatan.id]
        verb = _checking_verb(words)
        if (
            verb
            and not CARED_FOR & set(words[1:3])
            and row.kegiatan.rujukan is None
            and not row.decides
            and not _leads_to_decision(subject, row)
        ):
            message = _('{k}: "{v}" belum diikuti keputusan; tambahkan jalan bila hasilnya tidak sesuai.')
            repair = proved(subject, _as_decision(subject, row))
            yield Fault(row.place("simbol"), message.format(k=row.label, v=verb.capitalize()), (), repair)


def _as_decision(subject: Subject, row: Row) -> Iterator[Repair]:
    """A row with one symbol that just goes on becomes: "sesuai" on, "tidak sesuai" back by one."""
    symbol = row.kegiatan.simbol[-1]
    before, after = neighbours(subject, symbol.id)
    if before and len(row.kegiatan.simbol) == 1 and symbol.exits is None:
        names = {"a": subject.symbol_name(after, symbol.id), "b": subject.symbol_name(before, symbol.id)}
        title = _("Jadikan keputusan: sesuai ke {a}, tidak sesuai ke {b}").format(**names)
        yield repairs.set_exits(title, symbol.id, Decision((Exit(after, "sesuai"), Exit(before, "tidak sesuai"))))


def _checking_verb(words: tuple[str, ...]) -> str:
    """The verb of checking with which a text begins, alone or as the second of two ("menerima dan memeriksa")."""
    first = words[2:3] if words[1:2] in (("dan",), ("serta",)) and words[0] not in CHECKING else words[:1]
    return first[0] if first and first[0] in CHECKING else ""


def _leads_to_decision(subject: Subject, row: Row) -> bool:
    own = {symbol.id for symbol in row.kegiatan.simbol}
    targets = {edge.target for symbol in own for edge in subject.graph.exits[symbol]} - own
    return any(subject.graph.by_id[t].decision for t in targets if t in subject.graph.by_id)


def target_name(target: Target) -> str:
    """Id of the symbol, ``selesai``, or the title of the other SOP."""
    return target if isinstance(target, str) else target.judul
