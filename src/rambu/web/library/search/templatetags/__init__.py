"""Filters of the search's templates."""
