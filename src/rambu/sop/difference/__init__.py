"""The difference between two SOPs as edits: few, readable, and exact."""

from rambu.sop.difference.difference import difference

__all__ = ["difference"]
