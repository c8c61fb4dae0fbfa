"""``rambu simulate``: a year of the whole office, where cases wait, and what a change would do."""

from __future__ import annotations

import argparse
import json
import sys
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from rambu.cli.console import paint, say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.simulate import Horizon, Interval, Simulation
    from rambu.workload import Change, Office


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("simulate", help=_("menyimulasikan setahun kantor: menunggu, janji, penyempitan"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "--assumptions",
        metavar=_("BERKAS"),
        action="append",
        default=[],
        required=True,
        help=_("volume, peluang, waktu sentuh, jabatan (.xlsx, .csv, .yaml, .json); boleh berulang"),
    )
    parser.add_argument("--calendar", metavar=_("BERKAS"), action="append", help=_("kalender kerja; perlu --year"))
    parser.add_argument("--year", metavar=_("TAHUN"), type=int, help=_("tahun dari kalender kerja"))
    parser.add_argument("--runs", metavar="N", type=int, default=10, help=_("banyaknya ulangan (bawaan: 10)"))
    parser.add_argument("--seed", metavar="N", type=int, default=1, help=_("benih acak (bawaan: 1)"))
    parser.add_argument(
        "--people", metavar=_("JABATAN=+N"), action="append", default=[], help=_("bagaimana bila orangnya bertambah")
    )
    parser.add_argument("--volume", metavar="X", action="append", default=[], help=_("bagaimana bila volume kali X"))
    parser.add_argument(
        "--without", metavar=_("SOP#LANGKAH"), action="append", default=[], help=_("bagaimana tanpa langkah ini")
    )
    parser.add_argument(
        "--halve", metavar=_("SOP#LANGKAH"), action="append", default=[], help=_("bagaimana bila separuh dikembalikan")
    )
    parser.add_argument("--json", action="store_true", help=_("mencetak sebagai JSON"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when SOPs had to be left out."""
    from rambu.cli.inputs import Reading
    from rambu.cli.workload import read_office
    from rambu.simulate import BadSimulation
    from rambu.sop import BadInput
    from rambu.workload import BadChange
    from rambu.worktime.calendar import UnknownYear

    reading = Reading(options.paths)
    try:
        office = read_office(reading, options.assumptions)
        changes = _changes(office, options)
        horizon = _horizon(options)
        found, after = _all(office, changes, horizon, options)
    except (BadInput, BadSimulation, BadChange, UnknownYear) as error:
        say_error(error)
        return 2
    if options.json:
        print(json.dumps(_as_json(found, after), ensure_ascii=False, indent=2))
    else:
        _tell(found, after)
    return reading.exit_code(bool(found.left_out))


def _horizon(options: argparse.Namespace) -> Horizon | None:
    from rambu.simulate import year_of
    from rambu.sop import BadInput
    from rambu.worktime.calendar import load_calendar

    if bool(options.calendar) != (options.year is not None):
        raise BadInput(_("Sebutkan --calendar dan --year bersama-sama."))
    if options.year is not None and not 1 <= options.year < 9999:
        raise BadInput(_("Tahun {year} tidak dapat dipakai.").format(year=options.year))
    if options.runs < 1 or options.runs > 1000:
        raise BadInput(_("Banyaknya ulangan dari 1 sampai 1.000."))
    return year_of(load_calendar(*options.calendar), options.year) if options.calendar else None


def _changes(office: Office, options: argparse.Namespace) -> list[Change]:
    from rambu.workload import HalvedLoop, OtherVolume, StepOut

    found: list[Change] = [_people(text) for text in options.people]
    found += [OtherVolume(_factor(text)) for text in options.volume]
    found += [StepOut(*_step(office, text)) for text in options.without]
    found += [HalvedLoop(*_step(office, text)) for text in options.halve]
    return found


def _people(text: str) -> Change:
    from rambu.sop import BadInput
    from rambu.workload import MorePeople

    name, _sign, number = text.rpartition("=")
    if not name or not number.removeprefix("+").removeprefix("-").isdecimal() or len(number) > 5:
        raise BadInput(_('“{text}” tidak terbaca; tulis misalnya "Kasubbag TU=+1".').format(text=text[:60]))
    return MorePeople(name, int(number))


def _factor(text: str) -> Fraction:
    from rambu.sop import BadInput

    plain = text.replace(",", ".")
    if len(plain) > 10 or plain.count(".") > 1 or not plain.replace(".", "").isdecimal():
        raise BadInput(_("“{text}” bukan bilangan; tulis misalnya 1,2.").format(text=text[:60]))
    return Fraction(plain)


def _step(office: Office, text: str) -> tuple[int, str]:
    """The SOP and the symbol that ``SOP#3`` names; ``3`` alone where there is one SOP."""
    from rambu.flow import BadAssumptions, Names
    from rambu.sop import BadInput
    from rambu.workload.positions import plain

    name, _mark, step = text.rpartition("#")
    fitting = [
        number
        for number, demand in enumerate(office.demands)
        if not name or plain(name) in (plain(demand.sop.judul), plain(demand.sop.nomor))
    ]
    if len(fitting) != 1:
        raise BadInput(_("“{text}” tidak menunjuk satu SOP; tulis judul atau nomornya, lalu #langkah.").format(
            text=text[:80]
        ))  # fmt: skip
    try:
        return fitting[0], Names(office.demands[fitting[0]].sop).symbol(step)
    except BadAssumptions as fault:
        raise BadInput(str(fault)) from fault


def _all(
    office: Office, changes: list[Change], horizon: Horizon | None, options: argparse.Namespace
) -> tuple[Simulation, list[tuple[str, Simulation]]]:
    from rambu.simulate import simulate
    from rambu.workload import changed, describe_change

    rounds = len(changes) + 1
    found = simulate(office, horizon, options.runs, options.seed, _progress(0, rounds))
    after = [
        (
            describe_change(office, change),
            simulate(changed(office, change), horizon, options.runs, options.seed, _progress(number, rounds)),
        )
        for number, change in enumerate(changes, 1)
    ]
    return found, after


def _progress(number: int, rounds: int) -> Any:
    """A line on the terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        return None

    def tell(done: float) -> None:
        share = (number + done) / rounds
        end = "\r\x1b[K" if share >= 1 else f"\r\x1b[K{share:.0%}"
        sys.stderr.write(end)
        sys.stderr.flush()

    return tell


def _tell(found: Simulation, after: list[tuple[str, Simulation]]) -> None:
    from rambu.cli.workload import number, table
    from rambu.simulate import tell_difference, tell_simulation

    head = _("{runs} ulangan setahun ({minutes} menit kerja); rentang dalam kurung adalah rentang 95 %.")
    print(paint(head.format(runs=found.runs, minutes=number(Fraction(round(found.horizon)))), "redup"))
    for line in tell_simulation(found):
        print(line)
    rows = [
        (each.position.label, number(each.position.people), f"{each.busy.mean:.0%}".replace("%", " %"),
         number(Fraction(round(each.waiting.mean))))
        for each in found.positions
    ]  # fmt: skip
    table([(_("Jabatan"), _("Orang"), _("Bekerja"), _("Menit menunggu")), *rows])
    for change, simulated in after:
        for line in tell_difference(found, simulated, change):
            print(line)


def _as_json(found: Simulation, after: list[tuple[str, Simulation]]) -> dict[str, Any]:
    from rambu.simulate import tell_difference

    told = _figures(found)
    told["changes"] = [
        {"change": change, "sentences": tell_difference(found, each, change), **_figures(each)}
        for change, each in after
    ]
    return told


def _figures(found: Simulation) -> dict[str, Any]:
    from rambu.simulate import tell_simulation
    from rambu.workload import title

    demands = found.office.demands
    return {
        "runs": found.runs,
        "seed": found.seed,
        "minutes": found.horizon,
        "sentences": tell_simulation(found),
        "sops": [
            {
                "title": title(demands[each.demand]),
                "cases": _interval(each.cases),
                "lead": _interval(each.lead),
                "waiting": _interval(each.waiting),
                "promise": each.promise,
                "in_time": _interval(each.in_time),
            }
            for each in found.sops
        ],
        "positions": [
            {"name": each.position.label, "busy": _interval(each.busy), "waiting": _interval(each.waiting)}
            for each in found.positions
        ],
        "left_out": list(found.left_out),
    }


def _interval(value: Interval | None) -> dict[str, float | None] | None:
    if value is None or value.mean != value.mean:
        return None
    known = value.half < float("inf")
    return {"mean": value.mean, "low": value.low if known else None, "high": value.high if known else None}
