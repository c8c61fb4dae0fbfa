"""Defects of rows: text and mutu baku."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from rambu.sop import Kegiatan, Sop, Waktu
from tests.support.mutating import Defect, Mutant, Spoil, chart, decisions, plain, steps, with_row, with_rows

_NOUNS = {
    "Menerima": "Penerimaan", "Mencatat": "Pencatatan", "Memeriksa": "Pemeriksaan", "Menyusun": "Penyusunan",
    "Menandatangani": "Penandatanganan", "Mengirim": "Pengiriman", "Menyerahkan": "Penyerahan",
    "Mencetak": "Pencetakan",
    "Mengajukan": "Pengajuan", "Menetapkan": "Penetapan", "Mengisi": "Pengisian", "Menyimpan": "Penyimpanan",
    "Mengunggah": "Pengunggahan", "Menyiapkan": "Penyiapan", "Menerbitkan": "Penerbitan", "Mengarsipkan": "Pengarsipan",
}  # fmt: skip


def _text(change: Callable[[str], str], wanted: Callable[[Kegiatan], bool] = lambda _row: True) -> Spoil:
    def spoil(sop: Sop) -> Iterator[Mutant]:
        for n, row in steps(sop):
            if wanted(row) and change(row.teks) != row.teks:
                yield with_row(sop, n, teks=change(row.teks)), row.id

    return spoil


def _cell(**parts: object) -> Spoil:
    def spoil(sop: Sop) -> Iterator[Mutant]:
        for n, row in steps(sop):
            yield with_row(sop, n, **parts), row.id

    return spoil


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _noun(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{_NOUNS.get(first, first)} {rest}"


def _passive(text: str) -> str:
    rest = text.partition(" ")[2]
    return f"{rest[:1].upper()}{rest[1:]} dikerjakan" if rest else text


def _performer_first(sop: Sop) -> Iterator[Mutant]:
    names = {p.id: p.nama for p in chart(sop).pelaksana}
    for n, row in steps(sop):
        name = names[row.simbol[0].pelaksana[0]]
        yield with_row(sop, n, teks=f"{name} {_lower(row.teks)}"), row.id


def _performer_as_agent(sop: Sop) -> Iterator[Mutant]:
    names = {p.id: p.nama for p in chart(sop).pelaksana}
    for n, row in steps(sop):
        yield with_row(sop, n, teks=f"{row.teks} oleh {names[row.simbol[0].pelaksana[0]]}"), row.id


def _other_performer(sop: Sop) -> Iterator[Mutant]:
    last = chart(sop).pelaksana[-1].nama
    for n, row in steps(sop):
        yield with_row(sop, n, teks=f"{row.teks} kepada {last}"), row.id


def _undecided(row: Kegiatan) -> bool:
    return all(symbol.exits is None or not hasattr(symbol.exits, "exits") for symbol in row.simbol)


def _same_text(sop: Sop) -> Iterator[Mutant]:
    rows = [(n, row) for n, row in steps(sop) if plain(row)]
    for n, row in rows:
        for m, other in rows:
            if m > n and row.simbol[0].pelaksana == other.simbol[0].pelaksana:
                yield with_row(sop, m, teks=row.teks), other.id


def _if_necessary(sop: Sop) -> Iterator[Mutant]:
    if len(chart(sop).kegiatan) > 2:
        yield with_rows(sop, [replace(k, teks=f"{k.teks} (apabila diperlukan)") for k in chart(sop).kegiatan]), ""


def _skipped_number(sop: Sop) -> Iterator[Mutant]:
    rows = list(chart(sop).kegiatan)
    for at in range(1, len(rows)):
        yield with_rows(sop, [replace(k, no=str(n + 1 + (n >= at))) for n, k in enumerate(rows)]), rows[at].id


def _check_without_decision(sop: Sop) -> Iterator[Mutant]:
    for n, row, symbol, _exits in decisions(sop):
        if re.match(r"(?:Memeriksa|Meneliti|Menelaah|Memverifikasi|Mereviu|Mencocokkan|Mengoreksi|Menguji) ", row.teks):
            following = chart(sop).kegiatan[n + 1 : n + 2]
            if following and plain(following[0]):
                yield with_row(sop, n, simbol=(*row.simbol[:-1], replace(symbol, exits=None))), row.id


ROWS = (
    Defect("uraian kosong", "kalimat.kosong", _text(lambda _t: "")),
    Defect("kata benda di awal", "kalimat.kata_kerja", _text(_noun)),
    Defect("kalimat pasif", "kalimat.kata_kerja", _text(_passive)),
    Defect("pelaksana sebagai subjek", "kalimat.pelaksana", _performer_first),
    Defect("pelaksana setelah \"oleh\"", "kalimat.pelaksana", _performer_as_agent),
    Defect("nama orang", "kalimat.nama_orang", _text(lambda t: f"{t} kepada Bapak Fulan")),
    Defect("gelar dan nama", "kalimat.nama_orang", _text(lambda t: f"{t} bersama Contoh Orang, S.Ag.")),
    Defect("NIP di keterangan", "kalimat.nama_orang", _cell(keterangan="NIP 19700101 199501 1 001")),
    Defect("dua kegiatan", "kalimat.dua_kegiatan", _text(lambda t: f"{t} lalu mengirim hasilnya ke pemohon")),
    Defect("keputusan di dalam teks", "kalimat.keputusan_tersembunyi",
           _text(lambda t: f"{t}; jika tidak sesuai dikembalikan", _undecided)),
    Defect("pilihan dengan \"atau\"", "kalimat.keputusan_tersembunyi",
           _text(lambda t: f"{t} untuk disetujui atau ditolak", _undecided)),
    Defect("kata samar", "kalimat.samar", _text(lambda t: f"{t} secukupnya")),
    Defect("dan lain-lain", "kalimat.samar", _cell(kelengkapan=("Formulir", "KTP dan lain-lain"))),
    Defect("kegiatan kembar", "kalimat.kembar", _same_text),
    Defect("apabila diperlukan di mana-mana", "kalimat.apabila_diperlukan", _if_necessary),
    Defect("nomor melompat", "bentuk.nomor_kegiatan", _skipped_number),
    Defect("emoji di dalam uraian", "bentuk.tanda_tak_tercetak", _text(lambda t: f"{t} \U0001f44d")),
    Defect("memeriksa tanpa keputusan", "alur.periksa_tanpa_keputusan", _check_without_decision),
    Defect("kelengkapan kosong", "mutu_baku.kelengkapan_kosong", _cell(kelengkapan=())),
    Defect("output kosong", "mutu_baku.output_kosong", _cell(output=())),
    Defect("waktu kosong", "waktu.kosong", _cell(waktu=Waktu())),
    Defect("waktu dengan kata", "waktu.tak_terbaca", _cell(waktu=Waktu("tergantung perangkat"))),
    Defect("rentang terbalik", "waktu.terbalik", _cell(waktu=Waktu("5-2 hari kerja"))),
    Defect("sentuh melebihi waktu", "waktu.sentuh_melebihi", _cell(waktu=Waktu("10 menit", "1 jam"))),
    Defect("durasi di kolom Output", "mutu_baku.durasi_salah_kolom", _cell(output=("1-5 hari kerja",), waktu=Waktu())),
    Defect("durasi di kolom Kelengkapan", "mutu_baku.durasi_salah_kolom", _cell(kelengkapan=("30 menit",))),
    Defect("durasi di kolom Keterangan", "mutu_baku.durasi_di_keterangan", _cell(keterangan="2 bulan")),
    Defect("pelaksana lain di dalam uraian", "kalimat.pelaksana_lain", _other_performer),
    Defect("output berupa kegiatan", "mutu_baku.output_bukan_benda", _cell(output=("Memeriksa berkas",))),
)  # fmt: skip
