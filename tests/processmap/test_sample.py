"""The sample map is neutral, clean, and the same in Excel."""

from rambu.processmap.checks import check_map
from rambu.processmap.sample import sample_map
from rambu.processmap.sheets import preview_book, write_map


def test_it_is_clean_and_labelled() -> None:
    map_ = sample_map()
    tops = [process for process in map_.processes if process.code.count(".") == 1]
    assert check_map(map_) == []
    assert len(tops) == 16
    assert all("contoh" in process.name.casefold() for process in tops)


def test_its_workbook_is_read_again() -> None:
    assert preview_book(write_map(sample_map())).map == sample_map()
