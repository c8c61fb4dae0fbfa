"""A simulation in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from math import isinf, isnan

from rambu.language import gettext as _
from rambu.simulate.running import difference
from rambu.simulate.statistics import Interval
from rambu.simulate.values import Simulation, SopFigures
from rambu.sop import Index
from rambu.workload import title
from rambu.worktime import spell

_OVERRUN = 0.97
"""A position that works more of its time than this cannot keep up."""


def tell_simulation(found: Simulation) -> list[str]:
    """How cases fare, where they wait, who cannot keep up, and what was left out; a sentence each."""
    lines = [tell_sop(found, sop) for sop in found.sops]
    lines += _where(found)
    for each in found.positions:
        if each.busy.mean > _OVERRUN:
            told = _("Pekerjaan {name} melebihi orangnya ({share} waktunya terpakai): antreannya tumbuh terus.")
            lines.append(told.format(name=each.position.label, share=percent(each.busy.mean)))
    return [*lines, *found.left_out]


def tell_sop(found: Simulation, sop: SopFigures) -> str:
    """One SOP in a sentence."""
    name = title(found.office.demands[sop.demand])
    if isnan(sop.lead.mean):
        return _("“{sop}”: tidak ada kasus dalam setahun ini.").format(sop=name)
    told = _("“{sop}”: rata-rata selesai dalam {lead}{range}, {waiting} di antaranya menunggu giliran.").format(
        sop=name,
        lead=time(found, sop.lead.mean),
        range=_between(time(found, max(sop.lead.low, 0)), time(found, sop.lead.high), sop.lead),
        waiting=time(found, sop.waiting.mean),
    )
    if sop.in_time is None:
        return told
    kept = _("{share}{range} selesai dalam {promise} yang dijanjikan.").format(
        share=percent(sop.in_time.mean),
        range=_between(percent(max(sop.in_time.low, 0)), percent(min(sop.in_time.high, 1)), sop.in_time),
        promise=" ".join(found.office.demands[sop.demand].sop.janji.waktu.split()),
    )
    return f"{told} {kept}"


def tell_difference(before: Simulation, after: Simulation, change: str) -> list[str]:
    """What a change does to each SOP; said only where the runs prove it."""
    lines = []
    for sop in after.sops:
        if any(each.demand == sop.demand for each in before.sops):
            lines.append(_told(before, after, change, sop))
    return lines


def time(found: Simulation, minutes: float) -> str:
    """Working minutes in words, to the minute."""
    return spell(round(minutes), found.office.setting.lengths)


def percent(share: float) -> str:
    """A share in whole percent."""
    return f"{share:.0%}".replace("%", " %")


def _told(before: Simulation, after: Simulation, change: str, sop: SopFigures) -> str:
    shift = difference(before, after, sop.demand)
    name = title(after.office.demands[sop.demand])
    if isnan(shift.mean) or not abs(shift.mean) > shift.half:
        told = _("Dengan {change}: bagi “{sop}” tidak terbukti ada bedanya.").format(change=change, sop=name)
    else:
        form = (
            _("Dengan {change}: “{sop}” rata-rata {time} lebih cepat{range}.")
            if shift.mean < 0
            else _("Dengan {change}: “{sop}” rata-rata {time} lebih lama{range}.")
        )
        ends = sorted((abs(shift.low), abs(shift.high)))
        told = form.format(
            change=change,
            sop=name,
            time=time(after, abs(shift.mean)),
            range=_between(time(after, ends[0]), time(after, ends[1]), shift),
        )
    if sop.in_time is None:
        return told
    kept = _("{share} selesai sesuai janji.").format(share=percent(sop.in_time.mean))
    return f"{told} {kept}"


def _where(found: Simulation) -> Iterator[str]:
    position, step = found.bottleneck, found.worst_step
    if position is None or step is None:
        yield _("Tidak ada yang menunggu giliran.")
        return
    told = _("Paling banyak yang menunggu {name}; ia bekerja {share} dari waktunya.")
    yield told.format(name=position.position.label, share=percent(position.busy.mean))
    sop = found.office.demands[step.demand].sop
    name = Index.of(sop).symbols[step.symbol].name_from(sop.bagan[0])
    told = _("Langkah yang paling lama ditunggu: {step} dari “{sop}”, tiap kali rata-rata {time}.")
    yield told.format(step=name, sop=title(found.office.demands[step.demand]), time=time(found, step.each.mean))


def _between(low: str, high: str, of: Interval) -> str:
    """The interval in brackets; nothing after one run, or where both ends read the same."""
    return "" if isinf(of.half) or low == high else _(" ({low} sampai {high})").format(low=low, high=high)
