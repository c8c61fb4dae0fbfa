"""``rambu import``: drawn SOPs of any known format as ``*.sop.yaml``, each with a report of how sure it is."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import Progress, paint, say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.exchange.incoming.outcome import Order, Outcome

_CORES = 2
_SHOWN = 6
"""Open points of a file that are printed; the report holds all."""


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("import", help=_("membaca SOP yang digambar di Excel dan format lain"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder"))
    parser.add_argument("-o", "--output", metavar=_("FOLDER"), required=True, help=_("folder tujuan"))
    parser.add_argument("--json", action="store_true", help=_("mencetak laporan sebagai JSON"))
    parser.add_argument("--again", action="store_true", help=_("membaca lagi berkas yang sudah pernah dibaca"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read every file; what cannot be read does not keep the others back."""
    try:
        from rambu.exchange.incoming.outcome import Order
    except ModuleNotFoundError as error:
        if error.name not in ("xlsxwriter", "docx", "lxml", "pypdfium2"):
            raise
        say_error(_("Untuk membaca berkas Office, pasang dahulu tambahannya: pip install 'rambu[office]'."))
        return 2
    from rambu.cli.outputs import OutputFolder
    from rambu.sop import BadInput

    folder = OutputFolder(options.output)
    try:
        folder.make()
        sources = list(_sources(options.paths))
    except BadInput as error:
        say_error(error)
        return 2
    orders = [Order(path, folder.path, folder.name_for(path), options.again) for path in sources]
    outcomes = list(_worked(orders))
    whole = _whole(outcomes)
    if len(outcomes) > 1:
        folder.write("import.report.json", json.dumps(whole, ensure_ascii=False, indent=1).encode())
    if options.json:
        print(json.dumps(whole, ensure_ascii=False, indent=1))
    else:
        _tell(outcomes, whole)
    return max((one.code for one in outcomes), default=0)


def _sources(paths: Sequence[str]) -> Iterator[Path]:
    """The files named, and those of a known suffix in folders, each once."""
    from rambu.exchange.incoming.formats import suffixes
    from rambu.sop import BadInput

    seen: set[Path] = set()
    for text in paths:
        path = Path(text)
        inside = sorted(p for p in path.rglob("*") if p.name.casefold().endswith(suffixes()) and p.is_file())
        inside = [p for p in inside if not p.name.startswith(("~$", ".")) and not p.name.endswith(".report.json")]
        if path.is_dir() and not inside:
            raise BadInput(_("folder ini tidak berisi berkas yang dapat dibaca."), text)
        for one in inside if path.is_dir() else [path]:
            if one not in seen:
                seen.add(one)
                yield one


def _worked(orders: Sequence[Order]) -> Iterator[Outcome]:
    """The outcomes in order, with progress; several files are read by two processes."""
    from rambu.exchange.incoming.outcome import work

    progress = Progress(len(orders))
    if len(orders) < 2:
        yield from map(work, orders)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(_CORES, len(orders)), mp_context=get_context("spawn")) as pool:
        for order, outcome in zip(orders, pool.map(work, orders), strict=True):
            progress.step(order.source.name)
            yield outcome
    progress.clear()


def _whole(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """One report on all files: how many of each kind, what is a duplicate of what."""
    return {
        "files": [
            {"file": one.source, "refused": one.refused, "known": one.known, "sops": one.reports} for one in outcomes
        ],
        "clean": sum(one.code == 0 for one in outcomes),
        "open": sum(one.code == 1 for one in outcomes),
        "refused": sum(one.code == 2 for one in outcomes),
        "duplicates": _duplicates(outcomes),
    }


def _duplicates(outcomes: Sequence[Outcome]) -> list[list[str]]:
    """SOPs whose charts are the same."""
    same: dict[str, list[str]] = {}
    for report in (report for one in outcomes for report in one.reports):
        same.setdefault(report["structure"], []).append(report["sop"])
    return [names for names in same.values() if len(names) > 1]


def _tell(outcomes: Sequence[Outcome], whole: dict[str, Any]) -> None:
    from rambu.exchange.incoming.page import summary

    for one in outcomes:
        if one.refused:
            say_error(one.refused)
        for report in one.reports:
            print(f"{paint(report['sop'], 'tebal')}: {summary(report)}")
            sentences = [*report["notes"], *report["edits"], *(each["sentence"] for each in report["open"])]
            for sentence in sentences[:_SHOWN]:
                print(f"  {sentence}")
            if len(sentences) > _SHOWN:
                print("  " + _("… dan {n} lagi di {file}.").format(n=len(sentences) - _SHOWN, file=_page(report)))
    for names in whole["duplicates"]:
        print(_("Susunannya sama: {names}.").format(names=", ".join(names)))
    if len(outcomes) > 1:
        sentence = _("{clean} berkas bersih, {open} perlu dilihat, {refused} ditolak.")
        print(sentence.format(clean=whole["clean"], open=whole["open"], refused=whole["refused"]))


def _page(report: dict[str, Any]) -> str:
    return str(report["sop"]).removesuffix(".sop.yaml") + ".report.html"
