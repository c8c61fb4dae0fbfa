"""A joint symbol is left and entered straight above or below its neighbours where it can be."""

from rambu import loads
from rambu.diagram.draw import draw
from rambu.diagram.scene import Scene

HEAD = "rambu: 1\njudul: SOP Contoh\npelaksana: [A, B, C]\nkegiatan:\n"


def scene(*rows: str) -> Scene:
    return draw(
        loads(
            HEAD
            + "".join(f"  - {{teks: Bekerja, pelaksana: {row}, bersama: {str(',' in row).lower()}}}\n" for row in rows)
        )
    )


def bends(drawn: Scene) -> int:
    return sum(len(line.points) - 2 for page in drawn.pages for line in page.lines)


def test_lines_to_and_from_a_joint_symbol_run_straight_in_either_column() -> None:
    assert bends(scene("A", "[A, B]", "A")) == 0
    assert bends(scene("B", "[A, B]", "B")) == 0


def test_joint_symbols_follow_each_other() -> None:
    assert bends(scene("[A, B]", "[A, B]", "[A, B]", "B")) == 0


def test_a_joint_symbol_reaches_from_the_first_plain_shape_to_the_last() -> None:
    (page,) = scene("A", "[A, B, C]", "C").pages
    first, joint, last = (shape.box for shape in page.shapes)
    assert (joint.x, joint.right) == (first.x, last.right)
