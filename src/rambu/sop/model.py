"""The SOP as an immutable value.

Everything that people write or draw in a SOP (PermenPAN-RB 35/2012) is held here as text, order and reference.
Nothing is interpreted that the form leaves open: an empty string, an empty tuple or ``None`` means "left out".
Durations stay the words on the form; `rambu.sop.durations` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Final, Literal

END: Final = "selesai"
"""The target of an exit that ends the procedure; no symbol may bear this id."""

Shape = Literal["mulai", "selesai", "proses", "keputusan"]
Side = Literal["atas", "kanan", "bawah", "kiri"]
JenisPelaksana = Literal["jabatan", "luar", "aplikasi"]
MergeableColumn = Literal["kelengkapan", "waktu", "output", "keterangan"]


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Another SOP, named by its title and, where known, its number."""

    judul: str
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of an identity list: the text on the form and an optional reference (`acuan`) to a master record."""

    teks: str
    acuan: str = ""


@dataclass(frozen=True, slots=True)
class DasarHukum(Butir):
    """One legal basis as it is cited on the form."""


@dataclass(frozen=True, slots=True)
class Tanggal:
    """The three dates of the identity block, as written (ISO ``2025-08-20`` or words)."""

    pembuatan: str = ""
    revisi: str = ""
    efektif: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who legalises the SOP ("Disahkan oleh")."""

    jabatan: str = ""
    nama: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Janji:
    """What the Standar Pelayanan promises: a duration and a cost, as written."""

    waktu: str = ""
    biaya: str = ""


@dataclass(frozen=True, slots=True)
class Indikator:
    """An outcome indicator with its target."""

    nama: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Tampilan:
    """How the form is printed. Empty or None: the template's own choice."""

    templat: str = ""
    kertas: str = ""
    judul_kolom: tuple[tuple[str, str], ...] = ()
    """(column key, caption) pairs in the order of `COLUMN_KEYS`."""
    nomor_kolom: bool | None = None
    kapsul: Literal["", "langkah", "tersendiri"] = ""
    """`langkah`: the first and last step are capsules themselves; `tersendiri`: capsules of their own."""
    legenda: bool | None = None


@dataclass(frozen=True, slots=True)
class Waktu:
    """The Waktu cell: lead time on the form (`nominal`) and, apart from it, touch time (`sentuh`)."""

    nominal: str = ""
    sentuh: str = ""


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """One performer column. `jenis` empty means a position inside the office (jabatan)."""

    id: str
    nama: str
    jenis: JenisPelaksana | Literal[""] = ""
    acuan: str = ""


Target = str | Rujukan
"""Where an exit leads: the id of a symbol, `END`, or another SOP."""


@dataclass(frozen=True, slots=True)
class Exit:
    """One labelled way out of a decision. The label may be empty (and is then a finding, not an error)."""

    to: Target
    label: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Exactly one of the exits is taken (`keputusan`)."""

    exits: tuple[Exit, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """All targets are taken at once (`lanjut`): one goes on, several run in parallel, none is a dead end."""

    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Symbol:
    """A node of the flow, standing in a row and in the column of its performer."""

    id: str
    pelaksana: tuple[str, ...] = ()
    """Ids of performers: none = not yet placed, two or more = one joint symbol."""
    teks: str = ""
    exits: Decision | Onward | None = None
    """None: on to the next symbol of the chart in reading order; the last one ends."""
    wait_all: bool = False
    """`tunggu: semua` — waits for all incoming lines."""
    mulai: bool | str | None = None
    """True/False or words on the start capsule; None: the first symbol of a chart starts, no other does."""
    bentuk: Shape | None = None


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One row of the table."""

    id: str
    teks: str = ""
    simbol: tuple[Symbol, ...] = ()
    """Empty: a row without a place in the flow (a heading or a note)."""
    kelengkapan: tuple[str, ...] = ()
    waktu: Waktu = Waktu()
    output: tuple[str, ...] = ()
    keterangan: str = ""
    no: str = ""
    """The printed number where it differs from the row's position."""
    gabung: tuple[MergeableColumn, ...] = ()
    """Cells merged with the one above, in the order of `MERGEABLE_COLUMNS`."""
    rujukan: Rujukan | None = None
    """The row is another SOP."""


@dataclass(frozen=True, slots=True)
class SideHint:
    """A person's wish: the line from `symbol` to `to` leaves on `side`."""

    symbol: str
    to: Target
    side: Side


@dataclass(frozen=True, slots=True)
class BreakHint:
    """A person's wish: a page break before this kegiatan."""

    kegiatan: str


Hint = SideHint | BreakHint


@dataclass(frozen=True, slots=True)
class Bagan:
    """One flowchart of the document: its performers (columns) and its kegiatan (rows)."""

    id: str
    judul: str = ""
    pelaksana: tuple[Pelaksana, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    petunjuk: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Sop:
    """A whole SOP document. Ids are unique over the document; it always has at least one chart."""

    judul: str = ""
    unit: str = ""
    nomor: str = ""
    tanggal: Tanggal = Tanggal()
    disahkan: Pengesahan = Pengesahan()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    kualifikasi: tuple[str, ...] = ()
    keterkaitan: tuple[Rujukan, ...] = ()
    peralatan: tuple[Butir, ...] = ()
    peringatan: tuple[str, ...] = ()
    pencatatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    proses: str = ""
    """Code in the business process map, e.g. ``C.01.03``."""
    janji: Janji = Janji()
    indikator: tuple[Indikator, ...] = ()
    tampilan: Tampilan = Tampilan()
    bagan: tuple[Bagan, ...] = field(default_factory=lambda: (Bagan("b1"),))


COLUMN_KEYS: Final = ("no", "kegiatan", "pelaksana", "mutu_baku", "kelengkapan", "waktu", "output", "keterangan")
MERGEABLE_COLUMNS: Final[tuple[MergeableColumn, ...]] = ("kelengkapan", "waktu", "output", "keterangan")
JENIS: Final = (
    "teknis", "administratif", "makro", "mikro", "final", "parsial",
    "generik", "spesifik", "pelayanan", "rutin", "penugasan",
)  # fmt: skip


def is_empty(value: object) -> bool:
    """Whether a part of the SOP was left out: an empty text, tuple or None, or a record of only such parts."""
    if value is None or value == "" or value == ():
        return True
    if isinstance(value, (Tanggal, Pengesahan, Janji, Tampilan, Waktu)):
        return all(is_empty(getattr(value, f.name)) for f in fields(value))
    return False
