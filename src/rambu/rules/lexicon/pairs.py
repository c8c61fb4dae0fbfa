"""Verbs with the noun of the same act ("menyusun", "penyusunan"): one table for titles and for activity texts."""

from __future__ import annotations

from typing import Final

from rambu.rules.lexicon.listed import listed

_PAIRS: Final = """
menyusun penyusunan; menerima penerimaan; mencatat pencatatan; memeriksa pemeriksaan; mengirim pengiriman;
menyampaikan penyampaian; menyerahkan penyerahan; menyiapkan penyiapan; membuat pembuatan; mengisi pengisian;
mencetak pencetakan; menyimpan penyimpanan; meneliti penelitian; mengelola pengelolaan; melayani pelayanan;
mendaftar pendaftaran; mengajukan pengajuan; menetapkan penetapan; menentukan penentuan; menghitung penghitungan;
melaporkan pelaporan; mengumumkan pengumuman; mengundang pengundangan; memantau pemantauan; menelaah penelaahan;
menyetujui penyetujuan; menolak penolakan; mengembalikan pengembalian; meneruskan penerusan; memproses pemrosesan;
memperbarui pembaruan; menghapus penghapusan; memperbaiki perbaikan; melengkapi pelengkapan; mengumpulkan pengumpulan;
menghimpun penghimpunan; mengolah pengolahan; memusnahkan pemusnahan; memindahkan pemindahan; membayar pembayaran;
menerbitkan penerbitan; mengeluarkan pengeluaran; menunjuk penunjukan; membentuk pembentukan; melaksanakan pelaksanaan;
menyelenggarakan penyelenggaraan; menjadwalkan penjadwalan; merencanakan perencanaan; mengusulkan pengusulan;
menandatangani penandatanganan; mengesahkan pengesahan; mendistribusikan pendistribusian; menyeleksi penyeleksian;
meminjam peminjaman; meminjamkan peminjaman; membina pembinaan; mengawasi pengawasan; mendampingi pendampingan;
menggandakan penggandaan; mengarsipkan pengarsipan; mengagendakan pengagendaan; menyelesaikan penyelesaian;
mengidentifikasi pengidentifikasian; menangani penanganan; mengadakan pengadaan; memelihara pemeliharaan;
merawat perawatan; menilai penilaian; menguji pengujian; mengukur pengukuran; memberikan pemberian; memberi pemberian;
mengambil pengambilan; menjemput penjemputan; mengantar pengantaran; memasang pemasangan; menginput penginputan;
mengunggah pengunggahan; mengunduh pengunduhan; memindai pemindaian; menyebarluaskan penyebarluasan;
mempublikasikan pemublikasian; mencari pencarian; menata penataan; menyalurkan penyaluran;
menindaklanjuti penindaklanjutan;
mengembangkan pengembangan; mencairkan pencairan; mengangkat pengangkatan; memberhentikan pemberhentian
"""

_LOAN_PAIRS: Final = """
memverifikasi verifikasi; memvalidasi validasi; mengonfirmasi konfirmasi; mengoordinasikan koordinasi;
mengevaluasi evaluasi; mereviu reviu; mengoreksi koreksi; melegalisasi legalisasi; melegalisasi legalisir;
mendisposisi disposisi; mendokumentasikan dokumentasi; menginventarisasi inventarisasi; mengidentifikasi identifikasi;
merekapitulasi rekapitulasi; merevisi revisi; menyosialisasikan sosialisasi; mengklarifikasi klarifikasi;
menganalisis analisis; mendistribusikan distribusi; memublikasikan publikasi; memonitor monitoring;
merekonsiliasi rekonsiliasi
"""


def _split(table: str) -> list[tuple[str, str]]:
    rows = (entry.split() for entry in table.split(";"))
    return [(verb, noun) for verb, noun in rows]


_NATIVE: Final = _split(_PAIRS)
_LOAN: Final = _split(_LOAN_PAIRS)

NOUN_OF: Final = dict(reversed(_NATIVE))
"""Active verb -> pe-…-an noun."""
VERB_OF: Final = {noun: verb for verb, noun in reversed([*_NATIVE, *_LOAN])}
"""Action noun -> active verb; loan words ("verifikasi") included."""
LOAN_NOUNS: Final = frozenset(noun for _verb, noun in _LOAN) | listed(
    """
    konsultasi mutasi audit rapat supervisi akreditasi promosi rotasi kunjungan rekrutmen layanan sertifikasi
    bimbingan ujian kenaikan keprotokolan upacara keberangkatan kepindahan
    """
)
"""Nouns of an act that do not have the form pe-…-an."""
