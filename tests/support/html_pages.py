"""The pages of a document as HTML: the same tables, lines and drawings, for a converter of HTML to compare with."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

_STYLE = (
    "body{margin:0;font-kerning:none}table{border-collapse:collapse}td,th{border:.5pt solid #000;padding:0;"
    "vertical-align:top;text-align:left;font-weight:normal}.pad{padding:5pt}.at{position:absolute;white-space:pre}"
    ".sheet{position:relative;break-after:page}"
)


def html_pages(document: dict[str, Any], folder: str) -> str:
    """`document` as `rambu.exchange.pdf.document.document` gives it; `folder` holds the fonts."""
    sheet = document["sheet"]
    font = f"@font-face{{font-family:F;src:url(file://{folder}/liberation-sans/LiberationSans-Regular.ttf)}}"
    page = f"@page{{size:{sheet['width']}pt {sheet['height']}pt;margin:0}}body{{font-family:F}}"
    body = _identity(document) + "".join(_flow(one) for one in document["sheets"])
    head = f"<meta charset=utf-8><title>SOP</title><style>{font}{page}{_STYLE}</style>"
    return f"<html lang=id>{head}<body>{body}</body></html>"


def _identity(document: dict[str, Any]) -> str:
    form, sheet = document["identity"], document["sheet"]
    upper = "".join(_field(row) for row in (*form["fields"], {**form["approval"], "value": form["approval"]["nama"]}))
    parts = [f"<table>{upper}{_field(form['title'])}</table>", *(_section(section) for section in form["sections"])]
    return f"<div class=sheet style='padding:{sheet['top']}pt {sheet['left']}pt'>{''.join(parts)}</div>"


def _field(row: dict[str, Any]) -> str:
    return f"<tr style='height:{row['height']}pt'><th>{_lines(row['label'])}</th><td>{_lines(row['value'])}</td></tr>"


def _section(section: dict[str, Any]) -> str:
    heads = "".join(f"<th class=pad>{_lines(side['caption'])}</th>" for side in section["sides"])
    lists = "".join(
        f"<td class=pad><ol>{''.join(f'<li>{_lines(item)}</li>' for item in side['items'])}</ol></td>"
        for side in section["sides"]
    )
    return f"<table style='width:100%'><tr>{heads}</tr><tr style='height:{section['height']}pt'>{lists}</tr></table>"


def _flow(sheet: dict[str, Any]) -> str:
    xs, ys = _places(sheet["columns"]), _places(sheet["rows"])
    cells = "".join(_cell(cell, xs, ys) for cell in (*sheet["head"], *sheet["body"]))
    rows = "".join(f"<tr style='height:{high}pt'>{_blanks(sheet['columns'])}</tr>" for high in sheet["rows"])
    drawings = "".join(
        f"<div class=at style='left:{one['x']}pt;top:{one['y']}pt'>{one['svg']}</div>" for one in sheet["drawings"]
    )
    return (
        f"<div class=sheet style='height:{sheet['height'] - sheet['top']}pt;margin-left:{sheet['left']}pt;"
        f"padding-top:{sheet['top']}pt'><div style='position:relative'>"
        f"<table>{rows}</table>{cells}{drawings}</div></div>"
    )


def _blanks(widths: list[float]) -> str:
    return "".join(f"<td style='width:{width}pt'></td>" for width in widths)


def _places(sizes: list[float]) -> list[float]:
    return [sum(sizes[:n]) for n in range(len(sizes) + 1)]


def _cell(cell: dict[str, Any], xs: list[float], ys: list[float]) -> str:
    text = cell["text"]
    if text is None:
        return ""
    left, top = xs[cell["x"]] + text["dx"], ys[cell["y"]] + text["dy"]
    style = f"left:{left}pt;top:{top}pt;width:{text['width']}pt;text-align:{text['align']}"
    return f"<div class=at style='{style}'>{_lines(text)}</div>"


def _lines(block: dict[str, Any]) -> str:
    style = f"font-size:{block['size']}pt;line-height:{block['leading']}pt"
    return f"<div style='{style}'>{'<br>'.join(_words(block))}</div>"


def _words(block: dict[str, Any]) -> Iterator[str]:
    for line in block["lines"]:
        yield escape(line if isinstance(line, str) else "".join(part for _family, part in line))
