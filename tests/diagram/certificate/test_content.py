"""With the SOP beside it the certificate also finds what is missing, added or in the wrong place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rambu.diagram.certificate import certify
from rambu.diagram.scene import Page, Scene
from rambu.sop.model import Bagan, BreakHint, Decision, Exit, Hint, Onward, SideHint, Sop, Symbol
from tests.support.scenes import edge, one_page, shape, small_sop, two_pages, with_page

Pair = tuple[Scene, Sop]


def codes(scene: Scene, sop: Sop) -> set[str]:
    return set(certify(scene, sop).by_code)


def redrawn(change: Callable[[Page], Page]) -> Pair:
    return with_page(one_page(), change(one_page().pages[0])), small_sop()


def rewritten(row: int, **symbol: object) -> Pair:
    """The same drawing beside another SOP: the symbol of `row` says something else."""
    sop = small_sop()
    kegiatan = sop.bagan[0].kegiatan[row - 1]
    changed = replace(kegiatan, simbol=(replace(kegiatan.simbol[0], **symbol),))  # type: ignore[arg-type]
    rows = (*sop.bagan[0].kegiatan[: row - 1], changed, *sop.bagan[0].kegiatan[row:])
    return one_page(), replace(sop, bagan=(replace(sop.bagan[0], kegiatan=rows),))


def hinted(*hints: Hint) -> Sop:
    sop = small_sop()
    return replace(sop, bagan=(replace(sop.bagan[0], petunjuk=hints),))


def four(page: Page, **changes: object) -> Page:
    """The page with its fourth symbol changed."""
    return replace(page, shapes=(*page.shapes[:3], replace(page.shapes[3], **changes)))  # type: ignore[arg-type]


FAULTS: dict[str, Callable[[], Pair]] = {
    "symbol-missing": lambda: redrawn(lambda p: replace(p, shapes=p.shapes[:3])),
    "symbol-unknown": lambda: redrawn(lambda p: replace(p, shapes=(*p.shapes, shape("process", 5, "A", 440.0)))),
    "symbol-count": lambda: redrawn(lambda p: replace(p, shapes=(*p.shapes, shape("process", 2, "C", 240.0)))),
    "symbol-misnamed": lambda: redrawn(lambda p: four(p, id="k9-9")),
    "symbol-wrong-column": lambda: rewritten(2, pelaksana=("p1",)),
    "symbol-wrong-shape": lambda: redrawn(lambda p: four(p, kind="decision")),
    "joint-not-linked": lambda: joint(linked=False),
    "edge-missing": lambda: redrawn(lambda p: replace(p, lines=(p.lines[0], *p.lines[2:]))),
    "edge-unknown": lambda: redrawn(lambda p: replace(p, lines=(*p.lines, edge("2", "4", (380, 240), (450, 240))))),
    "edge-count": lambda: redrawn(lambda p: replace(p, lines=(*p.lines, p.lines[1]))),
    "edge-label-differs": lambda: rewritten(3, exits=Decision((Exit("k4-1", "y"), Exit("k1-1", "tidak")))),
    "edge-label-missing": lambda: redrawn(lambda p: replace(p, labels=p.labels[1:])),
    "rows-differ": lambda: redrawn(lambda p: replace(p, rows=p.rows[:3])),
    "text-lost": lambda: lost_words(),
    "hint-side-ignored": lambda: (one_page(), hinted(SideHint("k3-1", "k1-1", "kanan"))),
    "hint-break-ignored": lambda: (one_page(), hinted(BreakHint("k3"))),
}


def joint(linked: bool) -> Pair:
    """Symbol 1 held by A and C, whose columns are not adjacent."""
    scene, sop = rewritten(1, pelaksana=("p1", "p3"))
    page = scene.pages[0]
    link = replace(edge("1", "1", (280, 130), (420, 130)), kind="link", arrow=False)
    parts = tuple(replace(shape("terminator", 1, who, 140.0), pelaksana=("A", "C")) for who in "AC")
    lines = (*page.lines, link) if linked else page.lines
    return with_page(scene, replace(page, shapes=(*parts, *page.shapes[1:]), lines=lines)), sop


def lost_words() -> Pair:
    sop = small_sop()
    rows = (replace(sop.bagan[0].kegiatan[0], keterangan="Paling lambat pukul 10.00"), *sop.bagan[0].kegiatan[1:])
    return one_page(), replace(sop, bagan=(replace(sop.bagan[0], kegiatan=rows),))


@pytest.mark.parametrize("code", FAULTS)
def test_a_difference_between_drawing_and_sop_is_found(code: str) -> None:
    assert code in codes(*FAULTS[code]())


def test_a_joint_symbol_over_columns_apart_is_two_linked_shapes() -> None:
    scene, sop = joint(linked=True)
    assert not codes(scene, sop) & {"symbol-count", "joint-not-linked", "symbol-wrong-column"}


def test_what_a_note_names_may_be_missing() -> None:
    scene, sop = rewritten(2, pelaksana=())
    page = scene.pages[0]
    without = replace(page, shapes=(page.shapes[0], *page.shapes[2:]), lines=page.lines[2:])
    told = replace(scene, pages=(without,), notes=("Simbol 2 belum punya pelaksana, jadi belum digambar.",))
    assert certify(told, sop).violations == ()
    assert "symbol-missing" in codes(replace(told, notes=("Simbol 22 belum punya pelaksana.",)), sop)


def test_wishes_that_are_kept_are_no_violation() -> None:
    assert codes(one_page(), hinted(SideHint("k3-1", "k1-1", "kiri"), BreakHint("k1"))) == set()
    assert codes(two_pages(), hinted(SideHint("k3-1", "k4-1", "kanan"), BreakHint("k3"))) == set()


def test_default_exits_are_resolved_without_the_flow_package() -> None:
    # 4 is the last symbol: left out and `selesai` mean the same
    assert certify(*rewritten(4, exits=Onward(("selesai",)))).violations == ()
    assert "edge-missing" in codes(*rewritten(1, exits=Onward(("k2-1", "k3-1"))))
    assert "edge-unknown" in codes(*rewritten(2, exits=Onward()))


def test_a_selesai_capsule_ends_and_a_mulai_capsule_starts() -> None:
    assert "edge-unknown" in codes(*rewritten(2, bentuk="selesai"))
    assert "edge-missing" in codes(*rewritten(2, bentuk="selesai"))
    assert "symbol-wrong-shape" in codes(*rewritten(2, bentuk="mulai"))
    assert certify(*rewritten(4, bentuk="selesai")).violations == ()


def test_a_wish_about_another_exit_of_the_same_symbol_does_not_count() -> None:
    assert codes(one_page(), hinted(SideHint("k3-1", "k2-1", "atas"))) == set()


def test_a_start_with_words_needs_its_capsule() -> None:
    assert "edge-missing" in codes(*rewritten(2, mulai="via email"))


def test_a_row_without_symbols_stays_a_row() -> None:
    sop = Sop(bagan=(Bagan("b1", "", (), ()),))
    assert codes(Scene((), "A4", "", 7.0), sop) == set()
    assert Symbol("s").exits is None
