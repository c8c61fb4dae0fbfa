"""``rambu workload``: how many people the SOPs of an office need, by position, and what is missing to know it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from rambu.cli.console import paint, say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from fractions import Fraction

    from rambu.workload import Office, Workload

_SHOWN = 10
"""Rows of the longer lists that a terminal shows."""


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("workload", help=_("menghitung beban kerja dan kebutuhan pegawai (ABK)"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "--volumes",
        metavar=_("BERKAS"),
        action="append",
        default=[],
        help=_("volume, peluang, waktu sentuh, jabatan (.xlsx, .csv, .yaml, .json); boleh berulang"),
    )
    parser.add_argument("--effective", metavar=_("MENIT"), type=int, help=_("menit efektif satu orang setahun"))
    parser.add_argument("--json", action="store_true", help=_("mencetak sebagai JSON"))
    parser.add_argument("--xlsx", metavar=_("BERKAS"), help=_("menulis formulir ABK sebagai Excel"))
    parser.add_argument("--ask", metavar=_("BERKAS"), help=_("menulis formulir Excel yang menanyakan yang belum ada"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when something is missing."""
    from rambu.cli.inputs import Reading
    from rambu.sop import BadInput
    from rambu.workload import reckon

    reading = Reading(options.paths)
    try:
        found = reckon(read_office(reading, options.volumes, options.effective))
        _write(found, options)
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        say_error(_("Untuk menulis berkas Excel, pasang dahulu tambahannya: pip install 'rambu[office]'."))
        return 2
    except BadInput as error:
        say_error(error)
        return 2
    if options.json:
        print(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
    else:
        _tell(found)
    return reading.exit_code(bool(found.missing))


def read_office(reading: Any, files: list[str], effective: int | None = None) -> Office:
    """The office of the SOPs that are read and the files about it. Raises `BadInput`."""
    from dataclasses import replace

    from rambu.sop import BadInput
    from rambu.workload import load_assumptions, merged, settle

    tree = merged([load_assumptions(file) for file in files])
    office = settle(tree, [sop for _path, sop in reading], file=", ".join(files))
    if effective is None:
        return office
    if effective <= 0:
        raise BadInput(_("Menit efektif harus lebih dari nol."))
    return replace(office, setting=replace(office.setting, effective_minutes=effective))


def _write(found: Workload, options: argparse.Namespace) -> None:
    from rambu.sop.files import write_atomic

    if options.xlsx:
        from rambu.exchange.abk import write_workload

        write_atomic(options.xlsx, write_workload(found))
    if options.ask:
        from rambu.exchange.abk import write_questions

        write_atomic(options.ask, write_questions(found))


def number(value: Fraction | None, decimals: int = 0) -> str:
    """A number as offices write it; a dash where there is none."""
    if value is None:
        return "–"
    return f"{float(value):,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def _tell(found: Workload) -> None:
    told = _("Beban kerja setahun: {minutes} menit, kebutuhan {people} orang.")
    print(paint(told.format(minutes=number(found.minutes), people=number(found.people, 2)), "tebal"))
    _tell_positions(found)
    _tell_lists(found)
    for name in found.office.unmatched[:_SHOWN]:
        print(paint(_("Tidak dipakai, karena SOP-nya tidak dibaca: {sop}").format(sop=name), "redup"))
    if found.missing:
        print(paint(_("Belum lengkap; yang berikut belum terhitung:"), "periksa"))
        grouped: dict[tuple[str, str], list[str]] = {}
        for missing in found.missing:
            grouped.setdefault((missing.sop, missing.message), []).append(missing.place)
        for (sop, message), places in grouped.items():
            steps = f" [{', '.join(places)}]" if places[0] else ""
            print(f"  {sop}{steps}: {message}" if sop else f"  {message}")


def _tell_positions(found: Workload) -> None:
    heads = (_("Jabatan"), _("Menit"), _("Orang"), _("Dibulatkan"), _("Ada"), _("Selisih"))
    decimals = 2 if found.setting.rounding == "tanpa" else 0
    rows = [
        (load.position.label, number(load.minutes), number(load.people, 2), number(load.rounded, decimals),
         number(load.position.people), number(load.gap, decimals))
        for load in found.positions
    ]  # fmt: skip
    table([heads, *rows])


def table(rows: list[tuple[str, ...]]) -> None:
    """Rows under their heads: the first column left, the others right."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = [text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join(["", row[0].ljust(widths[0]), *cells]))


def _tell_lists(found: Workload) -> None:
    from rambu.workload import freed_by_half, freed_by_loops, title

    demands = found.office.demands
    print(_("Tiap SOP:"))
    for place, minutes in sorted(found.by_sop.items(), key=lambda pair: -pair[1])[:_SHOWN]:
        people = number(found.setting.people(minutes), 2)
        print(_("  {title}: {minutes} menit, {people} orang").format(
            title=title(demands[place]), minutes=number(minutes), people=people
        ))  # fmt: skip
    half = _("  Waktu langkah {step} dari “{sop}” separuh: bebas {minutes} menit, {people} orang")
    loop = _("  Pengembalian di langkah {step} dari “{sop}” separuh: bebas {minutes} menit, {people} orang")
    freed = [(half, each) for each in freed_by_half(found)[:5]] + [(loop, each) for each in freed_by_loops(found)[:5]]
    if freed:
        print(_("Yang dapat dibebaskan:"))
    for told, each in freed:
        sop = demands[each.demand].sop
        print(told.format(
            step=_step(sop, each.symbol), sop=title(demands[each.demand]),
            minutes=number(each.minutes), people=number(each.people, 2),
        ))  # fmt: skip


def _step(sop: Any, symbol: str) -> str:
    from rambu.sop import Index

    return Index.of(sop).symbols[symbol].name_from(sop.bagan[0])


def _as_json(found: Workload) -> dict[str, Any]:
    from rambu.workload import title

    demands = found.office.demands
    return {
        "minutes": float(found.minutes),
        "people": float(found.people),
        "effective_minutes": float(found.setting.effective_minutes),
        "positions": [
            {
                "name": load.position.name,
                "unit": load.position.unit,
                "minutes": float(load.minutes),
                "people": float(load.people),
                "rounded": float(load.rounded),
                "there": _maybe(load.position.people),
                "gap": _maybe(load.gap),
            }
            for load in found.positions
        ],
        "sops": [
            {
                "title": title(demand),
                "unit": demand.unit,
                "volume": _maybe(demand.volume),
                "minutes": _maybe(found.by_sop.get(place)),
            }
            for place, demand in enumerate(demands)
        ],
        "units": [{"unit": unit, "minutes": float(minutes)} for unit, minutes in sorted(found.by_unit.items())],
        "steps": [
            {
                "sop": title(demands[load.demand]),
                "step": _step(demands[load.demand].sop, load.step.symbols[0]),
                "position": load.position.label,
                "times": float(load.times),
                "touch": float(found.setting.pick(load.step.touch)),
                "minutes": float(load.minutes),
            }
            for load in found.steps
        ],
        "missing": [
            {"sop": m.sop, "step": m.place, "kind": m.kind, "message": m.message} for m in found.missing
        ],
        "unmatched": list(found.office.unmatched),
    }  # fmt: skip


def _maybe(value: Fraction | None) -> float | None:
    return float(value) if value is not None else None
