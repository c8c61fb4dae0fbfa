"""Meetings about SOPs: planned, held, and closed with their papers; what happens in one is an append-only log."""
