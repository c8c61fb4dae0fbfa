"""What the analyser gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: what stands there, folded, the key under which it is found, and where it stands.

    An `implied` token is not written: it is what a short form stands for ("KUA" implies *kantor*, *urus*, *agama*), the
    short form of a phrase that is written out, or the upper levels of a code ("C.01.03" implies "c.1").
    `start` and `end` count characters of the text in NFC.
    """

    word: str
    key: str
    start: int
    end: int
    implied: bool = False
