"""How many planted defects the rules find, and how long a check takes.

    python tests/bench/bench_rules.py

Rates: every defect class planted in up to five places of every clean SOP of ``rambu.samples``; *found* counts the
mutants on which the rule spoke at the row of the defect, *others* what further rules said on average. Times: CPU
milliseconds of ``check`` on charts of 60 rows, caches of words warm, median and 95th percentile of 100 runs.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.rules import check
from rambu.sop import Sop
from tests.support.charts import sop
from tests.support.defects import DEFECTS
from tests.support.mutating import Defect, clean_sops, is_found, new_findings

VERBS = ("Menerima", "Mencatat", "Memindai", "Menyusun", "Mengirim", "Menghitung", "Menandatangani", "Mengarsipkan")


def rates() -> None:
    """Print the table of rates."""
    clean = clean_sops()
    total = seen = 0
    print(f"{len(clean)} clean SOPs, {len(DEFECTS)} defect classes")
    print(f"{'defect':<34}{'rule':<34}{'mutants':>8}{'found':>8}{'rate':>9}{'others':>8}")
    for defect in DEFECTS:
        hits, others = _of(defect, clean)
        total, seen = total + len(hits), seen + sum(hits)
        rate = sum(hits) / len(hits) if hits else 0
        print(f"{defect.name:<34}{defect.rule:<34}{len(hits):>8}{sum(hits):>8}{rate:>9.2%}{others:>8.2f}")
    wrong = [name for name, one in clean.items() if any(f.severity == "wajib" for f in check(one))]
    print(f"all: {seen} of {total} found ({seen / total:.2%}); clean with a wajib: {len(wrong)} of {len(clean)}")
    counts = [len(check(one)) for one in clean.values()]
    print(f"findings of any severity on the clean SOPs: {sum(counts)} on {sum(map(bool, counts))} of {len(counts)}")


def _of(defect: Defect, clean: dict[str, Sop]) -> tuple[list[bool], float]:
    hits: list[bool] = []
    others = []
    for one in clean.values():
        before = check(one)
        for mutant, row in defect.mutants(one, 5):
            findings = new_findings(before, mutant)
            hits.append(is_found(defect, findings, row))
            others.append(sum(f.rule != defect.rule for f in findings))
    return hits, statistics.mean(others) if others else 0.0


def _long_chart(seed: int, *, faulty: bool) -> Sop:
    lines = []
    for n in range(60):
        verb, who = VERBS[(n + seed) % len(VERBS)], f"Jabatan {'ABCDEF'[n * 7 % 6]}"
        if n % 6 == 5:
            lines.append(f"{who} | Memeriksa berkas bagian {n} | ?lengkap {n + 2}, tidak lengkap {n - 1}")
        elif faulty and n % 4 == 0:
            lines.append(f"{who} | {who} {verb.lower()} berkas {n}; jika salah dikembalikan | | _ | segera | 2 hari")
        else:
            lines.append(f"{who} | {verb} berkas bagian {n} tahun {seed}")
    return sop("\n".join([*lines, "Jabatan A | Mengarsipkan seluruh berkas"]))


def times() -> None:
    """Print the times."""
    for name, faulty in (("clean", False), ("faulty", True)):
        charts = [_long_chart(seed, faulty=faulty) for seed in range(20)]
        found = statistics.mean(len(check(one)) for one in charts)
        spent = []
        for run in range(100):
            start = time.process_time()
            check(charts[run % len(charts)])
            spent.append((time.process_time() - start) * 1000)
        p95 = statistics.quantiles(spent, n=20)[-1]
        median = statistics.median(spent)
        print(f"check of 61 rows, {name}: median {median:.2f} ms, p95 {p95:.2f} ms, {found:.0f} findings")


if __name__ == "__main__":
    rates()
    times()
