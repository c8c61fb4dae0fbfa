"""The report as a page of HTML: the source beside the chart that was recovered from it, what is uncertain in amber."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import PurePath
from typing import Any, Final

from rambu.diagram import draw
from rambu.diagram.scene import Box
from rambu.exchange.drawn.found import SURE
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.incoming.picture import Frame, picture_of
from rambu.exchange.incoming.take import Taken
from rambu.exchange.svg import write_svg
from rambu.language import gettext as _

_STYLE: Final = """
body{margin:0;font:15px/1.45 system-ui,sans-serif;color:#1b1f24;background:#f3f4f6}
header{padding:20px 28px;background:#fff;border-bottom:1px solid #d5d9de}
h1{margin:0 0 4px;font-size:21px}h2{font-size:15px;margin:0 0 10px}p{margin:2px 0}
main{display:grid;grid-template-columns:1fr 1fr;gap:16px;padding:16px 28px}
section{background:#fff;border:1px solid #d5d9de;border-radius:6px;padding:14px;overflow:auto;min-width:0}
.all{grid-column:1/-1}svg{max-width:100%;height:auto;display:block;margin-bottom:12px}
ol{margin:0;padding-left:26px}li{margin:3px 0}table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:3px 10px 3px 0;border-bottom:1px solid #e5e8eb;vertical-align:top}
tr.doubt td{background:#fff4d6}
.key{display:inline-block;width:22px;height:11px;border:2px solid #d98600;background:#ffc24744}
.source text{font-family:Arial,sans-serif}
.source .rule{stroke:#c3c8ce;stroke-width:.6}.source .head{fill:#eef0f2}
.source .cell{fill:#fff;stroke:#c3c8ce;stroke-width:.6}.source .shape{fill:#fff;stroke:#111}
.source .stroke{fill:none;stroke:#111;stroke-width:1}
.source .doubt,.source .open{fill:#ffc24744;stroke:#d98600;stroke-width:2}
.source .mark{font-size:8px;font-weight:700;fill:#8a5200}
@media(max-width:1000px){main{grid-template-columns:1fr}}@media print{body{background:#fff}}
"""
_LONGEST: Final = 200
"""Rows of which a chart is drawn: seven times the longest SOP seen."""


def page_of(taken: Taken, report: dict[str, Any], drawn: Drawn | None) -> str:
    """The page for one SOP; it needs nothing but itself."""
    title = escape(taken.sop.judul or PurePath(report["file"]).name)
    parts = [
        f"<header><h1>{title}</h1><p>{escape(summary(report))}</p>{_notes(report)}</header><main>",
        _section("source", _("Sumber, seperti yang terbaca"), "".join(_sources(report, drawn))),
        _section("", _("Bagan yang dipulihkan"), _charts(taken, report)),
        _points(report),
        _items(report),
        "</main>",
    ]
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    whole = f"<head>{head}<style>{_STYLE}</style></head><body>{''.join(parts)}</body>"
    return f'<!doctype html>\n<html lang="id">{whole}</html>\n'


def _section(kind: str, title: str, body: str) -> str:
    return f'<section class="{kind}"><h2>{escape(title)}</h2>{body}</section>'


def summary(report: dict[str, Any]) -> str:
    """One sentence on what was recovered and how sure it is."""
    if report["exact"]:
        return _("SOP tersimpan di dalam berkas dan terbaca persis.")
    counts = {name: len(report[name]) for name in ("symbols", "edges", "labels")}
    sentence = _("{symbols} simbol, {edges} garis, {labels} label; {uncertain} belum pasti, {open} hal perlu dilihat.")
    return sentence.format(**counts, uncertain=report["uncertain"], open=len(report["open"]))


def _notes(report: dict[str, Any]) -> str:
    edits = "".join(f"<li>{escape(sentence)}</li>" for sentence in report["edits"])
    changed = f"<p>{_('Yang diubah orang di berkas ini:')}</p><ol>{edits}</ol>" if edits else ""
    return "".join(f"<p>{escape(note)}</p>" for note in report["notes"]) + changed


def _sources(report: dict[str, Any], drawn: Drawn | None) -> Iterator[str]:
    if drawn is None:
        return
    wanted = set(report["sheets"])
    for sheet in drawn.sheets:
        if not wanted or sheet.number in wanted:
            yield picture_of(sheet, list(_frames(report, sheet.number)))


def _frames(report: dict[str, Any], sheet: int) -> Iterator[Frame]:
    for item in (*report["symbols"], *report["edges"], *report["labels"]):
        if item["confidence"] < SURE and item["sheet"] == sheet and item["box"]:
            yield Frame(Box(*item["box"]), "doubt")
    for n, one in enumerate(report["open"], 1):
        if one["sheet"] == sheet and one["box"]:
            yield Frame(Box(*one["box"]), "open", str(n))


def _charts(taken: Taken, report: dict[str, Any]) -> str:
    if sum(len(bagan.kegiatan) for bagan in taken.sop.bagan) > _LONGEST:
        return f"<p>{escape(_('Tabelnya terlalu panjang untuk digambar di sini.'))}</p>"
    scene = draw(taken.sop)
    rules = "".join(_amber(report))
    return f"<style>{rules}</style>" + "".join(write_svg(scene, page) for page in scene.pages)


def _amber(report: dict[str, Any]) -> Iterator[str]:
    """Rules that colour what is uncertain in the recovered chart."""
    for item in report["symbols"]:
        if item["confidence"] < SURE:
            yield f"[data-symbol={_quoted(item['symbol'])}] .shape{{fill:#ffdf9e;stroke:#d98600}}"
    for item in (*report["edges"], *report["labels"]):
        if item["confidence"] < SURE:
            ends = f"[data-from={_quoted(item['from'])}][data-to={_quoted(item['to'])}]"
            yield f".edge{ends}{{stroke:#d98600;stroke-width:2}}.label{ends}{{fill:#8a5200}}"


def _quoted(name: str) -> str:
    """A value in a selector. Names of symbols are digits, stops and strokes, but nothing is trusted here."""
    return json.dumps("".join(char for char in name if char.isalnum() or char in "./:-"))


def _points(report: dict[str, Any]) -> str:
    if not report["open"]:
        return ""
    rows = "".join(f"<li>{escape(one['sentence'])}</li>" for one in report["open"])
    return _section("all", _("Yang perlu dilihat"), f"<ol>{rows}</ol>")


def _items(report: dict[str, Any]) -> str:
    items = [(f"{item['from']} → {item['to']} {item['label']}", item) for item in report["edges"]]
    items = [(item["symbol"], item) for item in report["symbols"]] + items
    items += [(f"“{item['text']}”", item) for item in report["labels"]]
    if not items:
        return ""
    head = "".join(f"<th>{escape(word)}</th>" for word in (_("Bagian"), _("Keyakinan"), _("Cara")))
    rows = "".join(_row(*pair) for pair in sorted(items, key=lambda pair: float(pair[1]["confidence"])))
    key = f'<p><span class="key"></span> {_("belum pasti: keyakinan di bawah 85%")}</p>'
    return _section("all", _("Semua bagian"), f"{key}<table><tr>{head}</tr>{rows}</table>")


def _row(name: str, item: dict[str, Any]) -> str:
    doubt = ' class="doubt"' if item["confidence"] < SURE else ""
    words: Sequence[str] = (name, f"{item['confidence']:.0%}", _METHODS[item["method"]]())
    return f"<tr{doubt}>{''.join(f'<td>{escape(word)}</td>' for word in words)}</tr>"


_METHODS: Final = {
    "shape": lambda: _("menurut bentuknya"),
    "text": lambda: _("menurut teks selnya"),
    "joint": lambda: _("beberapa bentuk yang dihubungkan"),
    "embedded": lambda: _("menurut SOP di dalam berkas"),
    "glue": lambda: _("menurut sambungan di berkas"),
    "near": lambda: _("ujung garis di tepi simbol"),
    "pieces": lambda: _("beberapa potong garis yang bertemu"),
    "order": lambda: _("tanpa mata panah, menurut urutan baris"),
    "guess": lambda: _("ujung garis diperkirakan"),
    "connector": lambda: _("melalui penghubung halaman"),
    "table": lambda: _("menurut urutan baris"),
    "beside": lambda: _("teks di samping garis"),
    "inside": lambda: _("teks pada garis"),
}
