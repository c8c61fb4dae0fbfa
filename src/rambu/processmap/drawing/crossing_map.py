"""The cross-functional map (peta lintas fungsi) of a process, drawn by the engine that draws SOPs."""

from __future__ import annotations

from rambu.diagram import draw
from rambu.exchange.svg import write_svg
from rambu.processmap.drawing.canvas import Picture
from rambu.processmap.model import Crossing, ProcessMap, Step
from rambu.processmap.tree import ProcessTree
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Pelaksana, Sop, Symbol

_END = "selesai"


def crossing_sop(map_: ProcessMap, code: str) -> Sop:
    """The steps as a chart: who does them are the columns. Raises KeyError where the process has no such map."""
    crossing = {one.process: one for one in map_.crossings}[code]
    process = ProcessTree(map_).by_code.get(code)
    actors = tuple(dict.fromkeys(actor for step in crossing.steps for actor in step.actors))
    ids = {actor: f"p{number}" for number, actor in enumerate(actors, 1)}
    rows = tuple(_row(number, step, ids, crossing) for number, step in enumerate(crossing.steps, 1))
    title = f"Peta lintas fungsi {code} {process.name if process else ''}".strip()
    chart = Bagan("b1", title, tuple(Pelaksana(id_, actor) for actor, id_ in ids.items()), rows)
    return Sop(judul=title, proses=code, bagan=(chart,))


def draw_crossing(map_: ProcessMap, code: str, *, paper: str = "A4") -> list[Picture]:
    """The pages of the chart. Raises KeyError as `crossing_sop`."""
    scene = draw(crossing_sop(map_, code), paper=paper)
    return [Picture(write_svg(scene, page), page.width, page.height, page.description) for page in scene.pages]


def _row(number: int, step: Step, ids: dict[str, str], crossing: Crossing) -> Kegiatan:
    ways = tuple(Exit(f"s{way.step}" if 0 < way.step <= len(crossing.steps) else _END, way.label) for way in step.ways)
    symbol = Symbol(f"s{number}", tuple(ids[actor] for actor in step.actors), exits=Decision(ways) if ways else None)
    output = (step.output,) if step.output else ()
    return Kegiatan(f"k{number}", step.activity, (symbol,) if step.actors else (), output=output)
