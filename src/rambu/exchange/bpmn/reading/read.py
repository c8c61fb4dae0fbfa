"""A model of any modeller as a SOP; our own exactly, by the SOP inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.bpmn.markup import BPMN, RAMBU
from rambu.exchange.bpmn.reading.graph import END, Reader, Step
from rambu.exchange.bpmn.reading.markup import opened
from rambu.exchange.bpmn.reading.model import Flow, Model, model_of
from rambu.exchange.bpmn.reading.words import Words, words_of
from rambu.exchange.bpmn.write import write_bpmn
from rambu.language import gettext as _
from rambu.sop import loads
from rambu.sop.errors import BadInput
from rambu.sop.ids import bagan_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import END as SELESAI
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Onward, Pelaksana, Rujukan, Sop, Symbol, Target, Waktu

MOST_STEPS: Final = 2000
_UNNAMED: Final = "Pelaksana"
_PLAIN: Final = frozenset({"", "selesai", "end", "akhir", "stop", "finish", "berakhir"})


@dataclass(frozen=True, slots=True)
class BpmnSop:
    """A SOP read from a model. `exact`: the file carries it, and shows what it says."""

    sop: Sop
    exact: bool
    left: tuple[str, ...] = ()
    """What has no place in a SOP, a sentence each."""


def read_bpmn(data: bytes, file: str = "") -> BpmnSop:
    """The SOP of a model.

    Lanes, or pools without lanes, are performers; a gateway behind a task of its lane makes it a decision; documents
    that a task reads are its kelengkapan, those that it writes its output. A file of ours in which somebody has changed
    the flow is read as it is drawn.

    Raises:
        BadInput: this is no BPMN model, it is broken or too large, or holds no task.
    """
    root = opened(data, file)
    model = model_of(root)
    carried = _carried(root)
    if carried is not None and _says(model, model_of(opened(write_bpmn(carried), file))):
        return BpmnSop(carried, exact=True)
    steps = Reader(model).steps()
    if not steps:
        raise BadInput(_("Model ini tidak memuat kegiatan."), file)
    if len(steps) > MOST_STEPS:
        raise BadInput(_("Model ini memuat terlalu banyak unsur untuk sebuah SOP."), file)
    left = tuple(_left(model, steps))
    if carried is not None:
        left = (_("Alurnya diubah setelah disimpan dari Rambu; yang dibaca adalah alur yang tergambar."), *left)
    return BpmnSop(_sop(model, steps), exact=False, left=left)


def _carried(root: Element) -> Sop | None:
    """The SOP in a file of ours."""
    text = root.findtext(f"{{{BPMN}}}process/{{{BPMN}}}extensionElements/{{{RAMBU}}}sop") or ""
    try:
        return loads(text, "sop.json") if text else None
    except BadInput:
        return None


def _says(one: Model, other: Model) -> bool:
    """Whether two models show the same nodes, performers and ways, wherever they stand."""

    def shown(model: Model) -> tuple[object, ...]:
        nodes = sorted(
            (node.id, node.kind, node.name, node.performer, node.documentation) for node in model.nodes.values()
        )
        return nodes, sorted((flow.source, flow.target, flow.label) for flow in model.flows), model.performers

    return shown(one) == shown(other)


def _sop(model: Model, steps: Sequence[Step]) -> Sop:
    acting = dict.fromkeys(step.node.performer for step in steps)
    names = [*model.performers, *acting]
    performers = {name: pelaksana_id(1, n) for n, name in enumerate(dict.fromkeys(names), 1)}
    places = {step.node.id: symbol_id(kegiatan_id(1, n), 1) for n, step in enumerate(steps, 1)}
    afters: list[Target] = [*(places[step.node.id] for step in steps[1:]), SELESAI]
    rows = tuple(
        _row(step, n, performers, places, after) for n, (step, after) in enumerate(zip(steps, afters, strict=True), 1)
    )
    pelaksana = tuple(Pelaksana(key, name or _UNNAMED) for name, key in performers.items())
    said = words_of(model.documentation)
    return Sop(
        judul=model.title,
        nomor=said.named.get("Nomor SOP", ""),
        unit=said.named.get("Unit", ""),
        bagan=(Bagan(bagan_id(1), "", pelaksana, rows),),
    )


def _row(step: Step, number: int, performers: dict[str, str], places: dict[str, str], after: Target) -> Kegiatan:
    said = words_of(step.node.documentation)
    key = kegiatan_id(1, number)
    own = tuple(performers[one] for one in said.together if one in performers) or (performers[step.node.performer],)
    symbol = Symbol(
        places[step.node.id],
        own,
        teks=step.question,
        exits=_exits(step, places, after),
        wait_all=step.waits,
        mulai=_start(step, number),
    )
    reference = said.named.get("SOP", "")
    return Kegiatan(
        key,
        step.node.name,
        (symbol,),
        kelengkapan=_together(said.listed("Kelengkapan"), step.node.takes),
        waktu=Waktu(said.named.get("Waktu", "")),
        output=_together(said.listed("Output"), step.node.gives),
        keterangan=_remark(said),
        no=said.named.get("Nomor", ""),
        rujukan=Rujukan(reference)
        if reference
        else Rujukan(step.node.name)
        if step.node.kind == "callActivity"
        else None,
    )


def _start(step: Step, number: int) -> bool | str | None:
    """What to say of a start: the first symbol is one by itself."""
    if step.start is None:
        return None
    return step.start or (None if number == 1 else True)


def _exits(step: Step, places: dict[str, str], after: Target) -> Decision | Onward | None:
    """The ways on; None where they lead to `after`, as they do by themselves."""
    exits = [Exit(_target(step, n, way, places), " ".join(way.label.split())) for n, way in enumerate(step.ways)]
    if step.decides:
        return Decision(tuple(exits))
    if step.stuck:
        return Onward(())
    targets = tuple(one.to for one in exits) or (SELESAI,)
    return None if targets == (after,) else Onward(targets)


def _target(step: Step, number: int, way: Flow, places: dict[str, str]) -> Target:
    if way.target != END:
        return places[way.target]
    words = step.ends.get(number, "")
    return Rujukan(words) if words.casefold().startswith("sop ") else SELESAI


def _together(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _remark(said: Words) -> str:
    remark = said.named.get("Keterangan", "")
    return "\n".join(one for one in (remark, *said.free) if one)


def _left(model: Model, steps: Sequence[Step]) -> Iterator[str]:
    """Sentences about what has no place."""
    for kind, name in model.left:
        yield _("{kind} “{name}” tidak mempunyai tempat di SOP.").format(kind=kind, name=name[:80])
    for step in steps:
        for name in step.ends.values():
            if name.casefold() not in _PLAIN and not name.casefold().startswith("sop "):
                yield _("Nama akhir “{name}” tidak mempunyai tempat di SOP.").format(name=name[:80])
        for way in step.ways:
            if way.label and not step.decides:
                yield _("Label “{name}” ada pada garis yang bukan pilihan.").format(name=way.label[:80])
