"""What the tests of signing share."""

from tests.support.visitors import cast, koordinator, pegawai, stranger

__all__ = ["cast", "koordinator", "pegawai", "stranger"]
