"""Documents that must be refused, with a part of the sentence that says why."""

from __future__ import annotations

HEAD = "rambu: 1\npelaksana: [Kepala, Staf]\n"

BAD_SHAPES = {
    "unknown key": ("rambu: 1\njuduk: x\n", "mungkin maksud Anda 'judul'", 2, 1),
    "unknown key far from all": ("rambu: 1\nwarna: x\n", "kunci 'warna' tidak dikenal", 2, 1),
    "unknown key in a row": (HEAD + "kegiatan:\n  - teks: x\n    wakut: 1 jam\n", "'waktu'", 5, 5),
    "list for a text": ("rambu: 1\njudul: [a]\n", "seharusnya teks", 2, 8),
    "mapping for a text": ("rambu: 1\njudul: {a: b}\n", "seharusnya teks", 2, 8),
    "text for a list": ("rambu: 1\nkegiatan: banyak\n", "seharusnya daftar", 2, 11),
    "text for a record": ("rambu: 1\ntanggal: kemarin\n", "pasangan kunci dan isi", 2, 10),
    "row that is a text": ("rambu: 1\nkegiatan:\n  - Mencatat\n", "pasangan kunci dan isi", 3, 5),
    "empty row": ("rambu: 1\nkegiatan:\n  -\n", "isi tidak sesuai", 3, 4),
    "no version": ("judul: x\n", "tulis 'rambu: 1'", 1, 1),
    "unknown kind": ("rambu: 1\njenis: [teknik]\n", "'teknis'", 2, 9),
    "unknown paper": ("rambu: 1\ntampilan: {kertas: A3}\n", "A4", 2, 20),
    "unknown caption": ("rambu: 1\ntampilan: {judul_kolom: {warna: x}}\n", "'warna'", 2, 26),
    "no yes or no": ("rambu: 1\ntampilan: {legenda: ya}\n", "true atau false", 2, 21),
    "bad id": (HEAD + "kegiatan: [{id: 3}]\n", "'3' tidak dikenal", 3, 17),
    "reserved id": (HEAD + "kegiatan: [{id: selesai}]\n", "'selesai' tidak dikenal", 3, 17),
    "bad target": (HEAD + "kegiatan: [{lanjut: ke mana}]\n", "misalnya 3", 3, 21),
    "exit without target": (HEAD + "kegiatan: [{keputusan: [{label: ya}]}]\n", "isi ke", 3, 25),
    "unknown exit": (HEAD + "kegiatan: [{lanjut: {sopp: x}}]\n", "'sop'", 3, 22),
    "two kinds of exits": (HEAD + "kegiatan: [{lanjut: selesai, keputusan: []}]\n", "tidak boleh bersamaan", 3, 13),
    "short and long form": (HEAD + "kegiatan: [{pelaksana: Staf, simbol: []}]\n", "tidak boleh bersamaan", 3, 13),
    "two kinds of charts": ("rambu: 1\nkegiatan: []\nbagan: [{}]\n", "tidak boleh bersamaan", 2, 1),
    "unknown wait": (HEAD + "kegiatan: [{tunggu: lama}]\n", "semua", 3, 21),
    "unknown shape": (HEAD + "kegiatan: [{bentuk: kapsul}]\n", "pilih mulai", 3, 21),
    "unknown column": (HEAD + "kegiatan: [{gabung: teks}]\n", "kelengkapan", 3, 21),
    "half a hint": (HEAD + "kegiatan: [{}]\npetunjuk: [{simbol: 1, ke: 1}]\n", "simbol, ke, sisi", 4, 12),
    "two hints in one": (
        HEAD + "kegiatan: [{}]\npetunjuk: [{simbol: 1, ke: 1, sisi: atas, potong: 1}]\n",
        "tidak boleh bersamaan", 4, 13),
    "performer of unknown kind": ("rambu: 1\npelaksana: [{nama: A, jenis: orang}]\n", "jabatan", 2, 30),
    "other SOP without title": ("rambu: 1\nketerkaitan: [{nomor: 3}]\n", "isi judul", 2, 15),
}  # fmt: skip
"""What the reader and the JSON Schema both refuse: YAML text, part of the sentence, line, column."""

BAD_MEANINGS = {
    "dangling row": (HEAD + "kegiatan: [{lanjut: 2}]\n", "kegiatan 2 tidak ada", 3, 21),
    "row zero": (HEAD + "kegiatan: [{lanjut: 0}]\n", "kegiatan 0 tidak ada", 3, 21),
    "dangling symbol": (HEAD + "kegiatan: [{keputusan: {ya: 1.2}}]\n", "1 simbol", 3, 29),
    "dangling chart": (HEAD + "kegiatan: [{lanjut: 2/1}]\n", "bagan 2 tidak ada", 3, 21),
    "dangling id": (HEAD + "kegiatan: [{lanjut: periksa}]\n", "'periksa' bukan id", 3, 21),
    "row without symbols": (HEAD + "kegiatan: [{lanjut: 2}, {simbol: []}]\n", "0 simbol", 3, 21),
    "performer as target": (HEAD + "kegiatan: [{lanjut: p1}]\n", "'p1' bukan id", 3, 21),
    "performer with a non-breaking space": (
        "rambu: 1\npelaksana: [Staf TU]\nkegiatan: [{pelaksana: Staf\xa0TU}]\n", "spasi khusus", 3, 24),
    "the end in capitals": (HEAD + "kegiatan: [{lanjut: Selesai}]\n", "huruf kecil", 3, 21),
    "unknown performer": (HEAD + "kegiatan: [{pelaksana: Kepalo}]\n", "mungkin maksud Anda 'Kepala'", 3, 24),
    "performer of another chart": (
        "rambu: 1\nbagan: [{pelaksana: [A]}, {kegiatan: [{pelaksana: A}]}]\n", "tidak ada dalam daftar", 2, 51),
    "two of one name": (
        "rambu: 1\npelaksana: [A, A]\nkegiatan: [{pelaksana: A}]\n", "dua pelaksana bernama 'A'", 3, 24),
    "one performer twice": (
        HEAD + "kegiatan: [{pelaksana: [Staf, Staf], bersama: true}]\n", "dua kali dalam satu simbol", 3, 24),
    "one id twice": (HEAD + "kegiatan: [{id: a}, {id: a}]\n", "id 'a' dipakai dua kali", 3, 26),
    "start of several": (
        HEAD + "kegiatan: [{pelaksana: [Kepala, Staf], mulai: true}]\n", "di dalam 'simbol'", 3, 40),
    "exits said twice": (
        HEAD + "kegiatan: [{simbol: [{lanjut: selesai}], lanjut: selesai}]\n", "sekali saja", 3, 12),
    "exits of no symbol": (HEAD + "kegiatan: [{simbol: [], lanjut: selesai}]\n", "sekali saja", 3, 12),
    "break before nothing": (HEAD + "kegiatan: [{}]\npetunjuk: [{potong: 2}]\n", "kegiatan 2 tidak ada", 4, 21),
    "side of the end": (
        HEAD + "kegiatan: [{}]\npetunjuk: [{simbol: selesai, ke: 1, sisi: atas}]\n", "berawal pada", 4, 21),
    "newer version": ("rambu: 2\n", "perbarui Rambu", 1, 8),
    "no version number": ("rambu: satu\n", "tidak terbaca", 1, 8),
    "version zero": ("rambu: 0\n", "tidak terbaca", 1, 8),
}  # fmt: skip
"""What only the reader can refuse."""

BAD_YAML = {
    "empty": ("", "berkas kosong", 1, 1),
    "only a comment": ("# nanti\n", "berkas kosong", 1, 1),
    "a list": ("- a\n", "bukan SOP", 1, 1),
    "doubled key": ("rambu: 1\njudul: a\njudul: b\n", "'judul' ditulis dua kali", 3, 1),
    "anchor": ("rambu: 1\njudul: &a x\n", "jangkar", 2, 8),
    "alias": ("rambu: 1\njudul: *a\n", "jangkar", 2, 8),
    "tag": ("rambu: 1\njudul: !!str x\n", "jangkar", 2, 8),
    "merge key": ("rambu: 1\n<<: {judul: x}\n", "jangkar", 2, 1),
    "cyclic alias": ("&a [*a]\n", "jangkar", 1, 1),
    "two documents": ("rambu: 1\n---\nrambu: 1\n", "dua dokumen", 2, 1),
    "key that is a list": ("rambu: 1\n? [a]\n: b\n", "kunci harus berupa teks", 2, 3),
    "colon in plain text": ("rambu: 1\njudul: a: b\n", "titik dua", 2, 9),
    "open quotes": ("rambu: 1\njudul: \"a\nunit: b\n", "belum ditutup", 2, 8),
    "open bracket": ("rambu: 1\njenis: [teknis\nunit: b\n", "kurung", 2, 8),
    "missing colon": ("rambu: 1\njudul a\nunit: b\n", "titik dua", 2, 1),
    "missing space after the colon": ("rambu: 1\njudul:a\nunit: b\n", "titik dua dan spasi", 2, 1),
    "missing space after the dash": (
        "rambu: 1\nkegiatan:\n  - teks: a\n  -teks: b\n", "spasi sesudah tanda -", 4, 3),
    "indented too deep": ("rambu: 1\njudul: a\n unit: b\n", "menjorok", 3, 6),
    "row out of line": ("rambu: 1\nkegiatan:\n  - teks: a\n   output: b\n", "tidak sejajar", 4, 4),
    "non-breaking spaces before a key": (
        "rambu: 1\nkegiatan:\n  - teks: a\n\xa0\xa0\xa0\xa0waktu: b\n    output: c\n", "spasi khusus", 4, 1),
    "non-breaking space after a colon": ("rambu: 1\njudul:\xa0a\nunit: b\n", "spasi khusus", 2, 1),
    "a bare dash": ("rambu: 1\njudul: -\n", 'tulis "-"', 2, 8),
    "tab": ("rambu: 1\njudul:\n\t- a\n", "tab", 3, 1),
    "control character": ("rambu: 1\njudul: a\x07b\n", "U+0007", 2, 9),
    "escaped control character": ('rambu: 1\njudul: "a\\x07b"\n', "karakter kendali", 2, 8),
    "lone surrogate": ("rambu: 1\njudul: a\ud800\n", "U+D800", 2, 9),
    "deep": ("rambu: 1\njudul: " + "[" * 50 + "]" * 50, "terlalu dalam", 2, 47),
    "very deep": ("[" * 200_000, "terlalu dalam", 1, 41),
}  # fmt: skip
"""What is no readable YAML for a SOP."""

BILLION_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{chr(97 + n)}: &{chr(97 + n)} [{', '.join(['*' + chr(96 + n)] * 9)}]\n" for n in range(1, 20)
)
