"""SOPs beside the process map."""

from rambu.rules import Settings, check_set
from rambu.sop import Sop
from tests.support.sets import found, one

KNOWN = Settings(processes=frozenset({"C.01.01"}))


def told(*sops: Sop) -> list[tuple[int, str]]:
    findings = check_set(sops, settings=KNOWN)
    return [(position, f.message) for position, f in findings if f.rule == "kumpulan.tanpa_proses"]


def test_without_a_map_no_process_is_asked_for() -> None:
    assert not found("kumpulan.tanpa_proses", one("SOP A"), one("SOP B", proses="C.77"))


def test_sops_without_a_process_of_the_map() -> None:
    assert told(one("SOP A"), one("SOP B", proses="C.01.01"), one("SOP C", proses="C.77")) == [
        (0, "SOP ini belum menyebut kode proses; isi kode dari peta."),
        (2, "Kode proses C.77 tidak ada pada peta; pilih kode yang berlaku."),
    ]
