"""A workbook as a person draws it: a table, shapes and arrows over it, words beside arrows, two ends left loose."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from xlsxwriter.workbook import Workbook

_PIXEL = 9525
_WIDTHS = (40, 230, 120, 120, 140, 130, 80, 130, 90)
_HEADS = ("No", "Kegiatan", "Pelaksana", "", "", "Kelengkapan", "Waktu", "Output", "Keterangan")
_ROWS = (
    ("Mengajukan permohonan pinjam alat", "Formulir", "5 menit", "Permohonan"),
    ("Memeriksa kelengkapan permohonan", "Permohonan", "10 menit", "Hasil pemeriksaan"),
    ("Menyiapkan alat", "Permohonan lengkap", "15 menit", "Alat siap"),
    ("Mencatat peminjaman di buku", "Alat siap", "5 menit", "Catatan"),
    ("Menyerahkan alat", "Catatan", "5 menit", "Alat dipinjam"),
)
_TOP, _HIGH, _HEAD = 4, 70, 24
_INK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{}</a:ln>'
_TIP = '<a:tailEnd type="triangle"/>'
_NAMESPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A rectangle on the sheet in pixels."""

    x: float
    y: float
    width: float
    height: float


def _spot(row: int, column: int, width: int = 70, height: int = 36) -> _Spot:
    """The middle of the cell of a step (from 0) and a performer (from 0)."""
    x = sum(_WIDTHS[: column + 2]) + _WIDTHS[column + 2] / 2
    y = _TOP * 20 + 2 * _HEAD + row * _HIGH + _HIGH / 2
    return _Spot(x - width / 2, y - height / 2, width, height)


def human_workbook() -> bytes:
    """SOP Peminjaman Alat (contoh): five steps of three performers, a decision with Ya and Tidak, a way back."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    _cells(book)
    book.close()
    done = io.BytesIO()
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, _drawing().encode() if name == "xl/drawings/drawing1.xml" else content)
    return done.getvalue()


def _cells(book: Workbook) -> None:
    sheet = book.add_worksheet("SOP")
    head = book.add_format({"border": 1, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True})
    body = book.add_format({"border": 1, "valign": "vcenter", "text_wrap": True})
    for n, width in enumerate(_WIDTHS):
        sheet.set_column_pixels(n, n, width)
    sheet.write(0, 0, "SOP PEMINJAMAN ALAT (CONTOH)", book.add_format({"bold": True}))
    for row in (_TOP, _TOP + 1):
        sheet.set_row_pixels(row, _HEAD)
    for n, words in enumerate(_HEADS):
        if not 2 <= n <= 4:
            sheet.merge_range(_TOP, n, _TOP + 1, n, words, head)
    sheet.merge_range(_TOP, 2, _TOP, 4, "Pelaksana", head)
    for n, words in enumerate(("Pemohon", "Petugas", "Petugas Gudang")):
        sheet.write(_TOP + 1, 2 + n, words, head)
    for n, (words, needs, time, gives) in enumerate(_ROWS):
        row = _TOP + 2 + n
        sheet.set_row_pixels(row, _HIGH)
        for column, text in enumerate((str(n + 1), words, "", "", "", needs, time, gives, "")):
            sheet.write(row, column, text, body)
    sheet.insert_textbox(0, 8, "")


def _drawing() -> str:
    shapes = [
        _shape(2, "Alur 1", "flowChartTerminator", _spot(0, 0)),
        _shape(3, "Alur 2", "diamond", _spot(1, 1, 80, 46)),
        _shape(4, "Alur 3", "rect", _spot(2, 2)),
        _shape(5, "Alur 4", "rect", _spot(3, 2)),
        _shape(6, "Alur 5", "flowChartTerminator", _spot(4, 2)),
    ]
    one, two, three, four, five = (_spot(0, 0), _spot(1, 1, 80, 46), _spot(2, 2), _spot(3, 2), _spot(4, 2))
    start, stop = one.x + one.width, two.x + two.width / 2
    lines = [
        _line(10, _Spot(start, one.y + 18, stop - start, two.y - one.y - 18), (2, 3), (3, 0), "bentConnector2"),
        _line(
            11,
            _Spot(two.x + 80, two.y + 23, three.x + 35 - two.x - 80, three.y - two.y - 23),
            (3, 3),
            (4, 0),
            "bentConnector2",
        ),
        _line(
            12,
            _Spot(one.x + 35, one.y + 36, two.x - one.x - 35, two.y + 23 - one.y - 36),
            (3, 1),
            (2, 2),
            "bentConnector2",
            ' rot="10800000"',
        ),
        _line(13, _Spot(three.x + 35, three.y + 36, 0, four.y - three.y - 56), (4, 2), None, "straightConnector1"),
        _line(14, _Spot(four.x + 35, four.y + 56, 0, five.y - four.y - 56), None, (6, 0), "straightConnector1"),
    ]
    words = [_words(20, "Ya", _Spot(two.x + 84, two.y, 30, 20)), _words(21, "Tidak", _Spot(two.x - 50, two.y, 46, 20))]
    return f'<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr {_NAMESPACES}>{"".join(shapes + lines + words)}</xdr:wsDr>'


def _anchored(inside: str, spot: _Spot) -> str:
    place = (
        f'<xdr:pos x="{_emu(spot.x)}" y="{_emu(spot.y)}"/><xdr:ext cx="{_emu(spot.width)}" cy="{_emu(spot.height)}"/>'
    )
    return f"<xdr:absoluteAnchor>{place}{inside}<xdr:clientData/></xdr:absoluteAnchor>"


def _emu(pixels: float) -> int:
    return round(pixels * _PIXEL)


def _frame(spot: _Spot, turned: str = "") -> str:
    size = f'<a:off x="{_emu(spot.x)}" y="{_emu(spot.y)}"/><a:ext cx="{_emu(spot.width)}" cy="{_emu(spot.height)}"/>'
    return f"<a:xfrm{turned}>{size}</a:xfrm>"


def _shape(pk: int, name: str, kind: str, spot: _Spot) -> str:
    look = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{_INK.format("")}'
    head = f'<xdr:nvSpPr><xdr:cNvPr id="{pk}" name="{name}"/><xdr:cNvSpPr/></xdr:nvSpPr>'
    return _anchored(f'<xdr:sp macro="" textlink="">{head}<xdr:spPr>{_frame(spot)}{look}</xdr:spPr></xdr:sp>', spot)


def _line(
    pk: int, spot: _Spot, start: tuple[int, int] | None, end: tuple[int, int] | None, kind: str, turned: str = ""
) -> str:
    glue = f'<a:stCxn id="{start[0]}" idx="{start[1]}"/>' if start else ""
    glue += f'<a:endCxn id="{end[0]}" idx="{end[1]}"/>' if end else ""
    head = f'<xdr:cNvPr id="{pk}" name="Panah {pk}"/><xdr:cNvCxnSpPr>{glue}</xdr:cNvCxnSpPr>'
    look = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{_INK.format(_TIP)}'
    inside = f"<xdr:nvCxnSpPr>{head}</xdr:nvCxnSpPr><xdr:spPr>{_frame(spot, turned)}{look}</xdr:spPr>"
    return _anchored(f'<xdr:cxnSp macro="">{inside}</xdr:cxnSp>', spot)


def _words(pk: int, text: str, spot: _Spot) -> str:
    head = f'<xdr:nvSpPr><xdr:cNvPr id="{pk}" name="Teks {pk}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>'
    look = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    body = f"<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody>"
    return _anchored(
        f'<xdr:sp macro="" textlink="">{head}<xdr:spPr>{_frame(spot)}{look}</xdr:spPr>{body}</xdr:sp>', spot
    )
