"""Offices and their units: a tree that opens, is renamed, merges and closes by date."""
