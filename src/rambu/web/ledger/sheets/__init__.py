"""A ready list of required SOPs as Excel or CSV: read, compared with what is in force, written."""
