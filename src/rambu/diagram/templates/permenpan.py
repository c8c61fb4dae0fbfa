"""The form of PermenPAN-RB 35/2012 (SOP AP)."""

from rambu.diagram.templates.template import Template

PERMENPAN = Template(
    name="permenpan",
    captions={
        "no": "No",
        "kegiatan": "Kegiatan",
        "pelaksana": "Pelaksana",
        "mutu_baku": "Mutu Baku",
        "kelengkapan": "Kelengkapan",
        "waktu": "Waktu",
        "output": "Output",
        "keterangan": "Keterangan",
    },
    kapsul="langkah",
)
