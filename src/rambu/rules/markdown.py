"""The catalogue as a document for people: ``docs/rules.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rambu.language import gettext as _
from rambu.rules.chapters import NAMES
from rambu.rules.finding import SEVERITIES, severity_label
from rambu.rules.registry import Rule


def document(rules: Iterable[Rule]) -> str:
    """The rules as Markdown, chapter by chapter."""
    chosen = list(rules)
    return "\n".join([*_head(chosen), *_body(chosen)]).rstrip() + "\n"


def _head(rules: list[Rule]) -> Iterator[str]:
    yield "# " + _("Aturan pemeriksaan")
    yield ""
    yield _("Halaman ini dibuat dari katalog dengan `rambu rules --markdown`; jangan disunting langsung.")
    yield ""
    yield _(
        "Tingkat temuan: **wajib diperbaiki** — pasti keliru; **periksa** — perlu dilihat seseorang; "
        "**saran** — usul perbaikan."
    )
    yield _("Sumber menyebut peraturan hanya bila isinya diketahui dari sumber terbuka; selebihnya praktik baik.")
    yield ""
    counts = [(level, sum(rule.severity == level for rule in rules)) for level in SEVERITIES]
    parts = ", ".join(f"{count} {severity_label(level)}" for level, count in counts if count)
    yield _("{n} aturan: {parts}.").format(n=len(rules), parts=parts)
    yield ""


def _body(rules: list[Rule]) -> Iterator[str]:
    for chapter, heading in NAMES:
        inside = [rule for rule in rules if rule.chapter == chapter]
        if inside:
            yield f"## {_(heading)}"
            yield ""
        for rule in inside:
            yield from _entry(rule)


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### `{rule.id}`"
    yield ""
    yield f"**{rule.title}** · {severity_label(rule.severity)} · {_(rule.source)}"
    yield ""
    yield rule.explanation
    yield ""
    yield "- " + _("Kurang tepat: {text}").format(text=rule.bad)
    yield "- " + _("Lebih baik: {text}").format(text=rule.good)
    yield ""
