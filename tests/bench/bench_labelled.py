"""Drawn SOPs of offices as PDFs, against notes made by looking at their pages.

    CORPUS=path python tests/bench/bench_labelled.py

Of every file: how well symbols, lines, labels, table and texts agree with its note, seconds of a processor and the
memory at the end. Then the same together, the files that were only ever measured apart from the others. `-w` tells what
is wrong. The format of the notes: ``tests/exchange/drawn/labelled/README.md``.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

from rambu.exchange.drawn.recover import Recovered, recover
from rambu.exchange.pdf.read.document import read_here
from rambu.sop.errors import BadInput
from tests.support.labelled import Note, Score, compare, notes


def main() -> None:
    corpus = os.environ.get("CORPUS")
    if not corpus:
        sys.exit("CORPUS=path, the folder of the files, is not set")
    whole: dict[str, Score] = {}
    slowest = 0.0
    for note in notes():
        found = next(Path(corpus).rglob(f"{note.name}.pdf"), None)
        if found is None:
            print(f"{note.name}: not in the folder")
            continue
        start = time.process_time()
        score = compare(note, _recovered(found))
        spent = time.process_time() - start
        slowest = max(slowest, spent)
        whole.setdefault(f"{'blind' if note.blind else 'dev'} {note.name.split('-')[0]}", Score()).merge(score)
        _show(note, score, spent)
    print()
    for name, score in sorted(whole.items()):
        print(f"{name:12} {_figures(score)}")
        sure, flagged = score.share("sure"), score.share("flagged")
        print(f"{'':12} sure and right {sure:.3f} of {score.counts['sure true']}, errors flagged {flagged:.2f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nslowest {slowest:.2f} s of a processor, {memory:.0f} MB")


def _recovered(path: Path) -> list[Recovered]:
    try:
        return recover(read_here(path.read_bytes(), path.name))
    except BadInput as fault:
        print(fault)
        return []


def _show(note: Note, score: Score, spent: float) -> None:
    print(f"{note.name:12} {_figures(score)} {spent:.2f} s")
    if "-w" in sys.argv and not note.blind:
        for one in score.wrong:
            print(f"    {one}")


def _figures(score: Score) -> str:
    parts = [f"{what} {score.f1(what):.3f}" for what in ("places", "edges", "labels")]
    parts += [f"{what} {score.share(what):.3f}" for what in ("table", "texts", "none")]
    return " ".join(parts)


if __name__ == "__main__":
    main()
