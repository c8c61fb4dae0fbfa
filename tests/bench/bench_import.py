"""How well and how fast files are read: ``[CORPUS=folder] python tests/bench/bench_import.py [count]``.

Our own workbooks and Word documents of `count` random SOPs (1,000 if not said): how many come back exactly with what
they carry, and how many with the same flow, texts and performers without it and without glue. With CORPUS the files of
that folder for which there is a note (tests/exchange/drawn/labelled): F1 of places, edges, labels; tables and texts;
how right the items are that were taken for certain, and time and memory of each document.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.exchange.docx import write_docx
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.drawn.recover import recover
from rambu.exchange.incoming.take import take
from rambu.exchange.pdf.read.document import read_here
from rambu.exchange.xlsx import write_xlsx
from rambu.exchange.xlsx.reading import read_xlsx
from rambu.sop.model import Sop
from tests.support import drawn_documents, drawn_workbooks
from tests.support.drawn_workbooks import picture, texts
from tests.support.labelled import Note, Score, compare, notes
from tests.support.random_sops import random_sop

MEASURES = ("places", "edges", "labels", "table", "texts")


@dataclass(frozen=True)
class Kind:
    """A kind of our own files."""

    suffix: str
    write: Callable[[Sop], bytes]
    read: Callable[[bytes, str], Drawn]
    strip: Callable[[bytes], bytes]


KINDS = (
    Kind(".xlsx", write_xlsx, read_xlsx, drawn_workbooks.stripped),
    Kind(".docx", write_docx, read_docx, drawn_documents.stripped),
)


def own(kind: Kind, count: int) -> None:
    """Our own files, carried and bare."""
    name = f"a{kind.suffix}"
    exact = bare = 0
    reading: list[float] = []
    carrying: list[float] = []
    for seed in range(count):
        sop = random_sop(random.Random(seed))
        file = kind.write(sop)
        start = time.process_time()
        exact += take(file, name).taken[0].sop == sop
        middle = time.process_time()
        found = recover(kind.read(kind.strip(file), name))
        reading.append(time.process_time() - middle)
        carrying.append(middle - start)
        same = len(found) == 1 and picture(found[0].sop) == picture(sop) and texts(found[0].sop) == texts(sop)
        bare += same
        if not same:
            print(f"  seed {seed}: not the same without what it carries")
    print(f"own {kind.suffix}: {exact}/{count} exact; {bare}/{count} the same flow, texts and performers when stripped")
    print(f"  CPU ms a document: exact {_times(carrying)}; stripped {_times(reading)}")


def labelled(folder: Path) -> None:
    """Files of strangers, by their notes: those that the method was tried on, and those only measured."""
    files = {path.stem: path for path in sorted(folder.rglob("*")) if path.is_file()}
    groups: dict[str, Score] = {}
    seconds: list[float] = []
    for note in notes():
        if note.name not in files:
            continue
        score, spent = _measured(note, files[note.name])
        seconds.append(spent)
        own_set = f"{note.name.split('-')[0]} {'blind' if note.blind else 'dev'}"
        for group in (own_set, "all"):
            groups.setdefault(group, Score()).merge(score)
    for name, score in sorted(groups.items()):
        shares = "  ".join(f"{what} {_value(score, what):.3f}" for what in MEASURES)
        print(
            f"{name:12} {shares}  sure and right {score.share('sure'):.3f}  errors flagged {score.share('flagged'):.3f}"
        )
    if seconds:
        print(f"  CPU seconds a document: {_times(seconds, 1)}")
    if os.environ.get("WRONG"):
        print("\n".join(groups["all"].wrong))


def _value(score: Score, what: str) -> float:
    return score.share(what) if what in ("table", "texts") else score.f1(what)


def _measured(note: Note, path: Path) -> tuple[Score, float]:
    data = path.read_bytes()
    read = read_here if path.suffix == ".pdf" else read_xlsx  # in this process, whose memory is told
    start = time.process_time()
    found = recover(read(data, path.name))
    spent = time.process_time() - start
    return compare(note, found), spent


def _times(values: list[float], scale: float = 1000) -> str:
    ranked = sorted(values)
    late = ranked[int(0.95 * (len(ranked) - 1))]
    return f"median {statistics.median(ranked) * scale:.2f}, 95 % {late * scale:.2f}, most {ranked[-1] * scale:.2f}"


def main() -> None:
    """Print everything in one run."""
    for kind in KINDS:
        own(kind, int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    if os.environ.get("CORPUS"):
        labelled(Path(os.environ["CORPUS"]))
    print(f"most memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
