"""``rambu map ledger``: the SOPs that an office owes by a map, beside those that it has."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import paint, say_error
from rambu.cli.map.opening import day_of, open_map
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.processmap import MapOffice
    from rambu.processmap.ledger import OfficeLedger, OwnedSop
    from rambu.sop import Sop


def add(parts: Any) -> None:
    """Register the part."""
    parser = parts.add_parser("ledger", help=_("menyusun daftar kewajiban SOP sebuah kantor"))
    parser.add_argument("map", metavar=_("PETA"), help=_("berkas peta, buku kerja Excel, atau kata contoh"))
    parser.add_argument("--sop", metavar="SOP", nargs="+", default=[], help=_("berkas atau folder SOP yang sudah ada"))
    parser.add_argument("--type", metavar=_("JENIS"), default="", help=_("kode jenis kantor, misalnya kua"))
    parser.add_argument("--office", metavar=_("KODE"), default="", help=_("kode kantor"))
    parser.add_argument(
        "--unit", metavar="UNIT", action="append", default=[], help=_("unit di kantor ini; NAMA atau NAMA=JENIS")
    )
    parser.add_argument("--day", metavar=_("TANGGAL"), help=_("keadaan pada tanggal ini"))
    parser.add_argument("--json", action="store_true", help=_("mencetak daftar sebagai JSON"))
    parser.add_argument(
        "--xlsx", metavar=_("BERKAS"), help=_("menulis daftar dan formulir identifikasi (Tabel 6) sebagai Excel")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when a SOP is missing, doubled, outside the map or no longer valid."""
    from rambu.cli.inputs import Reading
    from rambu.sop import BadInput

    try:
        day = day_of(options.day)
        map_ = open_map(options.map)
        reading = Reading(options.sop)
        sops = [_owned(path, sop) for path, sop in reading]
        found = _assessed(map_, _office(options), sops, day)
        if options.xlsx:
            _write(found, options.xlsx)
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
    return reading.exit_code(any(line.status != "ada" for line in found.lines) or bool(found.strays))


def _office(options: argparse.Namespace) -> MapOffice:
    from rambu.processmap import MapOffice, OfficeUnit

    pairs = (text.partition("=") for text in options.unit)
    return MapOffice(options.office, "", options.type, tuple(OfficeUnit(name, type_) for name, _s, type_ in pairs))


def _owned(path: Path, sop: Sop) -> OwnedSop:
    from rambu.processmap.ledger import OwnedSop

    content = tuple(row.teks for chart in sop.bagan for row in chart.kegiatan if row.teks)
    return OwnedSop(str(path), sop.judul, process=sop.proses, content=content)


def _assessed(map_: Any, office: MapOffice, sops: list[OwnedSop], day: Any) -> OfficeLedger:
    from rambu.processmap import ProcessTree, requirements
    from rambu.processmap.ledger import assess, likenesses

    lines = requirements(map_, [office], on=day).of(office.code)
    return assess(lines, sops, tree=ProcessTree(map_), on=day, likenesses=likenesses(lines, sops))


def _write(found: OfficeLedger, path: str) -> None:
    from rambu.processmap.sheets import write_ledger
    from rambu.sop.files import write_atomic

    write_atomic(path, write_ledger(found, ""))


def _tell(found: OfficeLedger) -> None:
    from rambu.processmap.ledger import STATUSES

    print(paint(found.summary(), "tebal"))
    for line in found.lines:
        required = line.requirement
        unit = f" · {required.unit}" if required.unit else ""
        print(f"  {_(STATUSES[line.status])}: {required.title}{unit} ({required.process or '–'})")
        print(paint(f"      {required.reason.words()}", "redup"))
        if line.status == "belum_ada":
            for match in line.proposals:
                told = _("Mungkin sudah ada: {sop} (kemiripan {score:.0%})").format(sop=match.sop, score=match.score)
                print(paint(f"      {told}", "redup"))
    for stray in found.strays:
        print(f"  {_(STATUSES[stray.status])}: {stray.sop.title} – {stray.reason}")


def _as_json(found: OfficeLedger) -> dict[str, Any]:
    return {
        "summary": found.summary(),
        "lines": [
            {
                "key": line.requirement.key,
                "process": line.requirement.process,
                "unit": line.requirement.unit,
                "title": line.requirement.title,
                "status": line.status,
                "reason": line.requirement.reason.words(),
                "sops": [match.sop for match in line.matches],
                "proposals": [{"sop": match.sop, "score": match.score} for match in line.proposals],
            }
            for line in found.lines
        ],
        "strays": [{"sop": s.sop.id, "status": s.status, "reason": s.reason} for s in found.strays],
    }
