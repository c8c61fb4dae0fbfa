"""The flow in words as one page of HTML: read aloud, searched and printed without Rambu and without a line."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Final

from rambu.diagram import draw
from rambu.exchange.svg import write_svg
from rambu.exchange.words.facts import facts
from rambu.flow import ToldChart, ToldStep, told
from rambu.language import gettext as _
from rambu.sop.model import Sop

_STYLE: Final = """
:root{color-scheme:light}
body{font:17px/1.6 system-ui,-apple-system,"Segoe UI",Arial,sans-serif;color:#1b1f24;background:#fff;margin:2rem auto;
max-width:46rem;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2.2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dt{color:#4a5260}dd{margin:0}
ol{padding-left:2.2rem}ol>li{margin:.6rem 0}ul{padding-left:1.2rem;margin:.2rem 0}
ul.parts{list-style:none;padding-left:0}
figure{margin:1.5rem 0}figure img{width:100%;border:1px solid #c5cad1}figcaption{color:#4a5260;font-size:.85rem}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
@media print{body{margin:0;max-width:none;font-size:11pt}li,figure{break-inside:avoid}h2{break-after:avoid}}
@page{margin:18mm}
"""


def write_html(sop: Sop, times: str = "", *, template: str | None = None, paper: str | None = None) -> str:
    """Who and when, the steps of each chart as a numbered list, its pages as pictures.

    `times` are the lines of `tell_times`.

    Raises:
        ValueError: there is no such template or paper.
    """
    flow = told(sop)
    parts = [f"<h1>{escape(flow.title)}</h1>", _facts(sop)]
    pictures = dict.fromkeys(range(1, len(sop.bagan) + 1), "") | _pictures(sop, template, paper)
    for number, chart in enumerate(flow.charts, start=1):
        parts += [*_chart(chart), pictures[number]]
    if times:
        lines = "".join(f"<li>{escape(line)}</li>" for line in times.splitlines())
        parts.append(f"<section><h2>{escape(_('Waktu'))}</h2><ul>{lines}</ul></section>")
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(flow.title)}</title><style>{_STYLE}</style>"
    )
    body = "\n".join(part for part in parts if part)
    return f'<!DOCTYPE html>\n<html lang="id"><head>{head}</head>\n<body><main>\n{body}\n</main></body></html>\n'


def _facts(sop: Sop) -> str:
    rows = "".join(f"<dt>{escape(caption)}</dt><dd>{escape(text)}</dd>" for caption, text in facts(sop))
    return f"<dl>{rows}</dl>" if rows else ""


def _chart(chart: ToldChart) -> Iterator[str]:
    yield f"<h2>{escape(chart.title or _('Alur'))}</h2>"
    yield f"<p>{escape(chart.opening)}</p>" if chart.opening else ""
    yield f"<ol>{''.join(_step(step) for step in chart.steps)}</ol>" if chart.steps else ""


def _step(step: ToldStep) -> str:
    parts = "".join(f"<li>{escape(part)}</li>" for part in step.parts)
    inner = f'<ul class="parts">{parts}</ul>' if parts else ""
    return f'<li value="{step.number}">{escape(step.words)}{inner}</li>'


def _pictures(sop: Sop, template: str | None, paper: str | None) -> dict[int, str]:
    """The figures of each chart by its position; what they show is told above them, so their words are short."""
    scene = draw(sop, template=template, paper=paper)
    found: dict[int, str] = {}
    for page in scene.pages:
        name = _("Bagan alir, halaman {n} dari {jumlah}").format(n=page.number, jumlah=page.total)
        data = b64encode(write_svg(scene, page).encode()).decode()
        picture = f'<img src="data:image/svg+xml;base64,{data}" alt="{escape(name)}"/>'
        figure = f"<figure>{picture}<figcaption>{escape(name)}</figcaption></figure>"
        found[page.bagan] = found.get(page.bagan, "") + figure
    return found
