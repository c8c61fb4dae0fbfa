"""Words that look like verbs (me-, ber-) and are none."""

from __future__ import annotations

from typing import Final

from rambu.rules.lexicon.listed import listed

ME_NOUNS: Final = listed(
    """
    media meja mekanisme metode metodologi memo memoar memori memorandum mesin menit menteri menu mental meter
    meterai meteran menara medis medali mei merek merah mereka mess member mentor mentoring meeting melalui
    menurut mengenai menuju mengingat meskipun melainkan memang mendadak menengah menimbang mengapa melati melon
    mendung mertua merpati mekar megafon mebel mebelair megah mengah merdeka menantu mendiang menyeluruh mendasar
    menerus memadai memuaskan mendatang mendesak menarik merata meragukan
    """
)

BER_NOUNS: Final = listed(
    """
    berkas berita berat beras berani beranda berapa beberapa berbagai berikut berdasarkan berupa bersama bersih
    berlian berlaku bernama berencana berkala berjenjang berwenang bersangkutan berjalan berkelanjutan berbeda
    berharga bernilai bersyarat berlebih bertahap berlisensi berurutan belakang belanja beliau belum beludru
    belerang bermeterai bermaterai bersertifikat bertanggal bernomor
    """
)
