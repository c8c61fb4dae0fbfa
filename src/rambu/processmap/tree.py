"""The processes of a map as a tree: levels, branches, leaves, and what is still ours on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rambu.processmap import codes
from rambu.processmap.model import Category, Ending, Process, ProcessMap
from rambu.processmap.requirement import proposed_title, title_key


@dataclass(frozen=True)
class ProcessTree:
    """Look-ups over a map. Where a code is there twice, the first one counts."""

    map: ProcessMap

    @cached_property
    def by_code(self) -> dict[str, Process]:
        """Code -> process, in the order of codes."""
        found: dict[str, Process] = {}
        for process in sorted(self.map.processes, key=lambda process: codes.rank(process.code)):
            found.setdefault(process.code, process)
        return found

    @cached_property
    def top(self) -> int:
        """Of how many parts the codes of level 0 are."""
        return min((len(codes.parts(code)) for code in self.by_code), default=1)

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """Code -> codes right below it; under the empty code stand those with nothing above."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for code in self.by_code:
            found[self.above(code)].append(code)
        return {code: tuple(below) for code, below in found.items()}

    def above(self, code: str) -> str:
        """The nearest process above, whether or not a level between them is missing; empty for none."""
        return next((upper for upper in codes.above(code) if upper in self.by_code), "")

    def level(self, code: str) -> int:
        """0 for the top-level processes."""
        return len(codes.parts(code)) - self.top

    def is_leaf(self, code: str) -> bool:
        """Whether nothing is below it."""
        return not self.children.get(code)

    def branch(self, code: str) -> tuple[str, ...]:
        """The process and all below it, in the order of codes."""
        if code not in self.by_code:
            return ()
        below = (inner for child in self.children.get(code, ()) for inner in self.branch(child))
        return (code, *below)

    def category(self, code: str) -> Category | None:
        """Its own, else that of the nearest process above that has one."""
        for one in (code, *codes.above(code)):
            process = self.by_code.get(one)
            if process and process.category:
                return process.category
        return None

    def ending(self, code: str) -> Ending | None:
        """When it ends: the earliest ending of its own and of those above."""
        lines = (self.by_code[one] for one in (code, *codes.above(code)) if one in self.by_code)
        endings = [process.ending for process in lines if process.ending]
        return min(endings, key=lambda ending: ending.day, default=None)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Titles that are proposed for processes, for comparing (`title_key`) -> the code of the first such process."""
        found: dict[str, str] = {}
        for code, process in self.by_code.items():
            if self.asking(code):
                found.setdefault(title_key(proposed_title(process)), code)
        return found

    def holds(self, code: str, day: date | None) -> bool:
        """Whether the process is there and still ours on `day`; None asks for no day."""
        ending = self.ending(code)
        return code in self.by_code and (day is None or ending is None or day < ending.day)

    def asking(self, code: str) -> bool:
        """Whether the process asks for a SOP: a leaf does, one above others when the map calls it `makro`."""
        return self.is_leaf(code) or self.by_code[code].scope == "makro"
