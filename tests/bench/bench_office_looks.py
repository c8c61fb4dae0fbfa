"""How far Word and Excel files look from the PDF, in LibreOffice; time and memory of writing them.

Usage: python tests/bench/bench_office_looks.py [FOLDER]     (needs ``soffice``; FOLDER keeps the files and pages)

Each case is written as PDF, DOCX and XLSX. LibreOffice (a profile of its own, the shipped fonts under the names that
files have) prints the Office files; pages are compared at 72 pixels an inch. The distance of two pages is the
difference of their ink, both blurred over 5 pixels, as a share of the ink of the PDF's page: 0 is the same, a page and
its neighbour have about 1. Beside it stands what a shift of the PDF's own page by one and by two pixels has.
"""

from __future__ import annotations

import datetime
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

from rambu import load
from rambu.exchange.docx import write_docx
from rambu.exchange.pdf import PdfSettings, write_pdf
from rambu.exchange.xlsx import write_xlsx
from rambu.fonts import FOLDER
from rambu.sop.model import Sop
from tests.support.printed_sops import printed_sop

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2025, 8, 20)
CASES: dict[str, tuple[str, str | None, str | None]] = {
    "surat-masuk-A4": ("examples/pelayanan-surat-masuk.sop.yaml", "permenpan", "A4"),
    "haji-F4": ("examples/pendaftaran-haji.sop.yaml", "kemenag", "F4"),
    "swakelola-Letter": ("examples/persiapan-swakelola-tipe-ii.sop.yaml", "kemenag", "Letter"),
    "anggaran-tiga-bagan": ("examples/perencanaan-anggaran.sop.yaml", None, None),
    "pembayaran-tiga-bagan": ("examples/pengajuan-pembayaran.sop.yaml", "permenpan", "F4"),
    "simbol-bersama": ("tests/golden/svg/ragam-simbol.sop.yaml", None, None),
    "dua-halaman": ("tests/golden/svg/dua-halaman.sop.yaml", None, None),
    "judul-panjang": ("", None, None),
    "dua-belas-pelaksana": ("", None, None),
}
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir>{aliases}</fontconfig>"""
ALIAS = """<match target="pattern"><test name="family"><string>{asked}</string></test>
<edit name="family" mode="assign" binding="same"><string>{given}</string></edit></match>"""


def made() -> dict[str, tuple[Sop, str | None, str | None]]:
    long = "SOP Pelayanan Permohonan Surat Keterangan Pengganti Ijazah yang Hilang atau Rusak bagi Lulusan " * 2
    ours = {
        "judul-panjang": printed_sop(long.strip(), steps=8),
        "dua-belas-pelaksana": printed_sop("SOP Dua Belas Pelaksana", steps=14, performers=12),
    }
    return {
        name: (ours[name] if name in ours else load(str(ROOT / path)), template, paper)
        for name, (path, template, paper) in CASES.items()
    }


def timed(write: Callable[[], bytes]) -> tuple[bytes, float]:
    """Bytes, and the least CPU time of three runs."""
    times = []
    for _run in range(3):
        start = time.process_time()
        content = write()
        times.append(time.process_time() - start)
    return content, min(times)


def write_all(folder: Path) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {}
    for name, (sop, template, paper) in made().items():
        settings = PdfSettings(DAY, template=template, paper=paper)
        (folder / f"{name}.pdf").write_bytes(write_pdf(sop, settings))
        writers: dict[str, Callable[..., bytes]] = {"docx": write_docx, "xlsx": write_xlsx}
        for suffix, write in writers.items():
            content, spent = timed(partial(write, sop, template=template, paper=paper))
            (folder / f"{name}.{suffix}").write_bytes(content)
            times.setdefault(suffix, []).append(spent)
    return times


def print_all(folder: Path) -> None:
    """Office files to PDF, into the folders ``docx`` and ``xlsx``."""
    aliases = {"Arial": "Liberation Sans", "Bookman Old Style": "TeX Gyre Bonum"}
    rules = "".join(ALIAS.format(asked=asked, given=given) for asked, given in aliases.items())
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(folder=FOLDER, cache=folder / "cache", aliases=rules), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for suffix in ("docx", "xlsx"):
        files = sorted(str(path) for path in folder.glob(f"*.{suffix}"))
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / suffix), *files]
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            timeout=600,
            env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "FONTCONFIG_FILE": str(fonts)},
        )


def pages(path: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(path)
    return [ImageChops.invert(page.render(scale=1).to_pil().convert("L")) for page in document]


def distance(found: Image.Image, wanted: Image.Image) -> float:
    size = (max(found.width, wanted.width), max(found.height, wanted.height))
    one, other = (_blurred(image, size) for image in (found, wanted))
    ink = ImageStat.Stat(other).sum[0]
    return float(ImageStat.Stat(ImageChops.difference(one, other)).sum[0] / max(ink, 1.0))


def _blurred(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    whole = Image.new("L", size, 0)
    whole.paste(image, (0, 0))
    return whole.filter(ImageFilter.BoxBlur(2))


def moved(image: Image.Image, by: int) -> Image.Image:
    return ImageChops.offset(image, by, by)


def compare(folder: Path) -> None:
    found: dict[str, list[float]] = {"docx": [], "xlsx": []}
    print(
        f"{'case':24} docx: cover, identity, chart …      | xlsx: identity, chart …     | moved by 1 / 2 px | next page"
    )
    for name in CASES:
        wanted = pages(folder / f"{name}.pdf")
        line = f"{name:24} "
        for suffix, first in (("docx", 0), ("xlsx", 1)):
            drawn, right = pages(folder / suffix / f"{name}.pdf"), wanted[first:]
            if len(drawn) != len(right):
                line += f"{len(drawn)} pages instead of {len(right)} | "
                continue
            each = [distance(one, other) for one, other in zip(drawn, right, strict=True)]
            found[suffix] += each[1 - first :]
            line += " ".join(f"{value:.2f}" for value in each) + " | "
        chart = wanted[2]
        shifts = " / ".join(f"{distance(moved(chart, by), chart):.2f}" for by in (1, 2))
        print(line + f"{shifts} | {distance(wanted[1], chart):.2f}")
    for suffix, values in found.items():
        print(f"{suffix}, without covers: median {statistics.median(values):.2f}, most {max(values):.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else scratch).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        for suffix, times in write_all(folder).items():
            spent = f"median {statistics.median(times) * 1000:.0f} ms, most {max(times) * 1000:.0f} ms"
            print(f"{suffix}: {spent} of CPU a document, drawing included")
        print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, PDFs included")
        if shutil.which("soffice") is None:
            print("soffice is not here: nothing to compare with")
            return
        print_all(folder)
        compare(folder)


if __name__ == "__main__":
    main()
