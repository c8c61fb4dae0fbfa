"""The whole verification of one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rambu.exchange.pdf.read.leaves import Leaf, Opened, open_leaves
from rambu.language import gettext as _
from rambu.verification.carried import Carried, compare_chain, compare_hashes, read_carried
from rambu.verification.data import compare_data
from rambu.verification.flow import compare_flow
from rambu.verification.front import compare_cover, compare_foot, compare_identity, compare_paint
from rambu.verification.overlays import compare_overlays
from rambu.verification.report import Difference, Place, Report, by_place
from rambu.verification.signatures import broken, find_signatures


def verify(
    data: bytes, file: str = "", *, roots: Sequence[bytes] = (), head: str = "", ours: bytes | None = None
) -> Report:
    """Compare a final PDF with what it carries, without any server.

    `roots`: certificates (PEM or DER) that are trusted. `head`: the head of the chain as it is known from elsewhere.
    `ours`: the file as we made it, whose parts count instead of those in `data`, for a signing service may drop or
    replace what is attached.

    Raises:
        BadInput: this is no PDF, no final document of Rambu, or too much work.
    """
    opened = open_leaves(data, file)
    own = open_leaves(ours, file) if ours is not None else opened
    carried = read_carried(own.texts, file)
    signatures = find_signatures(data, roots)
    found = [*find_differences(opened, own, carried), *broken(signatures)]
    return Report(
        differences=by_place(found),
        signatures=signatures,
        head=carried.manifest.head,
        decisions=len(carried.chain),
        pages=len(opened.leaves),
        title=carried.sop.judul,
        number=carried.sop.nomor,
        known_head=head,
    )


def find_differences(opened: Opened, own: Opened, carried: Carried) -> Iterator[Difference]:
    """What does not agree between the pages of a file and the parts that it, or `own`, carries."""
    yield from _attached(opened, own)
    yield from compare_hashes(own.texts, carried)
    yield from compare_chain(carried)
    before = int(carried.manifest.cover) + 1
    count, drawn = len(opened.leaves), len(carried.scene.pages)
    if drawn != carried.manifest.pages or count < before + drawn:
        message = _("berkas ini memuat {n} halaman, seharusnya sedikitnya {m}.").format(n=count, m=before + drawn)
        yield Difference("pages-missing", Place(), message)
        return
    yield from _pages(opened.leaves, carried)
    yield from compare_data(carried.scene, carried.sop, count - drawn)


def _pages(leaves: Sequence[Leaf], carried: Carried) -> Iterator[Difference]:
    cover, drawn = int(carried.manifest.cover), len(carried.scene.pages)
    front, flow = leaves[cover : len(leaves) - drawn], leaves[len(leaves) - drawn :]
    if cover:
        yield from compare_cover(carried.sop, carried.manifest, leaves[0])
    yield from compare_identity(carried.sop, carried.manifest, front)
    for leaf in leaves[: len(leaves) - drawn]:
        yield from compare_paint(carried.manifest, leaf)
    yield from compare_flow(carried.scene, flow)
    total = len(leaves) - cover
    for number, leaf in enumerate(leaves[cover:], start=1):
        yield from compare_foot(carried.sop, leaf, number, total)
    for leaf in leaves:
        yield from compare_overlays(leaf)


def _attached(opened: Opened, own: Opened) -> Iterator[Difference]:
    """Parts in the file that are not ours; missing ones are no difference, for a service may drop them."""
    for name, text in own.texts.items():
        if opened.texts.get(name, text) != text:
            yield Difference("embedded-changed", Place(0, 0, name), _("isinya berbeda dari naskah final kami."))
