"""Which performer of a chart a row means by a name."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches

from rambu.language import gettext as _
from rambu.sop.errors import Fault, Path
from rambu.sop.identify import ChartTree


class Performers:
    """The performers of one chart by what rows call them: an explicit id, else a name, else a positional id."""

    def __init__(self, chart: ChartTree, explicit: frozenset[str]) -> None:
        names = [str(p.get("nama") or "") if isinstance(p, dict) else p for p in chart.people]
        pairs = list(zip(names, chart.pelaksana, strict=True))
        self.doubled = {name for name, count in Counter(names).items() if count > 1}
        self.found = {id_: id_ for id_ in chart.pelaksana}
        self.found.update(pairs)
        self.found.update({id_: id_ for id_ in chart.pelaksana if id_ in explicit})
        self.safe = explicit
        self.ids = set(chart.pelaksana)

    def find(self, name: str, path: Path) -> str:
        """The id of the performer called `name`. Raises `Fault` when unknown or when two bear the name."""
        id_ = self.found.get(name)
        if id_ is None:
            raise Fault(path, self._unknown(name))
        if name in self.doubled and not (name in self.safe and name in self.ids):
            message = _("ada dua pelaksana bernama '{name}'; beri id dan sebut id-nya.").format(name=name)
            raise Fault(path, message)
        return id_

    def _unknown(self, name: str) -> str:
        near = get_close_matches(name, list(self.found), 1, 0.6)
        if near and name.split() == near[0].split():
            message = _("nama pelaksana '{name}' memuat spasi khusus atau spasi ganda; ganti dengan satu spasi biasa.")
            return message.format(name=name[:60])
        if near:
            message = _("pelaksana '{name}' tidak ada dalam daftar pelaksana; mungkin maksud Anda '{near}'?")
            return message.format(name=name[:60], near=near[0])
        message = _("pelaksana '{name}' tidak ada dalam daftar pelaksana; tambahkan di sana atau perbaiki namanya.")
        return message.format(name=name[:60])
