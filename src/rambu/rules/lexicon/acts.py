"""What kind of act a verb names: checking, preparing, approving, recording."""

from __future__ import annotations

from typing import Final

from rambu.rules.lexicon.listed import listed

CHECKING: Final = listed(
    """
    memeriksa periksa mengecek cek meneliti teliti memverifikasi verifikasi memvalidasi validasi menelaah telaah
    mereviu mereview review reviu me-review mengoreksi koreksi menguji mencermati pemeriksaan
    penelitian penelaahan menelaahnya memastikan mencocokkan mengklarifikasi
    """
)
"""Acts that can turn out one way or the other."""

CARED_FOR: Final = listed("kesehatan pasien tensi gigi kehamilan")
"""What is checked to care for somebody: no test that is passed or failed."""

PREPARING: Final = listed(
    """
    menyusun susun membuat buat menyiapkan siapkan mengonsep merancang menghitung hitung mengusulkan
    mengetik merumuskan
    """
)
"""Acts that bring a document or a proposal about."""

APPROVING: Final = listed(
    """
    menyetujui setujui mengesahkan sahkan menetapkan tetapkan menandatangani tandatangani memvalidasi memutuskan
    mengotorisasi approve
    """
)
"""Acts that give it force."""

RECORDING: Final = listed(
    """
    mencatat catat mengagendakan meregistrasi menginput input mengarsipkan arsipkan mendokumentasikan menyimpan
    simpan membukukan merekam merekapitulasi merekap mendaftar mendata mengunggah menatausahakan
    mengadministrasikan memperbarui melaporkan menginventarisasi menginventarisir
    """
)
"""Acts that leave a record."""
