"""SOPs whose printed form is looked at. Office and people are invented."""

from __future__ import annotations

from dataclasses import replace

from rambu.sop.model import (
    Bagan,
    Butir,
    DasarHukum,
    Decision,
    Exit,
    Kegiatan,
    Pelaksana,
    Pengesahan,
    Rujukan,
    Sop,
    Symbol,
    Tanggal,
    Waktu,
)

_POSITIONS = ("Pengadministrasi Umum", "Kasubbag Tata Usaha", "Kepala Kantor")
LONG_TITLE = (
    "SOP Penyusunan dan Penyampaian Laporan Pertanggungjawaban Pelaksanaan Anggaran Pendapatan dan Belanja Negara "
    "serta Pengelolaan Barang Milik Negara pada Satuan Kerja di Lingkungan Kantor"
)


def printed_sop(judul: str = "SOP Pelayanan Surat Masuk", *, steps: int = 5, performers: int = 3) -> Sop:
    """A complete SOP; every fourth step is a decision that leads back."""
    pelaksana = tuple(Pelaksana(f"p{n}", _position(n)) for n in range(1, performers + 1))
    kegiatan = tuple(_kegiatan(n, steps, pelaksana[n % performers].id) for n in range(1, steps + 1))
    return Sop(
        judul,
        unit="Subbagian Tata Usaha Kantor Kementerian Agama Kabupaten Contoh",
        nomor="SOP-025/17000/2025",
        tanggal=Tanggal("2025-06-02", "", "2025-08-20"),
        disahkan=Pengesahan("Kepala Kantor", "Drs. H. Ahmad Contoh, M.Si.", "19700101 199503 1 001"),
        dasar_hukum=legal_bases(3),
        kualifikasi=("Memahami tata naskah dinas", "Mampu mengoperasikan komputer"),
        keterkaitan=(Rujukan("SOP Pengelolaan Arsip", "SOP-026"), Rujukan("SOP Pengiriman Surat")),
        peralatan=(Butir("Komputer"), Butir("Buku agenda"), Butir("Lembar disposisi")),
        peringatan=("Jika SOP ini tidak dilaksanakan, surat terlambat ditindaklanjuti.",),
        pencatatan=("Disimpan sebagai data elektronik dan manual",),
        bagan=(Bagan("b1", "", pelaksana, kegiatan),),
    )


def legal_bases(count: int) -> tuple[DasarHukum, ...]:
    """Citations as long as real ones."""
    return tuple(
        DasarHukum(f"Peraturan Menteri Contoh Nomor {n} Tahun 2012 tentang Pedoman Penyusunan Contoh Prosedur Kantor")
        for n in range(1, count + 1)
    )


def with_legal_bases(count: int) -> Sop:
    """A SOP with that many legal bases."""
    return replace(printed_sop(), dasar_hukum=legal_bases(count))


def _position(n: int) -> str:
    return _POSITIONS[n - 1] if n <= len(_POSITIONS) else f"Kepala Seksi Contoh {n}"


def _kegiatan(n: int, steps: int, pelaksana: str) -> Kegiatan:
    exits = Decision((Exit(f"k{n + 1}-1", "ya"), Exit("k1-1", "tidak"))) if n % 4 == 0 and n < steps else None
    return Kegiatan(
        f"k{n}",
        f"Memeriksa dan mencatat berkas permohonan ke-{n} dalam buku agenda",
        (Symbol(f"k{n}-1", (pelaksana,), exits=exits),),
        kelengkapan=("Berkas permohonan", "Buku agenda"),
        waktu=Waktu("5 menit"),
        output=(f"Berkas ke-{n} tercatat",),
        keterangan="Setiap hari kerja" if n == 1 else "",
    )
