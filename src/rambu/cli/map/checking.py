"""``rambu map check``: what is wrong with a map, and what may have been meant."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rambu.cli.console import paint, say_error
from rambu.cli.map.opening import open_map
from rambu.language import gettext as _


def add(parts: Any) -> None:
    """Register the part."""
    parser = parts.add_parser("check", help=_("memeriksa peta proses bisnis"))
    parser.add_argument("map", metavar=_("PETA"), help=_("berkas peta, buku kerja Excel, atau kata contoh"))
    parser.add_argument("--json", action="store_true", help=_("mencetak temuan sebagai JSON"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when anything is found."""
    from rambu.processmap.checks import check_map
    from rambu.rules.finding import severity_label
    from rambu.sop import BadInput

    try:
        map_ = open_map(options.map)
    except BadInput as error:
        say_error(error)
        return 2
    findings = check_map(map_)
    if options.json:
        print(json.dumps([finding.to_dict() for finding in findings], ensure_ascii=False, indent=2))
        return int(bool(findings))
    told = _("{processes} proses, {lines} baris keterlibatan, {listed} baris daftar SOP wajib, {found} temuan")
    counts = {"processes": len(map_.processes), "lines": len(map_.involvements), "listed": len(map_.listed)}
    print(paint(f"{options.map}: {told.format(**counts, found=len(findings))}", "tebal"))
    for finding in findings:
        label = paint(severity_label(finding.severity), finding.severity)
        print(f"  {label} {finding.place}: {finding.message} [{finding.rule}]")
    return int(bool(findings))
