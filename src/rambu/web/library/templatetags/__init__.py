"""Filters of the library's templates."""
