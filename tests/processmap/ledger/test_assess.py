"""What is owed beside what is there."""

from datetime import date

import pytest

from rambu.processmap import Ending, Involvement, MapOffice, Process, ProcessMap, ProcessTree, requirements
from rambu.processmap.ledger import (
    Decision,
    OfficeLedger,
    OwnedSop,
    assess,
    identification,
    likenesses,
)
from rambu.processmap.model import Duty

MAP = ProcessMap(
    processes=(
        Process("C.01", "Surat"),
        Process("C.01.01", "Pengelolaan surat masuk", duties=(Duty("T", "F", "U"),)),
        Process("C.01.02", "Pengelolaan surat keluar", aspek="Pengelolaan", outputs=("Surat Keluar",)),
        Process("C.01.03", "Pemindahan arsip inaktif"),
        Process("C.02", "Haji", ending=Ending(date(2025, 9, 1), "Kementerian Contoh")),
        Process("C.02.01", "Pendaftaran haji"),
        Process("C.03", "Lain"),
        Process("C.03.01", "Urusan kantor lain"),
    ),
    involvements=(Involvement("C.01"), Involvement("C.02")),
)
TREE = ProcessTree(MAP)
DAY = date(2026, 1, 2)
LINES = requirements(MAP, [MapOffice("K1")], on=DAY).of("K1")


def ledger(*sops: OwnedSop, decisions: tuple[Decision, ...] = (), alike: bool = False) -> OfficeLedger:
    matches = likenesses(LINES, sops) if alike else ()
    return assess(LINES, sops, tree=TREE, on=DAY, decisions=decisions, likenesses=matches)


def statuses(found: OfficeLedger) -> list[str]:
    return [line.status for line in found.lines]


def test_nothing_there_means_everything_is_missing() -> None:
    found = ledger()
    assert statuses(found) == ["belum_ada"] * 3
    assert found.summary() == "Jumlah SOP: 0 dari 3 menurut panduan induk, 0 ganda, 0 di luar peta"


def test_code_and_title_match_without_doubt() -> None:
    found = ledger(
        OwnedSop("1", "SOP Persuratan", process="C.01.01"),
        OwnedSop("2", "sop  pengelolaan SURAT keluar"),
        OwnedSop("3", "SOP Pengelolaan Surat Keluar", process="C.01.02"),
    )
    assert statuses(found) == ["ada", "ganda", "belum_ada"]
    assert [match.by for match in found.lines[1].matches] == ["judul", "kode"]
    assert found.summary() == "Jumlah SOP: 2 dari 3 menurut panduan induk, 1 ganda, 0 di luar peta"


@pytest.mark.parametrize(
    ("sop", "status", "reason"),
    [
        (OwnedSop("1", "SOP Kantin"), "di_luar_peta", "Tidak menyebut proses"),
        (OwnedSop("1", "SOP Kantin", process="C.09"), "di_luar_peta", "Kode proses C.09 tidak ada pada peta."),
        (OwnedSop("1", "SOP Kantin", process="C.01"), "di_luar_peta", "Kode C.01 menunjuk proses induk"),
        (OwnedSop("1", "SOP Kantin", process="C.03.01"), "di_luar_peta", "Peta tidak melibatkan unit ini"),
        (
            OwnedSop("1", "SOP Pendaftaran Haji", process="C.02.01"),
            "tidak_berlaku",
            "Proses C.02.01 beralih ke Kementerian Contoh 1 September 2025.",
        ),
    ],
)
def test_a_sop_without_a_line_says_why(sop: OwnedSop, status: str, reason: str) -> None:
    stray = ledger(sop, alike=True).strays[0]
    assert stray.status == status
    assert stray.reason.startswith(reason)


def test_a_basis_that_is_no_longer_valid_shows_on_the_line() -> None:
    assert statuses(ledger(OwnedSop("1", "SOP X", process="C.01.01", basis_ended=True)))[0] == "tidak_berlaku"


def test_what_is_alike_waits_for_a_person() -> None:
    sop = OwnedSop("1", "SOP Penanganan Arsip Inaktif", content=("Memindahkan arsip inaktif",))
    found = ledger(sop, alike=True)
    assert statuses(found)[2] == "belum_ada"
    assert [(m.sop, m.key) for m in found.waiting] == [("1", "c.01.03|")]
    assert 0.6 <= found.waiting[0].score < 1
    assert found.strays == ()
    assert found.summary().endswith("0 di luar peta, 1 menunggu konfirmasi")


def test_a_person_confirms_or_refuses() -> None:
    sop = OwnedSop("1", "SOP Penanganan Arsip Inaktif")
    yes = ledger(sop, decisions=(Decision("cocok", "c.01.03|", "1"),), alike=True)
    assert (statuses(yes)[2], yes.lines[2].matches[0].by) == ("ada", "keputusan")
    no = ledger(sop, decisions=(Decision("bukan", "c.01.03|", "1"),), alike=True)
    assert (statuses(no)[2], no.waiting, no.strays[0].status) == ("belum_ada", (), "di_luar_peta")


def test_decisions_settle_lines_and_are_told() -> None:
    decisions = (
        Decision("tidak_perlu", "c.01.01|", reason="Surat diurus kantor induk."),
        Decision("tercakup", "c.01.02|", sop="9"),
        Decision("digabung", "c.01.03|", into="c.01.01|"),
    )
    found = ledger(OwnedSop("9", "SOP Tata Usaha"), decisions=decisions)
    assert statuses(found) == ["tidak_perlu", "tercakup", "digabung"]
    assert found.strays == ()
    assert found.summary() == (
        "Jumlah SOP: 1 dari 3 menurut panduan induk, 0 ganda, 0 di luar peta, 1 tidak diperlukan di sini, 1 digabung"
    )


def test_a_stray_that_is_kept_stays_in_the_list_and_out_of_the_count() -> None:
    found = ledger(OwnedSop("1", "SOP Kantin"), decisions=(Decision("dipertahankan", sop="1", reason="Perlu."),))
    assert found.counts["di_luar_peta"] == 0
    assert found.strays[0].decision is not None


def test_a_decision_whose_ground_is_gone_is_told_and_settles_nothing() -> None:
    gone = (
        Decision("tidak_perlu", "c.77|"),
        Decision("tercakup", "c.01.02|", sop="9"),
        Decision("digabung", "c.01.03|", into="c.77|"),
        Decision("dipertahankan", sop="8"),
    )
    found = ledger(decisions=gone)
    assert found.stale == gone
    assert statuses(found) == ["belum_ada"] * 3


def test_a_sop_of_another_unit_is_only_proposed() -> None:
    map_ = ProcessMap(processes=MAP.processes, involvements=(Involvement("C.01.01", unit="Seksi A"),))
    lines = requirements(map_, [MapOffice("K1")]).of("K1")
    found = assess(lines, [OwnedSop("1", "SOP Lain", "Seksi B", "C.01.01")], tree=ProcessTree(map_))
    assert (statuses(found), found.waiting[0].score) == (["belum_ada"], 0.8)


def test_the_identification_form_is_filled() -> None:
    rows = identification(LINES)
    assert rows[0].cells() == ("1", "T", "F", "U", "Pengelolaan surat masuk", "", "", "SOP Pengelolaan surat masuk")
    assert rows[1].cells()[5:] == ("Surat Keluar", "Pengelolaan", "SOP Pengelolaan Surat Keluar")
