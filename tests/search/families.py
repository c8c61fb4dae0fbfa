"""Words of offices: those of one line share a root, those of one pair do not."""

SAME = """
menerima penerimaan diterima penerima terima diterimanya
menyusun penyusunan disusun penyusun tersusun susunan
memeriksa pemeriksaan diperiksa pemeriksa periksa
mengirim pengiriman dikirim pengirim kirim kirimkan
menyiapkan penyiapan disiapkan siap persiapan
mengesahkan pengesahan disahkan sahkan sah
melaporkan pelaporan laporan dilaporkan pelapor
melayani pelayanan layanan dilayani
menandatangani penandatanganan ditandatangani tandatangan penandatangan
menindaklanjuti ditindaklanjuti tindaklanjut penindaklanjutan
mengumumkan pengumuman diumumkan
mencatat pencatatan dicatat tercatat catatan pencatat
menyampaikan penyampaian disampaikan
memberikan pemberian diberikan memberi pemberi
mengelola pengelolaan dikelola pengelola
menetapkan penetapan ditetapkan
memverifikasi verifikasi diverifikasi terverifikasi memverifikasikan
mendisposisikan disposisi didisposisikan mendisposisi pendisposisian
mengarsipkan pengarsipan diarsipkan arsip kearsipan
memohon permohonan pemohon dimohon
mengajukan pengajuan diajukan ajukan
memutuskan keputusan diputuskan putusan pemutusan
mengundang undangan diundang pengundangan
menyerahkan penyerahan diserahkan
memusnahkan pemusnahan dimusnahkan
memindahkan pemindahan dipindahkan kepindahan
meminjam peminjaman dipinjam peminjam pinjaman meminjamkan dipinjamkan
mengembalikan pengembalian dikembalikan
mengeluarkan pengeluaran dikeluarkan
menolak penolakan ditolak
menyetujui persetujuan disetujui penyetujuan
menghitung penghitungan dihitung perhitungan
menilai penilaian dinilai penilai
menguji pengujian diuji penguji
mengukur pengukuran diukur
menunjuk penunjukan ditunjuk
membayar pembayaran dibayar pembayar dibayarkan
menagih penagihan ditagih tagihan
mencairkan pencairan dicairkan
menganggarkan penganggaran anggaran dianggarkan
merencanakan perencanaan rencana direncanakan perencana
melaksanakan pelaksanaan dilaksanakan pelaksana terlaksana
menyelenggarakan penyelenggaraan diselenggarakan penyelenggara
mengawasi pengawasan diawasi pengawas
membina pembinaan dibina pembina
membimbing pembimbingan bimbingan dibimbing pembimbing
mendampingi pendampingan didampingi pendamping
memelihara pemeliharaan dipelihara
memperbaiki perbaikan diperbaiki
memperbarui pembaruan diperbarui terbaru
memperpanjang perpanjangan diperpanjang
memperoleh perolehan diperoleh
mengubah perubahan diubah ubah
melengkapi kelengkapan dilengkapi
memenuhi pemenuhan dipenuhi terpenuhi
mendaftar pendaftaran didaftar pendaftar terdaftar daftar
mengisi pengisian diisi isian
mencetak pencetakan dicetak cetakan
menggandakan penggandaan digandakan
mengunggah pengunggahan diunggah unggah
mengunduh pengunduhan diunduh unduh
memindai pemindaian dipindai pindai
menyimpan penyimpanan disimpan tersimpan simpanan
membuat pembuatan dibuat buatan
menentukan penentuan ditentukan
mengumpulkan pengumpulan dikumpulkan terkumpul
menghimpun penghimpunan dihimpun himpunan
menyalurkan penyaluran disalurkan
mendistribusikan pendistribusian didistribusikan distribusi
menikah pernikahan dinikahkan nikah
mewakafkan perwakafan wakaf
mengizinkan perizinan izin diizinkan
menghadiri dihadiri kehadiran hadir
mengikuti diikuti ikut
memasukkan dimasukkan masuk pemasukan
mengambil pengambilan diambil
mengantar pengantaran diantar
menjemput penjemputan dijemput
memanggil pemanggilan dipanggil panggilan
menyurati persuratan surat
memaraf diparaf paraf pemarafan
menyeleksi penyeleksian diseleksi seleksi
mengevaluasi evaluasi dievaluasi pengevaluasian
mengoordinasikan koordinasi dikoordinasikan pengoordinasian mengkoordinasikan
mengklarifikasi klarifikasi diklarifikasi
mengonfirmasi konfirmasi dikonfirmasi mengkonfirmasi
mengidentifikasi identifikasi pengidentifikasian diidentifikasi
merekapitulasi rekapitulasi direkapitulasi
menyosialisasikan sosialisasi mensosialisasikan disosialisasikan
memantau pemantauan dipantau
meneliti penelitian diteliti
menelaah penelaahan ditelaah telaahan
mencocokkan pencocokan dicocokkan
mempertanggungjawabkan pertanggungjawaban dipertanggungjawabkan penanggungjawab
memberitahukan pemberitahuan diberitahukan
menyelesaikan penyelesaian diselesaikan selesai terselesaikan
menyesuaikan penyesuaian disesuaikan kesesuaian
menyebarluaskan penyebarluasan disebarluaskan
mengadukan pengaduan diadukan aduan
mengangkat pengangkatan diangkat
memberhentikan pemberhentian diberhentikan penghentian
menugaskan penugasan ditugaskan
menjadwalkan penjadwalan dijadwalkan jadwal
mengusulkan pengusulan diusulkan usulan
mengolah pengolahan diolah
menerbitkan penerbitan diterbitkan
menggunakan penggunaan digunakan pengguna
mengamankan pengamanan diamankan keamanan
merahasiakan kerahasiaan dirahasiakan
menghapus penghapusan dihapus
membatalkan pembatalan dibatalkan
melampirkan lampiran dilampirkan terlampir
membahas pembahasan dibahas
merumuskan perumusan dirumuskan rumusan
"""

APART = """
peraturan putaran; menerima menerbitkan; kepala pala; berita ita; perkara kara; pemerintah perintah; petugas tugas;
pegawai awai; surat syarat; nikah naik; bagian bagi; kegiatan giat; kantor antar; bulan bulanan; kesehatan sehat;
keuangan uang; halaman alam; pimpinan pinjam; jabatan jawab; kendaraan kendali; undangan undi; kartu karton;
penyuluh suluh; penghulu hulu; peserta serta; perangkat angkat; pelajar ajar; perusahaan usaha; pengadaan ada;
satuan satu; pedoman doman; makanan makan; pakaian pakai; alasan alas; kawasan kawas; jaringan jaring; lapangan lapang;
berlaku laku; bersama sama; berkala kala; instansi instalasi; berangkat angkat; menangani menandatangani;
mengusulkan menyusul; mengawali mengawal; menguji mengaji; mengukur mengurus; menyusun menyusul; memilih memiliki;
menunda menanda; menyimpan menyimpang; mendata mendatangi; melantik melatih; kedaluwarsa luar; peringatan ringan;
pembinaan binatang; perpustakaan pusaka; kelurahan luruh; pertanian tani; pengadilan adil; pernyataan tanya;
penyakit sakit; ruangan uang; pesan pes; media mediasi; menteri teri; disiplin siplin; dinas nas; berkas bekas
"""
