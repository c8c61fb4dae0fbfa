from rambu.rules import check
from rambu.samples import sample, sample_names


def test_every_sample_is_labelled_and_needs_no_mending() -> None:
    names = sample_names()
    assert len(names) >= 50
    for name in names:
        sop = sample(name)
        assert "Contoh" in sop.unit + sop.disahkan.nama, name
        assert [finding for finding in check(sop) if finding.severity == "wajib"] == [], name
