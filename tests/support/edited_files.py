"""Files of ours in which a person has changed something."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from rambu.exchange.xlsx import write_xlsx
from rambu.sop import Sop
from tests.support.drawn_workbooks import changed


def edited_workbook(sop: Sop) -> bytes:
    """The workbook of a SOP of three rows in which somebody wrote other words in the first row and another time in the
    third; the SOP that it carries is as it was."""
    chart = sop.bagan[0]
    rows = list(chart.kegiatan)
    rows[0] = replace(rows[0], teks="Menerima dan mencatat surat")
    rows[2] = replace(rows[2], waktu=replace(rows[2].waktu, nominal="7 menit"))
    new = replace(sop, bagan=(replace(chart, kegiatan=tuple(rows)),))
    with zipfile.ZipFile(io.BytesIO(write_xlsx(sop))) as package:
        item = package.read("customXml/item1.xml")
    return changed(write_xlsx(new), lambda name, part: item if name == "customXml/item1.xml" else part)
