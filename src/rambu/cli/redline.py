"""The redline of ``rambu diff`` as pictures and as one page of HTML that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from rambu.language import gettext as _
from rambu.sop.edits.captions import CELLS

if TYPE_CHECKING:
    from rambu.compare import ChartLine, ChartRedline, Redline, RowLine, SymbolLine, Words
    from rambu.diagram.marks import Marks
    from rambu.diagram.scene import Scene

Changed = set[tuple[str, int]]

STYLE: Final = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #c5cad1;padding:.3rem .5rem;
vertical-align:top;text-align:left;white-space:pre-line}th{background:#eef0f2}
ins{background:#d9f2e0;color:#0b4a21;text-decoration:underline}del+ins{margin-left:.3em}del{background:#fde0e0;color:#8a0016}
tr.added>td:first-child{border-left:5px solid #0b6e2e}tr.removed>td:first-child{border-left:5px dotted #b3001b}
tr.changed>td:first-child{border-left:5px dashed #9a5800}tr.moved>td:first-child{border-left:5px double #3a4ea1}
tr.removed{color:#6b5255}img{max-width:100%;border:1px solid #c5cad1;margin:.5rem 0}
@media print{body{margin:0;max-width:none}}
"""
SIGNS: Final = {"same": "", "added": "+", "removed": "−", "changed": "~", "moved": "↕"}
CELL_NAMES: Final = (
    "teks",
    "kelengkapan",
    "waktu.nominal",
    "waktu.sentuh",
    "output",
    "keterangan",
    "rujukan",
    "gabung",
)
"""Cells of the table, in its order."""


def pictures(charts: ChartRedline, only: Changed | None = None) -> Iterator[tuple[str, str]]:
    """(``lama`` or ``baru``, SVG) of every page: the old version's, then the new one's; `only` those charts'."""
    from rambu.exchange.svg import write_svg

    versions: tuple[tuple[str, Scene, Marks], ...] = (
        ("lama", charts.before, charts.before_marks),
        ("baru", charts.after, charts.after_marks),
    )
    for name, scene, marks in versions:
        for one in scene.pages:
            if only is None or (name, one.bagan) in only:
                yield name, write_svg(scene, one, marks)


def page(title: str, found: Redline, charts: ChartRedline) -> str:
    """The page: sentences, the identity and the tables word by word, the charts."""
    body = [f"<h1>{escape(title)}</h1>", *_sentences(found), *_identity(found)]
    for number, chart in enumerate(found.charts, 1):
        body += _table(chart, number)
    for name, heading in (("baru", _("Bagan baru")), ("lama", _("Bagan lama"))):
        body.append(f"<h2>{escape(heading)}</h2>")
        body += [_picture(svg, heading) for version, svg in pictures(charts, _changed(found)) if version == name]
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    content = "\n".join(body)
    return f'<!DOCTYPE html>\n<html lang="id"><head>{head}</head>\n<body>\n{content}\n</body></html>\n'


def _changed(found: Redline) -> Changed | None:
    """The charts, by version and position, in which something is seen to have changed; None: all, as some moved."""
    if any(chart.moved for chart in found.charts):
        return None
    versions = (("lama", [c for c in found.charts if c.before]), ("baru", [c for c in found.charts if c.after]))
    return {(name, n) for name, charts in versions for n, one in enumerate(charts, 1) if one.change != "same"}


def _sentences(found: Redline) -> Iterator[str]:
    lines = found.sentences or (_("Tidak ada perbedaan isi."),)
    yield f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _identity(found: Redline) -> Iterator[str]:
    lines = [line for line in found.fields if line.change != "same"]
    if lines:
        rows = (
            f'<tr class="{line.change}"><td>{escape(line.caption)}</td><td>{marked(line.words)}</td></tr>'
            for line in lines
        )
        yield f"<h2>{escape(_('Identitas'))}</h2><table>{''.join(rows)}</table>"


def _table(chart: ChartLine, number: int) -> Iterator[str]:
    used = [name for name in CELL_NAMES if any(row.cell(name).words.runs for row in chart.rows)]
    captions = "".join(
        f"<th>{escape(_('Kegiatan') if name == 'teks' else _(CELLS[name]).capitalize())}</th>" for name in used
    )
    yield f"<h2>{escape(_('Kegiatan, bagan {n}').format(n=number))} {marked(chart.title)}</h2>"
    performers = ", ".join(marked(line.name) for line in chart.performers)
    yield f"<p>{escape(_('Pelaksana:'))} {performers}</p>"
    yield f"<table><tr><th></th><th>{escape(_('No'))}</th>{captions}<th>{escape(_('Alur'))}</th></tr>"
    yield from (_row(row, used) for row in chart.rows)
    yield "</table>"


def _row(row: RowLine, used: list[str]) -> str:
    sign = SIGNS[row.change] + (SIGNS["moved"] if row.moved and row.change != "moved" else "")
    number = row.number_after or row.number_before
    if row.number_before and row.number_after and row.number_before != row.number_after:
        number = f"{row.number_before} → {row.number_after}"
    cells = "".join(f"<td>{marked(row.cell(name).words)}</td>" for name in used)
    flow = "\n".join(_symbol(symbol) for symbol in row.symbols)
    return f'<tr class="{row.change}"><td>{sign}</td><td>{escape(number)}</td>{cells}<td>{flow}</td></tr>'


def _symbol(symbol: SymbolLine) -> str:
    parts = [marked(symbol.pelaksana).replace("\n", " + "), marked(symbol.teks)]
    for one in symbol.exits:
        before = f"<del>{escape(one.before)}</del>" if one.before else ""
        parts.append(f"{before} <ins>{escape(one.after)}</ins>" if one.after else before)
    return " · ".join(part for part in parts if part)


def marked(words: Words) -> str:
    """Runs as HTML: what went is struck out, what came is underlined."""
    tags = {"same": "{}", "added": "<ins>{}</ins>", "removed": "<del>{}</del>"}
    return "".join(tags[run.kind].format(escape(run.text)) for run in words.runs)


def _picture(svg: str, heading: str) -> str:
    data = b64encode(svg.encode()).decode()
    return f'<img alt="{escape(heading)}" src="data:image/svg+xml;base64,{data}">'
