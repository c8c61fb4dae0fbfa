"""Lists of offices, units, positions and people as Excel or CSV: read, compared with what is there, written."""
