"""Labels break where it befits their length, and never within words if they can break between them."""

from rambu.diagram.layout.labels import label_lines, label_size, narrow_label_size


def test_a_short_label_is_one_line() -> None:
    assert label_lines("ya", "sans") == ("ya",)
    assert narrow_label_size("ya", "sans") is None


def test_a_narrow_label_breaks_between_words_only() -> None:
    wide, narrow = label_size("tidak lengkap", "sans"), narrow_label_size("tidak lengkap", "sans")
    assert wide is not None
    assert narrow is not None
    assert narrow[0] < wide[0]
    assert narrow[1] == 2 * wide[1]
    assert narrow_label_size("Administratif", "sans") is None


def test_a_very_long_label_grows_wider_before_it_grows_high() -> None:
    size = label_size("apabila berkas belum lengkap dan pemohon tidak melengkapinya " * 3, "sans")
    assert size is not None
    assert size[1] < size[0]


def test_blank_labels_have_no_size() -> None:
    assert label_size("  ", "sans") is None
    assert narrow_label_size("", "sans") is None
