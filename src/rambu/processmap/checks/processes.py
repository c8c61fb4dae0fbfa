"""Checks of the processes themselves: codes, parents, names, categories, those without an office."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.processmap import codes
from rambu.processmap.checks.finding import MapFinding
from rambu.processmap.model import Process, ProcessMap
from rambu.processmap.tree import ProcessTree


def doubled_codes(tree: ProcessTree) -> Iterator[MapFinding]:
    """Codes that are missing, misshapen, or there twice."""
    first: dict[str, int] = {}
    for position, process in enumerate(tree.map.processes):
        code = process.code
        if not codes.SHAPE.fullmatch(code):
            told = _("Kode “{code}” tidak terbaca; tulis huruf dan angka dengan titik di antaranya, misalnya C.01.03.")
            told = told if code else _("Proses “{name}” tidak mempunyai kode.")
            yield _of("peta.kode", position, code, told.format(code=code, name=process.name))
        elif code in first:
            other = tree.map.processes[first[code]]
            told = _("Kode {code} sudah dipakai oleh “{name}” (baris {line}); gunakan kode lain.")
            yield _of("peta.kode_ganda", position, code, told.format(code=code, name=other.name, line=first[code] + 1))
        first.setdefault(code, position)


def missing_parents(tree: ProcessTree) -> Iterator[MapFinding]:
    """Processes below a level that is not there; told once for each missing code."""
    told: set[str] = set()
    for position, process in _sound(tree):
        above = codes.parent(process.code)
        if tree.level(process.code) > 0 and above not in tree.by_code and above not in told:
            told.add(above)
            sentence = _("Proses {code} berada di bawah {above}, tetapi {above} tidak ada pada peta.")
            message = sentence.format(code=process.code, above=above)
            yield MapFinding("peta.induk", "wajib", "proses", position, process.code, message, (above,))


def names(tree: ProcessTree) -> Iterator[MapFinding]:
    """Processes without a name, and two of one name below the same process."""
    seen: dict[tuple[str, str], str] = {}
    for position, process in _sound(tree):
        key = (tree.above(process.code), " ".join(process.name.casefold().split()))
        if not key[1]:
            yield _of("peta.nama", position, process.code, _("Proses {c} belum bernama.").format(c=process.code))
        elif seen.setdefault(key, process.code) != process.code:
            told = _("Proses {code} bernama sama dengan {other}; gabungkan atau bedakan namanya.")
            message = told.format(code=process.code, other=seen[key])
            yield MapFinding("peta.nama_ganda", "periksa", "proses", position, process.code, message)


def categories(tree: ProcessTree) -> Iterator[MapFinding]:
    """Top-level processes without a category, and sub-processes that contradict theirs."""
    for position, process in _sound(tree):
        if tree.level(process.code) == 0 and not process.category:
            told = _("Proses {code} belum berkategori; pilih inti, manajerial, atau pendukung.")
            message = told.format(code=process.code)
            yield MapFinding(
                "peta.kategori", "wajib", "proses", position, process.code, message, ("inti", "manajerial", "pendukung")
            )
        above = tree.category(tree.above(process.code)) if tree.above(process.code) else None
        if process.category and above and process.category != above:
            told = _("Proses {code} berkategori {own}, tetapi proses di atasnya {above}.")
            message = told.format(code=process.code, own=process.category, above=above)
            yield MapFinding("peta.kategori_beda", "periksa", "proses", position, process.code, message, (above,))


def without_office(tree: ProcessTree) -> Iterator[MapFinding]:
    """Processes that ask for a SOP, but which nobody is to write."""
    involved = {line.process for line in tree.map.involvements} | {line.process for line in tree.map.listed}
    if not tree.map.involvements:
        return
    for position, process in _sound(tree):
        code = process.code
        if code in tree.by_code and tree.asking(code) and not involved & {code, *codes.above(code)}:
            told = _("Tidak ada kantor yang terlibat dalam proses {code} {name}; tetapkan jenis kantor dan unitnya.")
            message = told.format(code=code, name=process.name)
            yield MapFinding("peta.tanpa_kantor", "periksa", "proses", position, code, message)


def _sound(tree: ProcessTree) -> Iterator[tuple[int, Process]]:
    """Processes whose codes can be read, with their places."""
    places = enumerate(tree.map.processes)
    return ((position, process) for position, process in places if codes.SHAPE.fullmatch(process.code))


def _of(rule: str, position: int, code: str, message: str) -> MapFinding:
    return MapFinding(rule, "wajib", "proses", position, code, message)


CHECKS = (doubled_codes, missing_parents, names, categories, without_office)


def check_processes(map_: ProcessMap) -> Iterator[MapFinding]:
    """All of them."""
    tree = ProcessTree(map_)
    for check in CHECKS:
        yield from check(tree)
