"""The edits that rename things in a text rename these and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.rules.lexicon.spelling import folded
from rambu.sop import Sop, apply, invert, loads
from rambu.web.library.masters.names import KINDS
from rambu.web.library.masters.renaming import renaming_edits
from rambu.web.library.models.mention import Kind
from rambu.web.library.naming import names_in
from tests.support.library import SURAT
from tests.support.sops import sops
from tests.support.thorough import examples


def keys(sop: Sop, kind: str) -> set[str]:
    return {one.key for one in names_in(sop) if one.kind == kind}


def test_positions_documents_and_lists() -> None:
    sop = loads(f"{SURAT}\ndasar_hukum: [UU 43/2009, uu 43 2009, PP 28/2012]\nperalatan: [Komputer]\n")
    positions = apply(sop, renaming_edits(sop, Kind.JABATAN, {"kepala seksi"}, "Kasi", "jabatan:7"))
    assert [(one.nama, one.acuan) for one in positions.bagan[0].pelaksana] == [
        ("Pengadministrasi", ""),
        ("Kasi", "jabatan:7"),
    ]
    documents = apply(sop, renaming_edits(sop, Kind.DOKUMEN, {"surat", "hasil"}, "Berkas"))
    assert [row.output for row in documents.bagan[0].kegiatan] == [("Berkas",), ("Berkas",), ("Arsip",)]
    laws = apply(sop, renaming_edits(sop, Kind.REGULASI, {"uu 43 2009"}, "UU 43 Tahun 2009"))
    assert [one.teks for one in laws.dasar_hukum] == ["UU 43 Tahun 2009", "PP 28/2012"]
    assert renaming_edits(sop, Kind.PERALATAN, {"pemindai"}, "Scanner") == ()


def test_a_name_that_is_there_already_is_not_doubled() -> None:
    sop = loads(f"{SURAT}\ndasar_hukum: [PP 28/2012, UU 43/2009]\n")
    after = apply(sop, renaming_edits(sop, Kind.REGULASI, {"uu 43 2009"}, "PP 28/2012"))
    assert [one.teks for one in after.dasar_hukum] == ["PP 28/2012"]


@examples(60)
@given(sops(), st.sampled_from(list(KINDS)), st.data())
def test_the_old_names_go_the_others_stay_and_all_comes_back(sop: Sop, kind: str, data: st.DataObject) -> None:
    there = sorted(keys(sop, kind))
    old = set(data.draw(st.lists(st.sampled_from(there), unique=True))) if there else {"x"}
    edits = renaming_edits(sop, kind, old, "Nama Yang Baru")
    after = apply(sop, edits)
    new = {folded("Nama Yang Baru")} if old & set(there) else set()
    assert keys(after, kind) == (set(there) - old) | new
    others = [one for one in names_in(sop) if one.kind != kind]
    assert [one for one in names_in(after) if one.kind != kind] == others
    assert apply(after, invert(sop, edits)) == sop
