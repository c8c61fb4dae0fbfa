"""All pages of the chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rambu.diagram.scene import Page, Scene
from rambu.exchange.pdf.read.leaves import Leaf
from rambu.language import gettext as _
from rambu.verification.flow.strips import strips_of
from rambu.verification.flow.strokes import compare_strokes, same
from rambu.verification.flow.texts import compare_texts
from rambu.verification.report import Difference, Place

_OTHER: Final = 0.4
"""A page where this share of its lines of text reads differently is another page."""
_FEW: Final = 4


def compare_flow(scene: Scene, leaves: Sequence[Leaf]) -> Iterator[Difference]:
    """The pages of the file, as many as the scene has, beside those of the scene."""
    for page, leaf in zip(scene.pages, leaves, strict=True):
        yield from _compare(scene, page, leaf)


def _compare(scene: Scene, page: Page, leaf: Leaf) -> Iterator[Difference]:
    if not same((page.width, page.height), (leaf.width, leaf.height)):
        yield Difference("paper-differs", Place(leaf.number), _("ukuran kertasnya bukan ukuran yang digambar."))
    texts = _texts(scene, page, leaf)
    lines = sum(1 for _strip in strips_of(scene, page, leaf.number))
    if len(texts) > max(_FEW, _OTHER * lines):
        yield Difference("page-replaced", Place(leaf.number), _replaced(scene, page, leaf))
        return
    yield from texts
    yield from compare_strokes(page, leaf)
    if leaf.pictures:
        yield Difference("picture-foreign", Place(leaf.number), _("ada gambar tempelan yang tidak termasuk naskah."))


def _texts(scene: Scene, page: Page, leaf: Leaf) -> list[Difference]:
    return list(compare_texts(list(strips_of(scene, page, leaf.number)), leaf, page))


def _replaced(scene: Scene, page: Page, leaf: Leaf) -> str:
    others = (other for other in scene.pages if other is not page and not _texts(scene, other, leaf))
    other = next(others, None)
    if other is None:
        return _("isi halaman ini bukan isi yang digambar; halaman ini diganti.")
    return _("halaman ini tertukar: yang tercetak adalah halaman {n} bagan alir.").format(n=other.number)
