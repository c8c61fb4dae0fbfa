"""Chapter *mutu_baku*: requirements and output of each kegiatan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place, Repair
from rambu.rules.lexicon.spelling import folded
from rambu.rules.lexicon.verbs import is_active
from rambu.rules.registry import GOOD_PRACTICE, PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject
from rambu.sop.durations import parse_duration
from rambu.sop.model import MergeableColumn

_BLANK = re.compile(r"[\s.…_–-]*")
_HOPE = re.compile(r"(?:ter\w+nya|meningkatnya|lancarnya|kelancaran|kepuasan|kenyamanan)\b")


def expects_mutu_baku(row: Row) -> bool:
    """Whether the row is an act of its own: not another SOP and not a bare capsule."""
    return row.kegiatan.rujukan is None and not all(s.bentuk in ("mulai", "selesai") for s in row.kegiatan.simbol)


def is_left_out(row: Row, column: MergeableColumn, lines: tuple[str, ...]) -> bool:
    """Whether the cell is empty and not merged with the one above."""
    return column not in row.kegiatan.gabung and all(_BLANK.fullmatch(line) for line in lines)


def missing_cells(
    subject: Subject, column: MergeableColumn, lines: Callable[[Row], tuple[str, ...]], message: str
) -> Iterator[Fault]:
    """The empty cells of a column: one fault a row (``{k}`` in `message`), or one for a column all empty."""
    for number, bagan in enumerate(subject.sop.bagan, 1):
        rows = [row for row in subject.steps if row.bagan is bagan and expects_mutu_baku(row)]
        empty = [row for row in rows if is_left_out(row, column, lines(row))]
        if len(empty) == len(rows) >= 3:
            whole = _("Kolom {c} bagan {n} kosong pada semua kegiatan; isilah setiap barisnya.")
            yield Fault(Place(column, bagan.id), whole.format(c=column.capitalize(), n=number))
        else:
            yield from (Fault(row.place(column), message.format(k=row.label)) for row in empty)


@rule(
    "mutu_baku.kelengkapan_kosong",
    "periksa",
    "Kelengkapan terisi",
    source=PERMENPAN,
    why="Kelengkapan memberi tahu pelaksana apa yang harus ada sebelum kegiatan dimulai.",
    bad="Kelengkapan: (kosong)",
    good="Kelengkapan: Surat masuk, buku agenda",
)
def _no_requirement(subject: Subject) -> Iterator[Fault]:
    message = _("{k} belum memuat kelengkapan; tuliskan apa yang diperlukan untuk memulainya.")
    return missing_cells(subject, "kelengkapan", lambda row: row.kegiatan.kelengkapan, message)


@rule(
    "mutu_baku.output_kosong",
    "periksa",
    "Output terisi",
    source=PERMENPAN,
    why="Output menunjukkan kapan kegiatan selesai dan apa yang diserahkan kepada pelaksana berikutnya.",
    bad="Output: (kosong)",
    good="Output: Surat tercatat",
)
def _no_output(subject: Subject) -> Iterator[Fault]:
    message = _("{k} belum memuat output; tuliskan apa yang dihasilkan.")
    return missing_cells(subject, "output", lambda row: row.kegiatan.output, message)


@rule(
    "mutu_baku.durasi_salah_kolom",
    "wajib",
    "Waktu ditulis di kolom Waktu",
    source=PERMENPAN,
    why="Kelengkapan dan Output memuat benda; lama waktu hanya dihitung dari kolom Waktu.",
    bad="Waktu: (kosong), Output: 1-5 hari kerja",
    good="Waktu: 1-5 hari kerja, Output: Draf SK hasil telaah",
)
def _duration_elsewhere(subject: Subject) -> Iterator[Fault]:
    for row in subject.rows:
        cells = (("kelengkapan", row.kegiatan.kelengkapan), ("output", row.kegiatan.output))
        for column, lines in cells:
            for item, line in enumerate(lines):
                if parse_duration(line).kind == "time":
                    message = _('{k}: "{t}" di kolom {c} adalah waktu; pindahkan ke kolom Waktu.')
                    filled = message.format(k=row.label, t=line, c=column.capitalize())
                    yield Fault(row.place(column, item), filled, (), (_to_waktu(row, column, lines, item),))


@rule(
    "mutu_baku.durasi_di_keterangan",
    "periksa",
    "Keterangan tidak memuat waktu baku",
    why="Waktu yang hanya ditulis di Keterangan tidak ikut dijumlahkan, sehingga lama prosedur tampak lebih singkat.",
    bad="Waktu: 3 hari, Keterangan: 2 bulan",
    good="Waktu: 2 bulan, atau baris tersendiri untuk masa menunggu",
)
def _duration_in_remarks(subject: Subject) -> Iterator[Fault]:
    for row in subject.rows:
        text = row.kegiatan.keterangan
        if parse_duration(text).kind == "time":
            message = _('{k}: Keterangan hanya berisi waktu "{t}"; pindahkan ke kolom Waktu atau jelaskan maksudnya.')
            repair = () if _has_waktu(row) else (repairs.remark_to_waktu(_("Pindahkan ke kolom Waktu"), row.kegiatan),)
            yield Fault(row.place("keterangan"), message.format(k=row.label, t=text), (), repair)


def _has_waktu(row: Row) -> bool:
    return bool(row.kegiatan.waktu.nominal.strip(" -–")) or "waktu" in row.kegiatan.gabung


def _to_waktu(row: Row, column: str, lines: tuple[str, ...], item: int) -> Repair:
    rest = (*lines[:item], *lines[item + 1 :])
    if _has_waktu(row):
        return repairs.set_kegiatan(_("Hapus dari kolom ini"), row.kegiatan.id, column, rest)
    return repairs.move_to_waktu(_("Pindahkan ke kolom Waktu"), row.kegiatan, column, rest, lines[item])


@rule(
    "mutu_baku.output_bukan_benda",
    "periksa",
    "Output berupa benda atau keadaan yang dapat ditunjukkan",
    why="Output harus terukur: sesuatu yang dapat dilihat, dihitung, atau disimpan, bukan kegiatan atau harapan.",
    bad="Output: Memeriksa berkas; Terciptanya kelancaran layanan",
    good="Output: Hasil pemeriksaan; Berkas diperiksa",
)
def _output_no_thing(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        for item, line in enumerate(row.kegiatan.output):
            words = folded(line).split()
            if not words:
                continue
            if is_active(words[0]):
                message = _('{k}: output "{t}" berupa kegiatan; tuliskan benda atau hasilnya.')
                yield Fault(row.place("output", item), message.format(k=row.label, t=line))
            elif _HOPE.match(" ".join(words)):
                message = _('{k}: output "{t}" sulit diukur; tuliskan hasil yang dapat ditunjukkan.')
                yield Fault(row.place("output", item), message.format(k=row.label, t=line), severity="saran")


@rule(
    "mutu_baku.output_sama",
    "saran",
    "Output berbeda dari kelengkapan",
    source=GOOD_PRACTICE,
    why="Bila yang keluar sama persis dengan yang masuk, belum terlihat apa yang dikerjakan.",
    bad="Kelengkapan: Formulir; Output: Formulir",
    good="Kelengkapan: Formulir; Output: Formulir terisi",
)
def _nothing_changed(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        before, after = _keys(row.kegiatan.kelengkapan), _keys(row.kegiatan.output)
        if after and before == after:
            message = _("{k}: output sama dengan kelengkapan; tuliskan apa yang berubah.").format(k=row.label)
            yield Fault(row.place("output"), message)


def _keys(lines: tuple[str, ...]) -> set[str]:
    return {folded(line) for line in lines if folded(line)}
