"""Chapter *kumpulan*: numbers, titles, officials and regulations that should be the same or differ between SOPs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rambu.language import gettext as _
from rambu.rules.finding import Place
from rambu.rules.lexicon.regulations import Regulation, read_regulation
from rambu.rules.library import Library
from rambu.rules.registry import Fault, set_rule


@set_rule(
    "kumpulan.nomor_ganda",
    "wajib",
    "Satu nomor untuk satu SOP",
    why="Nomor yang dipakai dua kali membuat SOP tidak dapat dirujuk dengan pasti.",
    bad="SOP-012 dipakai oleh empat SOP",
    good="Setiap SOP mempunyai nomor sendiri",
)
def _doubled_number(library: Library) -> Iterator[tuple[int, Fault]]:
    for positions in library.by_number.values():
        for position in positions[1:]:
            first = library.subjects[positions[0]].sop
            message = _('Nomor "{n}" sudah dipakai oleh "{t}"; gunakan nomor lain.')
            yield position, Fault(Place("nomor"), message.format(n=first.nomor, t=first.judul))


@set_rule(
    "kumpulan.judul_ganda",
    "periksa",
    "Satu judul untuk satu SOP",
    why="Kegiatan yang sama mempunyai SOP yang sama; dua SOP berjudul sama membingungkan pelaksana.",
    bad="SOP Pengelolaan Surat Masuk dan SOP pengelolaan surat masuk",
    good="SOP Pengelolaan Surat Masuk dan SOP Pengelolaan Surat Keluar",
)
def _doubled_title(library: Library) -> Iterator[tuple[int, Fault]]:
    for positions in library.by_title.values():
        for position in positions[1:]:
            title = library.subjects[position].sop.judul
            message = _('Judul "{t}" sudah dipakai oleh SOP lain; gabungkan atau bedakan judulnya.').format(t=title)
            yield position, Fault(Place("judul"), message)


@set_rule(
    "kumpulan.pejabat_ragam",
    "saran",
    "Satu pejabat ditulis dengan satu cara",
    why="Nama yang ditulis berbeda-beda untuk satu NIP membuat dokumen kantor tampak tidak seragam.",
    bad="Budi Contoh, SE dan Drs. Budi Contoh (NIP sama; contoh)",
    good="Budi Contoh, S.E. pada semua SOP (contoh)",
)
def _legaliser_written_differently(library: Library) -> Iterator[tuple[int, Fault]]:
    names: dict[str, str] = {}
    for position, subject in enumerate(library.subjects):
        legaliser = subject.sop.disahkan
        number, name = "".join(filter(str.isdigit, legaliser.nip)), " ".join(legaliser.nama.split())
        first = names.setdefault(number, name) if number and name else name
        if name != first:
            message = _('Nama pejabat "{a}" pada SOP lain ditulis "{b}" dengan NIP yang sama; gunakan satu cara.')
            yield position, Fault(Place("disahkan.nama"), message.format(a=name, b=first))


@set_rule(
    "kumpulan.peraturan_ragam",
    "saran",
    "Satu peraturan ditulis dengan satu cara",
    why="Penulisan yang seragam memudahkan pencarian SOP yang terdampak ketika peraturan berubah.",
    bad="PMA No. 20 Th. 2019; Peraturan Menteri Agama Nomor 20 Tahun 2019 tentang Pencatatan Pernikahan",
    good="Peraturan Menteri Agama Nomor 20 Tahun 2019 tentang Pencatatan Pernikahan",
)
def _written_differently(library: Library) -> Iterator[tuple[int, Fault]]:
    for cited in _cited(library).values():
        usual = max(cited, key=lambda way: (len(cited[way]), len(way)))
        for way, places in cited.items():
            if way != usual:
                message = _('"{w}" pada SOP lain ditulis "{u}"; gunakan satu cara penulisan.').format(w=way, u=usual)
                for position, item in places:
                    yield position, Fault(Place("dasar_hukum", item=item), message)


def _cited(library: Library) -> Mapping[Regulation, dict[str, list[tuple[int, int]]]]:
    """Regulation -> the ways in which it is written -> (position, line)."""
    cited: dict[Regulation, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for position, subject in enumerate(library.subjects):
        for item, basis in enumerate(subject.sop.dasar_hukum):
            regulation = read_regulation(basis.teks)
            if regulation.complete:
                cited[regulation][" ".join(basis.teks.split())].append((position, item))
    return cited
