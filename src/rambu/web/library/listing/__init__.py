"""The list of SOPs: what may be asked of it, and how its rows are read."""
