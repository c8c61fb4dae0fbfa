"""The table of widths says what the font files say and what typst sets."""

from __future__ import annotations

import json
import random

import pytest
import typst

from rambu.diagram.metrics import measure, printable, runs
from rambu.fonts import CHAIN, FILES, FOLDER, Font, font_files
from rambu.fonts.faces import TABLE, face
from rambu.fonts.generate import dump
from tests.support.texts import first_difference

BOTH: tuple[Font, ...] = ("sans", "bookman")
SOURCE = """#set text(kerning: false, ligatures: false, fallback: false, hyphenate: false, size: 10pt, lang: "id")
#let (bold, texts) = json(bytes(sys.inputs.data))
#set text(weight: if bold { "bold" } else { "regular" })
#for runs in texts {
  context [#metadata(measure(for (family, part) in runs { text(font: family, part) }).width.pt())<width>]
}"""


def set_widths(texts: list[str], bold: bool, font: Font) -> list[float]:
    """The widths of `texts` at 10 pt as typst sets them."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
    compiler = typst.Compiler(
        SOURCE.encode(),
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps([bold, [runs(text, font) for text in texts]])},
    )
    widths: list[float] = json.loads(compiler.query("<width>", field="value"))
    return widths


def test_the_table_is_what_the_font_files_say() -> None:
    assert not first_difference(TABLE.read_text(encoding="ascii"), dump()), "run python -m rambu.fonts.generate"


def test_every_font_file_is_there_with_its_licence() -> None:
    for path in font_files():
        assert path.is_file()
        assert (path.parent / "LICENSE.txt").is_file()
    assert {name for chain in CHAIN.values() for name in chain} == {name for name, _bold in FILES}


def test_both_fonts_print_the_same_characters() -> None:
    assert set(face("sans").advances) == set(face("bookman", True).advances)


@pytest.mark.parametrize("font", BOTH)
@pytest.mark.parametrize("bold", [False, True])
def test_typst_sets_a_text_as_wide_as_measured(font: Font, bold: bool) -> None:
    rng = random.Random(35)
    letters = [c for c in sorted(face(font).advances) if not "\u0600" <= c < "\u0700" and not "\ufdf0" <= c < "\ufe00"]
    texts = ["AVATAR To We. office fi ffl", "Kepala Seksi (PAKIS) – “kutip” & 5–10 menit/berkas", "Rp 1.000 ± ½ m²"]
    texts += [printable("".join(rng.choices(letters, k=12)).strip() or "-") for _ in range(200)]
    for text, width in zip(texts, set_widths(texts, bold, font), strict=True):
        assert measure(text, 10, bold=bold, font=font) == pytest.approx(width, abs=1e-6), text


@pytest.mark.parametrize("font", BOTH)
def test_joined_letters_are_at_most_as_wide_as_measured(font: Font) -> None:
    texts = ["بسم الله الرحمن الرحيم", "Surat بسم kantor", "عبد (الله)", "بِسْمِ ٱللَّهِ", "ﷺ ١٢٣ ٤", "لا إله إلا الله"]
    for text, width in zip(texts, set_widths(texts, False, font), strict=True):
        assert width <= measure(text, 10, font=font) + 1e-6
        assert width > 0.5 * measure(text, 10, font=font)
