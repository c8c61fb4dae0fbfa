"""Lists from and to Excel: send, look, apply; write out; hand out keys to those who are new."""
