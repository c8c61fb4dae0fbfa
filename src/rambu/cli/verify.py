"""``rambu verify``: does a final PDF agree with what it carries, and who signed it? Offline."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.verification import Report, Signature


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("verify", help=_("memeriksa PDF final: halaman, data, keputusan, tanda tangan"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("PDF final dari Rambu"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("bentuk laporan"))
    parser.add_argument(
        "--trust",
        metavar=_("SERTIFIKAT"),
        action="append",
        default=[],
        help=_("sertifikat induk tepercaya, PEM atau DER"),
    )
    parser.add_argument(
        "--head", metavar=_("SIDIK"), default="", help=_("ujung rantai keputusan menurut halaman publik SOP")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verify each file; 0: all consistent, 1: differences, 2: a file that cannot be verified."""
    from rambu.sop import BadInput

    code, told = 0, []
    try:
        roots = [_bytes(path) for path in options.trust]
    except BadInput as error:
        say_error(error)
        return 2
    for path in options.paths:
        try:
            report = _report(path, roots, options.head)
        except BadInput as error:
            say_error(error)
            code = 2
            continue
        code = max(code, 0 if report.consistent else 1)
        told.append({"file": path, **report.to_dict()})
        if options.format == "text":
            print("\n".join(_lines(path, report)))
    if options.format == "json":
        print(json.dumps(told, ensure_ascii=False, indent=2))
    return code


def _report(path: str, roots: list[bytes], head: str) -> Report:
    from rambu.sop import BadInput
    from rambu.verification import verify

    try:
        return verify(_bytes(path), path, roots=roots, head=head)
    except BadInput as error:
        raise BadInput(error.message, path) from error


def _bytes(path: str) -> bytes:
    from rambu.sop import BadInput

    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise BadInput(_("berkas tidak dapat dibaca."), path) from error


def _lines(path: str, report: Report) -> Iterator[str]:
    """What is found, each question answered apart from the others."""
    yield f"{path}: {' · '.join(part for part in (report.number, report.title) if part)}"
    yield "  " + _consistent(report)
    yield from (f"    - {one}" for one in report.differences)
    if not report.signatures:
        yield "  " + _("Tanpa tanda tangan elektronik: keaslian tidak dapat dibuktikan secara luring.")
    yield from ("  " + _signed(one) for one in report.signatures)
    yield "  " + _anchored(report)


def _consistent(report: Report) -> str:
    if not report.consistent:
        return _("Tidak konsisten: {n} perbedaan.").format(n=len(report.differences))
    words = _("Konsisten: {n} halaman, gambar, data, dan {m} keputusan saling cocok.")
    return words.format(n=report.pages, m=report.decisions)


def _signed(one: Signature) -> str:
    if not one.intact:
        return _("Tanda tangan {name}: TIDAK SAH.").format(name=one.name or "?")
    words = (
        _("Ditandatangani oleh {name} (sertifikat dari {issuer}, dipercaya).")
        if one.trusted
        else _("Ditandatangani oleh {name} (sertifikat dari {issuer}, penerbitnya tidak diperiksa).")
    )
    return words.format(name=one.name, issuer=one.issuer)


def _anchored(report: Report) -> str:
    if report.known_head and report.head != report.known_head:
        return _("Ujung rantai keputusan {head} bukan yang disebutkan.").format(head=report.head[:16])
    words = (
        _("Ujung rantai keputusan {head} tertambat.")
        if report.anchored
        else _("Ujung rantai keputusan {head} belum tertambat pada tanda tangan; cocokkan dengan halaman publik SOP.")
    )
    return words.format(head=report.head[:16])
