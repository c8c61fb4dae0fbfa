"""Sample SOPs of an invented city office, its KUA and its madrasah, without a finding that must be mended.

They fill the sample office, can be copied as a start, and are the clean side of the tests of the rules. Every office,
person and number in them is invented (contoh).
"""

from __future__ import annotations

from importlib.resources import files

from rambu.sop import Sop, loads


def sample_names() -> list[str]:
    """Names of the samples, sorted: ``arsip-surat-masuk`` …; the first part is the field of work."""
    return sorted(file.name.removesuffix(".sop.yaml") for file in (files(__name__) / "sops").iterdir())


def sample(name: str) -> Sop:
    """The sample of that name. FileNotFoundError where there is none."""
    file = files(__name__) / "sops" / f"{name}.sop.yaml"
    return loads(file.read_text(encoding="utf-8"), file.name)
