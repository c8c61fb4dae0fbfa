"""Chapter *bentuk*: what is typed can be printed."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.fonts.characters import unprinted
from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place, Repair
from rambu.rules.registry import Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.model import Decision, Sop

Written = tuple[Place, str, Repair | None]
"""A place, the text that stands there, and the repair that takes out what cannot be printed, where there is one."""


@rule(
    "bentuk.tanda_tak_tercetak",
    "periksa",
    "Semua tanda dapat dicetak",
    why="Dokumen resmi diarsipkan (PDF/A) dengan huruf yang disertakan; emoji dan aksara yang tidak ada di dalamnya "
    "tercetak sebagai kotak kosong.",
    bad="Menyerahkan legalisasi \U0001f600",
    good="Menyerahkan legalisasi",
)
def _unprinted(subject: Subject) -> Iterator[Fault]:
    for place, text, repair in _written(subject):
        signs = unprinted(text)
        if signs:
            message = _("Tanda {t} tidak dapat dicetak dan menjadi kotak kosong; hapus atau tulislah dengan kata.")
            yield Fault(place, message.format(t=" ".join(signs)), (), (repair,) if repair else ())


def _written(subject: Subject) -> Iterator[Written]:
    yield from _identity(subject.sop)
    for bagan, column, pelaksana in subject.performers():
        yield Place("pelaksana", bagan.id, item=column), pelaksana.nama, None
    for row in subject.rows:
        kegiatan = row.kegiatan
        for field, text in (("teks", kegiatan.teks), ("keterangan", kegiatan.keterangan)):
            repair = repairs.set_kegiatan(_title(), kegiatan.id, field, _without(text))
            yield row.place(field), text, repair
        for field in ("kelengkapan", "output"):
            items: tuple[str, ...] = getattr(kegiatan, field)
            repair = repairs.set_kegiatan(_title(), kegiatan.id, field, tuple(_without(item) for item in items))
            for at, item in enumerate(items):
                yield row.place(field, at), item, repair
        yield row.place("waktu"), kegiatan.waktu.nominal, None
        for symbol in kegiatan.simbol:
            labels = [one.label for one in symbol.exits.exits] if isinstance(symbol.exits, Decision) else []
            yield row.place("simbol"), "".join((symbol.teks, *labels)), None


def _identity(sop: Sop) -> Iterator[Written]:
    for field in ("judul", "unit", "nomor"):
        text = getattr(sop, field)
        yield Place(field), text, repairs.set_field(_title(), field, _without(text))
    for field in ("jabatan", "nama", "nip"):
        yield Place(f"disahkan.{field}"), getattr(sop.disahkan, field), None
    for field in ("kualifikasi", "peringatan", "pencatatan"):
        items: tuple[str, ...] = getattr(sop, field)
        repair = repairs.set_field(_title(), field, tuple(_without(item) for item in items))
        yield from ((Place(field, item=at), item, repair) for at, item in enumerate(items))
    lists = {
        "dasar_hukum": [one.teks for one in sop.dasar_hukum],
        "peralatan": [one.teks for one in sop.peralatan],
        "keterkaitan": [f"{one.judul} {one.nomor}" for one in sop.keterkaitan],
    }
    for field, texts in lists.items():
        yield from ((Place(field, item=at), text, None) for at, text in enumerate(texts))


def _title() -> str:
    return _("Hapus tanda yang tidak dapat dicetak")


def _without(text: str) -> str:
    signs = unprinted(text)
    return " ".join("".join(c for c in text if c not in signs).split(" ")).strip() if signs else text
