"""The captions of Kemenag forms (in the style of KMA 168/2010), with capsules of their own and column numbers."""

from rambu.diagram.templates.template import Template

KEMENAG = Template(
    name="kemenag",
    captions={
        "no": "No",
        "kegiatan": "Aktivitas",
        "pelaksana": "Pelaksana",
        "mutu_baku": "Mutu Baku",
        "kelengkapan": "Persyaratan/Perlengkapan",
        "waktu": "Waktu",
        "output": "Output",
        "keterangan": "Keterangan",
    },
    font="bookman",
    paper="F4",
    kapsul="tersendiri",
    column_numbers=True,
)
