"""Tables as programs put them on the clipboard: a SOP's own table as HTML and TSV, and wild ones for properties."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

from rambu.sop.model import Bagan, Kegiatan

COLUMNS = ("No", "Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan")


def lines_of(row: Kegiatan, number: int, bagan: Bagan) -> list[str]:
    """The cells of a row as texts, lines parted by ``\\n``; a heading has its text alone."""
    order = {p: str(n) for n, symbol in enumerate(row.simbol, 1) for p in symbol.pelaksana}
    marks = [order.get(p.id, "") if len(row.simbol) > 1 else "✓" * (p.id in order) for p in bagan.pelaksana]
    cells = ["\n".join(row.kelengkapan), row.waktu.nominal, "\n".join(row.output), row.keterangan]
    return [row.no or str(number) if row.simbol else "", row.teks, *marks, *cells]


def as_tsv(bagan: Bagan) -> str:
    """The table as text, as Excel writes one: merged captions in their first cell, cells of lines in quotes."""
    names = [p.nama for p in bagan.pelaksana]
    head = [
        ["No", "Kegiatan", "Pelaksana", *[""] * (len(names) - 1), "Mutu Baku", "", "", "Keterangan"],
        ["", "", *names, "Kelengkapan", "Waktu", "Output", ""],
    ]
    rows = [lines_of(row, n, bagan) for n, row in enumerate(bagan.kegiatan, 1)]
    return "\r\n".join("\t".join(map(_quoted, row)) for row in (*head, *rows)) + "\r\n"


def as_html(bagan: Bagan) -> str:
    """The table as HTML with merged cells; a heading reaches over the whole table."""
    names = [p.nama for p in bagan.pelaksana]
    rows = [
        "<td rowspan=2>No</td><td rowspan=2>Kegiatan</td>"
        f"<td colspan={len(names)}>Pelaksana</td><td colspan=3>Mutu Baku</td><td rowspan=2>Ket.</td>",
        "".join(f"<td>{escape(name)}</td>" for name in (*names, "Kelengkapan", "Waktu", "Output")),
    ]
    for at, row in enumerate(bagan.kegiatan):
        if not row.simbol:
            rows.append(f"<td colspan={len(names) + 6}>{escape(row.teks)}</td>")
            continue
        keys = ("", "", *names, "kelengkapan", "waktu", "output", "keterangan")
        pairs = zip(keys, lines_of(row, at + 1, bagan), strict=True)
        rows.append("".join(_cell(bagan, at, key, text) for key, text in pairs if key not in row.gabung))
    return "<html><body><table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table></body></html>"


def _cell(bagan: Bagan, at: int, key: str, text: str) -> str:
    height = 1
    while at + height < len(bagan.kegiatan) and key in bagan.kegiatan[at + height].gabung:
        height += 1
    return f"<td rowspan={height}>{escape(text).replace(chr(10), '<br>')}</td>"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if "\n" in text or "\t" in text else text


_CAPTIONS = st.sampled_from(("No", "Kegiatan", "Pelaksana", "Mutu Baku", "Waktu (menit)", "Output", "Ket", "Paraf"))
_SHAPES = (
    "{w}", "Menerima {w}", "1. Surat {w}\n2. Berkas x{w}", "- {w}\n- y{w}", "1. satu {w} 2. dua z{w}", "Kepala {w}",
    "{w} menit", "{w}\nlanjutan v{w}", "{w}?", "A. {w}",
)  # fmt: skip
_SHORT = st.sampled_from(("", "", "", "x", "✓", "-", "1", "2.", "(3)", "5 menit", "TRUE", "mulai", "◊", "12", "true"))


@st.composite
def wild_cells(draw: st.DrawFn) -> list[list[tuple[str, int, int, str]]]:
    """Rows of (text, rowspan, colspan, fill); every word of the longer texts is there once."""
    width = draw(st.integers(1, 7))
    rows = []
    for row in range(draw(st.integers(1, 8))):
        cells = []
        for column in range(width):
            shape = draw(st.sampled_from(_SHAPES)).format(w=f"kata{'abcdefgh'[row]}{'abcdefgh'[column]}q")
            text = draw(st.one_of(_CAPTIONS, _SHORT, st.just(shape), st.just(shape)) if row else st.one_of(_CAPTIONS))
            spans = draw(st.sampled_from(((1, 1), (1, 1), (1, 1), (2, 1), (1, 2), (3, 2))))
            cells.append((text, *spans, draw(st.sampled_from(("", "", "", "#ff0")))))
        rows.append(cells)
    return rows[draw(st.integers(0, 1)) :] or rows


def wild_html(rows: list[list[tuple[str, int, int, str]]]) -> str:
    """Wild cells as HTML."""
    cell = '<td rowspan="{}" colspan="{}" bgcolor="{}">{}</td>'
    parts = (
        "".join(
            cell.format(height, width, fill, escape(text).replace("\n", "<br>")) for text, height, width, fill in row
        )
        for row in rows
    )
    return f"<table>{''.join(f'<tr>{part}</tr>' for part in parts)}</table>"


def wild_tsv(rows: list[list[tuple[str, int, int, str]]]) -> str:
    """The same as text."""
    return "\n".join("\t".join(_quoted(cell[0]) for cell in row) for row in rows)
