"""Pages of offices and units."""
