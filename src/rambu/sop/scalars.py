"""One text as a YAML scalar: without quotes only where readers of YAML 1.1 and 1.2 both see the same text."""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_TEXT = re.compile(
    r"""(?x)
    [~=] | <<                                                # null, value and merge of 1.1
    | (?i: null | true | false | yes | no | on | off | y | n )
    | [-+]? 0b [01_]+ | [-+]? 0o? [0-7_]+ | [-+]? 0x [0-9a-fA-F_]+
    | [-+]? [0-9] [0-9_]* | [-+]? [0-9] [0-9_]* (?: : [0-5]? [0-9] )+ (?: \. [0-9_]* )?
    | [-+]? (?: [0-9] [0-9_]* )? \. [0-9_]* (?: [eE] [-+]? [0-9]+ )? | [-+]? [0-9] [0-9_]* [eE] [-+]? [0-9]+
    | [-+]? [0-9] [0-9_]* \. [0-9_]* (?: [eE] [-+]? [0-9]+ )? | [-+]? \. (?i: inf ) | \. (?i: nan )
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: (?: [Tt] | [\ \t]+ ) [0-9] .* )?
    """
)
"""What one of the two takes for a number, a date, yes, no or nothing."""

_NUMBER = re.compile(r"0|[1-9][0-9]*(?:\.[0-9]*[1-9])?|rambu")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_UNSAFE = re.compile(r": |:$| #|[\t\n]")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_PRINTABLE = "\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffd"
_SPECIAL = re.compile(f"[^\n{_PRINTABLE}]")
"""What may not stand as it is: tabs, other line ends, direction marks, byte order marks."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_TO_ESCAPE = re.compile(f'[^{_PRINTABLE}]|["\\\\]')


def number_or_quoted(text: str, flow: bool) -> str:
    """The name of a symbol: ``3`` and ``3.2`` as numbers, but ``3.10`` quoted, lest a reader makes it 3.1."""
    return text if _NUMBER.fullmatch(text) else scalar(text, flow)


@lru_cache(maxsize=4096)
def scalar(text: str, flow: bool) -> str:
    """`text` on one line: plain, else in double quotes, else (where those need escapes) in single ones."""
    if _is_plain(text, flow):
        return text
    if _SPECIAL.search(text) or "\n" in text:
        return '"' + _TO_ESCAPE.sub(_escape, text) + '"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def block(text: str, indent: str) -> list[str] | None:
    """The lines of a literal block (``|``) with their `indent`, or None where quotes are safer."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    safe = "\n" in body and lines[0] and lines[-1] and not _SPECIAL.search(text)
    if not safe or any(line != line.rstrip() or line.startswith(" ") for line in lines):
        return None
    return ["|" if text.endswith("\n") else "|-", *(f"{indent}{line}" if line else "" for line in lines)]


def _is_plain(text: str, flow: bool) -> bool:
    if not text or text[0] in _INDICATORS or text != text.strip() or text.startswith("..."):
        return False
    if _NOT_TEXT.fullmatch(text) or _UNSAFE.search(text) or _SPECIAL.search(text):
        return False
    return not (flow and _UNSAFE_IN_FLOW.search(text))


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")
