from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found

RULE = "bentuk.tanda_tak_tercetak"


def test_an_emoji_is_told_at_its_place_and_taken_out() -> None:
    chart = sop("A | Menerima berkas \U0001f600\nB | Mencatat berkas", judul="SOP Penerimaan Berkas \U0001f4c4")
    in_title, in_row, *_in_output = found(RULE, chart)
    assert (in_title.place.field, in_row.place.field, in_row.place.row_name) == ("judul", "teks", "1")
    assert "\U0001f600" in in_row.message
    mended = apply(apply(chart, in_title.repairs[0].edits), in_row.repairs[0].edits)
    assert (mended.judul, mended.bagan[0].kegiatan[0].teks) == ("SOP Penerimaan Berkas", "Menerima berkas")
    (left,) = found(RULE, mended)
    assert not found(RULE, apply(mended, left.repairs[0].edits))


def test_lists_and_performers_are_looked_at_too() -> None:
    row = {"teks": "Menerima berkas", "pelaksana": "Petugas \u4e2d", "output": ["Berkas", "Tanda \U0001f44d"]}
    chart = sop(pelaksana=["Petugas \u4e2d"], kegiatan=[row])
    assert {(one.place.field, one.place.item) for one in found(RULE, chart)} == {("pelaksana", 0), ("output", 1)}


def test_what_has_a_likeness_on_the_page_is_no_fault() -> None:
    chart = sop("A | Menerima \u201cberkas\u201d \u2013 \u2714 \uf0b7 \u0645\u0639\u0631\u0641 \u25a1\u200b")
    assert not found(RULE, chart)
