"""How soon 200 followers see what is presented, each asking every second, on the machine of the server.

    python tests/bench/bench_meeting.py [sqlite | postgres] [seconds] [followers]

Every three seconds the chair presents another row, every fourth time another SOP. Wall-clock time from the sending of
the deed until a follower has what is to be seen: the row by the pulse alone, a SOP with its sheet fetched as himself.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from datetime import time as hour
from pathlib import Path
from statistics import median, quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.support.load import TOKEN, ground, served, session_of

EVERY, PRESENT = 1.0, 3.0


@dataclass(slots=True)
class Line:
    """One connection that stays open."""

    port: int
    session: str = ""
    streams: Any = None
    errors: list[str] = field(default_factory=list)

    async def call(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body."""
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        cookie = (
            f"Cookie: sessionid={self.session}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n" if self.session else ""
        )
        kind = "Content-Type: application/x-www-form-urlencoded\r\n" if body else ""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Hall: 1\r\n{cookie}{kind}"
        head += f"Content-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status = int(told.split(" ", 2)[1])
        length = int(told.partition("content-length: ")[2].partition("\r\n")[0] or 0)
        content = await reader.readexactly(length)
        if status >= 400:
            self.errors.append(f"{status} {path}")
        return status, content


@dataclass(slots=True)
class Follower:
    """A device: it asks for the pulse without cookies, and for sheets as its person."""

    pulse: Line
    line: Line
    seen: str = ""
    row: str = ""
    rows: list[float] = field(default_factory=list)
    sops: list[float] = field(default_factory=list)


async def follow(one: Follower, key: str, meeting: int, until: float, deeds: dict[tuple[str, str], float]) -> None:
    await asyncio.sleep(random.random() * EVERY)
    while time.monotonic() < until:
        _status, content = await one.pulse.call("GET", f"/rapat/denyut/{key}/")
        beat = json.loads(content)
        sop, row = beat["sop"], beat["row"]
        if (sop, row) != (one.seen, one.row) and sop:
            other = sop != one.seen
            if other:
                await one.line.call("GET", f"/rapat/{meeting}/naskah/{sop}/?v={beat['sheet']}")
            if (sop, row) in deeds:
                (one.sops if other else one.rows).append(time.monotonic() - deeds[sop, row])
            one.seen, one.row = sop, row
        await asyncio.sleep(EVERY)


async def lead(
    line: Line, meeting: int, rows: dict[str, list[str]], until: float, deeds: dict[tuple[str, str], float]
) -> None:
    sops, turn = list(rows), 0
    await asyncio.sleep(2)
    while time.monotonic() < until - 4:
        sop = sops[turn // 4 % len(sops)]
        row = rows[sop][turn % len(rows[sop])]
        deeds[sop, row] = time.monotonic()
        body = f"sop={sop}&row={row}&csrfmiddlewaretoken={TOKEN}".encode()
        await line.call("POST", f"/rapat/{meeting}/lakukan/tampil/", body)
        turn += 1
        await asyncio.sleep(PRESENT)


def prepared() -> tuple[int, str, str, list[str], dict[str, list[str]]]:
    """A pleno of 12 SOPs that is held: its id and key, the chair's session, those of 45 people, rows by SOP."""
    from rambu.samples import sample, sample_names
    from rambu.web.library import actions as library
    from rambu.web.meeting import actions
    from rambu.web.meeting.actions import Plan
    from tests.support.cast import make_cast, person

    cast = make_cast()
    people = [person(cast.kota, f"Peserta {n:02}", f"1981010120050120{n:02}") for n in range(45)]
    documents = [library.open_document(by=None, unit=cast.unit, sop=sample(name)) for name in sample_names()[:12]]
    chief = cast.fresh("koordinator")
    plan = Plan(
        "koreksi_unit", "Rapat (contoh)", date(2026, 12, 1), hour(9), hour(15), "Aula", chief, chief,
        people=people, documents=documents,
    )  # fmt: skip
    meeting = actions.plan_meeting(by=chief, office=cast.kota, plan=plan)
    actions.begin_meeting(by=chief, meeting=meeting)
    rows = {str(one.pk): [row.id for bagan in one.draft.sop.bagan for row in bagan.kegiatan] for one in documents}
    return meeting.pk, meeting.key, session_of(cast.koordinator), [session_of(one) for one in people], rows


def told(name: str, waits: list[float]) -> str:
    cuts = quantiles(waits, n=100)
    return f"{name}: {len(waits)} seen, median {median(waits):.2f} s, p95 {cuts[94]:.2f} s, longest {max(waits):.2f} s"


def main() -> None:
    """Set up, serve, measure."""
    database = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 40.0
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    with ground(database):
        pk, key, chair, sessions, rows = prepared()
        with served() as server:
            followers = [
                Follower(Line(server.port), Line(server.port, sessions[n % len(sessions)])) for n in range(count)
            ]
            deeds: dict[tuple[str, str], float] = {}
            until, spent = time.monotonic() + seconds, server.cpu()

            async def all_together() -> None:
                line = Line(server.port, chair)
                tasks = [follow(one, key, pk, until, deeds) for one in followers]
                await asyncio.gather(lead(line, pk, rows, until, deeds), *tasks)
                followers[0].line.errors += line.errors

            asyncio.run(all_together())
            spent = server.cpu() - spent
    print(told("row", [wait for one in followers for wait in one.rows]))
    print(told("SOP", [wait for one in followers for wait in one.sops]))
    errors = [error for one in followers for error in (*one.line.errors, *one.pulse.errors)]
    print(f"CPU of the server: {100 * spent / seconds:.0f} % of one core; errors: {len(errors)}", *errors[:5])
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
