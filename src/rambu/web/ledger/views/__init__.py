"""Pages of *Kewajiban*."""
