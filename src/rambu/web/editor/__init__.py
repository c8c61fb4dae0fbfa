"""The editor: the official table itself, live."""
