"""Time and memory of the official PDF, and the same pages through WeasyPrint.

Usage: python tests/bench/bench_pdf.py [COUNT]     (1,000 documents when left out; 0 leaves them out)

1. one document of three pages, 20 steps, warm: CPU time of drawing and typesetting, and of typesetting alone;
2. COUNT different documents through `write_many` with two processes: documents a second, memory of all processes at
   100, 500 and 1,000;
3. 20 of these documents through WeasyPrint, HTML with the same tables, lines and drawings: installed into a temporary
   environment for this run (it needs Pango); both sides count only the step from laid-out pages to PDF.
"""

from __future__ import annotations

import datetime
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.exchange.pdf import PdfSettings, write_many, write_pdf
from rambu.exchange.pdf.compiler import typesetter
from rambu.exchange.pdf.document import document
from rambu.exchange.pdf.writing import document_data
from rambu.fonts import FOLDER
from rambu.sop.model import Sop
from tests.support.html_pages import html_pages
from tests.support.printed_sops import printed_sop

DAY = PdfSettings(datetime.date(2025, 8, 20), cover=False)
WEASYPRINT = """
import json, sys, time
import weasyprint
pages = json.load(sys.stdin)
weasyprint.HTML(string=pages[0]).write_pdf()
times = []
for page in pages:
    start = time.process_time()
    weasyprint.HTML(string=page).write_pdf()
    times.append(time.process_time() - start)
print(json.dumps(times))
"""


def sample(number: int) -> Sop:
    """A document of three pages that differs from all others: 20 steps on two pages, and the identity block."""
    return printed_sop(f"SOP Pelayanan Surat Masuk Nomor {number}", steps=20, performers=3 + number % 3)


def milliseconds(times: list[float]) -> str:
    return f"median {statistics.median(times) * 1000:.1f} ms, p95 {sorted(times)[int(len(times) * 0.95)] * 1000:.1f} ms"


def resident(process: int | str = "self") -> float:
    """Resident memory of a process in MB; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


def children() -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(_own())], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def _own() -> int:
    return int(Path("/proc/self/stat").read_text(encoding="ascii").split()[0])


def one_document() -> None:
    for number in range(5):
        write_pdf(sample(number), DAY)
    whole, alone = [], []
    for number in range(100, 140):
        sop = sample(number)
        start = time.process_time()
        write_pdf(sop, DAY)
        whole.append(time.process_time() - start)
        data = document_data(sample(number + 1000), DAY)
        start = time.process_time()
        typesetter().compile(data, DAY.printed_on())
        alone.append(time.process_time() - start)
    print(f"3 pages, 20 steps, warm: {milliseconds(whole)} CPU; typesetting alone: {milliseconds(alone)}")


def many_documents(count: int) -> None:
    sops = [sample(number) for number in range(count)]
    start, size = time.perf_counter(), 0
    for done, pdf in enumerate(write_many(sops, DAY), start=1):
        size += len(pdf)
        if done in (100, 500, count):
            told = ", ".join(f"{resident(pid):.0f}" for pid in children())
            print(f"  after {done}: this process {resident():.0f} MB; each worker (and its helper): {told} MB")
    took = time.perf_counter() - start
    print(
        f"{count} documents, 2 processes: {took:.1f} s, {count / took:.1f} a second, {size / count / 1000:.0f} kB each"
    )


def against_weasyprint(count: int = 20) -> None:
    sops = [sample(number) for number in range(2000, 2000 + count)]
    own = []
    for sop in sops:
        data = document_data(sop, DAY)
        start = time.process_time()
        typesetter().compile(data, DAY.printed_on())
        own.append(time.process_time() - start)
    pages = json.dumps([html_pages(document(sop, DAY, "1"), str(FOLDER)) for sop in sops])
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "weasyprint"], check=True, capture_output=True)
        run = subprocess.run([str(python), "-c", WEASYPRINT], input=pages, capture_output=True, text=True, check=False)
    if run.returncode:
        print("WeasyPrint cannot run here:", run.stderr.strip().splitlines()[-1])
        return
    theirs = json.loads(run.stdout)
    print(f"the same {count} documents: typst {milliseconds(own)}; WeasyPrint {milliseconds(theirs)};", end=" ")
    print(f"ratio {statistics.median(theirs) / statistics.median(own):.1f}")


if __name__ == "__main__":
    one_document()
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    if documents:
        many_documents(documents)
    against_weasyprint()
