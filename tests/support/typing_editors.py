"""People who write: each one edit every two seconds at a draft of his own, as the browser sends it."""

from __future__ import annotations

import json
import random
import re
import time
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from rambu.sop import Sop
from tests.support.load import Caller

_VERSION = re.compile(rb'\{"version":(\d+)')
_ORDER = re.compile(rb'"pages":\{"order":(\[[^\]]*\])')
ACTS = ("Menerima dan mencatat berkas", "Memeriksa kelengkapan berkas", "Menyusun konsep surat", "Menandatangani surat")


@dataclass(slots=True)
class Writer:
    """A caller at a draft; `waits` are the seconds from when an edit was due until its answer had come in.

    What is not needed of an answer is not read: the callers shall take little from the server on the same machine.
    """

    caller: Caller
    document: int
    sop: Sop
    seed: int
    version: int = 0
    have: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def open(self) -> None:
        """The page and the text."""
        self.caller.call("GET", f"/pustaka/{self.document}/susun/")
        state = self.caller.json("GET", f"/pustaka/{self.document}/susun/naskah")
        self.version, self.have = state["version"], state["pages"]["order"]

    def write(self, began: float, seconds: float, every: float = 2.0) -> None:
        """One edit every `every` seconds, the first at its own moment; a pulse after every third."""
        rng = random.Random(self.seed)
        due, n = began + rng.uniform(0, every), 0
        while due < began + seconds:
            time.sleep(max(0.0, due - time.monotonic()))
            self.send(rng, n)
            self.waits.append(self.caller.answered - due)
            if n % 3 == 0:
                self.pulse()
            due, n = due + every, n + 1

    def send(self, rng: random.Random, n: int) -> str:
        """One edit with its key; returns its name."""
        edit = self.edit(rng, n)
        body = {"base": self.version, "key": f"{self.seed}-{n}", "edits": [edit], "have": self.have}
        _status, answer = self.caller.call("POST", f"/pustaka/{self.document}/susun/ubah", body)
        version, order = _VERSION.match(answer), _ORDER.search(answer)
        if version and order:
            self.version, self.have = int(version[1]), json.loads(order[1])
        return str(edit["edit"])

    def pulse(self) -> None:
        """A sign of life."""
        body = {"version": self.version, "session": f"s{self.seed}", "have": self.have}
        self.caller.json("POST", f"/pustaka/{self.document}/susun/denyut", body)

    def edit(self, rng: random.Random, n: int) -> dict[str, Any]:
        """Mostly words; now and then a symbol or a row moves, an exit leads elsewhere, a row comes or goes."""
        bagan = self.sop.bagan[0]
        row, kind = rng.choice(bagan.kegiatan), rng.random()
        if kind < 0.55:
            return _edit("SetKegiatan", kegiatan=row.id, field="teks", value=f"{rng.choice(ACTS)} nomor {n}")
        if kind < 0.7:
            return _edit("SetKegiatan", kegiatan=row.id, field="waktu.nominal", value=f"{rng.randint(5, 90)} menit")
        if kind < 0.8:
            return _edit("SetKegiatan", kegiatan=row.id, field="output", value=["Surat", f"Catatan {n}"])
        if kind < 0.86:
            performer = rng.choice(bagan.pelaksana).id
            return _edit("SetSymbol", symbol=row.simbol[-1].id, field="pelaksana", value=[performer])
        if kind < 0.89:
            to = rng.choice(bagan.kegiatan).simbol[0].id
            ways = [{"to": to, "label": "ya"}, {"to": "selesai", "label": "tidak"}]
            return _edit("SetExits", symbol=row.simbol[-1].id, exits=rng.choice([None, {"exits": ways}]))
        if kind < 0.92:
            after = rng.choice([one for one in bagan.kegiatan if one != row])
            return _edit("MoveKegiatan", kegiatan=row.id, bagan=bagan.id, after=after.id)
        if self.added:
            return _edit("RemoveKegiatan", kegiatan=self.added.pop())
        self.added.append(f"n{n}")
        new = {
            "id": f"n{n}",
            "teks": rng.choice(ACTS),
            "simbol": [{"id": f"n{n}-1", "pelaksana": [bagan.pelaksana[0].id]}],
        }
        return _edit("InsertKegiatan", bagan=bagan.id, after=row.id, kegiatan=new)


def write_together(writers: list[Writer], seconds: float) -> None:
    """All at once, each in a thread."""
    began = time.monotonic() + 0.2
    threads = [Thread(target=writer.write, args=(began, seconds)) for writer in writers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _edit(name: str, **parts: Any) -> dict[str, Any]:
    return {"version": 1, "edit": name, **parts}
