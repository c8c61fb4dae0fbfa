"""PDFs and BPMN models taken in as every other format is."""

from __future__ import annotations

from rambu.exchange.bpmn import write_bpmn
from rambu.exchange.incoming import take
from rambu.exchange.pdf import write_booklet
from rambu.samples import sample, sample_names
from tests.support.drawn_pdf import Chart, pdf


def test_a_drawn_pdf_becomes_a_sop() -> None:
    chart = Chart(["Menerima surat", "Memeriksa surat"], dialect="text")
    (x, y), (u, v) = chart.place(1, 1), chart.place(2, 2)
    chart.shape("terminator", x, y)
    chart.shape("decision", u, v)
    chart.arrow([(x + 18, y), (u, y), (u, v - 9)])
    chart.arrow([(u - 18, v), (x, v), (x, y + 9)])
    chart.words(x + 8, v - 3, "Tidak", 7)
    taking = take(pdf(chart), "surat.pdf")
    (taken,) = taking.taken
    first, second = taken.sop.bagan[0].kegiatan
    assert taking.format == "PDF"
    assert (first.teks, first.waktu.nominal, second.output) == ("Menerima surat", "5 menit", ("Hasil",))
    assert taken.recovered is not None
    (edge,) = [edge for edge in taken.recovered.edges if edge.label]
    assert (edge.label, taken.recovered.nodes[edge.target].row) == ("Tidak", 0)


def test_a_book_of_ours_gives_every_sop_exactly() -> None:
    sops = [sample(name) for name in sample_names()[:2]]
    taking = take(write_booklet(sops), "buku.pdf")
    assert [one.sop for one in taking.taken] == sops
    assert all(one.is_exact for one in taking.taken)


def test_a_model_of_ours_is_exact_and_another_is_told() -> None:
    sop = sample(sample_names()[0])
    (taken,) = take(write_bpmn(sop), "model.bpmn").taken
    assert taken.is_exact
    other = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Layanan">'
        '<task id="a" name="Mencatat"/><endEvent id="e" name="Surat terkirim"/>'
        '<sequenceFlow id="f" sourceRef="a" targetRef="e"/></process></definitions>'
    )
    (told,) = take(other.encode(), "lain.bpmn").taken
    assert not told.is_exact
    assert [one.sentence for one in told.opened] == ["Nama akhir “Surat terkirim” tidak mempunyai tempat di SOP."]
