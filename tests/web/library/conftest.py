"""What the tests of the library share."""

from tests.support.visitors import cast, koordinator, pegawai, stranger

__all__ = ["cast", "koordinator", "pegawai", "stranger"]
