"""Numbers of SOPs: an office's pattern, and the next number of a series."""
