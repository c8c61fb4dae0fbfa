import json

from rambu.rules import check, severity_label
from rambu.sop.edits.document import from_json
from tests.support.charts import sop
from tests.support.rule_cases import found


def test_a_finding_is_plain_json() -> None:
    findings = [f.to_dict() for f in check(sop("A | Surat\nB | Memeriksa surat | ?ya 1"))]
    assert json.loads(json.dumps(findings)) == findings


def test_the_keys_that_others_build_on() -> None:
    (finding,) = found("alur.satu_jalan", sop("A | Menerima surat\nB | Memeriksa surat | ?ya selesai"))
    document = finding.to_dict()
    assert set(document) == {"rule", "severity", "source", "place", "message", "reason", "path", "repairs"}
    assert (document["place"]["kegiatan"], document["place"]["symbol"]) == ("2", "2")
    assert document["place"]["ids"] == {"bagan": "b1", "kegiatan": "k2", "symbol": "k2-1"}
    assert document["path"] == ["1", "2"]


def test_repairs_are_edits_that_can_be_read_back() -> None:
    (finding,) = found("identitas.judul_awalan", sop(judul="Pelayanan Arsip"))
    (repair,) = finding.to_dict()["repairs"]
    assert tuple(from_json(edit) for edit in repair["edits"]) == finding.repairs[0].edits


def test_severities_are_shown_in_words() -> None:
    assert [severity_label(s) for s in ("wajib", "periksa", "saran")] == ["wajib diperbaiki", "periksa", "saran"]
