"""``rambu check``: what is wrong with a SOP, where, why, and how to mend it."""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import paint, say_error
from rambu.language import gettext as _
from rambu.language import later

if TYPE_CHECKING:
    from rambu.processmap import ProcessMap
    from rambu.rules import Finding, Settings
    from rambu.rules.finding import Severity

LEVELS: tuple[Severity, ...] = (later("wajib"), later("periksa"), later("saran"))


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("check", help=_("memeriksa SOP dan menunjukkan yang perlu diperbaiki"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument("--json", action="store_true", help=_("mencetak temuan sebagai JSON"))
    parser.add_argument("--summary", action="store_true", help=_("hanya jumlah temuan tiap berkas"))
    parser.add_argument(
        "--level",
        choices=LEVELS,
        default="saran",
        help=_("tingkat paling ringan yang ditampilkan (bawaan: saran)"),
    )
    parser.add_argument("--number-pattern", metavar="REGEX", help=_("pola nomor SOP di kantor Anda"))
    parser.add_argument("--map", metavar=_("PETA"), help=_("peta proses bisnis; SOP tanpa proses ikut diperiksa"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check every file by itself, then all of them together."""
    from rambu.cli.inputs import Reading
    from rambu.rules import check, check_set

    settings = _settings(options)
    map_ = _map(options.map)
    if settings is None or (options.map and map_ is None):
        return 2
    if map_:
        settings = replace(settings, processes=frozenset(process.code for process in map_.processes))
    reading = Reading(options.paths)
    sops = list(reading)
    found = [(path, check(sop, settings=settings)) for path, sop in sops]
    together = check_set([sop for _path, sop in sops], settings=settings) if len(sops) > 1 or map_ else []
    for position, finding in together:
        found[position][1].append(finding)
    found = [(path, _kept(findings, options.level)) for path, findings in found]
    if options.json:
        print(json.dumps([_as_json(path, f) for path, fs in found for f in fs], ensure_ascii=False, indent=2))
    else:
        for path, findings in found:
            _report(path, findings, options.summary)
    unowned = _report_map(options.map, map_) if map_ and not options.json else False
    return reading.exit_code(unowned or any(findings for _path, findings in found))


def _map(name: str | None) -> ProcessMap | None:
    from rambu.cli.map.opening import open_map
    from rambu.sop import BadInput

    try:
        return open_map(name) if name else None
    except BadInput as error:
        say_error(error)
        return None


def _report_map(name: str, map_: ProcessMap) -> bool:
    """Tell which processes no office takes part in; whether there are any."""
    from rambu.processmap.checks import check_map

    found = [finding for finding in check_map(map_) if finding.rule == "peta.tanpa_kantor"]
    if found:
        print(paint(name, "tebal"))
    for finding in found:
        print(f"  {paint(_(finding.severity), finding.severity)} {finding.message} [{finding.rule}]")
    return bool(found)


def _settings(options: argparse.Namespace) -> Settings | None:
    from rambu.rules import Settings

    if options.number_pattern is None:
        return Settings()
    try:
        re.compile(options.number_pattern)
    except re.error as error:
        say_error(_("Pola nomor {p} bukan regex yang sah: {e}.").format(p=options.number_pattern, e=error))
        return None
    return Settings(number_pattern=options.number_pattern)


def _kept(findings: list[Finding], level: str) -> list[Finding]:
    return [f for f in findings if LEVELS.index(f.severity) <= LEVELS.index(level)]


def _as_json(path: Path, finding: Finding) -> dict[str, Any]:
    return {"file": str(path), **finding.to_dict()}


def _report(path: Path, findings: list[Finding], summary: bool) -> None:
    counts = Counter(f.severity for f in findings)
    total = ", ".join(f"{counts[level]} {_(level)}" for level in LEVELS if counts[level]) or _("tanpa temuan")
    print(paint(f"{path}: {total}", "tebal"))
    if summary:
        return
    explained: set[str] = set()
    for finding in findings:
        print(f"  {paint(finding.severity_label, finding.severity)} {finding.message} [{finding.rule}]")
        if finding.reason and finding.rule not in explained:  # once a file is enough
            explained.add(finding.rule)
            print(paint(f"      {finding.reason} ({_(finding.source)})", "redup"))
        if finding.path:
            print(paint("      " + _("Jalur: {p}").format(p=" → ".join(finding.path)), "redup"))
        for repair in finding.repairs:
            print(paint("      " + _("Perbaikan: {r}").format(r=repair.title), "redup"))
