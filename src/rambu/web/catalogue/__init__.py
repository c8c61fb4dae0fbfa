"""The public catalogue: the SOPs in force that everybody may read, without logging in."""
