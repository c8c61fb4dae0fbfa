"""What Rambu promises to those who build on it."""

import subprocess
import sys

import rambu


def test_every_public_name_is_there() -> None:
    for name in rambu.__all__:
        assert getattr(rambu, name) is not None


def test_the_list_is_sorted_and_complete() -> None:
    assert sorted(rambu.__all__) == rambu.__all__
    assert set(rambu.__all__) <= set(dir(rambu))


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(rambu, "nothing_of_this_name")


def test_importing_rambu_imports_none_of_its_packages() -> None:
    code = "import sys, rambu; print([m for m in sys.modules if m.startswith('rambu.')])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
