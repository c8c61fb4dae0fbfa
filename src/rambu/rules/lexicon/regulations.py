"""Reading a cited regulation: its kind, number and year, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rambu.rules.lexicon.spelling import folded

_SHORT: Final = {
    "uu": "undang undang",
    "perppu": "peraturan pemerintah pengganti undang undang",
    "perpu": "peraturan pemerintah pengganti undang undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "keppres": "keputusan presiden",
    "inpres": "instruksi presiden",
    "pma": "peraturan menteri agama",
    "permenag": "peraturan menteri agama",
    "kma": "keputusan menteri agama",
    "kepmenag": "keputusan menteri agama",
    "ima": "instruksi menteri agama",
    "pmk": "peraturan menteri keuangan",
    "permenkeu": "peraturan menteri keuangan",
    "kmk": "keputusan menteri keuangan",
    "permenpanrb": "peraturan menteri panrb",
    "permenpan rb": "peraturan menteri panrb",
    "permenpan": "peraturan menteri panrb",
    "permen panrb": "peraturan menteri panrb",
    "permen pan rb": "peraturan menteri panrb",
    "permendagri": "peraturan menteri dalam negeri",
    "permendikbud": "peraturan menteri pendidikan dan kebudayaan",
    "perka": "peraturan kepala",
    "perda": "peraturan daerah",
    "pergub": "peraturan gubernur",
    "perbup": "peraturan bupati",
    "perwali": "peraturan wali kota",
    "perma": "peraturan mahkamah agung",
    "perdirjen": "peraturan direktur jenderal",
    "kepdirjen": "keputusan direktur jenderal",
    "se": "surat edaran",
    "sk": "keputusan",
    "surat keputusan": "keputusan",
    "permen": "peraturan menteri",
}
_LONG_PAN: Final = re.compile(
    r"(?:menteri )?(?:negara )?(?:pendayagunaan aparatur negara(?: dan reformasi birokrasi)?|pan ?rb|pan dan rb)"
)
_KIND: Final = re.compile(
    r"undang undang|peraturan|keputusan|instruksi|surat edaran|qanun|perjanjian|"
    r"nota kesepa|piagam|maklumat|ketetapan|tap mpr"
)
_NUMBER: Final = re.compile(
    r"\b(?:nomor|nomer|no|nr)\b[ .:]*(?P<n>[0-9a-z][0-9a-z./-]*)(?:[ ,]+(?:tahun|thn?|th)[ .]*(?P<y>\d{4}))?",
    re.IGNORECASE,
)
_SLASH: Final = re.compile(r"\b(?P<n>\d{1,4})\s*/\s*(?P<y>(?:19|20)\d\d)\b")
_BARE: Final = re.compile(r"\b(?P<n>\d[0-9a-z./-]*)[ ,]+(?:tahun|thn?|th)\b[ .]*(?P<y>\d{4})", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:tahun|thn?|th)\b[ .]*(?P<y>\d{4})\b", re.IGNORECASE)
_CHANGED: Final = re.compile(
    r"\b(?:perubahan|diubah|jo\.?|juncto|pengganti|dicabut|mencabut|pelaksanaan|penetapan|petunjuk)\b", re.IGNORECASE
)
_CONSTITUTION: Final = re.compile(r"undang undang dasar|^uud\b|pancasila")


@dataclass(frozen=True, slots=True)
class Regulation:
    """A cited regulation. Parts that were not found are empty."""

    kind: str
    number: str
    year: str

    @property
    def complete(self) -> bool:
        """Whether kind, number and year were all found."""
        return bool(self.kind and self.number and self.year)


@lru_cache(maxsize=2048)
def read_regulation(text: str) -> Regulation:
    """The first regulation cited in `text`, with its kind written out: "UU No. 1 Th. 1974" is Undang-Undang 1/1974."""
    head = re.split(r"(?i)\btentang\b", text, maxsplit=1)[0]
    found = _NUMBER.search(head) or _SLASH.search(head) or _BARE.search(head)
    year = _YEAR.search(head)
    number, found_year = (found.group("n"), found.group("y")) if found else ("", "")
    if found and not found_year and "/" in number:
        number, _slash, tail = number.rpartition("/")
        found_year = tail if re.fullmatch(r"(?:19|20)\d\d", tail) else ""
        number = number if found_year else found.group("n")
    start = min((m.start() for m in (found, year) if m), default=len(head))
    return Regulation(
        _kind(head[:start]), number.strip(".,-/").lower(), found_year or (year.group("y") if year else "")
    )


def is_constitution(text: str) -> bool:
    """Whether `text` cites what bears no number: the constitution."""
    return _CONSTITUTION.search(folded(text)) is not None


def cites_several(text: str) -> bool:
    """Whether one line holds several regulations that are not a law and its amendment."""
    if _CHANGED.search(text):
        return False
    return len(re.findall(r"(?i)\b(?:nomor|no\.?)\s*\d[\w./-]*[ ,]+(?:tahun|th\.?)\s*\d{4}", text)) > 1


def _kind(head: str) -> str:
    plain = folded(head)
    for words in (3, 2, 1):
        start = " ".join(plain.split()[:words])
        if start in _SHORT:
            plain = f"{_SHORT[start]} {plain[len(start) :].strip()}".strip()
            break
    plain = (
        _LONG_PAN.sub("menteri panrb", plain).replace("menteri menteri", "menteri").replace(" republik indonesia", "")
    )
    plain = re.sub(r"\bri\b", "", plain).strip()
    return " ".join(plain.split()) if _KIND.match(plain) else ""
