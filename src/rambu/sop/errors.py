"""What is wrong with a file, said so that its writer can put it right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.language import gettext as _

Path = tuple[str | int, ...]
"""Where a value stands in a document: keys of mappings and 0-based positions in lists."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: an Indonesian sentence that also says what to do. Line and column from 1; 0: unknown."""

    message: str
    line: int = 0
    column: int = 0


class BadInput(ValueError):
    """A file that cannot be read or written. `problems` holds all that was found, the first of them is shown first."""

    def __init__(
        self, message: str = "", file: str = "", line: int = 0, column: int = 0, problems: Sequence[Problem] = ()
    ) -> None:
        self.file = file
        self.problems = tuple(problems) or (Problem(message, line, column),)
        super().__init__(str(self))

    @property
    def message(self) -> str:
        """The first sentence."""
        return self.problems[0].message

    @property
    def line(self) -> int:
        """Line of the first problem, from 1; 0 if unknown."""
        return self.problems[0].line

    @property
    def column(self) -> int:
        """Column of the first problem, from 1; 0 if unknown."""
        return self.problems[0].column

    def __str__(self) -> str:
        return "\n".join(self._sentence(problem) for problem in self.problems)

    def _sentence(self, problem: Problem) -> str:
        places = [self.file] if self.file else []
        if problem.line:
            places.append(_("baris {line}, kolom {column}").format(line=problem.line, column=problem.column))
        return ": ".join([", ".join(places), problem.message]) if places else problem.message


class Fault(Exception):
    """A problem at a path, before its place is known. `at_key`: at the key of the last step, not at its value."""

    def __init__(self, path: Path, message: str, at_key: bool = False) -> None:
        super().__init__(message)
        self.path = path
        self.message = message
        self.at_key = at_key
