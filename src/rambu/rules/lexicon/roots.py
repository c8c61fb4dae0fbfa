"""Bare verbs as offices type them: "Scan surat", "Unduh berkas", "Cek kelengkapan"."""

from __future__ import annotations

from typing import Final

from rambu.rules.lexicon.listed import listed

ROOTS: Final = listed(
    """
    scan scanning input unduh unggah upload download cek catat terima kirim buat susun isi cetak simpan pilih
    ambil antar ajukan buka tutup klik login logout paraf stempel cap gandakan bagikan hitung rekap lapor undang
    hadiri ikuti pantau telaah setujui tolak teliti periksa publikasi posting entri entry update perbarui hapus
    edit koreksi perbaiki lengkapi kumpulkan himpun olah timbang beri minta panggil layani jawab tanya tanyai
    hubungi bayar transfer setor tagih tunjuk bentuk kelola cari temukan pasang ganti rawat jaga dampingi bimbing
    latih nilai uji ukur tandatangani tindaklanjuti kembalikan teruskan pindai print fotokopi ketik salin tempel
    baca tulis lihat dengar daftar pesan beli jual sewa pinjam serah pindah susuri sortir pilah kunci matikan
    nyalakan hidupkan bersihkan potong lipat kemas muat angkut tata atur sampaikan serahkan siapkan review reviu
    approve verifikasikan sahkan umumkan jadwalkan akses masukkan keluarkan pelajari dapatkan tampilkan lanjutkan
    selesaikan mulai selesai tarik lepas sambut temui datangi kunjungi saksikan
    mohon datang masuk hadir pergi tiba antre tunggu duduk
    """
)

NOUN_ROOTS: Final = listed(
    "daftar isi nilai fotokopi stempel kunci cap bentuk pesan jawab paraf catat muat cari input entri posting print"
)
"""Those that name a thing as well ("daftar hadir", "nilai barang")."""
